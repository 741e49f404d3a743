import Terms

/// The words of funds.
enum FundWords {
    static let all: [Wordbook.Entry] = access + states + problems + notices + comparisons

    private static let access: [Wordbook.Entry] = [
        .init(
            "may.request_funds", "propose marketing activities and claim what they cost",
            "Marketingmaßnahmen vorzuschlagen und ihre Kosten zu beantragen"),
        .init("may.decide_funds", "decide on proposals and claims", "über Vorschläge und Anträge zu entscheiden"),
        .init("may.manage_funds", "make budgets of funds", "Budgets von Fonds festzulegen"),
        .init("may.see_funds", "see funds", "Fonds zu sehen"),
        .init("none.fund_budget", "no budget", "kein Budget"),
        .init("none.fund_request", "no proposal", "kein Vorschlag"),
        .init("none.fund_claim", "no claim", "kein Antrag"),
        .init("rule.fund_reviewed", "Reviewed", "Geprüft"),
        .init("rule.fund_brought", "Decided in an older system", "In einem älteren System entschieden"),
        .init("fact.activity.reason", "reason", "Grund"),
    ]

    private static let states: [Wordbook.Entry] = [
        .init("fund_request.status.waiting", "waiting", "wartet"),
        .init("fund_request.status.approved", "approved", "genehmigt"),
        .init("fund_request.status.declined", "declined", "abgelehnt"),
        .init("fund_request.status.withdrawn", "withdrawn", "zurückgezogen"),
        .init("fund_request.status.closed", "closed", "abgeschlossen"),
        .init("fund_request.status.void", "void", "nichtig"),
        .init("fund_request.status.forfeited", "forfeited", "verfallen"),
        .init("fund_claim.status.waiting", "waiting", "wartet"),
        .init("fund_claim.status.approved", "approved", "genehmigt"),
        .init("fund_claim.status.declined", "declined", "abgelehnt"),
        .init("fund_claim.status.denied", "denied", "aberkannt"),
        .init("fund_claim.status.forfeited", "forfeited", "verfallen"),
    ]

    private static let problems: [Wordbook.Entry] = budgets + plans + claims

