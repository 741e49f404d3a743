import Channel
import Record

/// Contacts that partners name with registrations, and what the vendor may do with them.
enum ContactAPI {
    static let endpoints: [Endpoint] = [
        .command(
            .post, "/v1/deal-contacts", RecordDealContact.self,
            "Name somebody at the end customer of a registration", creates: { $0.id.text }),
        .query("/v1/deal-contacts", ListDealContacts.self, "List contacts, newest first"),
        .query("/v1/deal-contacts/{contact}", ShowDealContact.self, "Show a contact"),
        .command(
            .post, "/v1/deal-contacts/{contact}/approve", ApproveContactUse.self,
            "Approve that the vendor uses a contact"),
        .command(
            .post, "/v1/deal-contacts/{contact}/withdraw", WithdrawContactUse.self,
            "Take the approval of a contact's use back"),
    ]
}
