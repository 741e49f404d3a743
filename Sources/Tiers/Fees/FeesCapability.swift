import Members
import Partnership
import Record
import Terms

extension Capability {
    /// Yearly fees that partners pay.
    package static let fees = Capability(
        "Fees",
        permissions: [.manageFees, .seeFees],
        commands: [Operation(AgreeFee.self), Operation(ChargeFees.self)],
        queries: [Operation(query: ListFees.self), Operation(query: ShowFee.self)],
        events: FeeEvents.all,
        tables: [PartnerFee.declaration],
        migrations: PartnerFee.migrations,
        timedWork: [TimedWork(.fees, of: PartnerID.self) { ChargeFees(partner: $0) }],
        things: [Thing(PartnerFee.self)],
        reactions: [.fees, .feeInvoiced],
        comparisons: [.fees],
        entries: EntryReaders(.seeFees),
        words: FeeWords.all)
}

extension Permission {
    public static let manageFees = Permission("manage_fees", [.vendorAdmin, .channelManager, .vendorFinance])
    public static let seeFees = Permission(
        "see_fees",
        [
            .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .accountAdmin, .partnerFinance, .reseller,
            .distributor, .referral,
        ])
}

extension DueKind {
    static let fees: DueKind = "fees"
}

extension Reaction {
    /// Whatever makes a partner pay a fee, another one or none any more has its fees looked at, in a transaction of their own.
    static let fees = Reaction(
        "fees",
        to: [
            PartnerAdmitted.self, PartnerActivated.self, PartnerTypeChanged.self, TierChanged.self,
            PartnerTerminated.self, PartnerMerged.self,
        ]
    ) { happened, reader in
        guard !reader.context.program.fees.isEmpty else { return [] }
        var looked: Set<PartnerID> = []
        return try happened.compactMap { cause -> Conclusion? in
            guard let id = cause.event.partner, looked.insert(id).inserted,
                let partner = try reader.vendorWide.find(id)?.value,
                reader.context.program.fees.contains(where: { $0.types?.contains(partner.type) ?? true })
            else { return nil }
            return Conclusion(
                FeesRescheduled(vendor: reader.context.vendor.id, member: id, at: reader.now), because: cause)
        }
    }

    /// A partner is told of each invoice.
    static let feeInvoiced = Reaction.notices(of: FeeInvoiced.self) { event, reader in
        let fee = try reader.require(event.fee).value
        return [
            reader.context.notice(
                to: event.owner, .feeInvoiced, event.year.invoice.text, event.clause,
                Phrase(
                    "notice.fee_invoiced",
                    [
                        "fee": .named(.fee, fee.fee), "amount": .money(event.year.amount),
                        "from": .day(event.year.from), "through": .day(event.year.through),
                        "number": .text(event.year.number), "due": .day(event.due),
                    ]))
        ]
    }
}

extension Comparison {
    /// What is compared of fees when a record is performed again under other terms.
    static let fees = Comparison(PartnerFee.self) { fee in
        let currencies = fee.invoiced.reduce(into: [Currency]()) { known, year in
            if !known.contains(year.amount.currency) { known.append(year.amount.currency) }
        }
        var values = [Comparison.Member("compare.fee.status", fee.status.phrase)]
        for currency in currencies {
            let own = fee.invoiced.filter { $0.amount.currency == currency }
            values.append(
                Comparison.Member(
                    Phrase("compare.fee.invoiced", ["currency": .text(currency.code)]),
                    sum: try own.sum(in: currency, \.amount)))
        }
        return Comparison.Thing(of: fee.partner, Phrase("compare.fee", ["fee": .named(.fee, fee.fee)]), values)
    }
}
