import Terms

/// The words of invoices, credit notes, payments and what goes back.
enum BillingWords {
    static let all: [Wordbook.Entry] = names + problems

    private static let names: [Wordbook.Entry] = [
        .init(
            "may.bill", "issue invoices and record payments", "Rechnungen zu stellen und Zahlungen zu erfassen"),
        .init("may.see_invoices", "see invoices", "Rechnungen zu sehen"),
        .init("none.invoice", "no invoice", "keine Rechnung"),
        .init("none.payment", "no payment", "keine Zahlung"),
        .init("none.credit_note", "no credit note", "keine Gutschrift"),
    ]

    private static let problems: [Wordbook.Entry] = [
        .init(
            "invoice.of_whom", "name the order or the partner to invoice",
            "nennen Sie die Bestellung oder den Partner, dem die Rechnung gilt"),
        .init(
            "invoice.other_partner", "the order is another partner's", "die Bestellung gehört einem anderen Partner"),
        .init("invoice.other_partner.hint", "leave the partner out", "lassen Sie den Partner weg"),
        .init(
            "invoice.no_amount", "an invoice without an order needs an amount",
            "eine Rechnung ohne Bestellung braucht einen Betrag"),
        .init(
            "invoice.due", "an invoice of {issued} is not due on {due}",
            "eine Rechnung vom {issued} ist nicht am {due} fällig"),
        .init(
            "invoice.due.hint", "name the day on which it is issued, or a later one",
            "nennen Sie den Tag, an dem sie gestellt wird, oder einen späteren"),
        .init("invoice.nothing", "{amount} cannot be invoiced", "{amount} lassen sich nicht in Rechnung stellen"),
        .init("invoice.nothing.hint", "use an amount above nothing", "der Betrag muss über null liegen"),
        .init(
            "invoice.left", "{left} is left to invoice of the order",
            "von der Bestellung sind noch {left} in Rechnung zu stellen"),
        .init(
            "invoice.currency", "{amount} is not in the currency of the order, {currency}",
            "{amount} ist nicht in der Währung der Bestellung, {currency}"),
        .init(
            "invoice.currency.hint", "an invoice is in the currency of its order; leave the order out where it is not",
            "eine Rechnung ist in der Währung ihrer Bestellung; lassen Sie die Bestellung sonst weg"),
        .init(
            "invoice.charge_of_order", "a charge up to list price belongs to an order",
            "eine Nachberechnung bis zum Listenpreis gehört zu einer Bestellung"),
        .init("invoice.charge_of_order.hint", "name the order", "nennen Sie die Bestellung"),
        .init(
            "invoice.elsewhere", "{number} was issued by an older system",
            "{number} wurde von einem früheren System ausgestellt"),
        .init(
            "invoice.elsewhere.hint", "its document is the one that was sent then; there is no second one",
            "maßgeblich ist das damals versandte Dokument; ein zweites gibt es nicht"),
        .init(
            "billing.no_clause", "the program has no clause {clause} for it",
            "das Programm hat dafür keine Klausel {clause}"),
        .init("billing.no_clause.hint", "name a clause of the program", "nennen Sie eine Klausel des Programms"),
        .init(
            "payment.open", "{amount} is not what can be paid; {open} is open on the invoice",
            "{amount} lassen sich nicht zahlen; auf der Rechnung sind {open} offen"),
        .init(
            "payment.open.hint",
            "enter at most what is open; if more arrived, say that it is overpaid, and give back the rest",
            "höchstens das Offene eintragen; kam mehr an, angeben, dass überzahlt ist, und den Rest zurückgeben"),
        .init(
            "payment.currency", "{amount} is not in the currency of the invoice, {currency}",
            "{amount} ist nicht in der Währung der Rechnung, {currency}"),
        .init(
            "payment.currency.hint", "enter what the bank credited for it in {currency}",
            "eintragen, was die Bank dafür in {currency} gutgeschrieben hat"),
        .init(
            "payment.taken_back", "the payment was taken back already", "die Zahlung ist schon zurückgenommen"),
        .init(
            "payment.was_refunded", "some of the payment was given back already",
            "von der Zahlung wurde schon etwas zurückgegeben"),
        .init(
            "payment.was_refunded.hint", "what was given back did arrive; nothing is to be taken back",
            "was zurückgegeben wurde, ist angekommen; zurückzunehmen ist nichts"),
        .init(
            "payment.nothing_over", "nothing was paid beyond what the invoice comes to",
            "es wurde nicht mehr gezahlt, als die Rechnung ausmacht"),
        .init(
            "payment.nothing_over.hint", "credit the invoice first, by as much as is to be given back",
            "zuerst die Rechnung um das gutschreiben, was zurückgegeben werden soll"),
        .init(
            "payment.refund", "{amount} cannot be given back; it is {most} at most",
            "{amount} lassen sich nicht zurückgeben; höchstens sind es {most}"),
        .init("billing.future", "{day} is still to come", "der {day} liegt in der Zukunft"),
        .init(
            "billing.day", "{day} is before {first} or still to come",
            "der {day} liegt vor dem {first} oder in der Zukunft"),
        .init("invoice.void", "invoice {number} is void", "die Rechnung {number} ist storniert"),
        .init(
            "invoice.not_voided", "{paid} was paid and {credited} credited of it",
            "davon sind {paid} bezahlt und {credited} gutgeschrieben"),
        .init(
            "invoice.not_voided.hint", "an invoice of which something was paid or credited is credited, not voided",
            "eine Rechnung, von der etwas bezahlt oder gutgeschrieben ist, wird gutgeschrieben und nicht storniert"),
        .init(
            "credit.left", "{amount} cannot be credited; the invoice comes to {left}",
            "{amount} lassen sich nicht gutschreiben; die Rechnung macht noch {left} aus"),
        .init(
            "missing.within_invoiced", "a remedy of at most {left}, which is what was invoiced",
            "eine Abhilfe von höchstens {left}, so viel wurde berechnet"),
        .init(
            "order.not_confirmed", "the order is {status}", "die Bestellung ist {status}"),
        .init(
            "order.not_confirmed.hint", "an order that waits is confirmed, declined or cancelled as a whole",
            "eine Bestellung, die wartet, wird als Ganzes bestätigt, abgelehnt oder zurückgenommen"),
        .init("order.lines_twice", "a line is named twice, or none is", "eine Position steht doppelt da, oder keine"),
        .init(
            "order.no_line", "there is no line {line}; the order has {lines}",
            "eine Position {line} gibt es nicht; die Bestellung hat {lines}"),
        .init(
            "order.line_of_subscription", "the line changes a subscription",
            "die Position ändert ein Abonnement"),
        .init(
            "order.line_of_subscription.hint",
            "record what is given up with the subscription, and credit the invoice",
            "beim Abonnement eintragen, was aufgegeben wird, und die Rechnung gutschreiben"),
        .init(
            "order.return_units", "{units} {units:unit|units} cannot go back; {left} are left of the line",
            "{units} {units:Einheit kann|Einheiten können} nicht zurückgehen; von der Position sind noch {left} da"),
        .init(
            "order.nothing_returned", "no line has units that go back", "keine Position hat Einheiten, die zurückgehen"),
        .init("order.all_returned", "nothing is left of the order", "von der Bestellung ist nichts mehr da"),
        .init(
            "notice.invoice_voided", "invoice {number} over {amount} is void: {note}",
            "die Rechnung {number} über {amount} ist storniert: {note}"),
        .init(
            "notice.invoice_credited", "{amount} of invoice {number} was credited by {credit}: {note}",
            "von der Rechnung {number} wurden {amount} gutgeschrieben ({credit}): {note}"),
        .init(
            "notice.payment_taken_back", "the payment of {amount} for invoice {number} did not stand: {note}",
            "die Zahlung von {amount} für die Rechnung {number} gilt nicht: {note}"),
        .init(
            "notice.order_reduced", "your order for {customer} is less by {amount}: {note}",
            "Ihre Bestellung für {customer} ist um {amount} verringert: {note}"),
        .init(
            "notice.payment_refunded", "{amount} of what was paid for invoice {number} was given back: {note}",
            "von dem, was für die Rechnung {number} gezahlt wurde, wurden {amount} zurückgegeben: {note}"),
    ]
}
