import Channel
import Members
import Record
import Terms

/// A sandbox's clock: moved forward by days or to a day, and what fell due on the way.
enum ClockPages {
    static let routes: [PageRoute] = [
        .page(FrameAddress.clock, .moveClock, page),
        .action(FrameAddress.clock, .moveClock, again: page, move),
    ]

    struct Model: TemplateModel {
        static let template = "clock"

        struct Happening: Sendable {
            let at: String
            let kind: String
            let href: Link
            let sentence: String?
            let about: String
            let aboutHref: Link?
        }

        let isSandbox: Bool
        let now: String
        let fields: [Field]
        let steps: [Step]
        let happened: [Happening]
        let hasMoved: Bool
        /// Where the rest is; nil where all is shown.
        let rest: Link?
        let action: Link

        /// A button that moves the clock by so many days.
        struct Step: Sendable {
            let days: String
            let label: String
        }
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let around = try visit.requireSurroundings()
        let since = visit.search["since"].flatMap(Int64.init)
        var happened: [EntryView] = []
        var isCut = false
        if let since {
            let found = try await visit.ask(
                ListJournal.self,
                ["after": Node(.number(String(since))), "actor": "system", "limit": "200"])
            happened = found.items.filter { $0.kind != "due.done" }
            isCut = found.next != nil
        }
        let model = Model(
            isSandbox: around.vendor.sandbox, now: visit.formats.moment(around.now),
            fields: [
                visit.field("day", "clock.day", .line(type: "date"), required: true),
                visit.field("time", "clock.time", .line(type: "time"), value: "09:00"),
            ],
            steps: [1, 7, 30, 90, 180].map { Model.Step(days: String($0), label: visit.formats.days($0)) },
            happened: happened.map { row($0, visit) }, hasMoved: since != nil,
            rest: isCut ? RecordAddress.journal().with("actor", "system") : nil, action: FrameAddress.clock())
        return Page(visit.text("clock.title"), model)
    }

    private static func row(_ entry: EntryView, _ visit: Visit) -> Model.Happening {
        Model.Happening(
            at: visit.formats.moment(entry.at), kind: entry.kind, href: RecordAddress.entry(entry.sequence),
            sentence: entry.says, about: entry.subject,
            aboutHref: visit.place(of: entry.subject))
    }

    private static func move(_ visit: Visit) async throws -> PageReply {
        let around = try visit.requireSurroundings()
        let zone = around.program.zone
        let target: LocalTime
        if let days = visit.form["days"].flatMap(Int.init), (1...3_660).contains(days) {
            let local = zone.local(around.now)
            target = LocalTime(day: local.day.adding(days: days), millisecondsOfDay: local.millisecondsOfDay)
        } else {
            guard let day = visit.form["day"].flatMap({ Day.typed($0, in: visit.language) }) else {
                throw Complaints(field: "day", visit.text("clock.no_day"))
            }
            let time = visit.form["time"].flatMap { $0.isEmpty ? nil : $0 } ?? "09:00"
            guard let local = LocalTime("\(day)T\(time)") else {
                throw Complaints(field: "time", visit.text("clock.no_time"))
            }
            target = local
        }
        let before =
            try await visit.ask(ListJournal.self, ["order": "newest", "limit": "1"]).items.first?.sequence ?? 0
        do {
            _ = try await visit.server.channel.moveClock(
                MoveClock(to: zone.instant(target).description), as: try visit.credential(),
                RequestTerms(language: visit.language))
        } catch Problem.invalid(_, let phrase) {
            throw Complaints(field: "day", phrase, visit)
        }
        return .see(FrameAddress.clock().with("since", String(before)), said: "clock.moved")
    }
}
