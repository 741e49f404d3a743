import Terms

/// The words of products, quotes, orders and subscriptions.
enum SalesWords {
    static let all: [Wordbook.Entry] =
        permissions + nouns + purchases + orders + deciding + billing + comparisons

    private static let permissions: [Wordbook.Entry] = [
        .init("may.manage_products", "manage products and prices", "Produkte und Preise zu verwalten"),
        .init("may.see_products", "see products", "Produkte zu sehen"),
        .init("may.quote", "quote and order", "Angebote zu erstellen und zu bestellen"),
        .init(
            "may.decide_orders", "confirm and decline orders", "Bestellungen zu bestätigen und abzulehnen"),
        .init("may.cancel_orders", "cancel orders", "Bestellungen zurückzunehmen"),
        .init("may.see_quotes", "see quotes", "Angebote zu sehen"),
        .init("may.see_orders", "see orders", "Bestellungen zu sehen"),
    ]

    private static let nouns: [Wordbook.Entry] = [
        .init("none.product", "no product", "kein Produkt"),
        .init("none.quote", "no quote", "kein Angebot"),
        .init("none.order", "no order", "keine Bestellung"),
        .init("none.subscription", "no subscription", "kein Abonnement"),
        .init("none.distribution_terms", "no distribution terms", "keine Vereinbarung mit einem Distributor"),
        .init("none.distributor", "no distributor", "keinen Distributor"),
        .init("none.route", "no route of purchase", "keinen Bezugsweg"),
    ]

    private static let purchases: [Wordbook.Entry] = [
        .init("product.known", "there is a product {sku} already", "ein Produkt {sku} gibt es schon"),
        .init(
            "product.known.hint", "set its price, or use another sku",
            "setzen Sie seinen Preis, oder verwenden Sie eine andere Artikelnummer"),
        .init(
            "product.backdated", "a price from {from} on begins on a day that is over",
            "ein Preis ab dem {from} beginnt an einem Tag, der vorbei ist"),
        .init(
            "product.backdated.hint", "say why; quotes and orders made before keep their price",
            "nennen Sie den Grund; frühere Angebote und Bestellungen behalten ihren Preis"),
        .init("product.price", "a price of {price} is below nothing", "ein Preis von {price} liegt unter null"),
        .init(
            "purchase.not_for_distributors", "{partner} is a distributor; prices are made for resellers",
            "{partner} ist Distributor; Preise gibt es für Wiederverkäufer"),
        .init(
            "purchase.not_for_distributors.hint", "name the reseller as partner and the distributor as distributor",
            "nennen Sie den Wiederverkäufer als Partner und den Distributor als Distributor"),
        .init(
            "purchase.no_distributor", "nothing goes through a distributor by route {route}",
            "auf dem Bezugsweg {route} geht nichts über einen Distributor"),
        .init(
            "purchase.no_distributor.hint", "use route distribution, or leave distributor out",
            "wählen Sie den Bezugsweg Distribution, oder lassen Sie den Distributor weg"),
        .init(
            "purchase.no_price", "{product} has no list price in {currency} today",
            "{product} hat heute keinen Listenpreis in {currency}"),
        .init("purchase.no_price.hint", "prices it has: {known}", "Preise gibt es in: {known}"),
        .init("purchase.no_customer", "nobody is named as end customer", "es ist kein Endkunde genannt"),
        .init(
            "purchase.no_customer.hint", "name the customer, or the deal it is registered in",
            "nennen Sie den Endkunden oder die Registrierung"),
        .init(
            "purchase.other_customer", "{given} is not the end customer of the deal, {customer}",
            "{given} ist nicht der Endkunde der Registrierung, {customer}"),
        .init(
            "purchase.other_customer.hint",
            "a registration serves one end customer; leave customer out, or leave deal out",
            "eine Registrierung gilt für einen Endkunden; lassen Sie den Endkunden oder die Registrierung weg"),
        .init(
            "purchase.no_partner", "name the reseller the price is for",
            "nennen Sie den Wiederverkäufer, für den der Preis ist"),
        .init("purchase.lines", "there are {count} lines", "es sind {count} Zeilen"),
        .init("purchase.lines.hint", "use 1 to {most}", "möglich sind 1 bis {most}"),
        .init(
            "purchase.amount", "{amount} is more than one purchase may come to",
            "{amount} ist mehr, als ein Kauf ausmachen kann"),
        .init(
            "purchase.amount.hint", "it may come to {most} at most; look at units and prices again",
            "er kann höchstens {most} ausmachen; sehen Sie Einheiten und Preise noch einmal an"),
        .init(
            "purchase.overflow", "that comes to more than can be reckoned with",
            "das ergibt mehr, als sich rechnen lässt"),
        .init(
            "purchase.overflow.hint", "a purchase may come to {most} at most, in its currency",
            "ein Kauf kann höchstens {most} ausmachen, in seiner Währung"),
        .init(
            "purchase.renews_other", "the order to renew is for {customer} and {lines}",
            "die Bestellung, die verlängert wird, ist für {customer} und {lines}"),
        .init(
            "purchase.renews_other.hint", "name an order of the same end customer with the same product lines",
            "nennen Sie eine Bestellung desselben Endkunden mit denselben Produktlinien"),
        .init(
            "purchase.renews_no_sale", "the order to renew does not count as a sale",
            "die Bestellung, die verlängert wird, zählt nicht als Verkauf"),
        .init(
            "purchase.renews_no_sale.hint", "name an order that counts, or leave renews out",
            "nennen Sie eine Bestellung, die zählt, oder lassen Sie renews weg"),
        .init(
            "purchase.no_product", "the vendor sells no product \"{sku}\"",
            "der Hersteller verkauft kein Produkt „{sku}“"),
        .init(
            "purchase.no_product.hint", "look it up in the list of products",
            "sehen Sie in der Liste der Produkte nach"),
        .init(
            "purchase.no_renewal", "an order to renew is named, but it is no renewal",
            "es ist eine Bestellung genannt, die verlängert wird, aber es soll keine Verlängerung sein"),
        .init(
            "purchase.no_renewal.hint", "leave renewal out, or set it to true",
            "geben Sie an, dass es eine Verlängerung ist, oder lassen Sie die Bestellung weg"),
        .init("units.range", "{units} is no number of units", "{units} ist keine mögliche Zahl von Einheiten"),
        .init("units.range.hint", "use 1 to {most}", "möglich sind 1 bis {most}"),
    ]

