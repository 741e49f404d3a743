import Record
import Store
import Terms

extension Deal {
    /// In what it counts: by status, for the vendor and for those who see it; its value while it protects; and by the day it was submitted.
    /// The copy that a distributor keeps counts for that distributor alone, as it was when it was made.
    public var figures: [Figure] {
        guard keptThrough == nil else { return [] }
        let viewers = (status == .draft ? [] : [""]) + [partner.text] + [watcher?.text].compactMap(\.self)
        return viewers.flatMap { Self.figures(status, terms.productLine, for: $0) } + keptFigures + valueFigures
    }

    /// In what the copy counts that a distributor keeps.
    var keptFigures: [Figure] {
        guard let keptAs, let distributor else { return [] }
        return Self.figures(keptAs.status, keptAs.productLine, for: distributor.text)
    }

    private static func figures(_ status: DealStatus, _ line: String, for viewer: String) -> [Figure] {
        [Figure("status", status.rawValue, for: viewer), Figure("line", value(line, status), for: viewer)]
    }

    private var valueFigures: [Figure] {
        guard status != .draft else { return [] }
        let (currency, minor) = (terms.listValue?.currency.code, terms.listValue?.minor ?? 0)
        var all: [Figure] = []
        if status == .approved {
            // The largest are those of which there are most, where nobody named a value.
            let ranked = currency == nil ? 1 : minor
            all += [
                Figure("protected", "all", currency: currency, minor: minor),
                Figure("protected_partner", partner.text, currency: currency, minor: ranked),
                Figure("protected_country", terms.customer.country, currency: currency, minor: minor),
            ]
        }
        if let figure = DealFigures.ending(self) {
            all.append(Figure("ending", figure, currency: currency, minor: minor))
        }
        if let figure = DealFigures.waiting(self) { all.append(Figure("waiting", figure)) }
        if let submitted, let day = Day(String(submitted.description.prefix(10))) { all += reported(on: day) }
        return all
    }

    /// What reports count: it is in the pipeline from the day of its submission, by the end customer's country, by product line with that,
    /// and by what became of it; and its decision by how long that took, also by product line. Days are those of UTC.
    private func reported(on day: Day) -> [Figure] {
        let amount = terms.listValue.map { (currency: $0.currency.code, minor: $0.minor) }
        let stage = DealFigures.stage(status)
        let (country, line) = (terms.customer.country, terms.productLine)
        var all = ReportFigures.cells("pipeline", on: day, [country, stage], partner: partner, amount)
        all += ReportFigures.cells("pipeline_line", on: day, [line, country, stage], partner: partner, amount)
        // The largest are those of which there are most, where nobody named a value.
        all += ReportFigures.ranked("pipeline", on: day, partner, amount ?? (currency: "", minor: 1))
        guard let submitted, let decided, submitted < decided, let last = Day(String(decided.description.prefix(10)))
        else { return all }
        let hours = String((decided.milliseconds - submitted.milliseconds + 1_800_000) / 3_600_000)
        let padded = String(repeating: "0", count: max(0, 6 - hours.count)) + hours
        let isInTime = decisionDue.map { decided <= $0 } ?? true
        let parts = [padded, approval == nil ? "declined" : "approved", isInTime ? "1" : "0"]
        return all + ReportFigures.cells("decided", on: last, parts, partner: partner)
            + ReportFigures.cells("decided_line", on: last, [line] + parts, partner: partner)
    }

    /// A product line with a status, as figures are kept by both.
    fileprivate static func value(_ line: String, _ status: DealStatus) -> String { "\(status.rawValue) \(line)" }
}

