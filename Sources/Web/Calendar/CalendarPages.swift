import Channel
import HTTPTypes
import Members
import NIOCore
import Record
import Terms

/// What is due, the address under which a calendar program finds it, and how often a digest of it comes by mail.
enum CalendarPages {
    static let routes: [PageRoute] =
        CalendarPageAddress.due.both.map { .page($0, .seeNotices, due) } + [
            .page(CalendarPageAddress.choice, choice),
            .action(CalendarPageAddress.open, again: choice) { visit in
                try await visit.perform(OpenCalendar.self, [:])
                return .see(CalendarPageAddress.choice(), said: "agenda.said.open")
            },
            .action(CalendarPageAddress.close, final: true, again: choice) { visit in
                try await visit.perform(CloseCalendar.self, [:])
                return .see(CalendarPageAddress.choice(), said: "agenda.said.close")
            },
            .action(CalendarPageAddress.digest, again: choice) { visit in
                let every = visit.form["every"].flatMap { $0.isEmpty ? nil : $0 }
                try await visit.perform(ChooseDigest.self, every.map { ["every": Node(.string($0))] } ?? [:])
                return .see(CalendarPageAddress.choice(), said: "agenda.said.digest")
            },
            .download(CalendarPageAddress.feed, nil, feed),
        ]

    // MARK: What is due

    private static func due(_ visit: Visit) async throws -> Page {
        let items = try await visit.ask(ListDue.self).items
        let today = try visit.requireSurroundings().today
        let words = visit.sheets("agenda")
        let sheet = words.sheet(
            "due", words.heads("day", "what"),
            items.map { item in
                [
                    Cell(
                        item.at.map(visit.formats.moment) ?? visit.formats.day(item.day),
                        mark: item.day < today ? StateMark(label: visit.text("agenda.over"), tone: "bad") : nil),
                    Cell(item.title, href: visit.place(of: item.about) ?? CalendarText.page(of: item, in: visit.side)),
                ]
            })
        return SheetPage(
            visit.text("agenda.title"), [sheet],
            buttons: [
                SheetPage.Button(
                    buttonHref: CalendarPageAddress.choice(), buttonLabel: visit.text("agenda.subscribe"))
            ]
        ).page()
    }

    // MARK: How it comes

    struct Choice: TemplateModel {
        static let template = "calendar-choice"

        /// Of whom; nil for who is a member of nothing.
        let company: String?
        /// The address for calendar programs; nil where there is none.
        let address: String?
        let acts: [Act]
        let digest: Link
        let every: Field
    }

    private static func choice(_ visit: Visit) async throws -> Page {
        let viewer = try visit.requireViewer()
        let none = [(value: "", label: visit.text("agenda.every.never"))]
        let intervals = DigestInterval.allCases.map {
            (value: $0.rawValue, label: visit.text("agenda.every.\($0.rawValue)"))
        }
        guard let membership = viewer.membership else {
            let nothing = Choice(
                company: nil, address: nil, acts: [], digest: CalendarPageAddress.digest(),
                every: visit.field("every", "agenda.form.every", .choice(none)))
            return Page(visit.text("agenda.choice"), nothing, within: FrameAddress.account())
        }
        let chosen = try await visit.ask(ShowCalendarChoice.self)
        let address = try await visit.server.channel.calendarAddress(as: try visit.credential())
        var acts = [
            visit.act(address == nil ? "agenda.act.open" : "agenda.act.renew", CalendarPageAddress.open())
        ]
        if address != nil { acts.append(visit.act("agenda.act.close", CalendarPageAddress.close(), grave: true)) }
        let model = Choice(
            company: membership.partnerName ?? membership.vendorName,
            address: address.map { visit.server.channel.publicURL + CalendarPageAddress.feed($0).description },
            acts: acts, digest: CalendarPageAddress.digest(),
            every: visit.field(
                "every", "agenda.form.every", .choice(none + intervals), value: chosen.digest?.rawValue))
        return Page(visit.text("agenda.choice"), model, within: FrameAddress.account())
    }

    // MARK: For calendar programs

    private static func feed(_ visit: Visit, _ address: CalendarAddress) async throws -> PageReply {
        do {
            let content = try await visit.server.channel.calendar(address)
            let text = CalendarText(content, publicURL: visit.server.channel.publicURL).text
            return .file(
                name: "guildhall.ics", mediaType: "text/calendar; charset=utf-8", bytes: ByteBuffer(string: text))
        } catch is EndedLink {
            throw Problem.notFound("page")
        }
    }
}
