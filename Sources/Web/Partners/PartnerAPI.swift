import Members
import Partnership
import Record

/// Partners and their standing with the vendor.
enum PartnerAPI {
    static let endpoints: [Endpoint] = [
        .command(
            .post, "/v1/partners", AdmitPartner.self, "Take a company into the program", creates: { $0.id.text }),
        .query("/v1/partners", ListPartners.self, "List partners, newest first"),
        .query("/v1/partners/{partner}", ShowPartner.self, "Show a partner"),
        .command(
            .post, "/v1/partners/{partner}/correct", CorrectPartner.self, "Put right what a partner is called"),
        .command(
            .post, "/v1/partners/{partner}/merge", MergePartners.self,
            "Make one of two partners that became one; replies with the one that stays"),
        .command(.post, "/v1/partners/{partner}/type", ChangePartnerType.self, "Move a partner to another type"),
        .command(
            .post, "/v1/partners/{partner}/credit-hold", HoldCredit.self, "Hold a partner's credit or lift the hold"
        ),
        .command(
            .post, "/v1/partners/{partner}/registration-access", SetRegistrationAccess.self,
            "Permit a partner to register deals or end that"),
        .command(
            .post, "/v1/permissions", PermitDistributor.self,
            "Permit a distributor to register on the reseller's behalf, or take that back"),
        .query("/v1/permissions", ListPermissions.self, "List which reseller permitted which distributor"),
        .query(
            "/v1/distributors", ListDistributors.self,
            "List the distributors a reseller can permit to register for it"),
    ]
}

extension PartnerView: VersionedReply {}
