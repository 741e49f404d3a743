import Channel
import Members
import Record
import Terms

/// Who of the vendor's people looks after a partner: whose it is, as with anything that is assigned.
enum AccountManager {
    static let route = PageRoute.action(
        PartnerAddress.accountManager, .assignTasks, again: PartnerStory.page
    ) { visit, partner in
        var document: Node = ["subject": partner.node]
        if let member = visit.form["member"], !member.isEmpty { document["member"] = Node(.string(member)) }
        try await visit.perform(AssignTask.self, document)
        return .see(PartnerAddress.partner(partner), said: "partners.said.account_manager")
    }

    /// Nil where nobody does, or the viewer may not know.
    static func of(_ partner: PartnerID, _ visit: Visit) async throws -> Assignee? {
        guard visit.may(.assignTasks) else { return nil }
        return try await visit.server.channel.assignees(of: [partner.text], as: try visit.credential())[partner.text]
    }

    static func facts(_ manager: Assignee?, _ visit: Visit) -> [Fact] {
        guard visit.may(.assignTasks) else { return [] }
        return [
            Fact(
                visit.text("partners.account_manager"), manager?.name ?? visit.text("partners.no_account_manager"),
                link: visit.may(.managePeople) ? manager.map { AccessAddress.person.console($0.member) } : nil)
        ]
    }

    static func acts(_ partner: PartnerID, _ manager: Assignee?, _ visit: Visit) async throws -> [Act] {
        guard visit.may(.assignTasks), visit.may(.managePeople) else { return [] }
        let address = PartnerAddress.accountManager(partner)
        let form = visit.forForm(address, "account-manager")
        return [
            visit.act(
                "partners.act.account_manager", address,
                [
                    try await form.chosen(
                        "member", "partners.form.account_manager", "colleague", value: manager?.member.text)
                ])
        ]
    }
}
