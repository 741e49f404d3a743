import Commerce
import Record
import Store
import Terms

/// What a clause did in one case: the latest decision about a thing that cites the clause, with the facts that were seen and what
/// it would take.
public struct ExplainClause: Query {
    public static let name = "explain_clause"
    public static let permission = Permission.seeProgram

    public let clause: ClauseID
    /// The id of a deal, quote, order, invoice or partner.
    public let about: String

    public init(clause: ClauseID, about: String) {
        self.clause = clause
        self.about = about
    }

    public func answer(_ reader: Reader) throws -> ClauseExplanation {
        let view = try reader.clauseView(clause)
        try Text.checkStorable([.text(about)])
        let decisions = try reader.decisions(about: about).map(reader.worded).filter { $0.cites(clause) }
        // Of several at one moment, such as the lines of a quote, the first.
        let latest = decisions.reduce(nil as WordedDecision?) { best, one in
            best.map { one.at > $0.at ? one : $0 } ?? one
        }
        return ClauseExplanation(
            clause: view, about: about, decision: latest,
            rules: latest.map { $0.rules.filter { $0.cites(clause) } } ?? [])
    }
}

/// A clause with what it did in one case.
public struct ClauseExplanation: Codable, Sendable {
    public let clause: ClauseView
    public let about: String
    /// The latest decision about it that cites the clause; nil when there is none.
    public let decision: WordedDecision?
    /// The rules of that decision which cite the clause: applied or not, with the facts they saw.
    public let rules: [WordedRule]
}

extension WordedDecision {
    fileprivate func cites(_ clause: ClauseID) -> Bool { rules.contains { $0.cites(clause) } }
}

extension WordedRule {
    fileprivate func cites(_ clause: ClauseID) -> Bool {
        self.clause == clause || missing.contains { $0.clause == clause }
    }
}

extension Reader {
    /// How many entries, and how many quotes and orders, are looked through.
    private static let depth: Int64 = 50

    /// The latest decisions about a thing, as far as the one who asks may see it. Those of prices stand in quotes and orders.
    ///
    /// - Throws: `Problem.notFound` for what is another's or is not there.
    fileprivate func decisions(about id: String) throws -> [Decision] {
        var priced: [Decision] = []
        var isThere = true
        if let deal = ID<Deal>(id) {
            priced = try prices(of: try visible(deal).partner).filter { $0.subject == id }
        } else if let partner = PartnerID(id) {
            priced = try prices(of: try require(partner).value.id).filter { $0.subject == id }
        } else if let quote = ID<Quote>(id) {
            priced = try require(quote).lines.decisions
        } else if let order = ID<Order>(id) {
            priced = try require(order).value.decisions
        } else if let invoice = ID<Invoice>(id) {
            _ = try require(invoice)
        } else {
            isThere = false
        }
        let rows = try query(
            "SELECT body, at, program, program_version FROM {journal} WHERE subject = $1 ORDER BY sequence DESC LIMIT $2",
            [.text(id), .integer(Self.depth)])
        guard isThere || !rows.isEmpty else { throw Problem.notFound("such_thing") }
        return try priced
            + rows.flatMap { row in
                let at = Instant(milliseconds: try row.int(1))
                let program = ProgramReference(
                    name: try row.optionalText(2) ?? "", version: try row.optionalText(3).flatMap { Int($0) } ?? 0)
                return try JSON.parse(row.text(0)).decisions { $0.about(id, at: at, program) }
            }.filter { $0.subject == id }
    }

    private func prices(of partner: PartnerID) throws -> [Decision] {
        let latest = (
            "WHERE partner = $1 ORDER BY id DESC LIMIT $2", [SQLValue.text(partner.text), .integer(Self.depth)]
        )
        let quotes: [Versioned<Quote>] = try records(latest.0, latest.1)
        let orders: [Versioned<Order>] = try records(latest.0, latest.1)
        return quotes.flatMap(\.lines.decisions) + orders.flatMap(\.value.decisions)
    }
}

extension [PricedLine] {
    /// The decisions on their prices and on what the distributor earns.
    fileprivate var decisions: [Decision] { flatMap { [$0.decision, $0.distributorBonus].compactMap(\.self) } }
}

extension Order {
    fileprivate var decisions: [Decision] { lines.decisions + overages.map(\.decision) }
}

extension Node {
    /// Every decision that stands anywhere in the document, in its order.
    ///
    /// - Parameter whole: makes one whole that leaves out what stands beside the document.
    fileprivate func decisions(_ whole: (BareDecision) -> Decision) -> [Decision] {
        if self["q"] != nil, self["rules"] != nil {
            if let decision = try? decode(Decision.self) { return [decision] }
            if let bare = try? decode(BareDecision.self) { return [whole(bare)] }
        }
        return (members?.map(\.value) ?? items ?? []).flatMap { $0.decisions(whole) }
    }
}
