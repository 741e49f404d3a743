/// What a program file says of orders, as written.
struct WrittenSales: Decodable, Sendable {
    let clause: Located<String>
    let counts: SaleCounts?
    /// An amount in the program's currency.
    let confirmAbove: Node?
    let decline: Each<WrittenReason>?
    let reading: WrittenText?
}

/// The terms of orders.
extension ProgramCompiler {
    mutating func sales(_ written: WrittenSales?, _ currency: Currency) -> SalesTerms {
        guard let written else { return .unspoken }
        let clause = cite(written.clause)
        note(written.reading, clause, "sales")
        var reasons: [ListedReason] = []
        if let decline = written.decline { reasons = self.reasons(decline, .orderStatus, "sales.decline") }
        return SalesTerms(
            clause: clause, counts: written.counts ?? .confirmed,
            confirmAbove: written.confirmAbove.flatMap { bound($0, currency) }, declineReasons: reasons)
    }

    private mutating func bound(_ written: Node, _ currency: Currency) -> Money? {
        guard let money = money(written) else { return nil }
        if money.currency != currency {
            report(
                "confirm_above is in \(money.currency.code)", at: written.position,
                hint: "use the program's currency, \(currency.code); orders in others are converted")
        }
        return money
    }
}
