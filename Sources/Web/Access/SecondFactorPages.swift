import Channel
import HTTPTypes
import Members
import Record
import Terms

/// Setting up, looking after and removing the second factor of one's own account.
enum SecondFactorPages {
    static let routes: [PageRoute] = [
        .page(FrameAddress.factor, factor),
        .action(AccessAddress.beginFactor, again: factor) { visit in
            _ = try await visit.server.channel.beginSecondFactor(try visit.acting())
            return .see(FrameAddress.factor())
        },
        .action(AccessAddress.confirmFactor, again: factor) { visit in
            guard let code = visit.form["code"], !code.isEmpty else {
                throw Complaints(field: "code", visit.text("frame.required"))
            }
            let codes = try await visit.server.channel.confirmSecondFactor(try visit.acting(), code: code)
            return .show(shown(codes, visit))
        },
        .action(AccessAddress.renewCodes, again: factor) { visit in
            let codes = try await visit.server.channel.renewRecoveryCodes(try visit.acting())
            return .show(shown(codes, visit))
        },
        .action(AccessAddress.removeFactor, again: factor) { visit in
            try await visit.server.channel.removeSecondFactor(try visit.acting())
            return .see(FrameAddress.account(), said: "access.factor.removed")
        },
    ]

    /// Tells whoever has none that the vendor asks for one from a day on.
    static let waiting = WaitingSource("second_factor", .console, .seeNotices) { visit, around in
        guard let from = around.vendor.secondFactorFrom, visit.viewer?.account.hasSecondFactor == false else {
            return []
        }
        return [
            Waiting(
                href: FrameAddress.factor(), sentence: visit.text("access.factor.asked"),
                small: visit.text("access.factor.asked_from", ["moment": visit.formats.moment(from)]),
                mark: StateMark(label: visit.text("access.factor.off"), tone: "warn"))
        ]
    }

    struct Model: TemplateModel {
        static let template = "access-factor"

        /// Nothing else is open until one is set up.
        let isNeeded: Bool

        struct Setup: Sendable {
            let secret: String
            let uri: String
            /// Of the QR code; nil when the address is too long for one.
            let path: String?
            let box: String
            let confirm: Link
            let fields: [Field]
        }
        /// Since when it holds.
        let since: String?
        let left: String
        let setup: Setup?
        let begin: Link
        let account: Link
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
                confirm: AccessAddress.confirmFactor(),
                fields: [
                    visit.field(
                        "code", "access.factor.code", required: true, autocomplete: "one-time-code",
                        inputmode: "numeric")
                ])
        }
        return Page(
            visit.text("access.factor.title"),
            Model(
                isNeeded: visit.needsFactor,
                since: state.map { visit.formats.moment($0.since) },
                left: visit.strings.count("access.factor.left", state?.recoveryCodesLeft ?? 0), setup: setup,
                begin: AccessAddress.beginFactor(), account: FrameAddress.account(),
                acts: state == nil
                    ? []
                    : [
                        visit.act("access.factor.codes", AccessAddress.renewCodes()),
                        visit.act("access.factor.remove", AccessAddress.removeFactor(), grave: true),
                    ]),
            within: FrameAddress.account())
    }

    struct Codes: TemplateModel {
        static let template = "access-codes"

        let codes: [String]
        let account: Link
    }

    /// The recovery codes, shown this once.
    private static func shown(_ codes: [String], _ visit: Visit) -> Page {
        Page(
            visit.text("access.factor.codes_title"), Codes(codes: codes, account: FrameAddress.account()),
            within: FrameAddress.account())
    }
}
