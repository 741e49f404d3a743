import Enablement
import Partnership
import Record
import Terms

/// Brings in rows of one kind in one transaction: those that are there already are left as they are, the others happen now, with
/// their own dates. Nothing is brought in when any row is wrong.
public protocol ImportCommand: Command where State == ImportState, Reply == ImportAnswer {
    associatedtype Row: ImportRow
    var rows: [Row] { get }
    /// Where in a file the rows stand; nil for rows that come from none.
    var place: ImportPlace? { get }
    /// What becomes of rows that are likely there already; they come in when left out.
    var alike: LikelyKnown? { get }
    init(rows: [Row], alike: LikelyKnown?, place: ImportPlace?)
}

extension ImportOrders {
    /// A whole file's orders are looked at together, at its end.
    package var putsOff: Set<String> { place == nil ? [] : [Reaction.standing.name] }
}

extension ImportCertificates: PutsOffReactions {
    /// Nobody is told of certificates that were there before.
    package var putsOff: Set<String> { [Reaction.noticesName(CertificateIssued.self)] }
}

/// Looks at where partners stand after a file of orders has come in.
struct SettleStanding: Command {
    static let name = "settle_standing"
    static let permission = Permission.importRecords
    let partners: [PartnerID]
    /// The first day of what came in.
    let since: Day?

    struct Found: Sendable {
        let events: [any Event]
    }

    func load(_ reader: Reader) throws -> Found {
        guard reader.context.program.hasStanding else { return Found(events: []) }
        return Found(events: try partners.flatMap { try reader.vendorWide.consequences(for: $0, since: since) })
    }

    func decide(_ state: Found, _ context: Context) throws -> [any Event] { state.events }

    func reply(_ state: Found, _ events: [any Event], _ reader: Reader) throws -> Int { events.count }
}

/// What a batch is checked against.
public struct ImportState: Sendable {
    let reference: ImportReference
    let known: Set<String>
    let findings: ImportFindings
    let file: Import?
}

/// What came of a batch.
public struct ImportAnswer: Codable, Hashable, Sendable {
    /// Rows that were new.
    public let added: Int
    /// Rows that were there already, and those that were taken for it.
    public let known: Int
    /// Rows that are likely there already: brought in, or left out, as was asked.
    public let alike: [Likeness]
}

extension ImportCommand {
    package var beside: ImportPlace? { place }

    package func with(_ beside: ImportPlace?) -> Self { Self(rows: rows, alike: alike, place: beside) }

    public static var permission: Permission { Row.kind.permission }

    public func load(_ reader: Reader) throws -> ImportState {
        let file = try place.flatMap { try reader.find(Import.id(Row.kind, $0.hash))?.value }
        let known = try Row.known(rows, reader)
        return ImportState(
            reference: try Row.reference(rows, reader), known: known,
            findings: try Row.findings(rows, knowing: known, reader), file: file)
    }

    public func decide(_ state: ImportState, _ context: Context) throws -> [any Event] {
        guard (place == nil ? 1...Row.most : 0...Row.most).contains(rows.count) else {
            throw Problem.invalid(
                field: "/rows", Phrase("import.rows", ["count": .count(rows.count), "most": .count(Row.most)]))
        }
        if let place, let file = state.file, place.line > 0, !place.follows(file) {
            throw Problem.wrongState(
                Phrase("import.gone_through", ["file": .text(place.name), "line": .text(String(file.line))]))
        }
        let leftOut = Set(alike == .leaveOut ? state.findings.alike.map(\.row) : [])
        var keys: Set<String> = []
        var events: [any Event] = []
        var reference = state.reference
        reference.doubts = state.findings.doubts
        var added = 0
        for (index, row) in rows.enumerated() {
            guard keys.insert(row.key).inserted else {
                throw Problem.invalid(field: "/rows/\(index)", "import.twice")
            }
            do {
                if state.known.contains(row.key) {
                    try row.compare(reference)
                } else if let fault = state.findings.faults[index] {
                    throw Problem.invalid(field: fault.field, fault.phrase)
                } else if !leftOut.contains(index) {
                    events += try row.events(&reference, context)
                    added += 1
                }
            } catch Problem.invalid(let field, let phrase) {
                throw Problem.invalid(field: "/rows/\(index)\(field)", phrase)
            }
        }
        if let place { events.append(advanced(place, state.file, added: added, context)) }
        return events
    }

    private func advanced(_ place: ImportPlace, _ file: Import?, added: Int, _ context: Context) -> ImportAdvanced {
        var file =
            (place.begins ? nil : file)
            ?? Import(
                id: Import.id(Row.kind, place.hash), kind: Row.kind, name: place.name, hash: place.hash,
                rows: place.rows, done: 0, added: 0, line: 0, by: context.actor.id, started: context.now,
                changed: context.now)
        file.done += rows.count
        file.added += added
        file.line = max(file.line, place.line)
        file.changed = context.now
        return ImportAdvanced(file: file)
    }

    public func reply(_ state: ImportState, _ events: [any Event], _ reader: Reader) throws -> ImportAnswer {
        let leftOut = Set(alike == .leaveOut ? state.findings.alike.map(\.row) : [])
        let added = rows.indices.count { !state.known.contains(rows[$0].key) && !leftOut.contains($0) }
        return ImportAnswer(added: added, known: rows.count - added, alike: state.findings.alike)
    }
}

extension ImportPlace {
    /// May the batch come next? A file that was gone through may be gone through again.
    fileprivate func follows(_ file: Import) -> Bool {
        begins ? file.line == 0 || file.isFinished : line > file.line
    }
}

/// Brings in partners.
public struct ImportPartners: ImportCommand, BroughtBeside {
    public static let name = "import_partners"
    public let rows: [PartnerRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [PartnerRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }
}

/// Brings in people who work for partners.
public struct ImportPeople: ImportCommand, BroughtBeside {
    public static let name = "import_people"
    public let rows: [PersonRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [PersonRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }
}

/// Brings in certificates of partners' people.
public struct ImportCertificates: ImportCommand, BroughtBeside {
    public static let name = "import_certificates"
    public let rows: [CertificateRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [CertificateRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }
}

/// Brings in orders of the past, with what was charged for them then.
public struct ImportOrders: ImportCommand, BroughtBeside, PutsOffReactions {
    public static let name = "import_orders"
    public let rows: [OrderRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [OrderRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }
}
