import Terms

/// The words of what is held about people.
enum PersonWords {
    static let all: [Wordbook.Entry] = [
        .init(
            "may.manage_personal_data", "find, hand out and erase what is held about people",
            "zu finden, herauszugeben und zu löschen, was über Personen gespeichert ist"),
        .init(
            "may.correct_persons", "put right what people are called and their addresses",
            "zu berichtigen, wie Personen heißen und ihre Adressen"),
        .init("person.nothing_new", "neither a name nor an address is given", "weder Name noch Adresse sind genannt"),
        .init("person.nothing_new.hint", "give what is right", "nennen Sie, was richtig ist"),
        .init(
            "person.has_account", "the person signs in with the address", "die Person meldet sich mit der Adresse an"),
        .init(
            "person.has_account.hint", "invite the new address, and deactivate the membership of the old one",
            "laden Sie die neue Adresse ein, und beenden Sie die Mitgliedschaft der alten"),
        .init(
            "missing.kept", "the person has to be kept for as long as this goes on",
            "die Person muss gespeichert bleiben, solange das andauert"),
        .init(
            "missing.kept_through", "the person has to be kept through {day}",
            "die Person muss noch bis zum {day} gespeichert bleiben"),
        .init(
            "person.named", "the reason names the person, and it stays in the record",
            "der Grund nennt die Person, und er bleibt in der Aufzeichnung"),
        .init(
            "person.named.hint", "say when and how it was asked for, without the name and the address",
            "schreiben Sie, wann und wie darum gebeten wurde, ohne Namen und Adresse"),
        .init("file.erased", "the file is erased already", "die Datei ist schon gelöscht"),
    ]
}
