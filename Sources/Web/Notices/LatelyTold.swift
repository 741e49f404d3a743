import Members
import Record
import Terms

/// What was told lately, on the first pages.
struct LatelyTold: TemplateModel {
    static let template = "lately-told"

    struct Line: Sendable {
        let sentence: String
        let at: String
        /// Where one reads on; nil where the viewer has no page of it.
        let href: Link?
        /// Nil for what follows from none.
        let clause: ClauseLink?
    }

    let lines: [Line]
    let all: Link

    /// - Parameter most: lines that are shown.
    static func panel(_ area: PageArea, most: Int) -> HomePanel {
        HomePanel(area, .side, order: 90, .seeNotices) { visit, _ in
            let wanted: Node = ["own": true, "limit": Node(.string(String(most)))]
            let lines = try await visit.ask(ListNotices.self, wanted).items.map { notice in
                Line(
                    sentence: notice.text, at: visit.formats.moment(notice.at), href: visit.place(of: notice),
                    clause: notice.clause.map { visit.clause($0, about: notice.about) })
            }
            return HomePanel.Shown(LatelyTold(lines: lines, all: visit.link(NoticeAddress.list)))
        }
    }
}