    private static let budgets: [Wordbook.Entry] = [
        .init("fund.unknown", "the program has no fund \"{fund}\"", "das Programm hat keinen Fonds „{fund}“"),
        .init(
            "fund.unknown.hint", "[its funds: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init("fund.nothing", "{amount} is not above nothing", "{amount} liegt nicht über null"),
        .init("fund.nothing.hint", "write an amount above 0", "schreiben Sie einen Betrag über 0"),
        .init("fund.currency", "it is in {currency}", "es lautet auf {currency}"),
        .init("fund.currency.hint", "write an amount in {currency}", "schreiben Sie einen Betrag in {currency}"),
        .init("fund_budget.over", "its period was over on {last}", "der Zeitraum endete am {last}"),
        .init(
            "fund_budget.over.hint", "make one for the present period or a later one",
            "legen Sie eines für diesen oder einen späteren Zeitraum fest"),
        .init(
            "fund_budget.region", "\"{region}\" is no region of the program",
            "„{region}“ ist keine Region des Programms"),
        .init(
            "fund_budget.region.hint", "[its regions: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init(
            "fund_budget.there", "there is a budget from {from} through {through} already",
            "vom {from} bis zum {through} gibt es schon ein Budget"),
        .init("fund_budget.there.hint", "change that one", "ändern Sie dieses"),
        .init(
            "fund_budget.bound",
            "{amount} is less than the {bound} that are bound: {committed} committed, {claimed} claimed, {paid} paid",
            "{amount} ist weniger als die gebundenen {bound}: {committed} zugesagt, {claimed} beantragt, {paid} gezahlt"
        ),
        .init("fund_budget.bound.hint", "lower it to {bound} at most", "senken Sie es höchstens auf {bound}"),
        .init(
            "fund_budget.none", "{fund} has no budget in {currency} for today",
            "für heute gibt es kein Budget in {currency}: {fund}"),
        .init("fund_budget.none.hint", "make one first", "legen Sie zuerst eines fest"),
        .init(
            "fund_budget.other", "that is no budget of {fund} in {currency} whose period goes on",
            "das ist kein laufendes Budget in {currency}: {fund}"),
        .init("fund_budget.other.hint", "name another one, or leave it out", "nennen Sie ein anderes oder keines"),
        .init(
            "fund_budget.short", "{amount} are more than the {free} that are free",
            "{amount} sind mehr als die freien {free}"),
        .init(
            "fund_budget.short.hint", "approve {free} at most, or raise the budget",
            "genehmigen Sie höchstens {free}, oder erhöhen Sie das Budget"),
    ]

    private static let plans: [Wordbook.Entry] = [
        .init(
            "fund.activity", "\"{activity}\" is no kind of activity of the fund",
            "„{activity}“ ist keine Maßnahme des Fonds"),
        .init(
            "fund.activity.hint", "[its kinds: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init("fund.cost", "\"{cost}\" is no kind of cost of the fund", "„{cost}“ ist keine Kostenart des Fonds"),
        .init(
            "fund.cost.hint", "[its kinds: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init("fund.leads", "{leads} is no number of leads", "{leads} ist keine Zahl von Leads"),
        .init("fund.leads.hint", "use a number from 0 to 1,000,000", "nehmen Sie eine Zahl von 0 bis 1.000.000"),
        .init("fund.no_day", "it has no first day", "der erste Tag fehlt"),
        .init(
            "activity.ends", "it cannot last from {starts} to {ends}",
            "sie kann nicht vom {starts} bis zum {ends} dauern"),
        .init(
            "fund.ends.hint", "end it on its first day or within 400 days",
            "sie endet am ersten Tag oder binnen 400 Tagen"),
        .init("fund.begun", "{day} is over", "der {day} ist vorüber"),
        .init("fund.begun.hint", "name a day to come", "nennen Sie einen kommenden Tag"),
        .init("fund.items", "it has no costs, or more than {most}", "es fehlen Kosten, oder es sind mehr als {most}"),
        .init("fund.items.hint", "write 1 to {most} of them", "schreiben Sie 1 bis {most}"),
        .init(
            "fund.more_than_share", "{asked} are more than the {most} that are reimbursed of it, or nothing",
            "{asked} sind mehr als die {most}, die davon erstattet werden, oder nichts"),
        .init("fund.more_than_share.hint", "ask for {most} at most", "beantragen Sie höchstens {most}"),
        .init(
            "fund.more_than_asked", "{amount} is more than {most}, or nothing",
            "{amount} ist mehr als {most}, oder nichts"),
        .init("fund.more_than_asked.hint", "approve {most} at most", "genehmigen Sie höchstens {most}"),
        .init(
            "fund.below_claimed", "{claimed} were claimed of it already, more than {asked}",
            "davon sind schon {claimed} beantragt, mehr als {asked}"),
        .init("fund.below_claimed.hint", "write costs that come to that", "schreiben Sie Kosten, die das ergeben"),
        .init(
            "fund.deals", "a deal stands there twice, or there are more than {most}",
            "ein Deal steht doppelt da, oder es sind mehr als {most}"),
        .init("fund_request.over", "it is {status} already", "der Stand ist schon: {status}"),
        .init("fund_request.begun", "it began on {day}", "sie begann am {day}"),
        .init(
            "fund_request.begun.hint", "decline it: what has begun is not approved",
            "lehnen Sie sie ab: was begonnen hat, wird nicht genehmigt"),
        .init("fund_request.other_step", "this approval is that of {by}", "diese Genehmigung erteilt {by}"),
        .init("fund_request.same_person", "you approved it before", "Sie haben sie schon genehmigt"),
        .init(
            "fund_request.same_person.hint", "the next approval is another person's",
            "die nächste Genehmigung erteilt jemand anderes"),
    ]

    private static let claims: [Wordbook.Entry] = [
        .init(
            "fund_request.not_open", "it cannot be claimed: it is {status}",
            "sie kann nicht beantragt werden; Stand: {status}"),
        .init(
            "fund_request.not_begun", "it has not begun; it is for {day}",
            "sie hat noch nicht begonnen; sie ist am {day}"),
        .init("fund_request.nothing_left", "all that was approved is claimed", "alles Genehmigte ist beantragt"),
        .init("fund.not_eligible", "nothing of these costs is reimbursed", "von diesen Kosten wird nichts erstattet"),
        .init(
            "fund.no_rate", "no rate of {currency} to {other} is known for {day}",
            "für den {day} ist kein Kurs von {currency} zu {other} bekannt"),
        .init("fund.no_rate.hint", "ask the vendor to enter it", "bitten Sie den Hersteller, ihn einzutragen"),
        .init(
            "fund.proof", "\"{proof}\" is no proof of this kind of activity",
            "„{proof}“ ist kein Nachweis für diese Maßnahme"),
        .init(
            "fund.proof.hint", "[its proofs: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init("fund.proof_empty", "the proof is empty", "der Nachweis ist leer"),
        .init(
            "fund.proof_empty.hint", "give words, an address or a file", "geben Sie Text, eine Adresse oder eine Datei"),
        .init(
            "fund.files", "a file stands there twice, or there are more than {most}",
            "eine Datei steht doppelt da, oder es sind mehr als {most}"),
        .init(
            "fund.more_than_claimed", "{amount} is more than {most}, or nothing",
            "{amount} ist mehr als {most}, oder nichts"),
        .init(
            "fund.more_than_claimed.hint", "approve {most} at most, or decline it",
            "genehmigen Sie höchstens {most}, oder lehnen Sie ab"),
        .init("fund_claim.decided", "the claim is {status} already", "der Stand des Antrags ist schon: {status}"),
        .init(
            "fund_claim.not_approved", "the claim is {status}, not approved",
            "der Stand des Antrags ist {status}, nicht genehmigt"),
    ]

    private static let notices: [Wordbook.Entry] = [
        .init(
            "notice.fund_requested", "{partner} proposes {about} from {starts} on and asks for {amount}.",
            "{partner} schlägt {about} ab dem {starts} vor und beantragt {amount}."),
        .init(
            "notice.fund_approved", "{about} is approved with {amount}; claim it through {through}.",
            "{about} ist mit {amount} genehmigt; Antrag bis zum {through}."),
        .init(
            "notice.fund_declined", "{about} is not approved[: {reason}].", "{about} ist nicht genehmigt[: {reason}]."),
        .init(
            "notice.fund_void", "{about} was not claimed in time[; {amount} went back to the budget].",
            "{about} wurde nicht rechtzeitig beantragt[; {amount} gingen an das Budget zurück]."),
        .init(
            "notice.fund_forfeited", "With the membership what was approved for {about} is forfeited[: {amount}].",
            "Mit der Mitgliedschaft ist verfallen, was für {about} genehmigt war[: {amount}]."),
        .init(
            "notice.fund_claim_due", "{about} is over; {amount} of it can be claimed through {through}.",
            "{about} ist vorüber; {amount} davon können bis zum {through} beantragt werden."),
        .init(
            "notice.fund_claimed", "{partner} claims {amount} for {about}.", "{partner} beantragt {amount} für {about}."
        ),
        .init(
            "notice.fund_claim_approved", "{amount} are reimbursed for {about}[: {reason}].",
            "{amount} werden für {about} erstattet[: {reason}]."),
        .init(
            "notice.fund_claim_declined", "The claim of {amount} for {about} is declined[: {reason}].",
            "Der Antrag über {amount} für {about} ist abgelehnt[: {reason}]."),
        .init(
            "notice.fund_claim_denied", "The {amount} that were approved for {about} are denied[: {reason}].",
            "Die {amount}, die für {about} genehmigt waren, sind aberkannt[: {reason}]."),
        .init(
            "notice.fund_budget_low", "{fund}: {free} of {amount} are free through {through}.",
            "{fund}: {free} von {amount} sind bis zum {through} frei."),
        .init(
            "notice.earning_taken.denied", "{amount} that were approved for {about} were taken back.",
            "{amount}, die für {about} genehmigt waren, wurden zurückgenommen."),
    ]

    private static let comparisons: [Wordbook.Entry] = [
        .init("compare.fund_request", "Activity {about} ({id})", "Maßnahme {about} ({id})"),
        .init("compare.fund_request.status", "status", "Stand"),
        .init("compare.fund_request.approved", "approved", "genehmigt"),
        .init("compare.fund_request.claim_by", "to be claimed by", "zu beantragen bis"),
    ]
}
