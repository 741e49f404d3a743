import Channel
import HTTPTypes
import Members
import Record
import Terms

/// Keys for programs: a partner's in the portal, the vendor's in the console.
enum KeyPages {
    static let routes = [PageArea.portal, .console].flatMap(routes)

    private static func routes(_ area: PageArea) -> [PageRoute] {
        [
            .list(AccessAddress.keys[area], KeyTable.list, KeyTable.page),
            .page(AccessAddress.newKey[area], .manageKeys) { visit in
                try await visit.requireConfirmed()
                return try await NewKey.page(visit)
            },
            .action(AccessAddress.keys[area], .manageKeys, again: NewKey.page) { visit in
                let key = try await visit.perform(CreateKey.self, NewKey.document(visit))
                return .show(NewKey.made(key, visit))
            },
            .page(AccessAddress.key[area], .manageKeys, KeyPage.page),
            .action(AccessAddress.revokeKey[area], .manageKeys, final: true, again: KeyPage.page) { visit, key in
                try await visit.perform(RevokeKey.self, visit.document(["key": key.text]))
                return .see(AccessAddress.key[area](key), said: "access.keys.said.revoke_key")
            },
        ]
    }
}

extension Visit {
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

/// The keys, without their secrets.
enum KeyTable {
    static let list = ShownList<KeyList>(
        id: "keys", words: "access",
        columns: [
            .init("name", sort: "name") { key, around in
                Cell(key.name, href: around.visit.link(AccessAddress.key, key.id))
            },
            .init("state") { key, around in Cell(mark: around.visit.mark(key)) },
            .init("visible") { key, around in Cell(around.visit.shown(key)) },
            .init("role", sort: "role") { key, around in Cell(around.visit.roleName(key.role)) },
            .init("partner", where: { $0.side == .console }) { key, around in around.partnerCell(key.partner) },
            .init("used") { key, around in
                Cell(key.lastUsed.map(around.visit.formats.moment) ?? around.visit.text("access.keys.never"))
            },
        ],
        filters: [
            ShownFilter("revoked") { visit in
                [
                    (value: "false", label: visit.text("frame.no")), (value: "true", label: visit.text("frame.yes")),
                ]
            }, ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { key, _ in key.id.text }, .init("name") { key, _ in key.name },
            .init("role") { key, _ in key.role.rawValue }, .init("partner") { key, _ in key.partner?.text ?? "" },
        ], partners: { [$0.partner].compactMap(\.self) })

    static func page(_ visit: Visit) async throws -> Page {
        try await visit.listPage(
            visit.link(AccessAddress.keys), "access.keys.title", list,
            buttons: {
                [
                    SheetPage.Button(
                        buttonHref: $0.link(AccessAddress.newKey), buttonLabel: $0.text("access.keys.new"))
                ]
            })
    }
}

enum KeyPage {
    struct Model: TemplateModel {
        static let template = "access-key"

        let name: String
        let mark: StateMark
        let list: Link
        let facts: [Fact]
        let acts: [Act]
    }

    static func page(_ visit: Visit, _ id: ID<Key>) async throws -> Page {
        let key = try await visit.ask(ShowKey.self, ["key": id.node])
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
            "access.keys.revoke", visit.link(AccessAddress.revokeKey, view.id), grave: true, version: key.version)
        return Page(
            view.name,
            Model(
                name: view.name, mark: visit.mark(view), list: visit.link(AccessAddress.keys), facts: facts,
                acts: view.revoked == nil ? [revoke] : []),
            within: visit.link(AccessAddress.keys))
    }
}

enum NewKey {
    struct Model: TemplateModel {
        static let template = "access-key-new"

        struct Scope: Sendable {
            let id: String
            let value: String
            let label: String
            let isChosen: Bool
        }
        let action: Link
        let list: Link
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
            visit.text("access.keys.new"),
            Model(
                action: visit.link(AccessAddress.keys), list: visit.link(AccessAddress.keys),
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
            within: visit.link(AccessAddress.keys))
    }

    /// The form's document, with the last day as the moment at which it is over.
    static func document(_ visit: Visit) throws -> Node {
        var document = visit.document()
        if let written = visit.form["expires"], !written.isEmpty {
            guard let day = Day.typed(written, in: visit.language) else {
                throw Complaints(field: "expires", visit.text("access.keys.no_day"))
            }
            let zone = try visit.requireSurroundings().program.zone
            document["expires"] = Node(.string(zone.end(of: day).description))
        }
        return document
    }

    struct Made: TemplateModel {
        static let template = "access-key-made"

        let name: String
        /// Nil when the form was sent twice: it is shown once.
        let secret: String?
        let list: Link
    }

    static func made(_ key: KeyView, _ visit: Visit) -> Page {
        Page(
            visit.text("access.keys.made"),
            Made(name: key.name, secret: key.secret, list: visit.link(AccessAddress.keys)),
            within: visit.link(AccessAddress.keys))
    }
}
