import Commerce
import Members
import Record
import Terms

/// Records what was agreed with a partner of one of the program's yearly fees: the amount, or the currency of the program's table, and
/// the day from which its years are counted. The running year is invoiced, where its time has come and it was not.
public struct AgreeFee: Command {
    public static let name = "agree_fee"
    public static let permission = Permission.manageFees

    public let partner: PartnerID
    /// Which of the program's fees.
    public let fee: String
    /// For a whole year, where the program says that it is agreed.
    public let amount: Money?
    /// The currency in which it is paid, where the program has amounts in several.
    public let currency: Currency?
    /// The day of the signature; that of joining, when left out.
    public let from: Day?
    public let reason: String

    public func load(_ reader: Reader) throws -> FeeSituation {
        try reader.feeSituation(try reader.subject(partner).value)
    }

    public func decide(_ state: FeeSituation, _ context: Context) throws -> [any Event] {
        try state.partner.requireNotTerminated()
        try Text.check(reason, "reason")
        let terms = try terms(for: state.partner, context)
        try check(terms, context)
        let before = state.fees[terms.id]?.agreed
        var follow = FeeFollow(state, context)
        try follow.agree(
            terms,
            PartnerFee.Agreed(
                amount: amount ?? before?.amount, currency: currency ?? before?.currency, from: from ?? before?.from,
                reason: reason, day: context.today))
        follow.schedule()
        return follow.events
    }

    private func terms(for partner: Partner, _ context: Context) throws -> FeeTerms {
        let own = context.program.fees.filter { $0.types?.contains(partner.type) ?? true }
        guard let terms = own.first(where: { $0.id == fee }) else {
            let values = Nearest.values(for: fee, among: own.map(\.id))
            throw Problem.invalid(field: "/fee", Phrase("fee.unknown", values.merging(["fee": .text(fee)]) { $1 }))
        }
        return terms
    }

    private func check(_ terms: FeeTerms, _ context: Context) throws {
        if let from, from > context.today {
            throw Problem.invalid(field: "/from", Phrase("billing.future", ["day": .day(from)]))
        }
        let name = TypedValue.named(.fee, terms.id)
        guard terms.amount != .agreed else {
            guard let amount else { throw Problem.invalid(field: "/amount", Phrase("fee.no_amount", ["fee": name])) }
            guard amount.isPositive else {
                throw Problem.invalid(field: "/amount", Phrase("invoice.nothing", ["amount": .money(amount)]))
            }
            try PurchaseLimits.check(amount, "/amount")
            if let currency, currency != amount.currency {
                throw Problem.invalid(field: "/currency", Phrase("fee.amount_says", ["fee": name]))
            }
            return
        }
        if amount != nil { throw Problem.invalid(field: "/amount", Phrase("fee.by_table", ["fee": name])) }
        if let currency, !terms.currencies.contains(currency) {
            throw Problem.invalid(
                field: "/currency",
                Phrase(
                    "fee.currency",
                    [
                        "fee": name, "currency": .text(currency.code),
                        "known": .list(terms.currencies.map { .text($0.code) }),
                    ]))
        }
        guard currency != nil || from != nil else {
            throw Problem.invalid(field: "/currency", Phrase("fee.nothing_agreed", ["fee": name]))
        }
    }

    public func reply(_ state: FeeSituation, _ events: [any Event], _ reader: Reader) throws -> Versioned<FeeView> {
        try reader.require(PartnerFee.id(fee, of: partner)).shown(to: reader)
    }
}

/// Invoices the fees of a partner whose year begins, and of the first year what is to be paid: timed work.
public struct ChargeFees: Command {
    public static let name = "charge_fees"
    public static let permission = Permission.fallDue

    public let partner: PartnerID

    public struct State: Sendable {
        let situation: FeeSituation
        let isDue: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        State(
            situation: try reader.feeSituation(try reader.require(partner).value),
            isDue: try reader.isDue(.fees, partner.text))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.isDue else { return [] }
        var follow = FeeFollow(state.situation, context)
        guard state.situation.partner.membership != .terminated, state.situation.partner.merged == nil else {
            follow.end()
            return follow.events + [DueDone(work: .fees, about: partner.text)]
        }
        try follow.look()
        follow.schedule()
        return follow.events
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Bool { state.isDue }
}
