extension Wordbook.Entry {
    /// What a program says of subprograms, and what stands in their way.
    static let subprograms: [Wordbook.Entry] = [
        .init(
            "term.subprogram.incentive",
            "sales incentives with terms of their own: {rewards|or}[, rebates at most {most}], by {counts}[, sales: {sales}][, for at most {longest}][; {agreement} is accepted first][; {ties}]",
            "Verkaufsanreize mit eigenen Bedingungen: {rewards|or}[, Boni höchstens {most}], nach {counts}[, Verkäufe: {sales}][, für höchstens {longest}][; zuvor wird angenommen: {agreement}][; {ties}]"
        ),
        .init(
            "term.subprogram.success_plan",
            "success plans with single partners: {rewards|or}[, rebates at most {most}], by {counts}[, sales: {sales}][, for at most {longest}][; {agreement} is accepted first][; {ties}]",
            "Erfolgspläne mit einzelnen Partnern: {rewards|or}[, Boni höchstens {most}], nach {counts}[, Verkäufe: {sales}][, für höchstens {longest}][; zuvor wird angenommen: {agreement}][; {ties}]"
        ),
        .init(
            "term.subprogram.contest",
            "contests with prizes: {rewards|or}[, at most {most}], by {counts}[, sales: {sales}][, for at most {longest}][; {agreement} is accepted first][; {ties}]",
            "Wettbewerbe mit Preisen: {rewards|or}[, höchstens {most}], nach {counts}[, Verkäufe: {sales}][, für höchstens {longest}][; zuvor wird angenommen: {agreement}][; {ties}]"
        ),
        .init(
            "term.subprogram.promotion",
            "discounts for a time{of}[, at most {most}][, for at most {longest}][; of {group} only the first counts][; {agreement} is accepted first]",
            "Rabatte auf Zeit{of}[, höchstens {most}][, für höchstens {longest}][; von {group} gilt nur der erste][; zuvor wird angenommen: {agreement}]"
        ),
        .init("subprogram.of.list", ", on list price", " auf den Listenpreis"),
        .init(
            "subprogram.of.remaining", ", on what other discounts leave", " auf das, was andere Rabatte übrig lassen"),
        .init(
            "term.subprogram.payable", "what was earned is paid within {days} {days:day|days}",
            "was verdient ist, wird innerhalb von {days} {days:Tag|Tagen} gezahlt"),
        .init("subprogram.reward.rebate", "a rebate", "ein Bonus"),
        .init("subprogram.reward.amount", "a fixed amount", "ein fester Betrag"),
        .init("subprogram.reward.goods", "goods", "Sachprämien"),
        .init("subprogram.reward.discount", "a discount", "ein Rabatt"),
        .init("subprogram.counts.order", "orders", "Bestellungen"),
        .init("subprogram.counts.invoice", "invoices", "Rechnungen"),
        .init("subprogram.counts.payment", "payments", "Zahlungen"),
        .init(
            "subprogram.ties.share", "those that stand equal share their prizes",
            "wer gleichauf liegt, teilt sich die Preise"),
        .init(
            "subprogram.ties.all", "those that stand equal have the same prize",
            "wer gleichauf liegt, hat denselben Preis"),
        .init(
            "subprogram.ties.earliest", "of those that stand equal the earlier one comes first",
            "wer gleichauf liegt und früher dort war, kommt zuerst"),
        .init("subprogram.measure.net_revenue", "net revenue", "Nettoumsatz"),
        .init("subprogram.measure.units", "units", "Einheiten"),
        .init("subprogram.measure.orders", "orders", "Bestellungen"),
        .init("subprogram.measure.customers", "customers", "Kunden"),
        .init("subprogram.measure.new_customers", "new customers", "neue Kunden"),
        .init("subprogram.measure.products", "products", "Produkte"),
        .init("rule.subprogram_rate", "Highest rate", "Höchster Satz"),
        .init("rule.subprogram_days", "How long it lasts", "Wie lange es dauert"),
        .init("rule.subprogram_reward", "Reward", "Gegenwert"),
        .init("rule.subprogram_region", "Region", "Region"),
        .init("rule.subprogram_partner", "Whose it is", "Für wen"),
        .init("rule.subprogram_dates", "Its days", "Seine Tage"),
        .init("rule.subprogram_terms", "Terms accepted", "Bedingungen angenommen"),
        .init("rule.subprogram_goal", "Goal: {what}", "Ziel: {what}"),
        .init("rule.subprogram_budget", "What is left of its budget", "Was vom Budget übrig ist"),
        .init("rule.subprogram_place", "Place {place}", "Platz {place}"),
        .init(
            "missing.subprogram_rate", "a rate of at most {most}, not {rate}",
            "ein Satz von höchstens {most}, nicht {rate}"),
        .init(
            "missing.subprogram_currency", "a rate between {currency} and {other}, in which its budget is",
            "ein Kurs zwischen {currency} und {other}, der Währung seines Budgets"),
        .init("missing.subprogram_days", "it lasts {longest} at most", "es dauert höchstens {longest}"),
        .init("missing.subprogram_reward", "its reward is {rewards|or}", "der Gegenwert ist {rewards|or}"),
        .init("missing.subprogram_conditions", "what {terms} asks for", "was verlangt wird von: {terms}"),
        .init("missing.subprogram_region", "it is for partners in {region}", "es ist für Partner in {region}"),
        .init("missing.subprogram_partner", "it is another partner's", "es ist das eines anderen Partners"),
        .init("missing.subprogram_begins", "it begins on {day}", "es beginnt am {day}"),
        .init("missing.subprogram_over", "it ended on {day}", "es endete am {day}"),
        .init(
            "missing.subprogram_terms", "the terms of {title} are accepted first, version {version}",
            "zuerst werden die Bedingungen von {title} angenommen, Fassung {version}"),
        .init("missing.subprogram_goal", "{missing} more are missing to {goal}", "zu {goal} fehlen noch {missing}"),
        .init("missing.subprogram_budget", "the budget is used up", "das Budget ist aufgebraucht"),
        .init("missing.subprogram_place", "no prize is for place {place}", "für Platz {place} gibt es keinen Preis"),
        .init("fact.reached.value", "reached", "erreicht"),
        .init("fact.reached.rate", "rate", "Satz"),
        .init("fact.reached.left", "left", "übrig"),
        .init("fact.reached.terms", "terms accepted", "angenommene Fassung"),
    ]
}
