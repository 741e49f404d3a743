import Terms

/// The words of earnings.
enum EarningsWords {
    static let all: [Wordbook.Entry] = access + problems + brought + notices + comparisons

    private static let access: [Wordbook.Entry] = [
        .init(
            "may.refer", "refer end customers and hand in services delivered",
            "Endkunden zu empfehlen und erbrachte Dienstleistungen einzureichen"),
        .init(
            "may.decide_earnings", "decide on referrals and services delivered",
            "über Empfehlungen und erbrachte Dienstleistungen zu entscheiden"),
        .init(
            "may.record_customer_invoices", "record what end customers were invoiced for",
            "einzutragen, was Endkunden berechnet wurde"),
        .init(
            "may.see_referrals", "see whom the partner referred and what it delivered",
            "zu sehen, wen der Partner empfohlen und was er erbracht hat"),
        .init("may.see_earnings", "see what was earned", "zu sehen, was verdient wurde"),
        .init("none.referral", "no referral", "keine Empfehlung"),
        .init("none.customer_invoice", "no invoice to an end customer", "keine Rechnung an einen Endkunden"),
        .init("none.engagement", "no service delivered", "keine erbrachte Dienstleistung"),
        .init("none.earning", "no earning", "kein Verdienst"),
        .init("none.gathering", "nothing gathered", "nichts Angesammeltes"),
        .init("engagement.status.waiting", "waiting", "wartet"),
        .init("engagement.status.approved", "approved", "bestätigt"),
        .init("engagement.status.declined", "declined", "abgelehnt"),
        .init("earning.status.nothing", "nothing earned", "nichts verdient"),
        .init("earning.status.accrued", "accrued", "aufgelaufen"),
        .init("earning.status.payable", "payable", "zahlbar"),
        .init("earning.status.underway", "under way", "unterwegs"),
        .init("earning.status.paid", "paid", "ausgezahlt"),
        .init("earning.status.forfeited", "forfeited", "verfallen"),
        .init("earning.status.clawed_back", "taken back", "zurückgenommen"),
        .init("rule.referral_rate", "Rate of a referral", "Satz einer Empfehlung"),
        .init(
            "missing.rate_within", "a rate of at most {most}, not {rate}", "ein Satz von höchstens {most}, nicht {rate}"
        ),
    ]

    private static let problems: [Wordbook.Entry] = [
        .init(
            "earning.external", "another one is called \"{external}\" already",
            "„{external}“ heißt schon ein anderer Eintrag"),
        .init(
            "earning.external.hint", "leave it out, or give it a name of its own",
            "lassen Sie es weg oder geben Sie einen eigenen Namen"),
        .init(
            "referral.notified_own", "a partner tells the vendor now, at no earlier moment",
            "ein Partner benachrichtigt den Hersteller jetzt und zu keinem früheren Zeitpunkt"),
        .init("referral.notified_own.hint", "leave `notified` out", "lassen Sie `notified` weg"),
        .init("referral.future", "{moment} has not come yet", "{moment} liegt noch vor uns"),
        .init("referral.future.hint", "name a moment that has passed", "nennen Sie einen vergangenen Zeitpunkt"),
        .init(
            "referral.no_rate", "the program leaves no rate of earnings to people",
            "das Programm überlässt keinen Satz von Verdiensten einer Entscheidung"),
        .init("referral.no_partner", "there is no such partner", "diesen Partner gibt es nicht"),
        .init(
            "referral.no_partner.hint", "name one of the program's partners", "nennen Sie einen Partner des Programms"),
        .init(
            "referral.shares", "a partner stands there twice, or there are more than twenty",
            "ein Partner steht doppelt da, oder es sind mehr als zwanzig"),
        .init("referral.shares.hint", "name each partner once", "nennen Sie jeden Partner einmal"),
        .init("referral.weight", "{weight} is no weight", "{weight} ist kein Gewicht"),
        .init(
            "referral.weight.hint", "use a whole number from 1 to 1,000,000, in proportion to the others",
            "nehmen Sie eine ganze Zahl von 1 bis 1.000.000 im Verhältnis zu den anderen"),
        .init("referral.over", "the referral has ended already", "die Empfehlung ist schon beendet"),
        .init("referral.before", "the referral began on {first}", "die Empfehlung begann am {first}"),
        .init("referral.before.hint", "name that day or a later one", "nennen Sie diesen Tag oder einen späteren"),
        .init(
            "customer_invoice.number", "an invoice {number} is there already", "eine Rechnung {number} gibt es schon"),
        .init(
            "customer_invoice.number.hint", "record what moves it on that one",
            "tragen Sie bei dieser ein, was sich daran ändert"),
        .init("customer_invoice.no_subscription", "there is no such subscription", "dieses Abonnement gibt es nicht"),
        .init(
            "customer_invoice.no_subscription.hint", "name one of the end customer's, or leave it out",
            "nennen Sie eines des Endkunden, oder lassen Sie es weg"),
        .init(
            "customer_invoice.other_partner", "the referral is another partner's",
            "die Empfehlung ist die eines anderen Partners"),
        .init("customer_invoice.other_partner.hint", "leave the partner out", "lassen Sie den Partner weg"),
        .init(
            "customer_invoice.currency", "the lines are not all in {currency}",
            "nicht alle Positionen sind in {currency}"),
        .init(
            "customer_invoice.currency.hint", "record one invoice a currency", "tragen Sie je Währung eine Rechnung ein"
        ),
        .init(
            "customer_invoice.net", "{net} is below nothing or above list price",
            "{net} liegt unter null oder über dem Listenpreis"),
        .init(
            "customer_invoice.net.hint", "write what the line came to; credits are recorded on the invoice",
            "schreiben Sie, was die Position ergab; Gutschriften werden bei der Rechnung eingetragen"),
        .init("customer_invoice.points", "{points} is no number of points", "{points} ist keine Punktzahl"),
        .init(
            "customer_invoice.points.hint", "use a whole number from 0 to 1,000,000,000",
            "nehmen Sie eine ganze Zahl von 0 bis 1.000.000.000"),
        .init(
            "customer_invoice.most", "{amount} is more than {most}, or nothing",
            "{amount} ist mehr als {most}, oder nichts"),
        .init(
            "customer_invoice.most.hint", "at most {most} can be recorded here",
            "höchstens {most} können hier eingetragen werden"),
        .init(
            "engagement.no_value", "what it was delivered with has no yearly value",
            "es fehlt der Jahreswert dessen, wozu sie erbracht wurde"),
        .init(
            "engagement.no_value.hint", "give `licence_value`, or the subscription",
            "geben Sie `licence_value` an oder das Abonnement"),
        .init("engagement.nothing", "{amount} is not above nothing", "{amount} liegt nicht über null"),
        .init("engagement.nothing.hint", "write an amount above 0", "schreiben Sie einen Betrag über 0"),
        .init("engagement.decided", "it is {status} already", "der Stand ist schon: {status}"),
    ]

