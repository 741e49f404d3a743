/// Every sort of fault in what people read of a program file.
extension Fault {
    static let texts: [Fault] = [
        Fault(
            "a text in an unknown language", "title: Sample Program", "title: {en: Sample, «fr: Exemple}",
            says: "texts are not written in `fr`", hint: "known: en, de"),
        Fault(
            "a language by its name", "label: Loyalty\n", "label: {en: Loyalty, «german: Treue}\n",
            says: "texts are not written in `german`"),
        Fault(
            "a language written in capitals", "label: Loyalty\n", "label: {«EN: Loyalty, de: Treue}\n",
            says: "texts are not written in `EN`", hint: "en"),
        Fault(
            "a language without words", "needs: a description of the budget}", "needs: {en: a budget, de: «\" \"}}",
            says: "the text in `de` says nothing", hint: "leave the language out"),
        Fault(
            "a language with a list", "label: Budget\n", "label: {en: «[Budget]}\n",
            says: "the text in `en` says nothing"),
        Fault("a text in no language", "label: Budget\n", "label: «{}\n", says: "in no language", hint: "{en:"),
        Fault("a text that is a list", "label: Budget\n", "label: «[Budget]\n", says: "expected"),
        Fault("a language twice", "label: Budget\n", "label: {«en: Budget, en: Money}\n", says: "twice"),
        Fault(
            "an unknown language of the program", "notice: Invented for tests.",
            "language: «fr\nnotice: Invented for tests.", says: "fr"),
        Fault(
            "a clause's title in an unknown language", in: .clauses, "2.5: {title: Loyalty,",
            "2.5: {title: {«es: Lealtad},", says: "texts are not written in `es`", hint: "known: en, de"),
        Fault(
            "a holiday in an unknown language", "2026-05-01: Labour Day", "2026-05-01: {«it: Festa}",
            says: "texts are not written in `it`"),
    ]
}
