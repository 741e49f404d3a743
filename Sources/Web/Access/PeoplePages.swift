import HTTPTypes
import Members
import Partnership
import Record
import Terms

/// The people of a partner in the portal, and the vendor's own in the console: invited, changed, deactivated and taken up again.
enum PeoplePages {
    static let routes = [PageArea.portal, .console].flatMap(routes)

    private static func routes(_ area: PageArea) -> [PageRoute] {
        let people = AccessAddress.people[area]
        return [
            .list(people, PeopleList.list, PeopleList.page),
            .action(people, .managePeople, again: PeopleList.page) { visit in
                let member = try await visit.perform(InviteMember.self, visit.document())
                let partner = area == .console ? member.partner?.text : nil
                return .see(people().with("partner", partner), said: "access.people.said.invite_member")
            },
            .page(AccessAddress.person[area], .managePeople, PersonPage.page),
            step(AccessAddress.changeRole[area], ChangeMember.self) { before, after in
                before.role == after.role
                    ? nil : (AccessAddress.changeRole[area](after.id), ["role": before.role.rawValue])
            },
            step(AccessAddress.deactivate[area], DeactivateMember.self) { before, after in
                before.status == .active && after.status == .deactivated
                    ? (AccessAddress.reactivate[area](after.id), [:]) : nil
            },
            step(AccessAddress.reactivate[area], ReactivateMember.self) { before, after in
                before.status == .deactivated && after.status == .active
                    ? (AccessAddress.deactivate[area](after.id), [:]) : nil
            },
        ]
    }

    /// - Parameter back: what brings a person from how it is after to how it was before, with its members.
    private static func step<C: Command>(
        _ address: PageAddress<ID<Membership>>, _: C.Type,
        back: @escaping @Sendable (MemberView, MemberView) -> (step: Link, members: [String: String])?
    ) -> PageRoute where C.Reply == MemberView {
        .action(address, C.permission, again: PersonPage.page) { visit, member in
            let before = try await visit.ask(ShowMember.self, ["member": member.node])
            let after = try await visit.perform(C.self, visit.document(["member": member.text]))
            let undo = back(before, after).map { visit.undo($0.step, $0.members, version: after.version) }
            return .see(visit.link(AccessAddress.person, member), said: "access.people.said.\(C.name)", undo: undo)
        }
    }
}

extension Visit {
    func roleName(_ role: Role) -> String { text("frame.roles.\(role.rawValue)") }

    /// The roles that people of a side can have, in the order of the table.
    func roles(ofPartner: Bool) -> [(value: String, label: String)] {
        let people = ofPartner ? Role.partnerPeople : Role.vendorPeople
        return Role.allCases.filter(people.contains).map { (value: $0.rawValue, label: roleName($0)) }
    }

    func mark(_ status: Membership.Status) -> StateMark {
        let tone =
            switch status {
            case .invited: "warn"
            case .active: "good"
            case .deactivated: ""
            }
        return StateMark(label: text("access.people.status.\(status.rawValue)"), tone: tone)
    }
}

/// The list, with the form that invites.
enum PeopleList {
    struct Model: TemplateModel {
        static let template = "access-people"

        let company: String
        let sheets: [Sheet]
        let action: Link
        let fields: [Field]
        let note: String
    }

    static let list = ShownList<MemberList>(
        id: "people", words: "access",
        columns: [
            .init("name", sort: "name") { member, around in
                Cell(
                    member.name ?? member.email, small: member.email,
                    href: around.visit.link(AccessAddress.person, member.id))
            },
            .init("role", sort: "role") { member, around in Cell(around.visit.roleName(member.role)) },
            .init("state") { member, around in
                Cell(
                    small: member.hasSecondFactor ? around.visit.text("access.people.factor") : nil,
                    mark: around.visit.mark(member.status))
            },
            .init("since", sort: "newest") { member, around in
                Cell(around.visit.formats.shortDay(around.visit.formats.zone.day(member.joined ?? member.invited)))
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                Membership.Status.allCases.map {
                    (value: $0.rawValue, label: visit.text("access.people.status.\($0.rawValue)"))
                }
            }, ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { member, _ in member.id.text }, .init("name") { member, _ in member.name ?? "" },
            .init("email") { member, _ in member.email }, .init("role") { member, _ in member.role.rawValue },
            .init("status") { member, _ in member.status.rawValue },
        ])

    /// The vendor's own people who take part.
    static let colleagues = ChoiceSource.list(
        "colleague", MemberList.self, fixed: ["status": "active"]
    ) { member, visit in
        ChoiceSource.Choice(
            value: member.id.text, label: member.name ?? member.email, small: visit.roleName(member.role))
    }

