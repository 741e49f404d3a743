import Commerce
import Finance
import Members
import Record
import Terms

/// A claim as a file has it, of an approval that is there. The same number of the other system is the same claim.
public struct FundClaimRow: ImportRow {
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
        read(sheet, reference, named: \.external) { cells in
            FundClaimRow(
                external: try cells.text("external"), request: try cells.text("request"),
                cost: try cells.text("cost"), invoice: try cells.text("invoice"), day: try cells.requiredDay("day"),
                amount: try cells.requiredMoney("amount", try cells.value("currency")),
                claimed: try cells.requiredDay("claimed"), status: try cells.choice("status"))
        }
    }

    public static func known(_ rows: [FundClaimRow], _ reader: Reader) throws -> Set<String> {
        try reader.keys(of: "fund_claims", external: rows.map(\.external))
    }

    public static func reference(_ rows: [FundClaimRow], _ reader: Reader) throws -> ImportReference {
        var reference = ImportReference(reader.context)
        reference.funds = try reader.vendorWide.broughtFunds(rows.map(\.request))
        reference.reimbursed = try reader.reimbursed(rows.map(\.external))
        return reference
    }

    public func events(_ reference: inout ImportReference, _ context: Context) throws -> [any Event] {
        let place = SameText.key(request)
        guard let approved = reference.funds.requests[place], approved.status == .approved else {
            throw Problem.invalid(field: "/request", Phrase("import.no_request", ["request": .text(request)]))
        }
        let terms = try context.program.fundOfFile(approved.fund)
        try terms.checkOfFile(cost)
        try amount.checkOfFund()
        if let whole = approved.approved, whole.currency != amount.currency {
            throw Problem.invalid(field: "/currency", Phrase("fund.currency", ["currency": .text(whole.currency.code)]))
        }
        try BroughtDay.check(day, from: nil, "/day", context)
        try BroughtDay.check(claimed, from: nil, "/claimed", context)
        guard status != .approved || !reference.reimbursed.contains(key) else {
            throw Problem.invalid(field: "/external", Phrase("import.reimbursed", ["number": .text(external)]))
        }
        let item = FundClaim.Item(
            cost: cost, invoice: try Text.line(invoice, "invoice"), day: day, amount: amount)
        let claim = try FundClaim.brought(
            try Text.line(external, "external"), of: approved, [item], on: claimed, status ?? .waiting, terms, context)
        // What is there already was taken off its approval when it came in.
        if !reference.claims.contains(key), let left = reference.funds.take(amount, ofRequest: place) {
            throw Problem.invalid(
                field: "/amount", Phrase("import.fund_left", ["left": .money(left), "amount": .money(amount)]))
        }
        return [claim]
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
    /// Notes what rows of approvals and claims are checked against: of what came in, what the file names.
    mutating func noteFunds(of sheet: ImportSheet, _ reader: Reader) throws {
        let external = Array(sheet.texts("external"))
        let ofClaims = sheet.kind == .fundClaims
        funds = try reader.broughtFunds(ofClaims ? Array(sheet.texts("request")) : external)
        guard ofClaims else { return }
        claims = try reader.keys(of: "fund_claims", external: external)
        reimbursed = try reader.reimbursed(external)
    }
}

extension Reader {
    /// Which of these numbers reimbursements have that came in with what partners earned.
    fileprivate func reimbursed(_ numbers: [String]) throws -> Set<String> {
        let keys = Set(numbers.map(SameText.key)).sorted()
        let found = try vendorWide.matching("SELECT body FROM {earnings}", "external", keys)
            .map { try JSON.decode(Earning.self, from: try $0.text(0)) }
        return Set(found.filter { $0.kind == .reimbursement }.compactMap { $0.opening.map { SameText.key($0.number) } })
    }
}
