extension Wordbook.Entry {
    /// Conditions: what is missing (`condition.`), and what they take (`words.`).
    static let conditions: [Wordbook.Entry] = [
        .init("condition.expression", "it takes {expression}", "nötig: {expression}"),
        .init("condition.unknown", "condition {number} of the rule", "Bedingung {number} der Regel"),
        .init("condition.required", "{fact} is required", "nötig: {fact}"),
        .init("condition.bare", "{fact}", "{fact}"),
        .init("condition.equal", "{fact} is {is}; it takes {wanted|or}", "{fact}: {is}; nötig: {wanted|or}"),
        .init(
            "condition.not_equal", "{fact} is {is}; it takes anything but {wanted|or}",
            "{fact}: {is}; nötig: etwas anderes als {wanted|or}"),
        .init(
            "condition.less", "{fact} is {is}; it takes less than {wanted}", "{fact}: {is}; nötig: weniger als {wanted}"
        ),
        .init(
            "condition.at_most", "{fact} is {is}; it takes at most {wanted}", "{fact}: {is}; nötig: höchstens {wanted}"),
        .init(
            "condition.more", "{fact} is {is}; it takes more than {wanted}", "{fact}: {is}; nötig: mehr als {wanted}"),
        .init(
            "condition.at_least", "{fact} is {is}; it takes at least {wanted}",
            "{fact}: {is}; nötig: mindestens {wanted}"),

        .init("words.conjunction", ", and ", ", und "),
        .init("words.disjunction", ", or ", ", oder "),
        .init("words.when", "{words}, when {condition}", "{words}; Voraussetzung: {condition}"),
        .init("words.takes", "takes that {condition}", "setzt voraus: {condition}"),
        .init("words.not", "not {fact}", "nicht: {fact}"),
        .init("words.equal", "{fact} is {wanted|or}", "{fact} ist {wanted|or}"),
        .init("words.not_equal", "{fact} is not {wanted|or}", "{fact} ist nicht {wanted|or}"),
        .init("words.less", "{fact} is less than {wanted}", "{fact} ist kleiner als {wanted}"),
        .init("words.at_most", "{fact} is at most {wanted}", "{fact} ist höchstens {wanted}"),
        .init("words.more", "{fact} is more than {wanted}", "{fact} ist größer als {wanted}"),
        .init("words.at_least", "{fact} is at least {wanted}", "{fact} ist mindestens {wanted}"),
    ]
}
