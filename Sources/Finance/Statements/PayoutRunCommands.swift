import Commerce
import Crypto
import Members
import Record
import Store
import Terms

/// What is payable in a currency, by partner.
struct PayablePot: Sendable {
    let partner: PartnerID
    let earnings: [ID<Earning>]
    let amount: Money
    /// What the partner has to give back.
    let owed: Money
    let isComplete: Bool

    /// What is paid, or why nothing is.
    func plan(_ terms: EarningTerms.Payouts) throws -> (planned: PayoutRun.Planned?, held: PayoutRun.Held?) {
        let setOff = terms.setsOff && owed.isPositive ? try Money.lesser(owed, amount) : .zero(amount.currency)
        let left = try amount.subtracting(setOff)
        let isLittle = terms.least.contains { $0.currency == left.currency && $0.exceeds(left) }
        let why: PayoutRun.Held.Why? = !isComplete ? .details : left.isZero ? .setOff : isLittle ? .least : nil
        if let why { return (nil, PayoutRun.Held(partner: partner, amount: left, why: why)) }
        return (PayoutRun.Planned(partner: partner, amount: left, setOff: setOff), nil)
    }
}

extension Reader {
    /// What is payable by a day in a currency, by partner. O(earnings that are payable), by an index; none is read whole.
    func payable(_ currency: Currency, through day: Day) throws -> [PayablePot] {
        let due = try vendorWide.query(
            """
            SELECT id, partner, standing FROM {earnings} WHERE status = 'payable' AND currency = $1 AND payable <= $2 \
            ORDER BY id
            """, [.text(currency.code), .integer(Int64(day.number))])
        let earnings = try due.map { row in
            (
                id: ID<Earning>(unchecked: try row.text(0)), partner: PartnerID(unchecked: try row.text(1)),
                amount: Money(minor: try row.int(2), currency)
            )
        }
        let complete = Set(
            try vendorWide.query("SELECT body FROM {payment_details}").compactMap { row -> PartnerID? in
                let details = try JSON.decode(PaymentDetails.self, from: try row.text(0))
                return details.isComplete ? details.partner : nil
            })
        let owed = try vendorWide.query(
            "SELECT partner, minor FROM {ledger_balances} WHERE account = $1 AND currency = $2 AND partner <> ''",
            [.text(LedgerAccount.clawbacks.rawValue), .text(currency.code)])
        let back = Dictionary(uniqueKeysWithValues: try owed.map { (try $0.text(0), try $0.int(1)) })
        return try Dictionary(grouping: earnings, by: \.partner).sorted { $0.key.text < $1.key.text }.map {
            partner, all in
            PayablePot(
                partner: partner, earnings: all.map(\.id), amount: try all.sum(in: currency, \.amount),
                owed: Money(minor: back[partner.text] ?? 0, currency), isComplete: complete.contains(partner))
        }.filter { $0.amount.isPositive }
    }
}

/// Prepares a run of payouts: who is paid what, and who is not and why. Nothing is paid before somebody else approves it.
public struct PreparePayoutRun: Command {
    public static let name = "prepare_payout_run"
    public static let permission = Permission.runPayouts

    /// The program's when left out.
    public let currency: Currency?
    /// What is payable by that day is paid; today when left out.
    public let through: Day?

    public struct State: Sendable {
        let pots: [PayablePot]
        let numbers: DocumentNumbers
    }

