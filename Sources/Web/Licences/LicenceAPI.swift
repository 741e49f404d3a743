import Enablement
import Record

/// Licences that are not for resale.
enum LicenceAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/licences", RequestLicence.self, "Ask for a licence", creates: { $0.id.text }),
        .query("/v1/licences", ListLicences.self, "List licences, newest first"),
        .query(
            "/v1/licences/quotas", ShowLicenceQuotas.self, "Show which licences a partner may have, and how many"),
        .query("/v1/licences/{licence}", ShowLicence.self, "Show a licence"),
        .command(.post, "/v1/licence-requests/{request}/grant", GrantLicence.self, "Grant a licence with its key"),
        .command(.post, "/v1/licence-requests/{request}/decline", DeclineLicence.self, "Decline a licence"),
    ]
}