    static func page(_ visit: Visit) async throws -> Page {
        let surroundings = try visit.requireSurroundings()
        let isPortal = surroundings.actor.role.isPartner
        let named = isPortal ? nil : visit.form["partner"] ?? visit.search["partner"]
        let partner = named.flatMap { $0.isEmpty ? nil : $0 }
        let company = try await company(visit, surroundings, partner)
        let people = visit.link(AccessAddress.people)
        let fixed: Node = partner.map { ["partner": Node(.string($0))] } ?? [:]
        return Page(
            visit.text("access.people.title"),
            Model(
                company: company, sheets: [try await visit.list(list, on: people, fixed: fixed)], action: people,
                fields: fields(visit, isPortal, partner),
                note: visit.text(partner == nil ? "access.people.invite_note" : "access.people.invite_partner_note")),
            within: people)
    }

    private static func company(
        _ visit: Visit, _ surroundings: Surroundings, _ partner: String?
    ) async throws -> String {
        guard let partner else {
            return visit.viewer?.membership?.partnerName ?? surroundings.vendor.name
        }
        return try await visit.ask(ShowPartner.self, ["partner": Node(.string(partner))]).name
    }

    private static func fields(_ visit: Visit, _ isPortal: Bool, _ partner: String?) -> [Field] {
        let languages = Language.allCases.map {
            (value: $0.rawValue, label: visit.text("frame.language.\($0.rawValue)"))
        }
        let role =
            partner == nil
            ? visit.field(
                "role", "access.role", .choice(visit.roles(ofPartner: isPortal)),
                value: (isPortal ? Role.seller : .reviewer).rawValue)
            : visit.field("role", "access.role", .hidden, value: Role.accountAdmin.rawValue)
        return [
            visit.field("email", "access.email", .line(type: "email"), required: true, autocomplete: "off"), role,
            visit.field(
                "language", "access.people.language", .choice(languages), value: visit.strings.language.rawValue),
        ] + (partner.map { [visit.field("partner", "access.company", .hidden, value: $0)] } ?? [])
    }
}

/// One person, with what can be done.
enum PersonPage {
    struct Model: TemplateModel {
        static let template = "access-person"

        let name: String
        let mark: StateMark
        let list: Link
        let facts: [Fact]
        let acts: [Act]
    }

    static func page(_ visit: Visit, _ id: ID<Membership>) async throws -> Page {
        let surroundings = try visit.requireSurroundings()
        let member = try await visit.ask(ShowMember.self, ["member": id.node])
        let isOwn = member.partner == surroundings.actor.partner
        var facts = [
            Fact(visit.text("access.email"), member.email),
            Fact(visit.text("access.role"), visit.roleName(member.role)),
            Fact(visit.text("access.people.invited"), visit.formats.moment(member.invited)),
        ]
        if let joined = member.joined {
            facts.append(Fact(visit.text("access.people.joined"), visit.formats.moment(joined)))
        }
        if let ended = member.deactivated {
            facts.append(Fact(visit.text("access.people.ended"), visit.formats.moment(ended)))
        }
        facts.append(
            Fact(visit.text("access.factor.title"), visit.text(member.hasSecondFactor ? "frame.yes" : "frame.no")))
        return Page(
            member.name ?? member.email,
            Model(
                name: member.name ?? member.email, mark: visit.mark(member.status),
                list: visit.link(AccessAddress.people),
                facts: facts, acts: isOwn ? acts(visit, member) : []),
            within: visit.link(AccessAddress.people))
    }

    private static func acts(_ visit: Visit, _ member: MemberView) -> [Act] {
        let deactivate = visit.link(AccessAddress.deactivate, member.id)
        switch member.status {
        case .deactivated:
            return member.joined == nil
                ? [invitation(visit, member)]
                : [
                    visit.act(
                        "access.people.reactivate", visit.link(AccessAddress.reactivate, member.id),
                        version: member.version)
                ]
        case .invited, .active:
            let change = visit.link(AccessAddress.changeRole, member.id)
            let role = visit.forForm(change, "role").field(
                "role", "access.role", .choice(visit.roles(ofPartner: member.partner != nil)),
                value: member.role.rawValue)
            let changing = visit.act("access.people.change", change, [role], version: member.version)
            let end = visit.act(
                member.status == .invited ? "access.people.withdraw" : "access.people.deactivate",
                deactivate, grave: true, version: member.version)
            return member.status == .invited ? [invitation(visit, member), end] : [changing, end]
        }
    }

    /// Sends the invitation again.
    private static func invitation(_ visit: Visit, _ member: MemberView) -> Act {
        let form = visit.forForm(visit.link(AccessAddress.people), "again")
        var fields = [
            form.field("email", "access.email", .hidden, value: member.email),
            form.field("role", "access.role", .hidden, value: member.role.rawValue),
        ]
        if let partner = member.partner, visit.surroundings?.actor.partner == nil {
            fields.append(form.field("partner", "access.company", .hidden, value: partner.text))
        }
        return visit.act("access.people.again", visit.link(AccessAddress.people), fields)
    }
}
