import Terms

/// The words of statements and payouts.
enum StatementWords {
    static let all: [Wordbook.Entry] = access + problems + notices

    private static let access: [Wordbook.Entry] = [
        .init("may.set_payment_details", "say where a partner is paid", "anzugeben, wohin ein Partner bezahlt wird"),
        .init("may.see_payouts", "see statements and payouts", "Abrechnungen und Auszahlungen zu sehen"),
        .init("may.run_payouts", "prepare and approve payouts", "Auszahlungen vorzubereiten und zu genehmigen"),
        .init("none.payment_details", "no bank and tax data", "keine Bank- und Steuerdaten"),
        .init("none.statement", "no statement", "keine Abrechnung"),
        .init("none.payout", "no payout", "keine Auszahlung"),
        .init("none.payout_run", "no payout run", "kein Zahlungslauf"),
        .init("payout.status.underway", "under way", "unterwegs"),
        .init("payout.status.paid", "paid", "gezahlt"),
        .init("payout.status.returned", "came back", "zurückgekommen"),
        .init("payout_run.status.waiting", "waiting for a second person", "wartet auf eine zweite Person"),
        .init("payout_run.status.approved", "approved", "genehmigt"),
        .init("payout_run.status.discarded", "discarded", "verworfen"),
    ]

    private static let problems: [Wordbook.Entry] = [
        .init(
            "statement.invoiced", "the partner's invoice for it was received already",
            "die Rechnung des Partners dafür ist schon eingegangen"),
        .init("payout.over", "its status is already: {status}", "ihr Stand ist schon: {status}"),
        .init("payout_run.nothing", "nothing is payable in {currency}", "in {currency} ist nichts zahlbar"),
        .init(
            "payout_run.same_person", "whoever prepared the run cannot approve it",
            "wer den Lauf vorbereitet hat, kann ihn nicht genehmigen"),
        .init("payout_run.same_person.hint", "ask somebody else", "bitten Sie jemand anderen"),
        .init("payout_run.empty", "the run pays nobody", "der Lauf zahlt niemanden aus"),
        .init(
            "payout_run.empty.hint", "discard it; the run says who is held and why",
            "verwerfen Sie ihn; im Lauf steht, wer angehalten ist und warum"),
        .init(
            "payout_run.changed", "what is payable has changed since the run was prepared",
            "was zahlbar ist, hat sich seit der Vorbereitung geändert"),
        .init(
            "payout_run.changed.hint", "discard it and prepare another",
            "verwerfen Sie ihn und bereiten Sie einen neuen vor"),
        .init("payout_run.decided", "the run's status is already: {status}", "der Stand des Laufs ist schon: {status}"),
        .init("payout_run.not_approved", "the run is not approved: {status}", "der Lauf ist nicht genehmigt: {status}"),
        .init(
            "payout_run.written", "the file of this run was written already",
            "die Datei dieses Laufs wurde schon geschrieben"),
        .init(
            "payout_run.written.hint",
            "it is never written twice; payouts that did not reach the bank are recorded as come back",
            "sie wird nie zweimal geschrieben; was die Bank nicht erreicht hat, wird als zurückgekommen eingetragen"),
        .init(
            "payout_run.details", "the bank data of a payout are gone",
            "die Bankdaten einer Auszahlung sind nicht mehr da"),
        .init(
            "payout_run.details.hint", "record that payout as come back",
            "tragen Sie diese Auszahlung als zurückgekommen ein"),
    ]

    private static let notices: [Wordbook.Entry] = [
        .init(
            "notice.statement_issued", "Statement {number} through {through} closes with {closing}.",
            "Die Abrechnung {number} bis {through} schließt mit {closing}."),
        .init(
            "notice.payout_run_waits",
            "Payout run {number} over {total} for {count} {count:partner|partners} waits for a second person.",
            "Der Zahlungslauf {number} über {total} für {count} Partner wartet auf eine zweite Person."),
        .init(
            "notice.payment_details_changed", "The account or the tax number by which you are paid was changed.",
            "Das Konto oder die Steuernummer, mit denen Sie bezahlt werden, wurde geändert."),
        .init(
            "notice.payout_held", "{amount} could not be paid out: bank or tax data are missing.",
            "{amount} konnten nicht ausgezahlt werden: Bank- oder Steuerdaten fehlen."),
        .init("notice.payout_paid", "{amount} were paid out.", "{amount} wurden ausgezahlt."),
        .init(
            "notice.payout_returned", "A payout of {amount} came back: {reason}",
            "Eine Auszahlung von {amount} kam zurück: {reason}"),
    ]
}
