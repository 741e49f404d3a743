extension Wordbook.Entry {
    /// What a program says of fees, and what stands in the way of giving one back.
    static let fees: [Wordbook.Entry] = [
        .init(
            "term.fee",
            "{amount} a year, invoiced {year}; {first}; due within {days} {days:day|days} of the invoice[; {refund}]",
            "{amount} im Jahr, berechnet {year}; {first}; fällig innerhalb von {days} {days:Tag|Tagen} nach der Rechnung[; {refund}]"
        ),
        .init(
            "term.fee.agreed", "what was agreed with the partner", "was mit dem Partner vereinbart ist,"),
        .init(
            "term.fee.year.anniversary", "on the anniversary of the membership", "am Jahrestag der Mitgliedschaft"),
        .init("term.fee.year.calendar", "on 1 January", "am 1. Januar"),
        .init(
            "term.fee.year.fiscal", "on the first day of the fiscal year", "am ersten Tag des Geschäftsjahrs"),
        .init("term.fee.first.full", "the first year is paid in full", "das erste Jahr wird ganz bezahlt"),
        .init(
            "term.fee.first.pro_rata", "of the first year the days that are left are paid",
            "vom ersten Jahr werden die verbleibenden Tage bezahlt"),
        .init("term.fee.first.none", "the first year is free", "das erste Jahr ist frei"),
        .init(
            "term.fee.not_refundable", "what was paid is not given back", "was bezahlt ist, wird nicht zurückgegeben"),
        .init("rule.fee_refund", "Giving a fee back", "Rückgabe einer Gebühr"),
        .init(
            "missing.fee_not_refundable",
            "{paid} was paid of a fee that is not given back; at most {open} can be credited",
            "bezahlt sind {paid} einer Gebühr, die nicht zurückgegeben wird; gutschreiben lassen sich höchstens {open}"),
    ]
}
