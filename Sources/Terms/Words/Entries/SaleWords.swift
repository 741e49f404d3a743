extension Wordbook.Entry {
    /// What a program says of orders.
    static let sales: [Wordbook.Entry] = [
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
    ]
}
