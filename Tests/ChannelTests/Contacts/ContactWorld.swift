import Record
import Testing

@testable import Channel
@testable import Terms

extension World {
    /// Names somebody with a registration; gives the contact's id.
    @discardableResult
    func recordContact(
        _ deal: String, _ contact: String = "{name: Ida Holm, email: ida@heron.example}", as actor: String = "alpha"
    ) async throws -> String {
        let made = try await run(
            "record_deal_contact", "{deal: \(deal), contact: \(contact), permission: true}", as: actor)
        return try #require(made["id"]?.text)
    }

    /// Contacts with all that becomes of them, at a partner that goes on as another one.
    func nameEverybody() async throws {
        let deal = try await register("{name: Turnstone Tiles, country: US}", as: "gamma")
        let contact = try await recordContact(deal, as: "gamma")
        try await run("approve_contact_use", "{contact: \(contact), note: for the webinar}", as: "gamma")
        try await run("withdraw_contact_use", "{contact: \(contact), reason: it is over}", as: "gamma")
    }

    /// Everything that somebody finds of contacts, wherever it is looked for.
    func everythingSeen(of deal: String, as actor: String, searching words: [String]) async throws -> String {
        var seen = ""
        var asked = [
            ("list_deal_contacts", "{deal: \(deal)}"), ("list_deal_contacts", "{}"), ("list_notices", "{}"),
            ("view_deal", "{deal: \(deal)}"), ("deal_history", "{deal: \(deal)}"),
        ]
        if actor == "admin" {
            let entries = try await journal().filter { $0.kind.contains("contact") }
            asked += entries.map { ("show_entry", "{sequence: \($0.sequence)}") }
            asked += [("list_journal", "{limit: 200, order: newest}"), ("list_persons", "{}"), ("list_activity", "{}")]
        }
        asked += words.map { ("search", "{q: \($0)}") }
        for (query, arguments) in asked { seen += JSON.string(try await run(query, arguments, as: actor)) }
        return seen
    }
}
