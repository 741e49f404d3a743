/// Yearly fees.
extension ProgramCompiler {
    mutating func fees(
        _ written: Each<WrittenFee>?, _ tiers: TierTerms?, from effective: Day, paymentDays: Int
    ) -> [FeeTerms] {
        guard let written else { return [] }
        collect(written, most: 50)
        var known = NamesInList()
        return written.items.map { item in
            check(known.add(item.id))
            checkID(item.id)
            let clause = cite(item.clause)
            note(item.reading, clause, "fees.\(item.id.value)")
            return FeeTerms(
                id: item.id.value, label: text(item.label), clause: clause, types: item.types.map { typeNames($0) },
                amount: amount(of: item, tiers), year: termYear(item.period, item.first, of: item.id),
                first: item.first ?? .full,
                withinDays: item.withinDays.map { positive($0, "within_days", most: 1_000) } ?? paymentDays,
                isRefundable: item.refundable ?? true, since: effective)
        }
    }

    /// The years in which something comes again: those of the membership when left out, which begin when it does.
    mutating func termYear(_ kind: TermYear.Kind?, _ first: FirstPeriod?, of id: Located<String>) -> TermYear {
        let kind = kind ?? .anniversary
        if kind == .anniversary, first == .proRata {
            report(
                "\(id.value) has no year that is begun in the middle", at: id.position,
                hint: "with anniversaries the first year is a whole one: write first: full or none")
        }
        return TermYear(kind, fiscalMonth: fiscalMonth)
    }

    private mutating func amount(of item: WrittenFee, _ tiers: TierTerms?) -> FeeTerms.Amount {
        let written = item.amount
        if written.asWritten == "agreed" { return .agreed }
        guard let members = written.members else {
            if written.items?.isEmpty ?? false { reportNoAmount(item) }
            return .same(amounts(written))
        }
        if members.isEmpty { reportNoAmount(item) }
        var found: [String: [Money]] = [:]
        for member in members {
            check(tier: member.key, at: member.keyPosition, tiers)
            found[member.key] = amounts(member.value)
        }
        return .tiers(found)
    }

    private mutating func reportNoAmount(_ item: WrittenFee) {
        report(
            "fee \(item.id.value) has no amount", at: item.amount.position,
            hint: "write 500.00 EUR, [500.00 EUR, 550.00 USD], amounts by tier, or agreed")
    }
}
