extension Wordbook.Entry {
    /// What a program says of funds, and what stands in their way.
    static let funds: [Wordbook.Entry] = fundTerms + fundRules

    private static let fundTerms: [Wordbook.Entry] = [
        .init(
            "term.fund",
            "{share} of what marketing cost is reimbursed[, at most {most|or} for an activity], out of budgets of {window}"
                + "[; {agreement} is accepted before the first claim]",
            "{share} der Kosten von Marketing werden erstattet[, höchstens {most|or} je Maßnahme], aus Budgets von {window}"
                + "[; vor dem ersten Antrag wird angenommen: {agreement}]"),
        .init(
            "term.fund.proposal",
            "activities are proposed before they begin[, at least {days} business {days:day|days} before][; no less than {least|or} is asked for]",
            "Maßnahmen werden vor ihrem Beginn vorgeschlagen[, mindestens {days} {days:Arbeitstag|Arbeitstage} vorher][; beantragt werden mindestens {least|or}]"
        ),
        .init(
            "term.fund.step", "approved by {by}[, above {above|or}]", "genehmigt durch {by}[, ab über {above|or}]"),
        .init(
            "term.fund.done", "over by the end of {window} of the approval",
            "vorüber bis zum Ende von {window} der Genehmigung"),
        .init(
            "term.fund.done_later",
            "over by the end of {window} that comes {periods} after the one of the approval",
            "vorüber bis zum Ende von {window}, {periods} nach dem Zeitraum der Genehmigung"),
        .init(
            "term.fund.claim",
            "claimed within {days} {days:day|days} of the activity, else void; reminded {remind} {remind:day|days} before; other currencies by the rate of {rates}",
            "beantragt innerhalb von {days} {days:Tag|Tagen} nach der Maßnahme, sonst verfallen; Erinnerung {remind} {remind:Tag|Tage} vorher; andere Währungen zum Kurs {rates}"
        ),
        .init(
            "term.fund.payable", "paid within {days} {days:day|days} of the claim",
            "gezahlt innerhalb von {days} {days:Tag|Tagen} nach dem Antrag"),
        .init("term.fund.cost", "a kind of cost that is reimbursed", "eine Kostenart, die erstattet wird"),
        .init(
            "term.fund.excluded", "a kind of cost of which nothing is reimbursed",
            "eine Kostenart, die nicht erstattet wird"),
        .init(
            "term.fund.activity", "a kind of activity[, of which {share} is reimbursed][; proofs: {proofs}]",
            "eine Art von Maßnahme[, davon werden {share} erstattet][; Nachweise: {proofs}]"),
        .init("fund.rates.invoice", "the day of the invoice", "des Rechnungstags"),
        .init("fund.rates.activity", "the activity's last day", "des letzten Tags der Maßnahme"),
        .init("fund.rates.claim", "the day of the claim", "des Tags des Antrags"),
        .init("fund.by.anybody", "whoever decides on funds", "alle, die über Fonds entscheiden"),
        .init("fund.by.channel_manager", "a channel manager", "das Channel-Management"),
        .init("fund.by.vendor_finance", "finance", "die Finanzabteilung"),
        .init("fund.by.vendor_admin", "an administrator", "die Administration"),
    ]

    private static let fundRules: [Wordbook.Entry] = [
        .init("rule.fund_lead", "Proposed in time", "Rechtzeitig vorgeschlagen"),
        .init("rule.fund_least", "Least amount", "Mindestbetrag"),
        .init("rule.fund_excluded", "Not reimbursed: {cost}", "Nicht erstattet: {cost}"),
        .init("rule.fund_most", "The most for one activity", "Höchstbetrag je Maßnahme"),
        .init("rule.fund_approved", "No more than was approved", "Nicht mehr als genehmigt"),
        .init("rule.fund_done", "Over in time", "Rechtzeitig vorüber"),
        .init("rule.fund_claim", "Claimed in time", "Rechtzeitig beantragt"),
        .init("rule.fund_proofs", "Proofs", "Nachweise"),
        .init("rule.fund_larger", "Equal or smaller", "Gleich groß oder kleiner"),
        .init(
            "missing.fund_lead",
            "it is proposed at least {days} business {days:day|days} before it begins; today the first day that is possible is {earliest}",
            "der Vorschlag kommt mindestens {days} {days:Arbeitstag|Arbeitstage} vor Beginn; heute ist der erste mögliche Tag {earliest}"
        ),
        .init(
            "missing.fund_least", "at least {least} is asked for, not {asked}",
            "beantragt werden mindestens {least}, nicht {asked}"),
        .init(
            "missing.fund_done", "what is approved today is over by {last}",
            "was heute genehmigt wird, ist bis zum {last} vorüber"),
        .init(
            "missing.fund_late", "it could be claimed through {last}; claims after that are void",
            "es konnte bis zum {last} beantragt werden; spätere Anträge sind nichtig"),
        .init("missing.fund_proofs", "these proofs are missing: {proofs|and}", "diese Nachweise fehlen: {proofs|and}"),
        .init(
            "missing.fund_larger",
            "it may be changed to an equal or smaller one: {most} were approved, and this one comes to {asked}",
            "möglich ist eine gleich große oder kleinere: genehmigt sind {most}, diese käme auf {asked}"),
        .init("fact.activity.begins", "first day of the activity", "erster Tag der Maßnahme"),
        .init("fact.activity.ends", "last day of the activity", "letzter Tag der Maßnahme"),
        .init("fact.activity.asked", "asked for", "beantragt"),
        .init("fact.activity.eligible", "cost of kinds that are reimbursed", "Kosten, die erstattet werden"),
        .init("fact.activity.excluded", "cost of that kind", "Kosten dieser Art"),
        .init("fact.activity.most", "at most", "höchstens"),
    ]
}
