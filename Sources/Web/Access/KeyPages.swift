import Channel
import HTTPTypes
import Record
import Terms

/// Keys for programs: a partner's in the portal, the vendor's in the console.
enum KeyPages {
    static let set = PageSet(
        routes: routes("/portal", .portal) + routes("/console", .console),
        entries: [
            RailEntry(.portal, "/portal/keys", "access.keys.title", .manageKeys, rank: 62),
            RailEntry(.console, "/console/keys", "access.keys.title", .manageKeys, rank: 62),
        ])

    private static func routes(_ start: String, _ area: PageArea) -> [PageRoute] {
        func path(_ rest: String = "") -> PathTemplate { PathTemplate(stringLiteral: start + "/keys" + rest) }
        return [
            .page(path(), area, .manageKeys, KeyList.page),
            .page(path("/new"), area, .manageKeys, NewKey.page),
            .action(path(), area, .manageKeys, again: NewKey.page) { visit in
                let key = try await visit.perform(CreateKey.self, NewKey.document(visit))
                return .show(NewKey.made(key, visit))
            },
            .page(path("/{key}"), area, .manageKeys, KeyPage.page),
            .action(path("/{key}/revoke"), area, .manageKeys, final: true, again: KeyPage.page) { visit in
                let key = visit.path("key")
                try await visit.perform(RevokeKey.self, visit.document(["key": key]))
                return .see("\(visit.keysPath)/\(key)", said: "access.keys.said.revoke_key")
            },
        ]
    }
}

extension Visit {
    /// Where the keys of the viewer's side stand.
    var keysPath: String { (surroundings?.actor.role.isPartner ?? false) ? "/portal/keys" : "/console/keys" }

    fileprivate func mark(_ key: KeyView) -> StateMark {
        let isOver = key.expires.map { $0 <= (surroundings?.now ?? $0) } ?? false
        return switch (key.revoked, isOver) {
        case (.some, _): StateMark(label: text("access.keys.state.revoked"), tone: "bad")
        case (nil, true): StateMark(label: text("access.keys.state.expired"), tone: "warn")
        case (nil, false): StateMark(label: text("access.keys.state.live"), tone: "good")
        }
    }

    fileprivate func shown(_ key: KeyView) -> String { key.visible.map { $0 + "…" } ?? "–" }
}

private enum KeyList {
    struct Model: Sendable {
        struct Row: Sendable {
            let href: String
            let name: String
            let visible: String
            let role: String
            let mark: StateMark
            let used: String
        }
        let rows: [Row]
        let next: String?
        let new: String
    }

    static func page(_ visit: Visit) async throws -> Page {
        var query: Node = [:]
        if let after = visit.search["after"] { query["after"] = Node(.string(after)) }
        let page = try await visit.ask(ListKeys.self, query)
        let rows = page.items.map { key in
            Model.Row(
                href: "\(visit.keysPath)/\(key.id)", name: key.name, visible: visit.shown(key),
                role: visit.roleName(key.role), mark: visit.mark(key),
                used: key.lastUsed.map(visit.formats.moment) ?? visit.text("access.keys.never"))
        }
        return Page(
            "access-keys", title: visit.text("access.keys.title"),
            Model(
                rows: rows, next: page.next.map { "\(visit.keysPath)?after=\($0)" }, new: visit.keysPath + "/new"))
    }
}

private enum KeyPage {
    struct Model: Sendable {
        let name: String
        let mark: StateMark
        let list: String
        let facts: [Fact]
        let acts: [Act]
    }

    static func page(_ visit: Visit) async throws -> Page {
        let key = try await visit.ask(ShowKey.self, ["key": Node(.string(visit.path("key")))])
        let view = key.value
        let scopes = view.scopes.map { visit.text("access.permission.\($0)") }
        let never = visit.text("access.keys.never")
        let facts = [
            Fact(visit.text("access.keys.visible"), visit.shown(view)),
            Fact(visit.text("access.role"), visit.roleName(view.role)),
            Fact(
                visit.text("access.keys.scopes"),
                scopes.isEmpty ? visit.text("access.keys.all_scopes") : scopes.joined(separator: ", ")),
            Fact(visit.text("access.keys.created"), visit.formats.moment(view.created)),
            Fact(visit.text("access.keys.made_by"), view.madeBy ?? "–"),
            Fact(visit.text("access.keys.used"), view.lastUsed.map(visit.formats.moment) ?? never),
            Fact(visit.text("access.keys.ends"), view.expires.map(visit.formats.moment) ?? never),
        ]
        let revoke = visit.act(
            "access.keys.revoke", "\(visit.keysPath)/\(view.id)/revoke", grave: true, version: key.version)
        return Page(
            "access-key", title: view.name,
            Model(
                name: view.name, mark: visit.mark(view), list: visit.keysPath, facts: facts,
                acts: view.revoked == nil ? [revoke] : []),
            within: visit.keysPath)
    }
}

private enum NewKey {
    struct Model: Sendable {
        struct Scope: Sendable {
            let id: String
            let value: String
            let label: String
            let isChosen: Bool
        }
        let action: String
        let list: String
        let fields: [Field]
        let scopes: [Scope]
        let scopeError: String?
    }

    static func page(_ visit: Visit) async throws -> Page {
        let surroundings = try visit.requireSurroundings()
        let kind = surroundings.actor.kind
        let isPartner = surroundings.actor.role.isPartner
        let roles = Role.allCases.filter { role in
            role != .system && role.isPartner == isPartner && kind.map(role.fits) ?? true
        }
        let scopes = Capabilities.channel.permissions.filter { permission in
            roles.contains { permission.allows($0, kind) }
        }
        let chosen = Set(visit.form.all("scopes[]"))
        return Page(
            "access-key-new", title: visit.text("access.keys.new"),
            Model(
                action: visit.keysPath, list: visit.keysPath,
                fields: [
                    visit.field("name", "access.keys.name", required: true, autocomplete: "off"),
                    visit.field(
                        "role", "access.role",
                        .choice(roles.map { (value: $0.rawValue, label: visit.roleName($0)) }),
                        value: (isPartner ? Role.seller : .reviewer).rawValue),
                    visit.field("expires", "access.keys.expires", .line(type: "date")),
                ],
                scopes: scopes.map { permission in
                    Model.Scope(
                        id: "f-scope-\(permission.name)", value: permission.name,
                        label: visit.text("access.permission.\(permission.name)"),
                        isChosen: chosen.contains(permission.name))
                },
                scopeError: visit.complaints.fields.first { $0.key.hasPrefix("scopes") }?.value),
            within: visit.keysPath)
    }

    /// The form's document, with the last day as the moment at which it is over.
    static func document(_ visit: Visit) throws -> Node {
        var document = visit.document()
        if let written = visit.form["expires"], !written.isEmpty {
            guard let day = Day(written) else {
                throw Complaints(field: "expires", visit.text("access.keys.no_day"))
            }
            let zone = try visit.requireSurroundings().program.zone
            document["expires"] = Node(.string(zone.end(of: day).description))
        }
        return document
    }

    struct Made: Sendable {
        let name: String
        /// Nil when the form was sent twice: it is shown once.
        let secret: String?
        let list: String
    }

    static func made(_ key: KeyView, _ visit: Visit) -> Page {
        Page(
            "access-key-made", title: visit.text("access.keys.made"),
            Made(name: key.name, secret: key.secret, list: visit.keysPath), within: visit.keysPath)
    }
}
