import Channel
import HTTPTypes
import Record
import Terms

/// The people of a partner in the portal, and the vendor's own in the console: invited, changed, deactivated and taken up again.
enum PeoplePages {
    static let set = PageSet(
        routes: routes("/portal", .portal) + routes("/console", .console),
        entries: [
            RailEntry(.portal, "/portal/people", "access.people.title", .managePeople, rank: 60),
            RailEntry(.console, "/console/people", "access.people.title", .managePeople, rank: 60),
        ])

    private static func routes(_ start: String, _ area: PageArea) -> [PageRoute] {
        let people = start + "/people"
        func path(_ rest: String = "") -> PathTemplate { PathTemplate(stringLiteral: people + rest) }
        return [
            .page(path(), area, .managePeople, PeopleList.page),
            .action(path(), area, .managePeople, again: PeopleList.page) { visit in
                let member = try await visit.perform(InviteMember.self, visit.document())
                let partner = area == .console ? member.partner.map { "?partner=\($0)" } ?? "" : ""
                return .see(people + partner, said: "access.people.said.invite_member")
            },
            .page(path("/{member}"), area, .managePeople, PersonPage.page),
            step(path("/{member}/role"), area, ChangeMember.self) { before, after in
                before.role == after.role ? nil : ("role", ["role": before.role.rawValue])
            },
            step(path("/{member}/deactivate"), area, DeactivateMember.self) { before, after in
                before.status == .active && after.status == .deactivated ? ("reactivate", [:]) : nil
            },
            step(path("/{member}/reactivate"), area, ReactivateMember.self) { before, after in
                before.status == .deactivated && after.status == .active ? ("deactivate", [:]) : nil
            },
        ]
    }

    /// - Parameter back: what brings a person from how it is after to how it was before, with its members.
    private static func step<C: Command>(
        _ path: PathTemplate, _ area: PageArea, _: C.Type,
        back: @escaping @Sendable (MemberView, MemberView) -> (step: String, members: [String: String])?
    ) -> PageRoute where C.Reply == MemberView {
        .action(path, area, C.permission, again: PersonPage.page) { visit in
            let member = visit.path("member")
            let place = "\(visit.peoplePath)/\(member)"
            let before = try await visit.ask(ShowMember.self, ["member": Node(.string(member))])
            let after = try await visit.perform(C.self, visit.document(["member": member]))
            let undo = back(before, after).map {
                visit.undo("\(place)/\($0.step)", $0.members, version: after.version)
            }
            return .see(place, said: "access.people.said.\(C.name)", undo: undo)
        }
    }
}

extension Visit {
    /// Where the people of the viewer's side stand.
    var peoplePath: String { (surroundings?.actor.role.isPartner ?? false) ? "/portal/people" : "/console/people" }

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
private enum PeopleList {
    struct Model: Sendable {
        struct Row: Sendable {
            let href: String
            let name: String
            let email: String
            let role: String
            let mark: StateMark
            let since: String
            let factor: String?
        }
        let company: String
        /// The partner whose people the vendor looks at.
        let partner: String?
        let rows: [Row]
        let next: String?
        let action: String
        let fields: [Field]
        let note: String
    }

    static func page(_ visit: Visit) async throws -> Page {
        let surroundings = try visit.requireSurroundings()
        let isPortal = surroundings.actor.role.isPartner
        let partner = isPortal ? nil : visit.form["partner"] ?? visit.search["partner"]
        var query: Node = [:]
        for (name, value) in [("partner", partner), ("after", visit.search["after"])] {
            if let value, !value.isEmpty { query[name] = Node(.string(value)) }
        }
        let page = try await visit.ask(ListMembers.self, query)
        let company = try await company(visit, surroundings, partner)
        let rows = page.items.map { member in
            Model.Row(
                href: "\(visit.peoplePath)/\(member.id)", name: member.name ?? member.email, email: member.email,
                role: visit.roleName(member.role), mark: visit.mark(member.status),
                since: visit.formats.shortDay(visit.formats.zone.day(member.joined ?? member.invited)),
                factor: member.hasSecondFactor ? visit.text("access.people.factor") : nil)
        }
        let start = visit.peoplePath + "?" + (partner.map { "partner=\($0)&" } ?? "")
        return Page(
            "access-people", title: visit.text("access.people.title"),
            Model(
                company: company, partner: partner, rows: rows, next: page.next.map { start + "after=\($0)" },
                action: visit.peoplePath, fields: fields(visit, isPortal, partner),
                note: visit.text(partner == nil ? "access.people.invite_note" : "access.people.invite_partner_note")),
            within: visit.peoplePath)
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
private enum PersonPage {
    struct Model: Sendable {
        let name: String
        let mark: StateMark
        let list: String
        let facts: [Fact]
        let acts: [Act]
    }

    static func page(_ visit: Visit) async throws -> Page {
        let surroundings = try visit.requireSurroundings()
        let member = try await visit.ask(ShowMember.self, ["member": Node(.string(visit.path("member")))])
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
            "access-person", title: member.name ?? member.email,
            Model(
                name: member.name ?? member.email, mark: visit.mark(member.status), list: visit.peoplePath,
                facts: facts, acts: isOwn ? acts(visit, member) : []),
            within: visit.peoplePath)
    }

    private static func acts(_ visit: Visit, _ member: MemberView) -> [Act] {
        let path = "\(visit.peoplePath)/\(member.id)"
        switch member.status {
        case .deactivated:
            return member.joined == nil
                ? [invitation(visit, member)]
                : [visit.act("access.people.reactivate", path + "/reactivate", version: member.version)]
        case .invited, .active:
            let role = visit.forForm(path + "/role", "role").field(
                "role", "access.role", .choice(visit.roles(ofPartner: member.partner != nil)),
                value: member.role.rawValue)
            let change = visit.act("access.people.change", path + "/role", [role], version: member.version)
            let end = visit.act(
                member.status == .invited ? "access.people.withdraw" : "access.people.deactivate",
                path + "/deactivate", grave: true, version: member.version)
            return member.status == .invited ? [invitation(visit, member), end] : [change, end]
        }
    }

    /// Sends the invitation again.
    private static func invitation(_ visit: Visit, _ member: MemberView) -> Act {
        let form = visit.forForm(visit.peoplePath, "again")
        var fields = [
            form.field("email", "access.email", .hidden, value: member.email),
            form.field("role", "access.role", .hidden, value: member.role.rawValue),
        ]
        if let partner = member.partner, visit.surroundings?.actor.partner == nil {
            fields.append(form.field("partner", "access.company", .hidden, value: partner.text))
        }
        return visit.act("access.people.again", visit.peoplePath, fields)
    }
}
