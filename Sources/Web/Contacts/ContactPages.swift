import Channel
import Commerce
import Record
import Terms

/// The list of contacts, in portal and console, and what is done about one.
enum ContactPages {
    static let routes: [PageRoute] = [
        .list(ContactAddress.list.portal, list, own), .list(ContactAddress.list.console, "contacts.title", list),
        .action(ContactAddress.record, .recordContacts, again: OwnDeal.page) { visit, deal in
            try await visit.perform(RecordDealContact.self, visit.document(["deal": deal.text]))
            return .see(DealAddress.deal.portal(deal), said: "contacts.said.record")
        },
        .action(ContactAddress.approve, .recordContacts, on: own) { visit, id in
            let contact = try await visit.perform(ApproveContactUse.self, visit.document(["contact": id.text]))
            let undo = visit.undo(ContactAddress.withdraw(id), reason: "reason", version: contact.version)
            return .see(DealAddress.deal.portal(contact.deal), said: "contacts.said.approve", undo: undo)
        },
        .action(ContactAddress.withdraw, .recordContacts, on: own) { visit, id in
            let contact = try await visit.perform(WithdrawContactUse.self, visit.document(["contact": id.text]))
            let undo = visit.undo(ContactAddress.approve(id), reason: "note", version: contact.version)
            return .see(DealAddress.deal.portal(contact.deal), said: "contacts.said.withdraw", undo: undo)
        },
    ]

    @Sendable private static func own(_ visit: Visit) async throws -> Page {
        try await visit.listPage(ContactAddress.list.portal(), "contacts.title", list)
    }

    static let list = ShownList<DealContactList>(
        id: "contacts", words: "contacts",
        columns: [
            .init("contact") { contact, around in name(contact.value, around.visit) },
            .init("deal") { contact, around in
                Cell(contact.customer, href: around.visit.link(DealAddress.deal, contact.deal))
            },
            .init("partner", where: { $0.side == .console }) { contact, _ in
                Cell(contact.partnerName, href: PartnerAddress.partner(contact.partner))
            },
            .init("permission") { contact, around in
                let visit = around.visit
                return Cell(
                    contact.warranty.map { visit.formats.moment($0.at) } ?? "",
                    clause: contact.warranty.map { visit.clause($0.clause, about: contact.id.text) })
            },
            .init("state") { contact, around in state(contact, around.visit) },
        ],
        filters: [
            ShownFilter("approved") { visit in
                [("true", "approved"), ("false", "masked")].map {
                    (value: $0.0, label: visit.text("contacts.state.\($0.1)"))
                }
            },
            ShownFilter("deal"), ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { contact, _ in contact.id.text }, .init("deal") { contact, _ in contact.deal.text },
            .init("customer") { contact, _ in contact.customer },
            .init("partner") { contact, _ in contact.partner.text },
            .init("partner_name") { contact, _ in contact.partnerName },
            .init("name") { contact, _ in contact.contact?.name ?? "" },
            .init("email") { contact, _ in contact.contact?.email ?? "" },
            .init("phone") { contact, _ in contact.contact?.phone ?? "" },
            .init("recorded") { contact, _ in contact.recorded.description },
            .init("approved") { contact, _ in String(contact.approved) },
        ],
        isHandedOut: { $0.contact != nil })

    private static func name(_ contact: DealContactView, _ visit: Visit) -> Cell {
        guard let known = contact.contact else {
            return Cell(
                visit.text("contacts.masked"),
                clause: contact.maskedBy.map { visit.clause($0, about: contact.id.text) })
        }
        return Cell(known.name, small: [known.email, known.phone].compactMap(\.self).joined(separator: " · "))
    }

    private static func state(_ contact: Versioned<DealContactView>, _ visit: Visit) -> Cell {
        let last = contact.approvals.last
        let at = (last?.withdrawn ?? last?.at).map(visit.formats.moment)
        let said = last?.withdrawn == nil ? last?.note : last?.reason
        return Cell(
            small: [at, said].compactMap(\.self).joined(separator: " · "),
            mark: visit.sheets("contacts").mark(
                contact.approved ? "approved" : last == nil ? "masked" : "withdrawn", good: ["approved"], bad: []),
            acts: acts(contact, visit))
    }

    private static func acts(_ contact: Versioned<DealContactView>, _ visit: Visit) -> [Act] {
        guard visit.side == .portal, visit.may(.recordContacts) else { return [] }
        if contact.maskedBy != nil {
            return [
                visit.act(
                    "contacts.act.approve", ContactAddress.approve(contact.id), form: "approve-\(contact.id)",
                    clause: contact.maskedBy.map { visit.clause($0, about: contact.id.text) }, version: contact.version
                ) { [$0.field("note", "contacts.form.note", .area(rows: 2))] }
            ]
        }
        guard !contact.approvals.isEmpty else { return [] }
        return [
            visit.act(
                "contacts.act.withdraw", ContactAddress.withdraw(contact.id), form: "withdraw-\(contact.id)",
                grave: true, version: contact.version
            ) { [$0.reason(required: false)] }
        ]
    }
}
