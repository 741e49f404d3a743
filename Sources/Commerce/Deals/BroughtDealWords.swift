import Terms

/// The words of registrations that come in from an older system.
enum BroughtDealWords {
    static let all: [Wordbook.Entry] = [
        .init("reason.older_system", "So it stood in the older system.", "So stand es im früheren System."),
        .init("brought_deal.future", "{moment} lies in the future", "{moment} liegt in der Zukunft"),
        .init("brought_deal.future.hint", "write what has happened", "schreiben Sie, was geschehen ist"),
        .init("brought_deal.order", "{moment} lies before {first}", "{moment} liegt vor {first}"),
        .init(
            "brought_deal.order.hint", "it is registered first, then decided, then over",
            "erst wird registriert, dann entschieden, dann ist es zu Ende"),
        .init(
            "brought_deal.needless", "a registration that is {status} has none",
            "beim Stand „{status}“ gibt es das nicht"),
        .init("brought_deal.needless.hint", "leave it empty", "lassen Sie es leer"),
        .init("brought_deal.decided", "nothing says how long it is protected", "nichts sagt, wie lange sie schützt"),
        .init(
            "brought_deal.decided.hint", "write the day of its approval, or the last day of its protection",
            "schreiben Sie den Tag der Genehmigung oder den letzten Tag des Schutzes"),
        .init(
            "brought_deal.over", "the last day of its protection was {day}", "der letzte Tag des Schutzes war der {day}"
        ),
        .init(
            "brought_deal.over.hint", "write expired, or a last day that is still to come",
            "schreiben Sie expired, oder einen letzten Tag, der noch kommt"),
        .init(
            "brought_deal.not_over", "one whose last day is {day} has not expired yet",
            "eine, deren letzter Tag der {day} ist, ist noch nicht abgelaufen"),
        .init(
            "brought_deal.not_over.hint", "write approved, or the last day on which it was protected",
            "schreiben Sie approved, oder den letzten Tag, an dem sie geschützt war"),
        .init(
            "brought_deal.end", "the last day, {day}, lies before {first}, the first",
            "der letzte Tag, der {day}, liegt vor dem ersten, dem {first}"),
        .init(
            "brought_deal.end.hint", "protection begins with the approval", "der Schutz beginnt mit der Genehmigung"),
        .init(
            "brought_deal.gone", "the membership of {partner} is over", "die Mitgliedschaft von {partner} ist beendet"),
        .init(
            "brought_deal.gone.hint", "write how the registration ended", "schreiben Sie, wie die Registrierung endete"),
        .init(
            "brought_deal.reseller", "{partner} is a distributor: a registration is a reseller's",
            "{partner} ist Distributor: eine Registrierung gehört einem Wiederverkäufer"),
        .init(
            "brought_deal.reseller.hint", "name the reseller as partner and the distributor as distributor",
            "nennen Sie den Wiederverkäufer als Partner und den Distributor als Distributor"),
        .init(
            "brought_deal.taken", "{partner} has the same deal with {customer} already ({number})",
            "{partner} hat denselben Deal mit {customer} schon ({number})"),
        .init(
            "brought_deal.taken.hint",
            "one of the two is protected: write how the other one ended, or leave it out",
            "nur eine von beiden ist geschützt: schreiben Sie, wie die andere endete, oder lassen Sie sie weg"),
    ]
}
