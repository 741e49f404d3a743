extension Wordbook.Entry {
    /// What a program does about companies that may be one.
    static let matching: [Wordbook.Entry] = [
        .init("title.matching", "Whether two companies are one", "Ob zwei Firmen eine sind"),
        .init(
            "term.matching",
            "names are the same from a score of {same} on, likely one from {likely} on, possibly from {possible} on",
            "Namen gelten ab {same} als gleich, ab {likely} wahrscheinlich, ab {possible} möglicherweise als eine Firma"
        ),
        .init("match_action.decline", "is declined at once", "wird sofort abgelehnt"),
        .init("match_action.person", "a person looks at both sides", "ein Mensch sieht sich beide Seiten an"),
        .init("match_action.pass", "counts as two companies", "gilt als zwei Firmen"),
        .init("match_ground.identifier", "equal number in a register", "gleiche Registernummer"),
        .init("match_ground.domain_and_name", "same name and domain", "gleicher Name und gleiche Domain"),
        .init("match_ground.name_and_city", "same name in the same city", "gleicher Name in derselben Stadt"),
        .init(
            "match_ground.domain", "same domain, another name or country",
            "gleiche Domain, anderer Name oder anderes Land"),
        .init(
            "match_ground.identifier_and_doubt", "equal number in a register that something speaks against",
            "gleiche Registernummer, gegen die etwas spricht"),
        .init("match_ground.name", "same name", "gleicher Name"),
        .init("match_ground.name_elsewhere", "same name in another country", "gleicher Name in einem anderen Land"),
        .init("match_ground.likely", "likely the same name", "wahrscheinlich derselbe Name"),
        .init(
            "match_ground.possible", "possibly the same name, in the same city or of the same parent",
            "möglicherweise derselbe Name, in derselben Stadt oder mit derselben Muttergesellschaft"),
        .init(
            "match_ground.sibling", "other numbers in a register, the same parent",
            "andere Registernummern, dieselbe Muttergesellschaft"),
    ]
}
