extension Wordbook.Entry {
    /// What orders have to meet, and what is missing of it.
    static let ordering: [Wordbook.Entry] = [
        .init(
            "term.order_requirement",
            "an order or quote that does not meet it is refused[; least: {least}][; it is about lines where {lines}]",
            "eine Bestellung oder ein Angebot, das dem nicht genügt, wird abgelehnt[; mindestens {least}][; es geht um Positionen mit: {lines}]"
        ),
        .init("term.order_least_units", "{units} {units:unit|units}", "{units} {units:Einheit|Einheiten}"),
        .init(
            "requirement.own_country", "the end customer is in the partner's country",
            "der Endkunde ist im Land des Partners"),
        .init(
            "requirement.own_region", "the end customer is in the partner's region",
            "der Endkunde ist in der Region des Partners"),
        .init(
            "requirement.countries", "the end customer is in {countries|or}", "der Endkunde ist in {countries|or}"),
        .init(
            "requirement.certified", "somebody of the partner is certified now: {of|or}",
            "jemand beim Partner hat ein gültiges Zertifikat: {of|or}"),
        .init(
            "missing.order_units", "at least {least} {least:unit|units}, not {units}",
            "mindestens {least} {least:Einheit|Einheiten}, nicht {units}"),
        .init(
            "missing.order_amount", "lines that come to at least {least}, not {net}",
            "Positionen über mindestens {least}, nicht {net}"),
        .init("fact.order.all_units", "units of all lines together", "Einheiten aller Positionen zusammen"),
        .init("fact.order.all_net", "what all lines come to", "was alle Positionen ausmachen"),
    ]
}
