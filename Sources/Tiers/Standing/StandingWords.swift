import Terms

/// The words of tiers, obligations and the evidence for them.
enum StandingWords {
    static let all: [Wordbook.Entry] = permissions + tiers + designations + obligations + notices + comparisons

    private static let permissions: [Wordbook.Entry] = [
        .init(
            "tier.not_requested", "{tier} is not asked for by partners", "{tier} wird nicht von Partnern beantragt"),
        .init("may.see_standing", "see where partners stand", "zu sehen, wo Partner stehen"),
        .init("may.manage_standing", "assign tiers", "Stufen zu vergeben"),
        .init("may.hand_in_evidence", "hand in evidence", "Nachweise einzureichen"),
        .init("may.review_evidence", "look at evidence", "Nachweise zu prüfen"),
        .init("none.standing", "no standing", "keinen Stand"),
        .init("none.evidence", "no evidence", "keinen Nachweis"),
    ]

    private static let tiers: [Wordbook.Entry] = [
        .init("tier.none", "no tier", "keine Stufe"),
        .init(
            "tier.same", "{partner} has the tier {tier} already", "{partner} hat schon die Stufe {tier}"),
        .init("tier.none_already", "{partner} has no tier already", "{partner} hat schon keine Stufe"),
        .init(
            "tier.none_proposed", "no tier is named, and none is proposed",
            "es ist keine Stufe genannt und keine vorgeschlagen"),
        .init("tier.none_proposed.hint", "tiers: {known}", "Stufen: {known}"),
        .init(
            "tier.nothing_proposed", "nothing is proposed for {partner}", "für {partner} ist nichts vorgeschlagen"),
        .init("program.no_tiers", "{program} has no tiers", "{program} hat keine Stufen"),
    ]

    private static let designations: [Wordbook.Entry] = [
        .init(
            "designation.unknown", "\"{id}\" is not a designation that the partner can have",
            "„{id}“ ist keine Auszeichnung, die der Partner haben kann"),
        .init("designation.unknown.hint", "[designations: {known}]", "[möglich sind: {known}]"),
        .init("designation.has", "{partner} has {designation} already", "{partner} hat schon: {designation}"),
        .init("designation.has_not", "{partner} does not have {designation}", "{partner} hat nicht: {designation}"),
        .init(
            "notice.designation_awarded", "{partner} has reached {designation}.",
            "{partner} hat erreicht: {designation}."),
        .init(
            "notice.designation_conferred", "{partner} has {designation} from now on. Reason: {reason}",
            "{partner} hat ab jetzt: {designation}. Grund: {reason}"),
        .init(
            "notice.designation_ended", "{partner} does not have {designation} any more.",
            "{partner} hat nicht mehr: {designation}."),
        .init(
            "notice.designation_withdrawn", "{designation} was taken from {partner}. Reason: {reason}",
            "{partner} wurde entzogen: {designation}. Grund: {reason}"),
        .init(
            "notice.designation_at_risk",
            "{partner} has not reached what {designation} takes by {day}; it is at risk.",
            "{partner} hat bis zum {day} nicht erreicht, was {designation} verlangt; die Auszeichnung ist gefährdet."),
    ]

