import Members
import Record
import Terms

/// Adds proof of work on the deal, with its date and time, and the files that show it.
public struct AddEvidence: Command {
    public static let name = "add_evidence"
    public static let permission = Permission.registerDeals

    public let deal: ID<Deal>
    public let title: LineName
    /// When what it proves took place; not in the future.
    public let occurred: Instant
    public let note: String?
    /// Files of one's own that were kept before.
    public let files: [ID<StoredFile>]?

    public init(
        deal: ID<Deal>, title: LineName, occurred: Instant, note: String? = nil, files: [ID<StoredFile>]? = nil
    ) {
        self.deal = deal
        self.title = title
        self.occurred = occurred
        self.note = note
        self.files = files
    }

    public struct State: Sendable {
        package let deal: Deal
        package let files: [StoredFile]
    }

    public func load(_ reader: Reader) throws -> State {
        let deal = try reader.subject(deal).value
        try reader.checkPermission(on: deal)
        let files = try (files ?? []).prefix(Self.mostFiles + 1).map { try reader.require($0).value }
        return State(deal: deal, files: files)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try state.deal.require(
            [.draft, .submitted, .inReview, .actionRequired, .approved, .suspended], to: .addEvidence)
        try Text.checkLength(note ?? "", "note")
        guard occurred <= context.now else {
            throw Problem.invalid(field: "/occurred", Phrase("evidence.future", ["moment": .moment(occurred)]))
        }
        guard state.files.count <= Self.mostFiles, Set(state.files.map(\.id)).count == state.files.count else {
            throw Problem.invalid(field: "/files", Phrase("evidence.files", ["most": .count(Self.mostFiles)]))
        }
        guard state.deal.evidence.count < 100 else {
            throw Problem.wrongState("evidence.full")
        }
        let evidence = Evidence(
            title: title.text, occurred: occurred, note: note, added: context.now,
            files: state.files.isEmpty ? nil : state.files.map(\.attachment))
        return [EvidenceAdded(deal: deal, owner: state.deal.partner, evidence: evidence)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> DealView {
        try reader.dealView(deal)
    }

    private static let mostFiles = 10
}