    public func load(_ reader: Reader) throws -> State {
        let currency = currency ?? reader.context.program.currency
        return State(
            pots: try reader.payable(currency, through: through ?? reader.today),
            numbers: try reader.documentNumbers(.payoutRun))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let currency = currency ?? context.program.currency
        let day = through ?? context.today
        guard day <= context.today else {
            throw Problem.invalid(field: "/through", Phrase("billing.future", ["day": .day(day)]))
        }
        let plans = try state.pots.map { try $0.plan(context.program.earnings.payouts) }
        let planned = plans.compactMap { $0.planned }
        guard !plans.isEmpty else {
            throw Problem.wrongState(Phrase("payout_run.nothing", ["currency": .text(currency.code)]))
        }
        var numbers = state.numbers
        return [
            PayoutRunPrepared(
                run: PayoutRun(
                    id: context.newID(), number: numbers.next(), through: day, prepared: context.now,
                    by: context.actor.id, planned: planned, held: plans.compactMap { $0.held },
                    total: try planned.sum(in: currency, \.amount), status: .waiting))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<PayoutRun> {
        try reader.require(try reader.created(events, \PayoutRunPrepared.run).id)
    }
}

/// Approves a run that somebody else prepared: its payouts are under way. Refused where what is payable has changed since.
public struct ApprovePayoutRun: Command {
    public static let name = "approve_payout_run"
    public static let permission = Permission.runPayouts
    public static let needsConfirmation = true

    public let run: ID<PayoutRun>

    public struct State: Sendable {
        let run: PayoutRun
        let pots: [PayablePot]
    }

    public func load(_ reader: Reader) throws -> State {
        let run = try reader.subject(run).value
        return State(run: run, pots: try reader.payable(run.total.currency, through: run.through))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let run = state.run
        try run.requireWaiting()
        guard run.by != context.actor.id else { throw Problem.wrongState("payout_run.same_person") }
        guard !run.planned.isEmpty else { throw Problem.wrongState("payout_run.empty") }
        let plans = try state.pots.map { (pot: $0, plan: try $0.plan(context.program.earnings.payouts).planned) }
        guard plans.compactMap({ $0.plan }) == run.planned else { throw Problem.wrongState("payout_run.changed") }
        let payouts = plans.filter { $0.plan != nil }.enumerated().compactMap { place, one in
            one.plan.map { plan in
                PayoutStarted(
                    payout: Payout(
                        id: context.newID(), number: "\(run.number)/\(place + 1)", run: run.id, partner: plan.partner,
                        amount: plan.amount, setOff: plan.setOff, earnings: one.pot.earnings, started: context.today,
                        status: .underway))
            }
        }
        return [PayoutRunDecided(run: run.id, status: .approved, by: context.actor.id, at: context.now)] + payouts
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<PayoutRun> {
        try reader.require(run)
    }
}

/// Discards a run that waits: nothing is paid by it.
public struct DiscardPayoutRun: EntityCommand {
    public static let name = "discard_payout_run"
    public static let permission = Permission.runPayouts
    public typealias Subject = PayoutRun

    public let run: ID<PayoutRun>

    public func load(_ reader: Reader) throws -> Versioned<PayoutRun> { try reader.subject(run) }

    public func decide(_ state: Versioned<PayoutRun>, _ context: Context) throws -> [any Event] {
        try state.value.requireWaiting()
        return [PayoutRunDecided(run: run, status: .discarded, by: context.actor.id, at: context.now)]
    }
}

/// Writes the file by which the bank pays an approved run: once, and never again.
public struct WritePayoutFile: Command {
    public static let name = "write_payout_file"
    public static let permission = Permission.runPayouts
    public static let needsConfirmation = true

    public let run: ID<PayoutRun>
    public let form: PayoutFile.Form
    /// Whose account is debited.
    public let debtor: LineName
    /// An IBAN.
    public let debtorAccount: BankAccount
    /// The debtor's bank by ISO 9362, where it is needed.
    public let debtorBic: BankCode?
    /// The day on which the bank is to pay; today when left out.
    public let on: Day?

    public struct State: Sendable {
        let run: PayoutRun
        let file: String
    }

    /// The file, which nobody can have a second time.
    public struct File: Codable, Sendable, SchemaNamed, ShownOnce {
        public let run: PayoutRun
        public let name: String
        /// Empty when a request is sent again: the accounts in it are kept nowhere.
        public let content: String

        public static var schemaName: String { "PayoutFile" }
        package var withoutSecret: File { File(run: run, name: name, content: "") }
    }

    public func load(_ reader: Reader) throws -> State {
        let run = try reader.subject(run).value
        guard run.status == .approved else {
            throw Problem.wrongState(Phrase("payout_run.not_approved", ["status": run.status.phrase]))
        }
        guard run.file == nil else { throw Problem.wrongState("payout_run.written") }
        let found: [Versioned<Payout>] = try reader.records(
            "WHERE run = $1 ORDER BY id", [.text(run.id.text)])
        let transfers = try found.map(\.value).filter { $0.status == .underway }.map { payout in
            let details = try reader.require(PaymentDetails.id(payout.partner)).value
            guard let holder = details.holder.text, let account = details.account.text else {
                throw Problem.wrongState("payout_run.details")
            }
            return PayoutFile.Transfer(
                number: payout.number, amount: payout.amount, holder: holder, account: account, bic: details.bic?.text)
        }
        let file = PayoutFile(
            number: run.number, made: reader.now, on: on ?? reader.today, debtor: debtor.text,
            account: debtorAccount.text, bic: debtorBic?.text, transfers: transfers)
        return State(run: run, file: try file.text(form))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let hash = SHA256.hash(data: Array(state.file.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
        return [
            PayoutFileWritten(
                run: run,
                file: PayoutRun.Written(form: form, at: context.now, by: context.actor.id, hash: hash))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> File {
        File(run: try reader.require(run).value, name: "\(state.run.number).\(form.ending)", content: state.file)
    }
}

extension PayoutRun {
    /// - Throws: `Problem.wrongState` when it was decided.
    func requireWaiting() throws {
        guard status == .waiting else {
            throw Problem.wrongState(Phrase("payout_run.decided", ["status": status.phrase]))
        }
    }
}
