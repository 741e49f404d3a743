extension Wordbook.Entry {
    /// What a program says of orders.
    static let sales: [Wordbook.Entry] = [
        .init(
            "term.registration_kind",
            "can be registered[; holds for {days} {days:day|days}]; {conflict}[; asks for {fields|and}]",
            "kann registriert werden[; gilt {days} {days:Tag|Tage}]; {conflict}[; gefragt wird nach {fields|and}]"),
        .init(
            "term.conflict.exclusive", "of one deal there is one", "von einem Deal gibt es eine"),
        .init(
            "term.conflict.same_kind", "of one deal there is one of this kind", "von einem Deal gibt es eine dieser Art"
        ),
        .init(
            "term.conflict.shared", "several partners may have one for the same deal",
            "mehrere Partner können eine für denselben Deal haben"),
        .init("title.queue", "Queue", "Warteschlange"),
        .init(
            "term.queue", "when a registration ends, the next of the same deal in order of submission is looked at",
            "endet eine Registrierung, kommt die nächste desselben Deals in der Reihenfolge der Einreichung an die Reihe"
        ),
        .init("title.sales", "Orders", "Bestellungen"),
        .init(
            "term.sale_counts.confirmed", "a sale counts from the moment the vendor has confirmed the order",
            "ein Verkauf zählt, sobald der Hersteller die Bestellung bestätigt hat"),
        .init(
            "term.sale_counts.invoiced", "a sale counts from the moment all of the order is invoiced",
            "ein Verkauf zählt, sobald die ganze Bestellung berechnet ist"),
        .init(
            "term.sale_counts.paid", "a sale counts from the moment the order is invoiced and paid in full",
            "ein Verkauf zählt, sobald die Bestellung ganz berechnet und bezahlt ist"),
        .init(
            "term.confirm_above", "an order of more than {amount} waits to be confirmed, whoever placed it",
            "eine Bestellung über mehr als {amount} wartet auf ihre Bestätigung, wer immer sie aufgegeben hat"),
        .init(
            "term.may_decline_order", "the vendor may decline an order: {reason}",
            "der Hersteller kann eine Bestellung ablehnen: {reason}"),
        .init(
            "term.remedy", "a credit as a remedy, of at most what was invoiced",
            "eine Gutschrift als Abhilfe, höchstens über das, was berechnet wurde"),
    ]
}