    private static let orders: [Wordbook.Entry] = [
        .init(
            "order.by_quote", "the quote names partner, customer, deal and lines already",
            "das Angebot nennt Partner, Endkunde, Registrierung und Zeilen schon"),
        .init(
            "order.by_quote.hint", "leave them out, or leave the quote out",
            "lassen Sie sie weg, oder lassen Sie das Angebot weg"),
        .init("order.quote_over", "the quote stood until {last}", "das Angebot galt bis zum {last}"),
        .init(
            "order.quote_over.hint", "make a new quote and order from that",
            "erstellen Sie ein neues Angebot, und bestellen Sie daraus"),
        .init(
            "order.charge_amount", "{amount} is not between nothing and {most}, what may still be charged",
            "{amount} liegt nicht zwischen null und {most}, was noch nachberechnet werden kann"),
        .init(
            "order.charge_units", "{units} is not a number of units of the order, which has {all}",
            "{units} ist keine Zahl von Einheiten der Bestellung; sie hat {all}"),
        .init(
            "notice.list_price_charged", "{amount} is charged on your order up to list price: {note}",
            "Zu Ihrer Bestellung werden {amount} bis zum Listenpreis nachberechnet: {note}"),
    ]

    private static let deciding: [Wordbook.Entry] =
        OrderStatus.allCases.map(statusName) + [
            .init("order.decided", "the order is {status}", "die Bestellung ist {status}"),
            .init(
                "order.decided.hint", "only an order that waits for the vendor can be confirmed, declined or cancelled",
                "bestätigt, abgelehnt oder zurückgenommen wird nur, was noch auf den Hersteller wartet"),
            .init(
                "order.not_confirmed", "the order is {status}, so there is no confirmation of it",
                "die Bestellung ist {status}, also gibt es keine Bestätigung"),
            .init(
                "order.not_confirmed.hint", "ask for the purchase order, or wait until the vendor confirms it",
                "verlangen Sie die Bestellung selbst, oder warten Sie, bis der Hersteller sie bestätigt"),
            .init("order.no_reason", "no reason is named", "es ist kein Grund genannt"),
            .init(
                "order.no_reason.hint", "name the clause of one of the program's reasons: {known}",
                "nennen Sie die Klausel eines der Gründe des Programms: {known}"),
            .init(
                "order.not_counted", "the order does not count as a sale yet",
                "die Bestellung zählt noch nicht als Verkauf"),
            .init(
                "order.not_counted.hint", "confirm it first; by this program a sale counts when it is {counts}",
                "bestätigen Sie sie zuerst; nach diesem Programm zählt ein Verkauf, wenn er {counts} ist"),
            .init("order.counts.confirmed", "confirmed", "bestätigt"),
            .init("order.counts.invoiced", "invoiced in full", "ganz berechnet"),
            .init("order.counts.paid", "paid in full", "ganz bezahlt"),
            .init(
                "order.quote_ordered", "the quote was ordered already: {order}",
                "aus dem Angebot wurde schon bestellt: {order}"),
            .init(
                "order.quote_ordered.hint",
                "make a new quote; only the vendor may order from this one again, and says why",
                "erstellen Sie ein neues Angebot; nur der Hersteller darf noch einmal daraus bestellen, mit Begründung"),
            .init(
                "order.again", "nothing is ordered again here",
                "hier wird nichts noch einmal bestellt"),
            .init(
                "order.again.hint", "leave the reason out; it is the vendor's word on a quote that was ordered before",
                "lassen Sie den Grund weg; der Hersteller nennt ihn, wenn aus einem Angebot schon bestellt wurde"),
            .init(
                "notice.order_placed", "{partner} ordered for {customer}: {total}; the order waits to be confirmed",
                "{partner} hat für {customer} bestellt: {total}; die Bestellung wartet auf ihre Bestätigung"),
            .init(
                "notice.order_confirmed", "your order for {customer} over {total} is confirmed[: {note}]",
                "Ihre Bestellung für {customer} über {total} ist bestätigt[: {note}]"),
            .init(
                "notice.order_declined", "your order for {customer} over {total} was declined: {note}",
                "Ihre Bestellung für {customer} über {total} wurde abgelehnt: {note}"),
            .init(
                "notice.order_cancelled", "{partner} cancelled its order for {customer} over {total}[: {note}]",
                "{partner} hat die Bestellung für {customer} über {total} zurückgenommen[: {note}]"),
        ]