/// How many registrations there are of each status, and what needs attention: for headings. Kept figures where they say it, else counted
/// as far as lists are.
package struct CountDeals: Query {
    package static let name = "count_deals"
    package static let permission = Permission.seeDeals

    /// Which are counted, whatever their status.
    private let asked: Asked

    /// What is counted of: words and filters of the list of registrations.
    private struct Asked: Codable, Sendable {
        var q: String?
        var partner: PartnerID?
        var productLine: String?
        /// In force, with so many days left at most: for the number of those.
        var expiring: Int?
    }

    package init() { asked = Asked() }
    package init(from decoder: any Decoder) throws { asked = try Asked(from: decoder) }
    package func encode(to encoder: any Encoder) throws { try asked.encode(to: encoder) }

    package func answer(_ reader: Reader) throws -> DealCounts {
        if let partner = asked.partner { _ = try reader.require(partner) }
        let counted = try isKept(reader) ? kept(reader) : listed(reader)
        return DealCounts(
            byStatus: counted, overdue: try number(["overdue": "true"], reader).count,
            expiring: try number(["expiring": Node(.string(String(asked.expiring ?? DealCounts.soon)))], reader).count)
    }

    /// For the vendor of one partner is what that partner's figures say, drafts aside.
    private func isKept(_ reader: Reader) -> Bool {
        asked.q == nil
            && (asked.partner == nil || reader.context.actor.partner == nil
                || asked.partner == reader.context.actor.partner)
    }

    private func kept(_ reader: Reader) throws -> [DealCounts.Count] {
        let own = reader.context.actor.partner
        let viewer = own ?? asked.partner
        let line = asked.productLine
        var counts: [DealStatus: Int] = [:]
        for status in DealStatus.allCases where own != nil || status != .draft {
            let value = line.map { Deal.value($0, status) } ?? status.rawValue
            let found = try reader.kept(
                "list = $1 AND viewer = $2 AND facet = $3 AND value = $4",
                [.text(Deal.table), .text(viewer?.text ?? ""), .text(line == nil ? "status" : "line"), .text(value)])
            counts[status] = found.reduce(0) { $0 + $1.count }
        }
        // Whose last day is over counts as expired, also before the clock has come to it.
        for status in [DealStatus.approved, .suspended] {
            let lapsed = try lapsed(status, of: asked.partner, line, reader)
            counts[status, default: 0] -= lapsed
            counts[.expired, default: 0] += lapsed
        }
        return DealStatus.allCases.compactMap { status in
            counts[status].flatMap { $0 > 0 ? .init(status: status, count: $0, isMore: false) : nil }
        }
    }

    private func lapsed(_ status: DealStatus, of partner: PartnerID?, _ line: String?, _ reader: Reader) throws -> Int {
        var conditions = Conditions()
        conditions.add("status = '\(status.rawValue)'")
        conditions.add(.integer(Int64(reader.today.number))) { "by_expiry < \($0)" }
        if let partner { conditions.add(.text(partner.text)) { "partner = \($0)" } }
        if let line { conditions.add(.text(line)) { "product_line = \($0)" } }
        let rows = try reader.query("SELECT count(*) FROM {deals} WHERE \(conditions.sql)", conditions.arguments)
        return Int(try rows.first?.int(0) ?? 0)
    }

    private func listed(_ reader: Reader) throws -> [DealCounts.Count] {
        try DealStatus.allCases.compactMap { status in
            let total = try number(["status": Node(.string(status.rawValue))], reader)
            return total.count > 0 ? .init(status: status, count: total.count, isMore: total.isMore) : nil
        }
    }

    /// How many of what is asked for also are so.
    private func number(_ also: Node, _ reader: Reader) throws -> ListTotal {
        var members = also
        if let q = asked.q { members["q"] = Node(.string(q)) }
        if let partner = asked.partner { members["partner"] = Node(.string(partner.text)) }
        if let line = asked.productLine { members["product_line"] = Node(.string(line)) }
        return try ListDeals(members).total(reader)
    }
}

/// Numbers of registrations.
public struct DealCounts: Codable, Sendable {
    /// Only statuses of which there are any, in the order of a registration's life.
    public let byStatus: [Count]
    /// Undecided although the vendor meant to have decided.
    public let overdue: Int
    /// In force, with at most 30 days left, or as many as were asked for.
    public let expiring: Int

    /// How many have one status.
    public struct Count: Codable, Sendable, SchemaNamed {
        public let status: DealStatus
        public let count: Int
        /// Are there more than that?
        public let isMore: Bool

        public static var schemaName: String { "DealCount" }
    }

    static let soon = 30

    /// All of them, drafts included.
    public var all: Int { byStatus.reduce(0) { $0 + $1.count } }

    /// How many have one of these statuses.
    public func count(_ statuses: DealStatus...) -> Int {
        byStatus.filter { statuses.contains($0.status) }.reduce(0) { $0 + $1.count }
    }
}
