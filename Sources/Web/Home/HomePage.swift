import Channel
import Record
import Terms

/// The first page of portal and console: what waits for the reader, and what each capability has to show.
enum HomePage {
    struct Model: TemplateModel {
        static let template = "home"

        let heading: String
        let today: String
        let button: HomePanel.Button?
        let first: [Part]
        let main: [Part]
        let side: [Part]
        let waitingTitle: String
        let waiting: [Line]
        let waitingEmpty: String
        /// All that waits, when this is its beginning.
        let inbox: Link
        let inboxLabel: String
    }

    /// Something that waits, as a line.
    struct Line: Sendable {
        let href: Link
        let sentence: String
        let small: String
        let mark: StateMark
    }

    /// A panel with its template, which is named by the value.
    struct Part: Sendable {
        let part: String
        let model: any TemplateModel

        init(_ model: any TemplateModel) {
            part = type(of: model).template
            self.model = model
        }
    }

    static func page(_ visit: Visit) async throws -> Page {
        let around = try visit.requireSurroundings()
        var shown: [(HomePanel.Column, HomePanel.Shown)] = []
        for panel in WebCapabilities.panels
        where panel.area == visit.side && visit.may(panel.permission) && panel.isOffered(around.program) {
            if let one = try await panel.show(visit, around) { shown.append((panel.column, one)) }
        }
        func parts(_ column: HomePanel.Column) -> [Part] {
            shown.filter { $0.0 == column }.map { Part($0.1.model) }
        }
        let (waiting, total) = try await beginning(visit, around)
        let words = "home.\(visit.side.rawValue)"
        let first = parts(.first)
        let heading = shown.lazy.compactMap { $0.1.heading }.first
        let model = Model(
            heading: heading?(total.count) ?? visit.waits(total.count),
            today: visit.formats.longDay(around.today), button: shown.lazy.compactMap { $0.1.button }.first,
            first: first, main: parts(.main), side: parts(.side),
            waitingTitle: visit.text(first.isEmpty ? "\(words).waiting" : "\(words).also"),
            waiting: waiting.map { Line(href: $0.href, sentence: $0.sentence, small: $0.small, mark: $0.mark) },
            waitingEmpty: visit.text("\(words).empty"), inbox: visit.link(FrameAddress.inbox),
            inboxLabel: visit.text("inbox.all") + " (" + visit.total(total) + ")")
        return Page(visit.text("\(words).title"), model)
    }

    /// The first of each kind that waits, and how much waits in all. What a panel of the page shows already is not shown twice.
    private static func beginning(
        _ visit: Visit, _ around: Surroundings
    ) async throws -> (waiting: [Waiting], total: ListTotal) {
        var found: [Waiting] = []
        for source in visit.sources(around) where source.kind != "registrations" {
            found += try await source.find(visit, around, WaitingAsk(limit: 5)).items.prefix(5)
        }
        return (found, try await visit.waitingTotal(around))
    }
}

extension Visit {
    /// How much waits for the reader, as a sentence.
    func waits(_ count: Int) -> String {
        count == 0 ? text("home.\(side.rawValue).nothing") : strings.count("home.things", count)
    }

    /// How much waits for the reader, within a sentence.
    func waitsWithin(_ count: Int) -> String {
        count == 0 ? text("home.within.nothing") : strings.count("home.within.things", count)
    }
}
