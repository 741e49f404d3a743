import Channel
import Foundation
import HTTPTypes
import Members
import Record
import Terms

/// What everybody signed in may look after: their own account.
enum AccountPages {
    static let routes: [PageRoute] = [
        .page(FrameAddress.account, account),
        .action(AccessAddress.profile, again: account) { visit in
            guard let language = visit.form["language"].flatMap(Language.init) else {
                throw Complaints(field: "language", visit.text("frame.required"))
            }
            _ = try await visit.server.channel.changeProfile(
                try visit.acting(), name: visit.form["name"] ?? "", language: language,
                zone: visit.form["zone"] ?? "")
            return .see(FrameAddress.account(), said: "access.profile.said")
        },
        .action(AccessAddress.password, again: account) { visit in
            guard let current = visit.form["password"], !current.isEmpty else {
                throw Complaints(field: "password", visit.text("frame.required"))
            }
            let session = try visit.acting()
            let renewed = try await visit.call.whileConnected {
                try await visit.server.channel.changePassword(
                    session, from: current, to: visit.form["new_password"] ?? "")
            }
            return .see(FrameAddress.account(), said: "access.password_changed", cookies: [Visit.cookie(renewed)])
        },
        .action(AccessAddress.endSession, on: account) { visit, session in
            try await visit.server.channel.endSession(session, by: try visit.acting())
            return .see(FrameAddress.account().at("sessions"), said: "access.sessions.said")
        },
        .action(AccessAddress.endSessions, again: account) { visit in
            try await visit.server.channel.endOtherSessions(try visit.acting())
            return .see(FrameAddress.account().at("sessions"), said: "access.sessions.said_all")
        },
        .page(FrameAddress.memberships, memberships),
        .action(FrameAddress.memberships, again: memberships) { visit in
            guard let member = visit.form["member"].flatMap({ ID<Membership>($0) }),
                let vendor = visit.form["vendor"].flatMap({ ID<Vendor>($0) })
            else { throw Complaints(visit.text("access.memberships.choose")) }
            let session = try visit.acting()
            try await visit.server.channel.switchMembership(session, to: member, at: vendor)
            let now = try await visit.server.channel.visitor(session)?.membership
            return .see(visit.landing(now), said: "access.memberships.said")
        },
    ]

    struct Model: TemplateModel {
        static let template = "access-account"

        struct Row: Sendable {
            let device: String
            let address: String
            let since: String
            let seen: String
            let isCurrent: Bool
            let end: Link
        }
        let email: String
        let profile: [Field]
        let profilePath: Link
        let password: [Field]
        let passwordPath: Link
        /// Where another membership is switched to; nil for who has one.
        let memberships: Link?
        let hasSecondFactor: Bool
        let factorPath: Link
        let noticesPath: Link
        let sessions: [Row]
        /// Ends all but this one; nil where there is no other.
        let endOthers: Link?
    }

    private static func account(_ visit: Visit) async throws -> Page {
        let viewer = try visit.requireViewer()
        let sessions = try await visit.server.channel.sessions(try visit.requireSession())
        let rows = sessions.map { session in
            Model.Row(
                device: visit.device(session.userAgent), address: session.address,
                since: visit.formats.moment(session.created), seen: visit.formats.moment(session.seen),
                isCurrent: session.isCurrent, end: AccessAddress.endSession(session.id))
        }
        return Page(
            visit.text("access.account.title"),
            Model(
                email: viewer.account.email,
                profile: profile(visit.forForm(AccessAddress.profile(), "profile"), viewer.account),
                profilePath: AccessAddress.profile(),
                password: passwords(visit.forForm(AccessAddress.password(), "password")),
                passwordPath: AccessAddress.password(),
                memberships: viewer.memberships.count > 1 ? FrameAddress.memberships() : nil,
                hasSecondFactor: viewer.account.hasSecondFactor, factorPath: FrameAddress.factor(),
                noticesPath: NoticeAddress.choice(), sessions: rows,
                endOthers: rows.count > 1 ? AccessAddress.endSessions() : nil))
    }

    private static func passwords(_ visit: Visit) -> [Field] {
        [
            visit.field(
                "password", "access.current_password", .line(type: "password"), required: true,
                autocomplete: "current-password"),
            visit.newPasswordField("new_password"),
        ]
    }

    private static func profile(_ visit: Visit, _ account: AccountView) -> [Field] {
        let languages = Language.allCases.map {
            (value: $0.rawValue, label: visit.text("frame.language.\($0.rawValue)"))
        }
        return [
            visit.field("name", "access.name", value: account.name, required: true, autocomplete: "name"),
            visit.field("language", "access.language", .choice(languages), value: account.language.rawValue),
            visit.field("zone", "access.zone", .choice(Self.zones(and: account.zone)), value: account.zone),
        ]
    }

    /// The time zones that people choose among.
    private static func zones(and own: String) -> [(value: String, label: String)] {
        let all = known.contains(own) ? known : (known + [own]).sorted()
        return all.map { (value: $0, label: $0.replacing("_", with: " ")) }
    }

    private static let known = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") && Zone($0) != nil }.sorted()

    struct Memberships: TemplateModel {
        static let template = "access-memberships"

        struct Row: Sendable {
            let company: String
            let role: String
            let program: String
            let member: String
            let vendor: String
            let isCurrent: Bool
        }
        let rows: [Row]
        let action: Link
    }

    private static func memberships(_ visit: Visit) async throws -> Page {
        try await visit.requireConfirmed()
        let viewer = try visit.requireViewer()
        let rows = viewer.memberships.map {
            Memberships.Row(
                company: $0.partnerName ?? $0.vendorName, role: visit.text("frame.roles.\($0.role.rawValue)"),
                program: $0.program, member: $0.id.text, vendor: $0.vendor.text,
                isCurrent: $0.id == viewer.membership?.id && $0.vendor == viewer.membership?.vendor)
        }
        return Page(
            visit.text("access.memberships.title"), Memberships(rows: rows, action: FrameAddress.memberships()),
            within: FrameAddress.account())
    }
}

extension Visit {
    /// - Throws: `Problem.unauthenticated` when nobody is signed in.
    func requireSession() throws -> SessionToken {
        guard let session else { throw Problem.unauthenticated }
        return session
    }

    /// Sends whoever did not show the password lately to do so, and back here.
    ///
    /// - Throws: `Problem.unconfirmed`, `Problem.unauthenticated`.
    func requireConfirmed() async throws {
        guard try await server.channel.isConfirmed(try requireSession()) else { throw Problem.unconfirmed }
    }

    /// The session in which something is to be done, which is not while a form is only checked.
    ///
    /// - Throws: `CheckPassed`, `Problem.unauthenticated`.
    func acting() throws -> SessionToken {
        guard !isCheck else { throw CheckPassed() }
        return try requireSession()
    }

    /// The browser and the system of a session, as people call them.
    func device(_ userAgent: String) -> String {
        func first(_ names: [(mark: String, name: String)]) -> String? {
            names.first { userAgent.contains($0.mark) }?.name
        }
        // In an order in which the more particular comes first: many browsers name others, too.
        let browser = first([
            ("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrom", "Chrome"), ("Safari", "Safari"),
        ])
        let system = first([
            ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
            ("Mac OS", "macOS"), ("Linux", "Linux"),
        ])
        switch (browser, system) {
        case (let browser?, let system?): return text("access.sessions.on", ["browser": browser, "system": system])
        case (let name?, nil), (nil, let name?): return name
        case (nil, nil): return userAgent.isEmpty ? text("access.sessions.unknown") : String(userAgent.prefix(60))
        }
    }
}
