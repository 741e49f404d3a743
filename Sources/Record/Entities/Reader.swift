import Store
import Terms

/// Reads for one actor: every query goes through the actor's scope, so that what is another's is not there.
public struct Reader {
    package let snapshot: Snapshot
    public let context: Context
    package let scope: any Scope
    /// The version the one who asks believes to be current (`If-Match`).
    package let expectedVersion: Int64?
    /// The language of the one who asks. What is concluded never depends on it.
    package let language: Language
    /// The version of the program that was in force at a moment.
    package let programs: (Instant) throws -> Program
    private let versions: (Int) throws -> Program
    /// What is asked outside the record.
    let outside: Outside
    package let capabilities: Capabilities

    init(
        snapshot: Snapshot, context: Context, scope: any Scope, expectedVersion: Int64?, language: Language,
        programs: @escaping (Instant) throws -> Program, versions: @escaping (Int) throws -> Program, outside: Outside,
        capabilities: Capabilities
    ) {
        (self.snapshot, self.context, self.scope, self.expectedVersion) = (snapshot, context, scope, expectedVersion)
        (self.language, self.programs, self.versions) = (language, programs, versions)
        (self.outside, self.capabilities) = (outside, capabilities)
    }

    public var now: Instant { context.now }
    public var today: Day { context.today }

    /// The same reads over everything of the vendor. For what the engine must compare but nobody is shown (conflicts), and for
    /// what every partner of the vendor may read (products, prices).
    package var vendorWide: Reader {
        Reader(
            snapshot: snapshot, context: context, scope: VendorScope(vendor: context.vendor.id.text),
            expectedVersion: expectedVersion, language: language, programs: programs, versions: versions,
            outside: outside, capabilities: capabilities)
    }

    /// The same reads for a command within another, whose record is not the one of which a version was expected.
    package var unversioned: Reader {
        Reader(
            snapshot: snapshot, context: context, scope: scope, expectedVersion: nil, language: language,
            programs: programs, versions: versions, outside: outside, capabilities: capabilities)
    }

    /// The version of the program of a number.
    ///
    /// - Throws: `Problem.notFound` when the vendor has published none.
    package func program(ofVersion number: Int) throws -> Program { try versions(number) }

    /// - Throws: `Problem.invalid` when what somebody entered holds the one character that no database keeps.
    package func query(_ sql: String, _ arguments: [SQLValue] = []) throws -> [Row] {
        try Text.checkStorable(arguments)
        return try snapshot.query(sql, arguments, in: scope)
    }

    /// As `query`, but sent without waiting for the rows.
    package func ask(_ sql: String, _ arguments: [SQLValue] = []) throws -> Asked<[Row]> {
        try Text.checkStorable(arguments)
        return try snapshot.ask(sql, arguments, in: scope)
    }

    package func find<Value: Entity>(_: Value.Type, _ id: ID<Value.Identity>) throws -> Versioned<Value>? {
        let found: [Versioned<Value>] = try records("WHERE id = $1", [.text(id.text)])
        return found.first
    }

    package func find<Value: Entity>(_ id: ID<Value>) throws -> Versioned<Value>? where Value.Identity == Value {
        try find(Value.self, id)
    }

    /// - Throws: `Problem.notFound` when there is none within the scope.
    package func require<Value: Entity>(_ id: ID<Value>) throws -> Versioned<Value> where Value.Identity == Value {
        try require(Value.self, id)
    }

    package func require<Value: Entity>(_: Value.Type, _ id: ID<Value.Identity>) throws -> Versioned<Value> {
        guard let found = try find(Value.self, id) else { throw Problem.notFound(Value.noun) }
        return found
    }

    /// The record that a command is about: as `require`, and refused when `If-Match` names another version.
    package func subject<Value: Entity>(_ id: ID<Value>) throws -> Versioned<Value> where Value.Identity == Value {
        try subject(Value.self, id)
    }

    package func subject<Value: Entity>(_: Value.Type, _ id: ID<Value.Identity>) throws -> Versioned<Value> {
        let found = try require(Value.self, id)
        if let expectedVersion, expectedVersion != found.version { throw Problem.stale(current: found.version) }
        return found
    }

    /// Records by the rest of a `SELECT`: `WHERE status = $1 ORDER BY id LIMIT 10`.
    package func records<Value: Entity>(_ rest: String, _ arguments: [SQLValue] = []) throws -> [Versioned<Value>] {
        try askRecords(rest, arguments).get()
    }

    /// As `records`, but sent without waiting.
    package func askRecords<Value: Entity>(
        _ rest: String, _ arguments: [SQLValue] = []
    ) throws -> Asked<[Versioned<Value>]> {
        try ask("SELECT version, body FROM {\(Value.table)} \(rest)", arguments).map { rows in
            try rows.map { row in
                Versioned(value: try JSON.decode(Value.self, from: try row.text(1)), version: try row.int(0))
            }
        }
    }

    /// The rows of a query whose column has one of these values.
    package func matching(_ select: String, _ column: String, _ values: [String]) throws -> [Row] {
        try matching(select, column, values.map(SQLValue.text))
    }

    /// The same of a column of numbers.
    package func matching(_ select: String, _ column: String, numbers: [Int64]) throws -> [Row] {
        try matching(select, column, numbers.map(SQLValue.integer))
    }

    /// Asked for twenty or two hundred at a time, so that there are only two texts to plan.
    private func matching(_ select: String, _ column: String, _ values: [SQLValue]) throws -> [Row] {
        let width = values.count <= 20 ? 20 : 200
        let marks = (1...width).map { "$\($0)" }.joined(separator: ", ")
        var found: [Row] = []
        for start in stride(from: 0, to: values.count, by: width) {
            var part = Array(values[start..<min(start + width, values.count)])
            part += Array(repeating: part[0], count: width - part.count)
            found += try query("\(select) WHERE \(column) IN (\(marks))", part)
        }
        return found
    }

    /// One page of records, newest first, behind the cursor. `condition` uses its own arguments from `$1`.
    package func page<Value: Entity>(
        _ page: PageRequest, where condition: String = "1 = 1", _ arguments: [SQLValue] = []
    ) throws -> (records: [Versioned<Value>], next: String?) {
        let limit = page.size
        var condition = condition
        var arguments = arguments
        if let after = page.after {
            arguments.append(.text(after))
            condition += " AND id < $\(arguments.count)"
        }
        arguments.append(.integer(Int64(limit + 1)))
        var found: [Versioned<Value>] = try records(
            "WHERE \(condition) ORDER BY id DESC LIMIT $\(arguments.count)", arguments)
        let more = found.count > limit
        if more { found.removeLast() }
        return (found, more ? found.last?.value.id.text : nil)
    }
}

/// Which part of a list is wanted.
public protocol PageRequest {
    /// The id after which the page starts: `next` of the page before.
    var after: String? { get }
    /// How many at most, 1 to 200; 50 when nothing is said.
    var limit: Int? { get }
}

extension PageRequest {
    package var size: Int { min(max(limit ?? 50, 1), 200) }
}

/// A part of a list and where the next part starts.
public struct Page<Item: Codable & Sendable>: Codable, Sendable {
    public let items: [Item]
    /// Give it as `after` to get the next page; absent on the last.
    public let next: String?
    /// How many there are in all, where that was asked for.
    public let total: ListTotal?

    package init(items: [Item], next: String?, total: ListTotal? = nil) {
        (self.items, self.next, self.total) = (items, next, total)
    }
}
