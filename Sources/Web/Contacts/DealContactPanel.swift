import Channel
import Commerce
import Record
import Terms

/// What a registration's page shows of its contacts, and the form by which its partner names one.
enum DealContactPanel {
    /// None in a program that keeps no contacts.
    static func sheets(_ deal: DealView, _ visit: Visit) async throws -> [Sheet] {
        guard visit.surroundings?.program.contactData != nil, visit.may(.seeContacts), deal.status != .draft else {
            return []
        }
        let all = visit.link(ContactAddress.list).with("deal", deal.id.text)
        return [try await visit.glance(ContactPages.list, all: all, fixed: ["deal": deal.id.node])]
    }

    static func acts(_ deal: DealView, _ visit: Visit) -> [Act] {
        guard let terms = visit.surroundings?.program.contactData, visit.may(.recordContacts), deal.status != .draft
        else { return [] }
        let form = visit.forForm(ContactAddress.record(deal.id), "contact")
        let asked = terms.permission.map { permission in
            form.field(
                "permission", "contacts.form.permission", .tick, required: true, says: permission.text[visit.language])
        }
        return [
            form.act(
                "contacts.act.record", ContactAddress.record(deal.id),
                form.contactFields() + [asked].compactMap(\.self),
                clause: (terms.permission?.clause ?? terms.maskedBy).map { visit.clause($0, about: deal.id.text) })
        ]
    }
}
