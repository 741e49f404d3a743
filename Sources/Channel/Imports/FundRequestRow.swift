import Commerce
import Finance
import Members
import Record
import Terms

/// An approval out of a fund as a file has it. The same number of the other system is the same approval.
public struct FundRequestRow: ImportRow {
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
        read(sheet, reference, named: \.external) { cells in
            FundRequestRow(
                external: try cells.text("external"), partner: try reference.requiredPartner("partner", cells).id,
                fund: try cells.text("fund"), activity: try cells.text("activity"), title: try cells.value("title"),
                starts: try cells.requiredDay("starts"), ends: try cells.day("ends"), cost: try cells.text("cost"),
                amount: try cells.requiredMoney("amount", try cells.value("currency")),
                approved: try cells.requiredDay("approved"), claimBy: try cells.day("claim_by"),
                expected: cells.optional("expected"))
        }
    }

    public static func known(_ rows: [FundRequestRow], _ reader: Reader) throws -> Set<String> {
        try reader.keys(of: "fund_requests", external: rows.map(\.external))
    }

    public static func reference(_ rows: [FundRequestRow], _ reader: Reader) throws -> ImportReference {
        var reference = try reader.importReference(partners: rows.map(\.partner))
        reference.funds = try reader.vendorWide.broughtFunds([])
        return reference
    }

    public func events(_ reference: inout ImportReference, _ context: Context) throws -> [any Event] {
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
        try BroughtDay.check(approved, from: nil, "/approved", context)
        try amount.checkOfFund()
        let region = context.program.region(ofCountry: buyer.country)?.id
        guard let budget = reference.funds.budget(of: fund, amount.currency, region, on: approved) else {
            throw Problem.invalid(
                field: "/fund",
                Phrase("import.no_budget", ["fund": .named(.fund, fund), "day": .day(approved)]))
        }
        let approval = BroughtApproval(
            external: try Text.line(external, "external"), partner: buyer, fund: terms, activity: activity,
            title: title.text, days: starts...last, cost: cost, amount: amount, approved: approved,
            claimBy: claimBy, expected: expected ?? "")
        // What is there already was taken off its budget when it came in.
        if reference.funds.requests[key] == nil, let free = reference.funds.take(amount, of: budget.id) {
            throw Problem.invalid(
                field: "/amount", Phrase("fund_budget.short", ["free": .money(free), "amount": .money(amount)]))
        }
        return [FundRequest.brought(approval, budget, context)]
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
