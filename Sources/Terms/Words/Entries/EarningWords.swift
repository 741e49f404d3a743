extension Wordbook.Entry {
    /// What a program says of earnings, and what stands in their way.
    static let earnings: [Wordbook.Entry] = earningTerms + earningEvents + earningParts + earningMissing

    private static let earningTerms: [Wordbook.Entry] = [
        .init(
            "term.earning",
            "{kind}: {grants}, earned {event}, by {earner}[; by the tier {tier}][; only the first rule that applies of group {group}]",
            "{kind}: {grants}, verdient {event}, von {earner}[; nach der Stufe {tier}][; nur die erste zutreffende Regel der Gruppe {group}]"
        ),
        .init("title.statements", "Statements", "Abrechnungen"),
        .init("term.statements", "a statement at the end of {every}", "eine Abrechnung am Ende von {every}"),
        .init("title.payouts", "Payouts", "Auszahlungen"),
        .init(
            "term.payouts", "what is payable is paid out[; less than {least|or} waits for more]",
            "was zahlbar ist, wird ausgezahlt[; weniger als {least|or} wartet auf mehr]"),
        .init(
            "term.payouts.set_off",
            "what is payable is paid out, less what is to be given back[; less than {least|or} waits for more]",
            "was zahlbar ist, wird ausgezahlt, abzüglich dessen, was zurückzugeben ist[; weniger als {least|or} wartet auf mehr]"
        ),
        .init("earning.cap", "Upper limit", "Obergrenze"),
        .init(
            "term.earning.cap_share", "at most {share} of what it is taken of",
            "höchstens {share} dessen, wovon es genommen wird"),
        .init(
            "term.earning.cap_count", "at most {count} {count:time|times} {scope}[, {days}]",
            "höchstens {count}-mal {scope}[, {days}]"),
        .init(
            "term.earning.cap_amount", "at most {most|or} {scope}[, {days}]", "höchstens {most|or} {scope}[, {days}]"),
        .init(
            "term.earning.lasts", "earned for {months} {months:month|months} from {since} on",
            "{months} {months:Monat|Monate} lang verdient, ab {since}"),
        .init(
            "term.earning.payable",
            "payable {after}[, {wait} {wait:day|days} later][, to be paid within {within} {within:day|days}]",
            "zahlbar {after}[, {wait} {wait:Tag|Tage} später][, zu zahlen innerhalb von {within} {within:Tag|Tagen}]"),
        .init(
            "term.earning.converts", "owed in {currency}, at the rate of {moment}",
            "in {currency} geschuldet, zum Kurs {moment}"),
        .init("earning.rate_of.order", "the day of the sale", "des Verkaufstags"),
        .init("earning.rate_of.invoice", "the day of the invoice", "des Rechnungstags"),
        .init("earning.rate_of.payment", "the day of the payment", "des Zahlungstags"),
        .init(
            "term.earning.forfeits", "lost when it is not payable {days} {days:day|days} after it was earned",
            "verfällt, wenn es {days} {days:Tag|Tage} nach dem Verdienen nicht zahlbar ist"),
        .init(
            "term.earning.clawback", "taken back when what it was earned on is credited: {credit}[; {churn}]",
            "zurückgenommen, wenn gutgeschrieben wird, worauf es verdient wurde: {credit}[; {churn}]"),
        .init(
            "term.earning.churn", "when the end customer gives it up within {days} {days:day|days}: {extent}",
            "wenn der Endkunde es innerhalb von {days} {days:Tag|Tagen} aufgibt: {extent}"),
    ]

    private static let earningEvents: [Wordbook.Entry] = [
        .init("earning.kind.commission", "Commission", "Provision"),
        .init("earning.kind.rebate", "Rebate", "Rückvergütung"),
        .init("earning.kind.incentive", "Incentive", "Prämie"),
        .init("earning.kind.bonus", "Bonus", "Bonus"),
        .init("earning.kind.reimbursement", "Reimbursement", "Erstattung"),
        .init("earning.kind.prize", "Prize", "Preis"),
        .init("earning.event.order", "when the order counts as a sale", "wenn die Bestellung als Verkauf zählt"),
        .init("earning.event.invoice", "when it is invoiced", "wenn es berechnet wird"),
        .init("earning.event.payment", "when payment is received", "wenn die Zahlung eingeht"),
        .init(
            "earning.event.referral", "when a referred end customer buys for the first time",
            "wenn ein empfohlener Endkunde zum ersten Mal kauft"),
        .init(
            "earning.event.engagement", "when a service delivered is approved",
            "wenn eine erbrachte Dienstleistung bestätigt ist"),
        .init(
            "earning.event.period_end", "at the end of {window}, on all {gathers} until then",
            "am Ende von {window}, auf alles, was bis dahin {gathers}"),
        .init(
            "earning.event.fund_claim", "when a claim for marketing is approved",
            "wenn ein Antrag auf Erstattung von Marketing genehmigt ist"),
        .init("earning.event.opening", "by an older system", "durch ein früheres System"),
        .init(
            "earning.event.subprogram", "when something is reached in a subprogram",
            "wenn in einem Teilprogramm etwas erreicht ist"),
        .init("earning.gathers.order", "that was sold", "verkauft wurde"),
        .init("earning.gathers.invoice", "that was invoiced", "berechnet wurde"),
        .init("earning.gathers.payment", "that was paid", "bezahlt wurde"),
        .init("earning.earner.partner", "the partner", "dem Partner"),
        .init("earning.earner.distributor", "the distributor", "dem Distributor"),
        .init("earning.earner.partner_of_record", "the partner of record", "dem führenden Partner"),
        .init("earning.tier_at.order", "on the day of the sale", "am Tag des Verkaufs"),
        .init("earning.tier_at.invoice", "on the day of the invoice", "am Tag der Rechnung"),
        .init("earning.tier_at.contract", "on the day of the contract", "am Tag des Vertrags"),
        .init("earning.since.referral", "the first notice", "der ersten Mitteilung"),
        .init("earning.since.subscription", "the first day of the subscription", "dem ersten Tag des Abonnements"),
        .init("earning.after.earned", "once it is earned", "sobald es verdient ist"),
        .init(
            "earning.after.customer_payment", "once the customer has paid", "sobald der Kunde bezahlt hat"),
        .init(
            "earning.after.partner_invoice", "once the partner's invoice was received",
            "sobald die Rechnung des Partners eingegangen ist"),
        .init("earning.after.period", "at the end of {window}", "am Ende von {window}"),
        .init("earning.extent.none", "nothing", "nichts"),
        .init("earning.extent.pro_rata", "as much of it as goes back", "so viel davon, wie zurückgeht"),
        .init("earning.extent.whole", "all of it", "alles"),
    ]

    private static let earningParts: [Wordbook.Entry] = [
        .init("earning.grants.rate", "{rate} of {base}", "{rate} auf {base}"),
        .init("earning.grants.table", "of {base}: {rate}", "auf {base}: {rate}"),
        .init("earning.grants.each", "{each|or} for each {base}", "{each|or} je {base}"),
        .init("earning.grants.step", "{rate} from {from} on", "{rate} ab {from}"),
        .init(
            "earning.grants.steps", "of {base}, each step at its own rate: {steps}[, counted over {days}]",
            "auf {base}, jede Stufe zu ihrem Satz: {steps}[, gezählt über {days}]"),
        .init(
            "earning.grants.steps_all", "of {base}, all at the rate that was reached: {steps}[, counted over {days}]",
            "auf {base}, alles zum erreichten Satz: {steps}[, gezählt über {days}]"),
        .init("earning.base.net", "the net amount", "den Nettobetrag"),
        .init("earning.base.list", "list price", "den Listenpreis"),
        .init("earning.base.first_year", "the first year's value", "den Wert des ersten Jahres"),
        .init("earning.base.yearly", "a year's value", "den Wert eines Jahres"),
        .init(
            "earning.base.committed", "a year's value times the years committed",
            "den Wert eines Jahres mal der zugesagten Jahre"),
        .init("earning.base.recurring", "the recurring part", "den wiederkehrenden Teil"),
        .init("earning.base.margin", "the margin", "die Marge"),
        .init("earning.base.units", "unit", "Einheit"),
        .init("earning.base.points", "point", "Punkt"),
        .init("earning.base.once", "event", "Ereignis"),
        .init("earning.window.month", "a month", "einem Monat"),
        .init("earning.window.quarter", "a quarter", "einem Quartal"),
        .init("earning.window.half_year", "half a year", "einem Halbjahr"),
        .init("earning.window.year", "a year", "einem Jahr"),
        .init("earning.window.fiscal_month", "a month", "einem Monat"),
        .init("earning.window.fiscal_quarter", "a fiscal quarter", "einem Geschäftsquartal"),
        .init("earning.window.fiscal_half_year", "half a fiscal year", "einem Geschäftshalbjahr"),
        .init("earning.window.fiscal_year", "a fiscal year", "einem Geschäftsjahr"),
        .init(
            "earning.window.trailing", "{months} {months:month|months} in a row",
            "{months} {months:Monat|Monaten} in Folge"),
        .init("earning.window.ever", "all time", "aller Zeit"),
        .init("earning.per.line", "for each by itself", "für jedes für sich"),
        .init("earning.per.sale", "for a sale", "für einen Verkauf"),
        .init("earning.per.deal", "for a deal", "für einen Deal"),
        .init("earning.per.subscription", "for a subscription", "für ein Abonnement"),
        .init("earning.per.customer", "for an end customer", "für einen Endkunden"),
        .init("earning.per.partner", "for a partner", "für einen Partner"),
    ]

    private static let earningMissing: [Wordbook.Entry] = [
        .init("missing.below_earning_cap", "it is not above the limit", "liegt nicht über der Grenze"),
        .init(
            "missing.earning_undecided",
            "the rate is undecided; {decider} must decide it before anything is paid by it",
            "der Satz ist nicht festgelegt; bevor danach etwas gezahlt wird, entscheidet darüber: {decider}"),
        .init(
            "missing.earning_lasted", "it was earned[ through {through}] and no longer",
            "wurde nur[ bis {through}] verdient"),
        .init(
            "missing.earning_currency", "the rule names no amount in {currency}",
            "die Regel nennt keinen Betrag in {currency}"
        ),
        .init("missing.earning_step", "the first step is not reached", "die erste Stufe ist nicht erreicht"),
        .init("missing.earning_base", "there is nothing to take it of", "es gibt nichts, wovon es genommen würde"),
    ]
}
