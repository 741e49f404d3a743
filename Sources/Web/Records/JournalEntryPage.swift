import Channel
import Members
import Record
import Terms

/// One entry of the journal: who did what to what, what was decided and why, and how it stands in the chain.
enum JournalEntryPage {
    struct Model: TemplateModel {
        static let template = "journal-entry"

        let list: Link
        let heading: String
        let kind: String
        let facts: [Fact]
        let reasons: Reasons?
        let lines: [String]
        let isHidden: Bool
        let before: Link?
        let after: Link
    }

    static func page(_ visit: Visit, _ sequence: Int64) async throws -> Page {
        let entry = try await visit.server.channel.showEntry(
            ShowEntry(sequence: sequence), as: try visit.credential(), RequestTerms(language: visit.language)
        ).reply
        func fact(_ key: String, _ value: String?, link: Link? = nil) -> Fact? {
            value.map { Fact(visit.text("journal.\(key)"), $0, link: link) }
        }
        let who = entry.by.map { by in
            by.name + (by.role.map { ", " + visit.text("frame.roles.\($0.rawValue)") } ?? "")
                + (by.madeBy.map { " " + visit.text("journal.key_of", ["name": $0]) } ?? "")
        }
        let facts = [
            fact("at", visit.formats.moment(entry.at)), fact("who", who ?? entry.actor),
            fact("sort", visit.text("journal.sorts.\(entry.sort.rawValue)")),
            fact(
                "because", entry.because.map { visit.text("journal.entry", ["n": visit.formats.number(Int($0))]) },
                link: entry.because.map { RecordAddress.entry($0) }),
            fact("subject", entry.subject, link: visit.place(of: entry.subject)),
            fact("partner", entry.partner, link: entry.partner.flatMap(visit.place)),
            fact("program", entry.programVersion.map { visit.text("frame.program_version", ["n": $0]) }),
            fact("hash", entry.hash),
        ].compactMap(\.self)
        let text = JSON.pretty(shortened(entry.body))
        let isHidden = entry.body.members?.isEmpty ?? false
        let model = Model(
            list: RecordAddress.journal(),
            heading: visit.text("journal.entry", ["n": visit.formats.number(Int(entry.sequence))]), kind: entry.kind,
            facts: facts, reasons: entry.decision.map { visit.reasons($0) },
            lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), isHidden: isHidden,
            before: entry.sequence > 1 ? RecordAddress.entry(entry.sequence - 1) : nil,
            after: RecordAddress.entry(entry.sequence + 1))
        return Page(model.heading, model, within: RecordAddress.journal())
    }

    /// Characters of one text that are shown; a published program has a hundred times as many.
    private static let most = 1_000

    private static func shortened(_ node: Node) -> Node {
        switch node.content {
        case .map(let members): Node(.map(members.map { Node.Member($0.key, shortened($0.value)) }))
        case .list(let items): Node(.list(items.map(shortened)))
        case .string(let text) where text.utf8.count > most:
            Node(.string("\(text.prefix(most))… (\(text.count))"))
        default: node
        }
    }
}
