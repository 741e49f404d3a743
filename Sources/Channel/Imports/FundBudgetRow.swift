import Commerce
import Finance
import Members
import Record
import Store
import Terms

/// A running budget of a fund as a file has it. The same fund, region, currency and period are the same budget.
public struct FundBudgetRow: ImportRowByItself {
    public static let kind = ImportKind.fundBudgets
    public static let most = 500
    public static let columns: [ImportColumn] = [
        .required("fund"), .optional("region"), .required("from"), .required("amount"), .required("currency"),
        .optional("note"),
    ]

    /// The id of the fund in the program file.
    public let fund: String
    /// One of the program's regions; all when left out.
    public let region: String?
    /// The first day of its period.
    public let from: Day
    public let amount: Money
    public let note: String?

    public var key: String { [fund, region ?? "", amount.currency.code, from.description].joined(separator: "|") }

    public static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<FundBudgetRow> {
        read(sheet, reference, named: \.fund) { cells in
            FundBudgetRow(
                fund: try cells.text("fund"), region: cells.optional("region"), from: try cells.requiredDay("from"),
                amount: try cells.requiredMoney("amount", try cells.value("currency")), note: cells.optional("note"))
        }
    }

    public static func known(_ rows: [FundBudgetRow], _ reader: Reader) throws -> Set<String> {
        let funds = try reader.vendorWide.broughtFunds([])
        return Set(
            rows.filter { funds.has($0.fund, $0.amount.currency, $0.region, from: $0.from) }.map(\.key))
    }

    public static func reference(_ rows: [FundBudgetRow], _ reader: Reader) throws -> ImportReference {
        ImportReference(reader.context)
    }

    public func event(_ reference: ImportReference, _ context: Context) throws -> any Event {
        let terms = try context.program.fundOfFile(fund)
        let days = terms.every.days(around: from)
        guard days.lowerBound == from else {
            throw Problem.invalid(field: "/from", Phrase("import.fund_period", ["from": .day(days.lowerBound)]))
        }
        guard days.upperBound >= context.today else {
            throw Problem.invalid(field: "/from", Phrase("fund_budget.over", ["last": .day(days.upperBound)]))
        }
        let regions = context.program.regions.map(\.id)
        if let region, !regions.contains(region) {
            let values = Nearest.values(for: region, among: regions)
            throw Problem.invalid(
                field: "/region", Phrase("fund_budget.region", values.merging(["region": .text(region)]) { $1 }))
        }
        try amount.checkOfFund()
        if let note { try Text.check(note, "note") }
        return FundBudget.brought(fund, region, days, amount, note: note, context)
    }
}

/// Brings in running budgets of funds.
public struct ImportFundBudgets: ImportCommand, BroughtBeside {
    public static let name = "import_fund_budgets"
    public let rows: [FundBudgetRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [FundBudgetRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }
}

extension Money {
    /// - Throws: `Problem.invalid` for what is nothing, or too much.
    func checkOfFund() throws {
        guard isPositive else {
            throw Problem.invalid(field: "/amount", Phrase("fund.nothing", ["amount": .money(self)]))
        }
        try PurchaseLimits.check(self, "/amount")
    }
}

extension Program {
    /// - Throws: `Problem.invalid` for a fund that the program does not have.
    func fundOfFile(_ id: String) throws -> FundTerms {
        if let found = fund(id) { return found }
        let values = Nearest.values(for: id, among: funds.map(\.id))
        throw Problem.invalid(field: "/fund", Phrase("fund.unknown", values.merging(["fund": .text(id)]) { $1 }))
    }
}
