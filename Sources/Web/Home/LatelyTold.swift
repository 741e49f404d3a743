import Channel
import Record
import Terms

/// What was told lately, as both first pages list it; the part `lately-told` shows it.
struct LatelyTold: Sendable {
    struct Line: Sendable {
        let sentence: String
        let at: String
        /// Where one reads on; nil where the viewer has no page of it.
        let href: String?
        let clause: ClauseLink
    }

    let lines: [Line]
    let toldPath: String

    /// - Parameter most: lines that are shown.
    init(_ visit: Visit, most: Int) async throws {
        let told = try await visit.ask(ListNotices.self, ["own": true, "limit": Node(.string(String(most)))]).items
        lines = told.map { notice in
            Line(
                sentence: notice.text, at: visit.formats.moment(notice.at), href: visit.path(of: notice.about),
                clause: visit.clause(notice.clause, about: notice.about))
        }
        toldPath = "\(visit.home)/notices"
    }
}
