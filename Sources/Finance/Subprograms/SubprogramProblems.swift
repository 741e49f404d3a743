import Terms

/// The words of subprograms.
enum SubprogramProblems {
    static let all: [Wordbook.Entry] = access + problems + notices

    private static let access: [Wordbook.Entry] = [
        .init(
            "may.manage_subprograms", "make incentives, success plans and contests",
            "Verkaufsanreize, Erfolgspläne und Wettbewerbe festzulegen"),
        .init(
            "may.join_subprograms", "take part in incentives, success plans and contests",
            "an Verkaufsanreizen, Erfolgsplänen und Wettbewerben teilzunehmen"),
        .init(
            "may.see_subprograms", "see incentives, success plans and contests",
            "Verkaufsanreize, Erfolgspläne und Wettbewerbe zu sehen"),
        .init("none.subprogram", "no such incentive, plan or contest", "kein solcher Anreiz, Plan oder Wettbewerb"),
        .init(
            "none.promotion_use", "no order took anything like this",
            "keine Bestellung hat so etwas in Anspruch genommen"),
        .init("none.participation", "nobody takes part like this", "keine solche Teilnahme"),
        .init("subprogram.status.running", "running", "läuft"),
        .init("subprogram.status.settled", "settled", "abgerechnet"),
        .init("subprogram.status.withdrawn", "withdrawn", "zurückgezogen"),
    ]

    private static let problems: [Wordbook.Entry] = [
        .init(
            "subprogram.unknown", "the program has no subprograms \"{id}\"",
            "das Programm hat keine Teilprogramme „{id}“"),
        .init(
            "subprogram.unknown.hint", "[there are: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init(
            "subprogram.unknown_region", "\"{id}\" is no region of the program", "„{id}“ ist keine Region des Programms"
        ),
        .init(
            "subprogram.unknown_region.hint", "[its regions: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init(
            "subprogram.unknown_types", "\"{id}\" is no partner type of the program",
            "„{id}“ ist kein Partnertyp des Programms"),
        .init(
            "subprogram.unknown_types.hint", "[its types: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init("subprogram.unknown_tiers", "\"{id}\" is no tier of the program", "„{id}“ ist keine Stufe des Programms"),
        .init(
            "subprogram.unknown_tiers.hint", "[its tiers: {known}][did you mean `{nearest}`?]",
            "[möglich sind: {known}][meinten Sie `{nearest}`?]"),
        .init(
            "subprogram.days", "it ends on {through}, before it begins on {from}",
            "es endet am {through}, bevor es am {from} beginnt"),
        .init("subprogram.past", "{day} is over", "der {day} ist vorüber"),
        .init("subprogram.past.hint", "name a last day to come", "nennen Sie einen letzten Tag, der noch kommt"),
        .init("subprogram.list", "there are none, or more than {most}", "es sind keine, oder mehr als {most}"),
        .init("subprogram.list.hint", "write 1 to {most}", "schreiben Sie 1 bis {most}"),
        .init(
            "subprogram.goal",
            "a goal is an amount in {currency} of net revenue, or a count of units, orders, customers or products",
            "ein Ziel ist ein Betrag in {currency} an Nettoumsatz, oder eine Zahl von Einheiten, Bestellungen, Kunden oder Produkten"
        ),
        .init("subprogram.no_goal", "it has no goal", "es fehlt ein Ziel"),
        .init("subprogram.no_goal.hint", "name what has to be reached", "nennen Sie, was erreicht werden muss"),
        .init(
            "subprogram.reward", "a reward is a rebate or a discount with its rate, an amount, or goods",
            "ein Gegenwert ist ein Bonus oder Rabatt mit seinem Satz, ein Betrag oder eine Sachprämie"),
        .init("subprogram.no_reward", "a contest has prizes", "ein Wettbewerb hat Preise"),
        .init(
            "subprogram.rate_range", "{rate} is not above 0 % and at most 100 %",
            "{rate} liegt nicht über 0 % und höchstens bei 100 %"),
        .init("subprogram.no_rank", "it does not say what partners are ranked by", "es fehlt, wonach gereiht wird"),
        .init("subprogram.no_contest", "it is no contest", "es ist kein Wettbewerb"),
        .init(
            "subprogram.prize", "a prize is an amount, goods, or both",
            "ein Preis ist ein Betrag, eine Sache oder beides"),
        .init(
            "subprogram.over", "it is {status}, or its last day is over",
            "der Stand ist: {status}, oder der letzte Tag ist vorüber"),
        .init(
            "subprogram.spent", "{spent} of it are earned already, more than {budget}",
            "davon sind schon {spent} verdient, mehr als {budget}"),
        .init("subprogram.spent.hint", "lower it to {spent} at most", "senken Sie es höchstens auf {spent}"),
        .init("subprogram.joined", "these terms are accepted already", "diese Bedingungen sind schon angenommen"),
        .init("subprogram.decided", "it is decided already", "es ist schon entschieden"),
        .init(
            "subprogram.at_its_end", "it is decided by itself after {day}",
            "es wird nach dem {day} von selbst entschieden"),
        .init(
            "subprogram.in_prices", "its discount is in the prices of what is bought; nothing is claimed",
            "sein Rabatt steckt in den Preisen; es gibt nichts zu beantragen"),
        .init("subprogram.promotion_goal", "a promotion has no goals", "eine Aktion hat keine Ziele"),
        .init(
            "subprogram.promotion_goal.hint", "leave goals out, or make a sales incentive",
            "lassen Sie Ziele weg, oder legen Sie einen Verkaufsanreiz fest"),
        .init("subprogram.no_goods", "there are no goods to hand over", "es ist nichts zu übergeben"),
    ]

    private static let notices: [Wordbook.Entry] = [
        .init(
            "notice.subprogram_offered", "{title} is offered to you; accept its terms to take part.",
            "{title} wird Ihnen angeboten; nehmen Sie die Bedingungen an, um teilzunehmen."),
        .init(
            "notice.subprogram_reached", "{title} is reached[: {amount}][: {goods}].",
            "{title} ist erreicht[: {amount}][: {goods}]."),
        .init(
            "notice.subprogram_missed", "{title} is over and was not reached.",
            "{title} ist vorüber und wurde nicht erreicht."),
        .init(
            "notice.subprogram_near", "{missing} are missing to {title}, through {through}.",
            "Zu {title} fehlen noch {missing}, bis zum {through}."),
    ]
}
