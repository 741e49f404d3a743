import Members
import Record
import Terms

/// What partners are told of statements and payouts, and the vendor of runs that wait.
enum StatementNotices {
    static let all: [Reaction] = [
        .notices(of: StatementIssued.self) { event, reader in
            let statement = event.statement
            let says = Phrase(
                "notice.statement_issued",
                [
                    "number": .text(statement.number), "through": .day(statement.through),
                    "closing": .money(statement.closing),
                ])
            let clause = reader.context.program.earnings.statements.clause
            return [
                reader.context.notice(
                    to: statement.partner, .statementIssued, statement.id.text, clause ?? reader.payoutClause, says)
            ]
        },
        .notices(of: PayoutRunPrepared.self) { event, reader in
            let run = event.run
            let waits = Phrase(
                "notice.payout_run_waits",
                ["number": .text(run.number), "total": .money(run.total), "count": .count(run.planned.count)])
            // Who is held for want of data is told, and nobody else.
            let held = run.held.filter { $0.why == .details }.map { held in
                reader.context.notice(
                    to: held.partner, .payoutHeld, PaymentDetails.id(held.partner).text, reader.payoutClause,
                    Phrase("notice.payout_held", ["amount": .money(held.amount)]))
            }
            return [reader.context.notice(to: nil, .payoutRunWaits, run.id.text, reader.payoutClause, waits)] + held
        },
        // Whoever could change where money goes could take it: the partner's people are told each time but the first.
        .notices(of: PaymentDetailsSet.self) { event, reader in
            guard event.replaces else { return [] }
            return [
                reader.context.notice(
                    to: event.details.partner, .paymentDetailsChanged, event.details.id.text, reader.payoutClause,
                    Phrase("notice.payment_details_changed"))
            ]
        },
        .notices(of: PayoutPaid.self) { event, reader in
            let says = Phrase("notice.payout_paid", ["amount": .money(event.amount)])
            return [reader.context.notice(to: event.owner, .payoutPaid, event.payout.text, reader.payoutClause, says)]
        },
        .notices(of: PayoutReturned.self) { event, reader in
            let says = Phrase(
                "notice.payout_returned", ["amount": .money(event.amount), "reason": .text(event.reason)])
            return [
                reader.context.notice(to: event.owner, .payoutReturned, event.payout.text, reader.payoutClause, says)
            ]
        },
    ]
}

extension Reader {
    /// By which is paid: the program's clause about payouts, else that of its first rule of earnings.
    fileprivate var payoutClause: ClauseID {
        let earnings = context.program.earnings
        return earnings.payouts.clause ?? earnings.rules.first?.clause ?? context.program.partnerTypes[0].clause
    }
}
