/// What a program says of fees, in words.
extension ProgramInWords {
    var feeTerms: [TermInWords] {
        program.fees.map { fee in
            term(fee.clause, "fees.\(fee.id)", say.text(fee.label), say.fee(fee), types: fee.types)
        }
    }
}

extension Wording {
    /// `500.00 EUR each year, invoiced on the anniversary of the membership, due within 30 days; not refundable`.
    func fee(_ fee: FeeTerms) -> String {
        let amount: String =
            switch fee.amount {
            case .agreed: self("term.fee.agreed")
            case .same(let amounts): alternatives(amounts)
            case .tiers(let tiers):
                joined(
                    (program?.tiers?.tiers ?? []).compactMap { tier in
                        tiers[tier.id].map { "\(text(tier.label)) \(alternatives($0))" }
                    })
            }
        return self(
            "term.fee",
            [
                "amount": .text(amount), "year": .words("term.fee.year.\(fee.year.kind.rawValue)"),
                "first": .words("term.fee.first.\(fee.first.rawValue)"), "days": .count(fee.withinDays),
                "refund": fee.isRefundable ? nil : .words("term.fee.not_refundable"),
            ])
    }

    private func alternatives(_ amounts: [Money]) -> String { joined(amounts.map { language.text($0) }, .or) }
}
