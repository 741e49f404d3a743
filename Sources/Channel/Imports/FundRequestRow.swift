import Commerce
import Finance
import Members
import Record
import Store
import Terms

/// An approval out of a fund as a file has it. The same number of the other system is the same approval.
public struct FundRequestRow: ImportRowByItself {
    public static let kind = ImportKind.fundRequests
    public static let most = 500
    public static let columns: [ImportColumn] = [
        .required("external"), .required("partner"), .required("fund"), .required("activity"), .required("title"),
        .required("starts"), .optional("ends"), .required("cost"), .required("amount"), .required("currency"),
        .required("approved"), .optional("claim_by"), .optional("expected"),
    ]

    /// What the other system calls it.
    public let external: String
    public let partner: PartnerID
    /// The id of the fund in the program file.
    public let fund: String
    public let activity: String
    public let title: LineName
    public let starts: Day
    /// Its first day when left out.
    public let ends: Day?
    /// The kind of its costs.
    public let cost: String
    /// What was approved and not claimed by what else the file does not have.
    public let amount: Money
    /// The day of the approval, by which its budget is found.
    public let approved: Day
    /// As the fund says when left out.
    public let claimBy: Day?
    public let expected: String?

    public var key: String { SameText.key(external) }

    public static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<FundRequestRow> {
        var reading = read(sheet, reference, named: \.external) { cells in
            FundRequestRow(
                external: try cells.text("external"), partner: try reference.requiredPartner("partner", cells).id,
                fund: try cells.text("fund"), activity: try cells.text("activity"), title: try cells.value("title"),
                starts: try cells.needed("starts"), ends: try cells.day("ends"), cost: try cells.text("cost"),
                amount: try cells.needed("amount", try cells.value("currency")),
                approved: try cells.needed("approved"), claimBy: try cells.day("claim_by"),
                expected: cells.optional("expected"))
        }
        let short = short(reading.rows.map(\.row), reference)
        reading.faults += reading.rows.compactMap { row, lines in
            short[row.key].map { ImportFault(line: lines.lowerBound, column: "amount", phrase: $0) }
        }
        reading.rows.removeAll { short[$0.row.key] != nil }
        return reading
    }

    /// What budgets do not have the means for, one row after the other.
    private static func short(_ rows: [FundRequestRow], _ reference: ImportReference) -> [String: Phrase] {
        var (funds, short): (BroughtFunds, [String: Phrase]) = (reference.funds, [:])
        for row in rows where funds.requests[row.key] == nil {
            guard let budget = row.budget(reference), let free = funds.take(row.amount, of: budget.id) else { continue }
            short[row.key] = Phrase("fund_budget.short", ["free": .money(free), "amount": .money(row.amount)])
        }
        return short
    }

    private func budget(_ reference: ImportReference) -> FundBudget? {
        guard let partner = reference.partners[partner] else { return nil }
        let region = reference.context.program.region(ofCountry: partner.country)?.id
        return reference.funds.budget(of: fund, amount.currency, region, on: approved)
    }

    public static func known(_ rows: [FundRequestRow], _ reader: Reader) throws -> Set<String> {
        guard !rows.isEmpty else { return [] }
        let found = try reader.vendorWide.matching("SELECT external FROM {fund_requests}", "external", rows.map(\.key))
        return Set(try found.compactMap { try $0.optionalText(0) })
    }

    public static func reference(_ rows: [FundRequestRow], _ reader: Reader) throws -> ImportReference {
        var reference = ImportReference(reader.context)
        let partners = Set(rows.map(\.partner.text)).sorted()
        for row in try reader.vendorWide.matching("SELECT body FROM {partners}", "id", partners) {
            reference.note(try JSON.decode(Partner.self, from: try row.text(0)))
        }
        reference.funds = try reader.vendorWide.broughtFunds()
        reference.short = short(rows, reference)
        return reference
    }

    public func event(_ reference: ImportReference, _ context: Context) throws -> any Event {
        guard let buyer = reference.partners[partner] else { throw Problem.notFound(Partner.noun) }
        let terms = try context.program.fundOfFile(fund)
        guard terms.activity(activity) != nil else {
            let values = Nearest.values(for: activity, among: terms.activities.map(\.id))
            throw Problem.invalid(
                field: "/activity", Phrase("fund.activity", values.merging(["activity": .text(activity)]) { $1 }))
        }
        try terms.checkOfFile(cost)
        let last = ends ?? starts
        guard last >= starts, starts.days(to: last) <= 400 else {
            throw Problem.invalid(
                field: "/ends", Phrase("activity.ends", ["starts": .day(starts), "ends": .day(last)]))
        }
        guard approved <= context.today else {
            throw Problem.invalid(field: "/approved", Phrase("billing.future", ["day": .day(approved)]))
        }
        try amount.checkOfFund()
        if let phrase = reference.short[key] { throw Problem.invalid(field: "/amount", phrase) }
        guard let budget = budget(reference) else {
            throw Problem.invalid(
                field: "/fund",
                Phrase("import.no_budget", ["fund": .named(.fund, fund), "day": .day(approved)]))
        }
        return FundRequest.brought(
            BroughtApproval(
                external: try Text.line(external, "external"), partner: buyer, fund: terms, activity: activity,
                title: title.text, days: starts...last, cost: cost, amount: amount, approved: approved,
                claimBy: claimBy, expected: expected ?? ""), budget, context)
    }
}

/// Brings in what was approved out of funds.
public struct ImportFundRequests: ImportCommand, BroughtBeside {
    public static let name = "import_fund_requests"
    public let rows: [FundRequestRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [FundRequestRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }
}

extension FundTerms {
    /// - Throws: `Problem.invalid` for a kind of cost that the fund does not have.
    func checkOfFile(_ cost: String) throws {
        guard self.cost(cost) == nil else { return }
        let values = Nearest.values(for: cost, among: costs.map(\.id))
        throw Problem.invalid(field: "/cost", Phrase("fund.cost", values.merging(["cost": .text(cost)]) { $1 }))
    }
}
