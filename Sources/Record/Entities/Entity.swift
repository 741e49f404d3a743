import Store
import Terms

/// A thing with a state of its own that is kept in a table: the columns it is searched by, and the whole of it as JSON.
///
/// Every such table has the key (`vendor`, `id`), then the record's own columns, `version` (the sequence of the last journal
/// entry that changed it) and `body`.
public protocol Entity: Codable, Sendable, Identified {
    /// What its id is of: itself, but for what the record knows by an identity of its own.
    associatedtype Identity: Identified = Self
    /// What is shown of it: itself, unless it holds what has words only when somebody reads it.
    associatedtype Shown: Codable & Sendable = Self
    static var table: String { get }
    /// What it is called in the wordbook, behind `none.`: `deal`, `course_request`.
    static var noun: String { get }
    var id: ID<Identity> { get }
    /// The columns it is searched by, in the table's order.
    var columns: [(String, SQLValue)] { get }
    /// What it is sorted by in lists, besides its id.
    static var sorts: [ListColumn<Self>] { get }
    /// Is it found when somebody looks for it by words?
    static var isSearched: Bool { get }
    /// What it is found by; nil for a copy that is not looked for.
    var searchEntry: SearchEntry? { get }
    /// Does it count in figures?
    static var isCounted: Bool { get }
    /// What it counts in.
    var figures: [Figure] { get }
    /// As the one who asks reads it.
    func shown(to reader: Reader) throws -> Shown
}

extension Entity where Shown == Self {
    public func shown(to reader: Reader) throws -> Self { self }
}

extension Versioned where Value: Entity {
    package func shown(to reader: Reader) throws -> Versioned<Value.Shown> {
        Versioned<Value.Shown>(value: try value.shown(to: reader), version: version)
    }
}

extension Entity {
    /// Its table, whose rows replaying the journal makes again.
    ///
    /// - Parameter partners: the columns that name partners who may see a row; none where it is the vendor's alone.
    package static func declaration(seenBy partners: [String] = []) -> TableDeclaration {
        TableDeclaration(
            name: table, key: ["vendor", "id"], tenancy: .vendor(partnerColumns: partners), replayed: true)
    }
}

/// A record together with its version, which is its ETag.
@dynamicMemberLookup
public struct Versioned<Value: Sendable>: Sendable {
    public var value: Value
    public let version: Int64

    package init(value: Value, version: Int64) { (self.value, self.version) = (value, version) }

    public subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member { value[keyPath: member] }
}

/// Written as the record's own members with `version` after them.
extension Versioned: Codable where Value: Codable {
    private enum CodingKeys: String, CodingKey { case version }

    public init(from decoder: any Decoder) throws {
        value = try Value(from: decoder)
        version = try decoder.container(keyedBy: CodingKeys.self).decode(Int64.self, forKey: .version)
    }

    public func encode(to encoder: any Encoder) throws {
        try value.encode(to: encoder)
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(version, forKey: .version)
    }
}

/// What `apply` writes through: records of one vendor, in the transaction of their event.
public struct Tables {
    package let writer: TableWriter
    package let version: Int64
    /// The tables that speak of persons.
    let persons: [PersonHolding]
    /// The request of which the event came.
    let request: JournalEntry
    /// What is found by words, by its noun.
    let searchedKinds: [String]
    /// Where it stands in which country a partner is; nil where nothing is counted by it.
    let home: PartnerHome?

    /// Was this what was asked for?
    package func isAbout<C: Command>(_: C.Type) -> Bool { request.kind == C.name }

    /// What was asked: what it says need not stand in the event once more.
    ///
    /// - Throws: `UnreadableEntry` when it was another command.
    package func asked<C: Command>(_: C.Type) throws -> C {
        guard request.kind == C.name else {
            throw UnreadableEntry(entry: request, reason: "\(C.name) was to be asked")
        }
        do {
            return try JSON.decode(RecordedRequest<C>.self, from: request.body).command
        } catch {
            throw UnreadableEntry(entry: request, reason: "\(error)")
        }
    }

    package func put<Value: Entity>(_ record: Value) throws { try put(record, before: try former(record)) }

