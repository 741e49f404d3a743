import Channel
import HTTPTypes
import Members
import Record
import Terms

/// The journal: searched, entry by entry, and as CSV.
enum JournalPages {
    static let routes: [PageRoute] = [
        .page(RecordAddress.journal, .seeRecord, list),
        .download(RecordAddress.journalCSV, .seeRecord, csv),
        .page(RecordAddress.entry, .seeRecord, JournalEntryPage.page),
    ]

    struct Model: TemplateModel {
        static let template = "journal-list"

        struct Row: Sendable {
            let href: Link
            let sequence: String
            let at: String
            let kind: String
            let sort: StateMark?
            let who: String
            let whoHref: Link
            let about: String
            let aboutHref: Link
        }

        let rows: [Row]
        let filters: [Field]
        /// What is asked for by a link and by no field: everything about one thing, or by one person.
        let kept: [Field]
        let here: Link
        let next: Link?
        let csv: Link
        /// There is more to look through though nothing was found so far.
        let goesOn: Bool
    }

    /// The names by which the address says what is wanted.
    private static let names: Set<String> = [
        "kind", "sort", "subject", "partner", "actor", "text", "from", "through", "after",
    ]

    private static func wanted(_ visit: Visit) -> Node {
        var wanted = visit.search.document(visit.formats, only: names)
        wanted["order"] = "newest"
        return wanted
    }

    private static func list(_ visit: Visit) async throws -> Page {
        let found: Record.Page<EntryView>
        do {
            found = try await visit.ask(ListJournal.self, wanted(visit))
        } catch let error where Complaints.explains(error) {
            // A day that is none, or the days the wrong way round: the form says so.
            let complaints = Complaints(error, visit)
            return page([], nil, visit.with(complaints), complaints.status)
        }
        return page(found.items, found.next, visit, .ok)
    }

    private static func page(
        _ entries: [EntryView], _ next: String?, _ visit: Visit, _ status: HTTPResponse.Status
    ) -> Page {
        func kept(_ name: String) -> Field? {
            visit.search[name].map { visit.field(name, "journal.\(name)", value: $0, id: "s-\(name)") }
        }
        let model = Model(
            rows: entries.map { row($0, visit) }, filters: filters(visit),
            kept: ["subject", "actor", "partner"].compactMap(kept),
            here: RecordAddress.journal(), next: next.map { visit.searching(RecordAddress.journal(), ["after": $0]) },
            csv: visit.searching(RecordAddress.journalCSV(), ["after": nil]), goesOn: entries.isEmpty && next != nil)
        return Page(visit.text("journal.title"), model, status: status)
    }

    private static func filters(_ visit: Visit) -> [Field] {
        let any = (value: "", label: visit.text("journal.any"))
        let sorts = EntrySort.allCases.map { (value: $0.rawValue, label: visit.text("journal.sorts.\($0.rawValue)")) }
        return [
            visit.field("text", "journal.text", .line(type: "search"), value: visit.search["text"], id: "s-text"),
            visit.field(
                "kind", "journal.kind", .choice([any] + Capabilities.channel.entryKinds.map { (value: $0, label: $0) }),
                value: visit.search["kind"], id: "s-kind"),
            visit.field("sort", "journal.sort", .choice([any] + sorts), value: visit.search["sort"], id: "s-sort"),
            visit.field("from", "journal.from", .line(type: "date"), value: visit.search["from"], id: "s-from"),
            visit.field(
                "through", "journal.through", .line(type: "date"), value: visit.search["through"], id: "s-through"),
        ]
    }

    private static func row(_ entry: EntryView, _ visit: Visit) -> Model.Row {
        let isRequest = entry.sort == .request
        func only(_ name: String, _ value: String) -> Link { RecordAddress.journal().with(name, value) }
        return Model.Row(
            href: RecordAddress.entry(entry.sequence), sequence: visit.formats.number(Int(entry.sequence)),
            at: visit.formats.moment(entry.at), kind: entry.kind,
            sort: isRequest ? StateMark(label: visit.text("journal.sorts.request"), tone: "") : nil,
            who: entry.by?.name ?? entry.actor, whoHref: only("actor", entry.actor), about: entry.subject,
            aboutHref: only("subject", entry.subject))
    }

    /// At most so many entries go into one file.
    private static let most = 10_000

    private static func csv(_ visit: Visit) async throws -> PageReply {
        var wanted = wanted(visit)
        wanted["after"] = nil
        wanted["limit"] = "200"
        var rows: [[String]] = []
        repeat {
            let found = try await visit.ask(ListJournal.self, wanted)
            rows += found.items.map { entry in
                [
                    String(entry.sequence), entry.at.description, entry.kind, entry.sort.rawValue,
                    entry.by?.name ?? "", entry.actor, entry.subject, entry.partner ?? "",
                    entry.programVersion ?? "", entry.hash, JSON.string(entry.body),
                ]
            }
            wanted["after"] = found.next.map { Node(.string($0)) }
        } while wanted["after"] != nil && rows.count < most
        let header = [
            "sequence", "at", "kind", "sort", "by", "actor", "subject", "partner", "program_version", "hash", "body",
        ]
        return .csv(name: "journal.csv", header, rows)
    }
}