    private static let brought: [Wordbook.Entry] = [
        .init("brought.amount", "{amount} cannot have been earned", "{amount} können nicht verdient worden sein"),
        .init(
            "brought.amount.hint", "use what is left of it, above nothing", "nehmen Sie, was davon bleibt, über null"),
        .init(
            "brought.payable", "what was earned on {earned} is not payable on {day}",
            "was am {earned} verdient wurde, ist nicht am {day} zahlbar"),
        .init(
            "brought.payable.hint", "name the day on which it was earned, or a later one",
            "nennen Sie den Tag, an dem es verdient wurde, oder einen späteren"),
        .init("brought.about", "it does not say what it was earned on", "es sagt nicht, womit es verdient wurde"),
        .init(
            "brought.about.hint", "name the end customer or the document, or the order",
            "nennen Sie den Endkunden oder das Dokument, oder die Bestellung"),
        .init("brought.when", "it does not say when it is payable", "es sagt nicht, wann es zahlbar ist"),
        .init(
            "brought.when.hint",
            "name the day from which it is payable, the day on which it was paid, or a rule that says when",
            "nennen Sie den Tag, ab dem es zahlbar ist, den Tag, an dem es gezahlt wurde, oder eine Regel, die es sagt"),
        .init(
            "brought.rule", "the program has no rule \"{rule}\" by which something is earned",
            "das Programm hat keine Regel „{rule}“, nach der etwas verdient wird"),
        .init(
            "brought.rule.hint", "[did you mean `{nearest}`?][write one of: {known}]",
            "[meinten Sie `{nearest}`?][möglich sind: {known}]"),
        .init(
            "brought.kind", "the rule \"{rule}\" is of another kind: {kind}",
            "die Regel „{rule}“ ist von anderer Art: {kind}"),
        .init("brought.kind.hint", "leave the kind out", "lassen Sie die Art weg"),
        .init("brought.order_here", "the order was placed here", "die Bestellung wurde hier aufgegeben"),
        .init(
            "brought.order_here.hint", "the program says what is earned on it; leave the order out",
            "was damit verdient wird, sagt das Programm; lassen Sie die Bestellung weg"),
        .init("brought.line_of_order", "a line is one of an order", "eine Zeile gehört zu einer Bestellung"),
        .init(
            "brought.line_of_order.hint", "name the order, or leave the line out",
            "nennen Sie die Bestellung, oder lassen Sie die Zeile weg"),
    ]

    private static let notices: [Wordbook.Entry] = [
        .init(
            "notice.earning_taken.credit",
            "{amount} of what was earned on {about} were taken back, since less of it counts.",
            "{amount} von dem, was mit {about} verdient wurde, wurden zurückgenommen, weil weniger davon zählt."),
        .init(
            "notice.earning_taken.churn",
            "{amount} of what was earned on {about} were taken back, since the end customer gave it up.",
            "{amount} von dem, was mit {about} verdient wurde, wurden zurückgenommen, weil der Endkunde es aufgegeben hat."
        ),
        .init(
            "notice.earning_taken.forfeited",
            "{amount} that were earned on {about} are lost: what was needed has not come in time.",
            "{amount}, die mit {about} verdient wurden, sind verfallen: Was dazu nötig war, kam nicht rechtzeitig."),
        .init(
            "notice.engagement_handed_in",
            "{partner} delivered {kind} for {value} at {customer} and asks for approval.",
            "{partner} hat bei {customer} {kind} für {value} erbracht und bittet um Bestätigung."),
        .init(
            "notice.engagement_declined", "The service delivered at {customer} was not approved[: {reason}].",
            "Die bei {customer} erbrachte Dienstleistung wurde nicht bestätigt[: {reason}]."),
    ]

    private static let comparisons: [Wordbook.Entry] = [
        .init("compare.earning", "Earning on {about} ({id})", "Verdienst mit {about} ({id})"),
        .init("compare.earning.amount", "amount", "Betrag"),
        .init("compare.earning.payable", "payable from", "zahlbar ab"),
        .init("compare.earning.status", "status", "Stand"),
    ]
}
