import Channel
import HTTPTypes
import Record
import Terms

/// Setting up, looking after and removing the second factor of one's own account.
enum SecondFactorPages {
    static let set = PageSet(routes: [
        .page("/account/second-factor", .account, factor),
        .action("/account/second-factor/begin", .account, again: factor) { visit in
            _ = try await visit.server.channel.beginSecondFactor(try visit.acting())
            return .see("/account/second-factor")
        },
        .action("/account/second-factor/confirm", .account, again: factor) { visit in
            guard let code = visit.form["code"], !code.isEmpty else {
                throw Complaints(field: "code", visit.text("frame.required"))
            }
            let codes = try await visit.server.channel.confirmSecondFactor(try visit.acting(), code: code)
            return .show(shown(codes, visit))
        },
        .action("/account/second-factor/codes", .account, again: factor) { visit in
            let codes = try await visit.server.channel.renewRecoveryCodes(
                try visit.acting(), password: visit.form["password"] ?? "")
            return .show(shown(codes, visit))
        },
        .action("/account/second-factor/remove", .account, again: factor) { visit in
            try await visit.server.channel.removeSecondFactor(
                try visit.acting(), password: visit.form["password"] ?? "")
            return .see("/account", said: "access.factor.removed")
        },
    ])

    private struct Model: Sendable {
        struct Setup: Sendable {
            let secret: String
            let uri: String
            /// Of the QR code; nil when the address is too long for one.
            let path: String?
            let box: String
            let fields: [Field]
        }
        /// Since when it holds.
        let since: String?
        let left: String
        let setup: Setup?
        let acts: [Act]
    }

    private static func factor(_ visit: Visit) async throws -> Page {
        let session = try visit.requireSession()
        let state = try await visit.server.channel.secondFactor(session)
        let begun = state == nil ? try await visit.server.channel.secondFactorSetup(session) : nil
        let setup = begun.map { setup in
            let code = QRCode(setup.uri)
            let side = (code?.size ?? 0) + 8
            return Model.Setup(
                secret: setup.secret, uri: setup.uri, path: code?.path, box: "0 0 \(side) \(side)",
                fields: [
                    visit.field(
                        "code", "access.factor.code", required: true, autocomplete: "one-time-code",
                        inputmode: "numeric")
                ])
        }
        return Page(
            "access-factor", title: visit.text("access.factor.title"),
            Model(
                since: state.map { visit.formats.moment($0.since) },
                left: visit.strings.count("access.factor.left", state?.recoveryCodesLeft ?? 0), setup: setup,
                acts: state == nil ? [] : [act(visit, "codes", grave: false), act(visit, "remove", grave: true)]),
            within: "/account")
    }

    private static func act(_ visit: Visit, _ name: String, grave: Bool) -> Act {
        let action = "/account/second-factor/\(name)"
        let password = visit.forForm(action, name).field(
            "password", "access.password", .line(type: "password"), required: true, autocomplete: "current-password")
        return visit.act("access.factor.\(name)", action, [password], grave: grave)
    }

    private struct Codes: Sendable {
        let codes: [String]
    }

    /// The recovery codes, shown this once.
    private static func shown(_ codes: [String], _ visit: Visit) -> Page {
        Page(
            "access-codes", title: visit.text("access.factor.codes_title"), Codes(codes: codes), within: "/account")
    }
}
