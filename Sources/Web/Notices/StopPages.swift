import Channel
import Members
import Record
import Terms

/// Where a mail's address for declining leads: a page with one button, so that a mail program that looks at links declines nothing; a
/// mail program that declines for its reader (RFC 8058) sends the same as a form, and needs neither cookie nor sign-in.
enum StopPages {
    static let routes: [PageRoute] = [
        .page(NoticeAddress.stop, page),
        .oneClick(NoticeAddress.stop, again: page) { visit, stop in
            do {
                try await visit.server.channel.stopNotices(stop)
                return .show(try await page(visit, stop))
            } catch let ended as EndedLink {
                return .show(visit.ended(ended, "stop", wayOn: NoticeAddress.choice()))
            }
        },
    ]

    struct Model: TemplateModel {
        static let template = "notice-stop"

        let company: String
        let group: String
        let isStopped: Bool
        let action: Link
        let choice: Link
    }

    private static func page(_ visit: Visit, _ stop: NoticeStop) async throws -> Page {
        do {
            let found = try await visit.server.channel.stoppable(stop)
            return Page(
                visit.text("notices.stop.title"),
                Model(
                    company: found.company, group: visit.text("notices.groups.\(found.group.rawValue)"),
                    isStopped: found.isStopped, action: NoticeAddress.stop(stop), choice: NoticeAddress.choice()))
        } catch let ended as EndedLink {
            return visit.ended(ended, "stop", wayOn: NoticeAddress.choice())
        }
    }
}

extension NoticeStop: AddressPart {
    init?(part: String) { self.init(part) }
    var part: String { text }
}
