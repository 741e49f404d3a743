import Commerce
import Finance
import Members
import Record
import Store
import Terms

/// A claim as a file has it, of an approval that is there. The same number of the other system is the same claim.
public struct FundClaimRow: ImportRowByItself {
    public static let kind = ImportKind.fundClaims
    public static let most = 500
    public static let columns: [ImportColumn] = [
        .required("external"), .required("request"), .required("cost"), .required("invoice"), .required("day"),
        .required("amount"), .required("currency"), .required("claimed"), .optional("status"),
    ]

    /// What the other system calls it.
    public let external: String
    /// The approval, by its number in the other system.
    public let request: String
    public let cost: String
    /// The number of the invoice, and its day.
    public let invoice: String
    public let day: Day
    /// What is reimbursed of it.
    public let amount: Money
    /// The day on which it was handed in.
    public let claimed: Day
    /// How far it came: `waiting` when left out.
    public let status: FundClaim.Brought?

    public var key: String { SameText.key(external) }

    public static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<FundClaimRow> {
        var reading = read(sheet, reference, named: \.external) { cells in
            FundClaimRow(
                external: try cells.text("external"), request: try cells.text("request"),
                cost: try cells.text("cost"), invoice: try cells.text("invoice"), day: try cells.needed("day"),
                amount: try cells.needed("amount", try cells.value("currency")), claimed: try cells.needed("claimed"),
                status: try cells.choice("status"))
        }
        let short = short(reading.rows.map(\.row), reference)
        reading.faults += reading.rows.compactMap { row, lines in
            short[row.key].map { ImportFault(line: lines.lowerBound, column: "amount", phrase: $0) }
        }
        reading.rows.removeAll { short[$0.row.key] != nil }
        return reading
    }

    /// What was not approved, one row after the other.
    private static func short(_ rows: [FundClaimRow], _ reference: ImportReference) -> [String: Phrase] {
        var (funds, short): (BroughtFunds, [String: Phrase]) = (reference.funds, [:])
        for row in rows where !reference.claims.contains(row.key) {
            guard let left = funds.take(row.amount, ofRequest: SameText.key(row.request)) else { continue }
            short[row.key] = Phrase("import.fund_left", ["left": .money(left), "amount": .money(row.amount)])
        }
        return short
    }

    public static func known(_ rows: [FundClaimRow], _ reader: Reader) throws -> Set<String> {
        guard !rows.isEmpty else { return [] }
        let found = try reader.vendorWide.matching("SELECT external FROM {fund_claims}", "external", rows.map(\.key))
        return Set(try found.compactMap { try $0.optionalText(0) })
    }

    public static func reference(_ rows: [FundClaimRow], _ reader: Reader) throws -> ImportReference {
        var reference = ImportReference(reader.context)
        reference.funds = try reader.vendorWide.broughtFunds()
        reference.claims = try known(rows, reader)
        reference.short = short(rows, reference)
        return reference
    }

    public func event(_ reference: ImportReference, _ context: Context) throws -> any Event {
        guard let approved = reference.funds.requests[SameText.key(request)], approved.status == .approved else {
            throw Problem.invalid(field: "/request", Phrase("import.no_request", ["request": .text(request)]))
        }
        let terms = try context.program.fundOfFile(approved.fund)
        try terms.checkOfFile(cost)
        try amount.checkOfFund()
        if let whole = approved.approved, whole.currency != amount.currency {
            throw Problem.invalid(field: "/currency", Phrase("fund.currency", ["currency": .text(whole.currency.code)]))
        }
        for (field, day) in [("day", day), ("claimed", claimed)] where day > context.today {
            throw Problem.invalid(field: "/\(field)", Phrase("billing.future", ["day": .day(day)]))
        }
        if let phrase = reference.short[key] { throw Problem.invalid(field: "/amount", phrase) }
        let item = FundClaim.Item(
            cost: cost, invoice: try Text.line(invoice, "invoice"), day: day, amount: amount)
        return try FundClaim.brought(
            try Text.line(external, "external"), of: approved, [item], on: claimed, status ?? .waiting, terms, context)
    }
}

/// Brings in claims of what was approved out of funds.
public struct ImportFundClaims: ImportCommand, BroughtBeside {
    public static let name = "import_fund_claims"
    public let rows: [FundClaimRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [FundClaimRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }
}

extension ImportReference {
    /// Notes what rows of approvals and claims are checked against.
    mutating func noteFunds(_ reader: Reader) throws {
        funds = try reader.broughtFunds()
        let rows = try reader.query("SELECT external FROM {fund_claims} WHERE external IS NOT NULL")
        claims = Set(try rows.map { try $0.text(0) })
    }
}
