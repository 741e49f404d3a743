/// What a program file says of orders, as written.
struct WrittenSales: Decodable, Sendable {
    let clause: Located<String>
    let counts: SaleCounts?
    /// An amount with its currency.
    let confirmAbove: Node?
    /// What orders and quotes have to meet.
    let requirements: Each<WrittenOrderRequirement>?
    let decline: Each<WrittenReason>?
    let remedies: Each<WrittenReason>?
    let reading: WrittenText?
}

/// The terms of orders.
extension ProgramCompiler {
    mutating func sales(_ written: WrittenSales?) -> SalesTerms {
        guard let written else { return .unspoken }
        let clause = cite(written.clause)
        note(written.reading, clause, "sales")
        var reasons: [ListedReason] = []
        if let decline = written.decline { reasons = self.reasons(decline, .orderStatus, "sales.decline") }
        var remedies: [ListedReason] = []
        if let listed = written.remedies { remedies = self.reasons(listed, .remedy, "sales.remedies") }
        return SalesTerms(
            clause: clause, counts: written.counts ?? .confirmed,
            confirmAbove: written.confirmAbove.flatMap { money($0) },
            requirements: orderRequirements(written.requirements), declineReasons: reasons,
            remedies: remedies)
    }
}
