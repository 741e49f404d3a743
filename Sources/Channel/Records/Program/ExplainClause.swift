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
        var bodies: [String] = []
        if let deal = ID<Deal>(id) {
            let partner = try visible(deal).partner
            bodies += try prices(of: partner)
        } else if let partner = PartnerID(id) {
            _ = try require(partner)
            bodies += try prices(of: partner)
        } else if let quote = ID<Quote>(id) {
            bodies += try query("SELECT body FROM {quotes} WHERE id = $1", [.text(quote.text)]).map { try $0.text(0) }
        } else if let order = ID<Order>(id) {
            bodies += try query("SELECT body FROM {orders} WHERE id = $1", [.text(order.text)]).map { try $0.text(0) }
        } else if let invoice = ID<Invoice>(id) {
            _ = try require(invoice)
        }
        bodies += try query(
            "SELECT body FROM {journal} WHERE subject = $1 ORDER BY sequence DESC LIMIT $2",
            [.text(id), .integer(Self.depth)]
        ).map { try $0.text(0) }
        guard !bodies.isEmpty else { throw Problem.notFound("such_thing") }
        let isPriced = ID<Quote>(id) != nil || ID<Order>(id) != nil
        return try bodies.flatMap { try JSON.parse($0).decisions }.filter { isPriced || $0.subject == id }
    }

    private func prices(of partner: PartnerID) throws -> [String] {
        try ["quotes", "orders"].flatMap { table in
            try query(
                "SELECT body FROM {\(table)} WHERE partner = $1 ORDER BY id DESC LIMIT $2",
                [.text(partner.text), .integer(Self.depth)]
            ).map { try $0.text(0) }
        }
    }
}

extension Node {
    /// Every decision that stands anywhere in the document, in its order.
    fileprivate var decisions: [Decision] {
        if let decision = self["q"] == nil || self["rules"] == nil ? nil : try? decode(Decision.self) {
            return [decision]
        }
        return (members?.map(\.value) ?? items ?? []).flatMap(\.decisions)
    }
}