    private func put<Value: Entity>(_ record: Value, before: Value?) throws {
        try put(record, .text(String(decoding: try JSON.encode(record), as: UTF8.self)), before: before)
    }

    /// Puts a copy that stands beside the record for one partner alone, and counts in nothing.
    package func keep<Value: Entity>(_ copy: Value) throws { try put(copy, before: nil) }

    /// The record as it stands, where that has to be known to write what follows from it.
    private func former<Value: Entity>(_ record: Value) throws -> Value? {
        Value.isCounted ? try get(Value.self, record.id.text) : nil
    }

    /// Puts a record that is the only member of its event: its text is taken from the entry, where it stands already. Should the
    /// event ever have another member, the record is encoded anew.
    package func put<Value: Entity>(_ record: Value, as member: String, in entry: JournalEntry) throws {
        let opening = "{\"\(member)\":"
        let object = entry.body.utf8.dropFirst(opening.utf8.count).dropLast()
        let isWhole = object.withContiguousStorageIfAvailable { Self.isOneObject($0) } ?? Self.isOneObject(object)
        guard entry.body.hasPrefix(opening), isWhole else { return try put(record) }
        try put(record, .text(String(Substring(object))), before: try former(record))
    }

    /// Does the text, a piece of valid JSON, hold one object and nothing after it? O(bytes).
    package static func isOneObject(_ text: some Collection<UInt8>) -> Bool {
        var depth = 0
        var inString = false
        var escaped = false
        var isOver = false
        for byte in text {
            if isOver { return false }
            if inString {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                isOver = depth == 0
            default: break
            }
        }
        return isOver
    }

    /// Puts a record with what it is found by and what it counts in.
    private func put<Value: Entity>(_ record: Value, _ body: SQLValue, before: Value?) throws {
        let sorts = Value.sorts.map { ($0.column, $0.value(record)) }
        try writer.put(
            Value.table,
            [("id", .text(record.id.text))] + record.columns + sorts + [
                ("version", .integer(version)), ("body", body),
            ])
        if Value.isSearched { try index(record, before: before?.searchEntry) }
        if Value.isCounted { try recount(Value.self, from: before?.figures ?? [], to: record.figures) }
    }

    /// Takes a record away for good, with what it is found by and what it counts in. Throws `MissingRecord` when it is not there.
    ///
    /// - Parameters:
    ///   - more: what its key has besides its id.
    ///   - figures: in what a copy of it counts that stays.
    package func remove<Value: Entity>(
        _ id: ID<Value>, key more: [(String, SQLValue)] = [], leaving figures: (Value) -> [Figure] = { _ in [] }
    ) throws where Value.Identity == Value {
        guard let record = try get(id) else { throw MissingRecord(id: id.text) }
        if Value.isSearched { try index(.gone, id.text, Value.noun) }
        if Value.isCounted { try recount(Value.self, from: record.figures, to: figures(record)) }
        try writer.delete(Value.table, key: [("id", .text(id.text))] + more)
    }

    package func get<Value: Entity>(_ id: ID<Value>) throws -> Value? where Value.Identity == Value {
        try get(Value.self, id.text)
    }

    package func get<Value: Entity>(_: Value.Type, _ id: String) throws -> Value? {
        let rows = try writer.query("SELECT body FROM {\(Value.table)} WHERE id = $1", [.text(id)])
        return try rows.first.map { try JSON.decode(Value.self, from: try $0.text(0)) }
    }

    /// Changes a record that is there. Throws `MissingRecord` when it is not, which only a damaged journal can bring about.
    package func update<Value: Entity>(_ id: ID<Value>, _ change: (inout Value) throws -> Void) throws
    where Value.Identity == Value {
        try update(Value.self, id.text, change)
    }

    package func update<Value: Entity>(_: Value.Type, _ id: String, _ change: (inout Value) throws -> Void) throws {
        guard var record = try get(Value.self, id) else { throw MissingRecord(id: id) }
        let before = record
        try change(&record)
        try put(record, before: before)
    }
}

/// An event speaks of a thing that the tables do not have.
public struct MissingRecord: Error, CustomStringConvertible {
    package let id: String
    public var description: String { "\(id) is not in the tables, though an event changes it" }
}
