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
        let waiting: [Waiting]
        let waitingEmpty: String
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
        let waiting = try await visit.waiting(around)
        let words = "home.\(visit.side.rawValue)"
        let first = parts(.first)
        let heading = shown.lazy.compactMap { $0.1.heading }.first
        let model = Model(
            heading: heading?(waiting.count) ?? visit.waits(waiting.count),
            today: visit.formats.longDay(around.today), button: shown.lazy.compactMap { $0.1.button }.first,
            first: first, main: parts(.main), side: parts(.side),
            waitingTitle: visit.text(first.isEmpty ? "\(words).waiting" : "\(words).also"), waiting: waiting,
            waitingEmpty: visit.text("\(words).empty"))
        return Page(visit.text("\(words).title"), model)
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
