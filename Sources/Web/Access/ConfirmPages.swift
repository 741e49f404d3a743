import Channel
import HTTPTypes
import Members
import Record
import Terms

/// Showing once more that it is oneself, before something that must not be done on a browser left open or by a link
/// alone.
enum ConfirmPages {
    static let routes: [PageRoute] = [
        .page(FrameAddress.confirm, confirm),
        .action(FrameAddress.confirm, again: confirm) { visit in
            guard let password = visit.form["password"], !password.isEmpty else {
                throw Complaints(field: "password", visit.text("frame.required"))
            }
            let session = try visit.acting()
            let renewed = try await visit.call.whileConnected {
                try await visit.server.channel.confirm(session, password: password, code: visit.form["code"])
            }
            return .see(
                visit.form["back"].flatMap { Link(ours: $0) } ?? FrameAddress.account(),
                cookies: [Visit.cookie(renewed)])
        },
    ]

    struct Model: TemplateModel {
        static let template = "access-confirm"

        let email: String
        let back: Link
        let action: Link
        let fields: [Field]
    }

    private static func confirm(_ visit: Visit) async throws -> Page {
        let needsCode = try await visit.server.channel.confirmationNeedsCode(try visit.requireSession())
        var fields = [
            visit.field(
                "password", "access.password", .line(type: "password"), required: true,
                autocomplete: "current-password")
        ]
        if needsCode {
            fields.append(
                visit.field(
                    "code", "access.code.label", required: true, autocomplete: "one-time-code", inputmode: "numeric"))
        }
        return Page(
            visit.text("access.confirm.title"),
            Model(
                email: try visit.requireViewer().account.email, back: visit.back, action: FrameAddress.confirm(),
                fields: fields),
            within: FrameAddress.account())
    }
}
