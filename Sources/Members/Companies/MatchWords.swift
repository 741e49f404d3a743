import Matching
import Terms

/// Why two companies are taken for one or for two, in words: ``Matching/MatchReason`` as a phrase.
extension MatchReason {
    /// What a person reads of it.
    package var phrase: Phrase {
        Phrase(
            "match.\(kind.rawValue)",
            [
                "one": one.isEmpty ? nil : .text(one), "other": other.isEmpty ? nil : .text(other),
                "extra": one.isEmpty == other.isEmpty ? nil : .text(one + other),
                "count": count == 0 ? nil : .count(count),
            ])
    }
}

enum MatchWords {
    static let all: [Wordbook.Entry] = [
        .init("match.same_name", "same name", "gleicher Name"),
        .init(
            "match.spelling", "{one} and {other} are one word spelled two ways",
            "{one} und {other} sind ein Wort in zwei Schreibweisen"),
        .init(
            "match.letters", "{one} and {other} {count} {count:letter|letters} apart",
            "{one} und {other} {count} {count:Buchstaben|Buchstaben} auseinander"),
        .init("match.parted", "{one} and {other} are parted otherwise", "{one} und {other} sind anders getrennt"),
        .init("match.translated", "{one} and {other} say the same", "{one} und {other} bedeuten dasselbe"),
        .init("match.abbreviated", "{one} and {other}: one is cut short", "{one} und {other}: eins ist abgekürzt"),
        .init(
            "match.acronym", "{one} and {other}: one are the first letters",
            "{one} und {other}: eins sind die Anfangsbuchstaben"),
        .init("match.order", "words in another order", "Wörter in anderer Reihenfolge"),
        .init("match.other_words", "{one} here, {other} there", "hier {one}, dort {other}"),
        .init("match.extra_words", "{extra} on one side only", "{extra} nur auf einer Seite"),
        .init(
            "match.other_number", "[another number: {one} and {other}][the number {extra} on one side only]",
            "[andere Nummer: {one} und {other}][die Nummer {extra} nur auf einer Seite]"),
        .init(
            "match.other_place", "[another place: {one} and {other}][the place {extra} on one side only]",
            "[anderer Ort: {one} und {other}][der Ort {extra} nur auf einer Seite]"),
        .init("match.form_differs", "legal form differs", "andere Rechtsform"),
        .init(
            "match.kind_differs", "another kind of company: {one} and {other}",
            "andere Art von Gesellschaft: {one} und {other}"),
        .init("match.same_domain", "same domain", "gleiche Domain"),
        .init("match.shared_domain", "the domain {one} is used by many", "die Domain {one} benutzen viele"),
        .init("match.other_domain", "other domains", "andere Domains"),
        .init("match.same_identifier", "same number in a register: {one}", "gleiche Registernummer: {one}"),
        .init(
            "match.other_identifier", "other numbers in a register: {one} and {other}",
            "andere Registernummern: {one} und {other}"),
        .init("match.same_city", "same city", "gleiche Stadt"),
        .init("match.same_parent", "same parent", "gleiche Muttergesellschaft"),
        .init("match.other_country", "another country", "anderes Land"),
    ]
}
