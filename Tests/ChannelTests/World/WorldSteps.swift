import Record
import Testing

@testable import Channel
@_spi(System) @testable import Store
@testable import Terms

extension World {
    /// Runs an operation with arguments as they are written in YAML; gives its reply.
    @discardableResult
    func run(
        _ operation: String, _ arguments: String = "{}", as actor: String, in language: Language = .english
    ) async throws -> Node {
        let operation = try #require(Capabilities.channel.operations[operation], "there is no operation \(operation)")
        return try await operation.run(guildhall, try YAML.parse(arguments), try credential(actor), language)
    }

    /// Performs a command given as YAML, with what a request brings besides.
    func perform<C: Command>(
        _: C.Type, _ arguments: String, as actor: String, _ terms: RequestTerms = .plain
    ) async throws -> Performed<C.Reply> {
        try await guildhall.perform(try YAML.parse(arguments).decode(C.self), as: try credential(actor), terms)
    }

    /// The mistake that a request is answered with.
    func problem(_ operation: String, _ arguments: String = "{}", as actor: String) async throws -> Problem? {
        do {
            try await run(operation, arguments, as: actor)
            return nil
        } catch let problem as Problem {
            return problem
        } catch let error as DocumentError {
            // What does not fit its type is told with the member as well.
            return .invalid(field: error.path, error.phrase ?? Phrase("form.unreadable"))
        }
    }

    /// The decision by which a request is refused, in words.
    func refusal(
        _ operation: String, _ arguments: String = "{}", as actor: String, in language: Language = .english
    ) async throws -> WordedDecision? {
        do {
            try await run(operation, arguments, as: actor, in: language)
            return nil
        } catch let refusal as WordedRefusal {
            return refusal.decision
        }
    }

    // MARK: Usual steps

    static let bant = "{budget: set aside, authority: the board, need: backup, timing: this year}"

    /// Registers a deal; gives its id.
    @discardableResult
    func register(
        _ customer: String = "{name: Borealis Foods, country: US}", line: String = "backup", units: Int = 100,
        as actor: String = "alpha", _ more: String = ""
    ) async throws -> String {
        let reply = try await run(
            "register_deal",
            "{customer: \(customer), product_line: \(line), units: \(units), bant: \(Self.bant)\(more.isEmpty ? "" : ", " + more)}",
            as: actor)
        return try #require(reply["id"]?.text)
    }

    /// A partner places an order and the vendor confirms it.
    @discardableResult
    func order(_ arguments: String, as actor: String) async throws -> Node {
        let placed = try await run("place_order", arguments, as: actor)
        return try await run("confirm_order", "{order: \(placed["id"]?.text ?? "")}", as: "manager")
    }

    /// Registers a deal and has it approved; gives its id.
    @discardableResult
    func approved(
        _ customer: String = "{name: Borealis Foods, country: US}", line: String = "backup", units: Int = 100,
        as actor: String = "alpha", _ more: String = ""
    ) async throws -> String {
        let deal = try await register(customer, line: line, units: units, as: actor, more)
        try await run("approve_deal", "{deal: \(deal)}", as: "manager")
        return deal
    }

    /// The status of a deal as its vendor sees it, without recording a view.
    func status(_ deal: String) async throws -> String? { try await dealState(deal)["status"]?.text }

    /// A deal as its vendor sees it, without recording a view.
    func dealState(_ deal: String) async throws -> Node {
        try #require(try await guildhall.state(of: deal, vendor, in: .english))
    }

    // MARK: The record

    /// The vendor's whole journal.
    func journal() async throws -> [JournalEntry] {
        let scope = VendorScope(vendor: vendor.text)
        return try await database.read { try $0.journal(in: scope, limit: 1_000_000) }
    }

    /// How many entries the vendor's journal has.
    func length() async throws -> Int {
        let scope = VendorScope(vendor: vendor.text)
        return try await database.read { Int(try $0.journalHead(in: scope).sequence) }
    }

    /// The kinds of what was concluded after a sequence.
    func kinds(after sequence: Int = 0) async throws -> [String] { try await conclusions(after: sequence).map(\.kind) }

    /// What was concluded after a sequence, without the requests it came of.
    func conclusions(after sequence: Int = 0) async throws -> [JournalEntry] {
        try await journal().dropFirst(sequence).filter { $0.sort == .conclusion }
    }

    /// Every row of every table but the journal.
    func tables() async throws -> [String: [[SQLValue]]] { try await tables { $0.name != "journal" } }

    /// What a mistake could leave behind without the journal's knowing, and so without `verify` finding it; but for the counts that
    /// slow down who asks too often: what is refused adds to those.
    func traces() async throws -> [String: [[SQLValue]]] {
        try await tables { !$0.replayed && !["journal", "attempts"].contains($0.name) }
    }

    private func tables(where isWanted: (TableDeclaration) -> Bool) async throws -> [String: [[SQLValue]]] {
        let names = database.layout.tables.filter(isWanted).map(\.name)
        return try await database.read { snapshot in
            var all: [String: [[SQLValue]]] = [:]
            for name in names {
                all[name] = try snapshot.page(of: name, limit: 1_000_000, in: SystemScope()).map(\.values)
            }
            return all
        }
    }

    /// The differences between the tables and the replayed journal.
    func verify() async throws -> [String] { try await Verifier(database, logger: quiet).run().differences }
}