    private static let obligations: [Wordbook.Entry] = [
        .init("evidence.status.waiting", "waiting", "in Prüfung"),
        .init("evidence.status.approved", "approved", "genehmigt"),
        .init("evidence.status.returned", "returned", "zurückgegeben"),
        .init(
            "evidence.reviewed", "this evidence is {status} already", "dieser Nachweis ist schon {status}"),
        .init(
            "obligation.unknown", "\"{id}\" is not an obligation of the program",
            "„{id}“ ist keine Pflicht des Programms"),
        .init(
            "obligation.unknown.hint", "[its obligations: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init(
            "obligation.not_asked", "{obligation} is not asked of {partner}",
            "von {partner} wird nicht verlangt: {obligation}"),
        .init(
            "obligation.not_asked.hint", "it is for other tiers or types of partner",
            "das gilt für andere Stufen oder Partnertypen"),
        .init("obligation.nothing", "nothing is handed in", "es ist nichts eingereicht"),
        .init("obligation.nothing.hint", "it takes: {takes}", "möglich sind: {takes}"),
        .init(
            "obligation.other_kind", "{obligation} does not take this", "hierfür nicht möglich: {obligation}"),
        .init("obligation.other_kind.hint", "it takes: {takes}", "möglich sind: {takes}"),
        .init(
            "obligation.files", "at most {most} files, each once", "höchstens {most} Dateien, jede einmal"),
        .init(
            "obligation.other_period", "nothing is asked for {obligation} in a period with {day}",
            "in einem Zeitraum mit dem {day} wird nichts verlangt: {obligation}"),
        .init("obligation.other_period.hint", "open: {open}", "offen: {open}"),
        .init("obligation.fulfilled", "{duty} is fulfilled already", "schon erfüllt: {duty}"),
        .init("obligation.fulfilled_for_now", "{obligation} is fulfilled for now", "derzeit erfüllt: {obligation}"),
        .init(
            "obligation.gone", "the program has no obligation {obligation} any more",
            "das Programm hat keine Pflicht {obligation} mehr"),
        .init("obligation.gone.hint", "nothing follows from it", "daraus folgt nichts"),
    ]

    private static let notices: [Wordbook.Entry] = [
        .init(
            "notice.tier_assigned", "{partner} has {tier} from now on. Reason: {reason}",
            "{partner} hat ab jetzt: {tier}. Grund: {reason}"),
        .init(
            "notice.tier_proposal_lapsed",
            "the fall of {partner} to {tier} is proposed no longer: what arrived late, of {day} and after, was missing",
            "der Abstieg von {partner} zu {tier} ist nicht mehr vorgeschlagen: Es fehlte, was vom {day} an noch kam"),
        .init(
            "notice.tier_proposal_declined", "{partner} does not get {tier} for now: {reason}",
            "{partner} erhält vorerst nicht: {tier}. Grund: {reason}"),
        .init("notice.tier_risen", "{partner} has risen to {tier}.", "{partner} ist aufgestiegen: {tier}."),
        .init("notice.tier_fallen", "{partner} has fallen to {tier}.", "{partner} ist zurückgestuft: {tier}."),
        .init(
            "notice.tier_proposed", "{partner} has reached {tier}; the vendor assigns it.",
            "{partner} hat {tier} erreicht; der Hersteller vergibt die Stufe."),
        .init(
            "notice.tier_fall_proposed", "{partner} should fall to {tier}; the vendor decides.",
            "{partner} soll zurückgestuft werden: {tier}; der Hersteller entscheidet."),
        .init(
            "notice.tier_at_risk", "{partner} has not reached what {tier} takes by {day}; the tier is at risk.",
            "{partner} hat bis zum {day} nicht erreicht, was {tier} verlangt; die Stufe ist gefährdet."),
        .init(
            "notice.obligation_overdue", "{duty} of {partner} was due on {day} and has not come.",
            "{duty} von {partner} war am {day} fällig und ist nicht gekommen."),
        .init("notice.obligation_due", "{duty} is due on {day}.", "{duty} ist am {day} fällig."),
        .init("notice.obligation_handed_in", "{partner} handed in: {duty}.", "{partner} hat eingereicht: {duty}."),
        .init(
            "notice.obligation_returned", "What you handed in for {obligation} is returned: {reason}",
            "Was Sie eingereicht haben, ist zurückgegeben: {obligation}. Grund: {reason}"),
    ]

    /// What is told of things when a record is performed again under other terms.
    private static let comparisons: [Wordbook.Entry] = [
        .init("compare.standing", "standing", "Einstufung"),
        .init("compare.standing.since", "tier since", "Stufe seit"),
        .init("compare.standing.proposed", "proposed tier", "vorgeschlagene Stufe"),
        .init("compare.standing.at_risk", "tier at risk", "Stufe gefährdet"),
        .init("compare.standing.missed", "reviews missed in a row", "nacheinander verfehlte Überprüfungen"),
        .init("compare.standing.designations", "designations", "Auszeichnungen"),
        .init("compare.standing.obliged", "obliged since, {obligation}", "verpflichtet seit, {obligation}"),
    ]
}