    private static func statusName(_ status: OrderStatus) -> Wordbook.Entry {
        let key = "order.status.\(status.rawValue)"
        return switch status {
        case .placed: .init(key, "placed", "aufgegeben")
        case .confirmed: .init(key, "confirmed", "bestätigt")
        case .declined: .init(key, "declined", "abgelehnt")
        case .cancelled: .init(key, "cancelled", "zurückgenommen")
        }
    }

    private static let billing: [Wordbook.Entry] = [
        .init(
            "distribution.rate", "{rate} is not between 0% and 100%", "{rate} liegt nicht zwischen 0 % und 100 %"),
        .init("distribution.nothing", "nothing was agreed", "es ist nichts vereinbart"),
        .init(
            "distribution.nothing.hint", "give a discount, a share of the bonus or both",
            "nennen Sie einen Rabatt, einen Anteil am Bonus oder beides"),
    ]

    /// What is told of things when a record is performed again under other terms.
    private static let comparisons: [Wordbook.Entry] = [
        .init("compare.quote", "quote {id} for {customer}", "Angebot {id} für {customer}"),
        .init("compare.quote.total", "net total of quotes", "Nettosumme der Angebote"),
        .init("compare.quote.list", "list total of quotes", "Listensumme der Angebote"),
        .init("compare.quote.bonus", "distributor's bonus in quotes", "Bonus des Distributors in Angeboten"),
        .init(
            "line.months", "a term has 1 to 120 months, not {months}",
            "eine Laufzeit hat 1 bis 120 Monate, nicht {months}"),
        .init(
            "line.no_change", "it goes only with a change of a subscription",
            "das gehört zu einer Änderung an einem Abonnement"),
        .init(
            "line.no_change.hint", "say what the line does: begin, renew, extend, add, reduce, upgrade or end",
            "angeben, was die Position bewirkt: begin, renew, extend, add, reduce, upgrade oder end"),
        .init(
            "line.no_subscription", "the end customer has no subscription of {sku} that runs",
            "der Endkunde hat kein laufendes Abonnement von {sku}"),
        .init(
            "line.no_subscription.hint", "begin one, or name the subscription that is meant",
            "eines beginnen oder angeben, welches Abonnement gemeint ist"),
        .init("subscription.over", "the subscription has ended", "das Abonnement ist beendet"),
        .init(
            "subscription.day", "the day is before {began} or still to come",
            "der Tag liegt vor dem {began} oder in der Zukunft"),
        .init(
            "subscription.units", "the subscription has {units} {units:unit|units}",
            "das Abonnement hat {units} {units:Einheit|Einheiten}"),
        .init(
            "subscription.same_partner", "that is its partner of record already", "das ist schon der führende Partner"),
        .init(
            "order.no_overage", "ordering more than was registered costs nothing in this program",
            "mehr zu bestellen als registriert kostet in diesem Programm nichts"),
        .init("compare.rate", "discount", "Rabatt"),
        .init("compare.line.rate", "discount of line {line} ({sku})", "Rabatt der Position {line} ({sku})"),
        .init("compare.order", "order {id} for {customer}", "Bestellung {id} für {customer}"),
        .init("compare.order.total", "net total of orders", "Nettosumme der Bestellungen"),
        .init("compare.order.list", "list total of orders", "Listensumme der Bestellungen"),
        .init("compare.order.bonus", "distributor's bonus in orders", "Bonus des Distributors in Bestellungen"),
        .init("compare.order.overage", "most that may be charged beyond {deal}", "höchste Nachforderung zu {deal}"),
        .init("compare.order.invoiced", "invoiced for orders", "für Bestellungen berechnet"),
        .init("compare.order.charged", "charged up to list price", "bis zum Listenpreis nachgefordert"),
        .init("compare.invoice", "invoice {id}", "Rechnung {id}"),
        .init("compare.invoice.amount", "amount of invoices", "Rechnungsbeträge"),
        .init("compare.invoice.charge", "charges up to list price", "Nachforderungen bis zum Listenpreis"),
        .init("compare.invoice.paid", "paid", "bezahlt"),
        .init("compare.invoice.due", "due", "fällig"),
    ]
}
