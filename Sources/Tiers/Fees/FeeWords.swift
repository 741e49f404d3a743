import Terms

/// The words of yearly fees.
enum FeeWords {
    static let all: [Wordbook.Entry] = [
        .init("may.manage_fees", "agree yearly fees with partners", "Jahresgebühren mit Partnern zu vereinbaren"),
        .init("may.see_fees", "see yearly fees", "Jahresgebühren zu sehen"),
        .init("none.fee", "no yearly fee", "keine Jahresgebühr"),
        .init("fee.status.to_agree", "to be agreed", "noch zu vereinbaren"),
        .init("fee.status.running", "running", "läuft"),
        .init("fee.status.ended", "ended", "beendet"),
        .init(
            "fee.unknown", "\"{fee}\" is no fee of the program for this partner",
            "„{fee}“ ist keine Gebühr des Programms für diesen Partner"),
        .init(
            "fee.unknown.hint", "[its fees: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init("fee.no_amount", "{fee} is agreed with each partner", "{fee} wird mit jedem Partner vereinbart"),
        .init("fee.no_amount.hint", "name the amount of a whole year", "nennen Sie den Betrag eines ganzen Jahres"),
        .init(
            "fee.amount_says", "the amount of {fee} has its currency already",
            "der Betrag ({fee}) hat schon seine Währung"),
        .init("fee.amount_says.hint", "leave the currency out", "lassen Sie die Währung weg"),
        .init(
            "fee.by_table", "the amount of {fee} stands in the program", "der Betrag ({fee}) steht im Programm"),
        .init(
            "fee.by_table.hint", "leave it out; the currency and the day of the signature can be agreed",
            "lassen Sie ihn weg; vereinbaren lassen sich die Währung und der Tag der Unterschrift"),
        .init(
            "fee.currency", "the program has no amount of {fee} in {currency}",
            "das Programm hat keinen Betrag in {currency} ({fee})"),
        .init("fee.currency.hint", "its currencies: {known}", "seine Währungen: {known}"),
        .init("fee.nothing_agreed", "nothing of {fee} is agreed by this", "damit ist nichts vereinbart ({fee})"),
        .init(
            "fee.nothing_agreed.hint", "name a currency or the day of the signature",
            "nennen Sie eine Währung oder den Tag der Unterschrift"),
        .init(
            "notice.fee_invoiced",
            "{fee}: {amount} for {from} to {through} were invoiced as {number}, due on {due}",
            "{fee}: für {from} bis {through} sind {amount} berechnet ({number}), fällig am {due}"),
        .init("compare.fee", "yearly fee {fee}", "Jahresgebühr {fee}"),
        .init("compare.fee.invoiced", "invoiced in {currency}", "berechnet in {currency}"),
        .init("compare.fee.status", "status", "Stand"),
    ]
}
