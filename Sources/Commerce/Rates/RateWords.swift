import Terms

/// The words of exchange rates.
enum RateWords {
    static let all: [Wordbook.Entry] = [
        .init("may.manage_rates", "enter exchange rates", "Wechselkurse einzutragen"),
        .init("may.see_rates", "see exchange rates", "Wechselkurse zu sehen"),
        .init("none.rate", "no rate", "keinen Kurs"),
        .init("rates.days", "there are {count} days", "es sind {count} Tage"),
        .init("rates.days.hint", "enter 1 to 1,000 days at once", "möglich sind 1 bis 1.000 Tage auf einmal"),
        .init("rates.twice", "{day} stands there twice", "der {day} steht zweimal da"),
        .init("rates.twice.hint", "keep one", "behalten Sie einen"),
        .init("rates.future", "{day} lies in the future", "der {day} liegt in der Zukunft"),
        .init(
            "rates.future.hint", "rates are entered on their day or later",
            "Kurse werden an ihrem Tag oder später eingetragen"),
        .init("rates.euro", "{day} is no day of the euro", "am {day} gab es den Euro nicht"),
        .init(
            "rates.euro.hint", "rates are entered from 1999-01-01 to 2099-12-31",
            "Kurse gibt es vom 1. Januar 1999 bis zum 31. Dezember 2099"),
        .init("rates.none", "{day} has no rates", "zum {day} stehen keine Kurse da"),
        .init("rates.of_euro", "rates are against the euro itself", "die Kurse gelten gegenüber dem Euro selbst"),
        .init(
            "rates.of_euro.hint", "use codes of ISO 4217 such as USD; leave EUR out",
            "verwenden Sie Kürzel nach ISO 4217, etwa USD; lassen Sie EUR weg"),
        .init("rates.currency", "\"{code}\" is not a currency", "„{code}“ ist keine Währung"),
        .init(
            "rates.currency.hint", "use codes of ISO 4217 such as USD; leave EUR out",
            "verwenden Sie Kürzel nach ISO 4217, etwa USD; lassen Sie EUR weg"),
        .init("rates.heading", "the first line does not begin with Date", "die erste Zeile beginnt nicht mit Date"),
        .init(
            "rates.heading.hint", "take eurofxref-hist.csv, or write Date,USD,JPY,… in the first line",
            "nehmen Sie eurofxref-hist.csv, oder schreiben Sie Date,USD,JPY,… in die erste Zeile"),
        .init(
            "rates.cells", "there are more cells than the first line names",
            "es sind mehr Zellen, als die erste Zeile nennt"),
        .init(
            "rates.rate", "\"{text}\" is not a rate above 0 with at most eight decimals",
            "„{text}“ ist kein Kurs über 0 mit höchstens acht Nachkommastellen"),
        .init("rates.rate.hint", "write it such as 1.0432", "schreiben Sie ihn so: 1.0432"),
    ]
}
