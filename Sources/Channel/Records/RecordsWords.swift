import Terms

/// The words of program versions, the journal and the clock.
enum RecordsWords {
    static let all: [Wordbook.Entry] = permissions + nouns + programs + notices + clocks

    private static let permissions: [Wordbook.Entry] = [
        .init(
            "program.in_force", "version {version} is in force, or was: only one that is to come can be withdrawn",
            "Version {version} gilt oder galt schon: nur eine kommende lässt sich zurückziehen"),
        .init("may.move_clock", "move the sandbox clock", "die Uhr der Testumgebung zu stellen"),
        .init("may.see_record", "read the journal", "das Journal zu lesen"),
        .init(
            "may.author_program", "read the program's file and run its scenarios",
            "die Programmdatei zu lesen und ihre Szenarien laufen zu lassen"),
        .init("may.see_reports", "see reports", "Berichte zu sehen"),
    ]

    private static let nouns: [Wordbook.Entry] = [
        .init("none.entry", "no entry", "keinen Eintrag"),
        .init("none.clause", "no clause", "keine Klausel"),
        .init("none.scenario_file", "no scenario file", "keine Szenariodatei"),
        .init("none.command", "no command", "keinen Befehl"),
    ]

    private static let notices: [Wordbook.Entry] = [
        .init(
            "notice.program_published",
            "Version {version} of {program} is published, in force from {day} on. Changes: {changes}.",
            "Version {version} von {program} ist veröffentlicht und gilt ab dem {day}. Änderungen: {changes}."),
        .init(
            "notice.program_published_for_you",
            "Version {version} of {program} is published, in force from {day} on. Changes that concern you: {changes}.",
            "Version {version} von {program} ist veröffentlicht und gilt ab dem {day}. Änderungen, die Sie betreffen: {changes}."
        ),
    ]

    private static let programs: [Wordbook.Entry] = [
        .init("program.faults", "{faults}", "die Datei hat Fehler: {faults}"),
        .init(
            "program.other_name", "the program is named {name}; the vendor's is {vendor}",
            "das Programm heißt {name}; das des Herstellers heißt {vendor}"),
        .init(
            "program.version_order", "version {version} does not come after {last}",
            "Version {version} folgt nicht auf {last}"),
        .init("program.version_order.hint", "number it {next}", "geben Sie ihr die Nummer {next}"),
        .init(
            "program.effective", "{day} is not a day on which a new version can begin",
            "am {day} kann keine neue Version beginnen"),
        .init(
            "program.effective.hint",
            "it must begin after {last} and not before today: what was decided stays decided",
            "sie muss nach dem {last} beginnen und nicht vor heute: was entschieden ist, bleibt entschieden"),
        .init(
            "program.lost_types", "partner types in use are missing: {types}",
            "es fehlen Partnertypen, die in Gebrauch sind: {types}"),
        .init(
            "program.scenarios", "the scenarios are more than a program version keeps",
            "das sind mehr Szenarien, als eine Programmversion aufbewahrt"),
        .init(
            "program.scenarios.hint", "up to {files} files with {characters} characters together",
            "möglich sind {files} Dateien mit zusammen {characters} Zeichen"),
        .init("scenarios.running", "other scenarios are being run", "gerade laufen andere Szenarien"),
        .init(
            "founding.known_secret", "there is a key of this secret already",
            "zu diesem Geheimnis gibt es schon einen Schlüssel"),
        .init("founding.known_secret.hint", "use a new secret", "verwenden Sie ein neues"),
    ]

    private static let clocks: [Wordbook.Entry] = [
        .init("journal.days", "{through} lies before {from}", "der {through} liegt vor dem {from}"),
        .init("journal.days.hint", "exchange the two days", "vertauschen Sie die beiden Tage"),
        .init(
            "clock.real", "{vendor} is not a sandbox; its clock is the real one",
            "{vendor} ist keine Testumgebung; die Uhr ist die wirkliche"),
        .init(
            "clock.back", "{to} lies before {now}, which the clock shows now",
            "{to} liegt vor {now}, was die Uhr jetzt zeigt"),
        .init(
            "clock.back.hint", "a clock moves forward only; the record would lose its order otherwise",
            "eine Uhr geht nur vorwärts; sonst verlöre der Verlauf seine Ordnung"),
        .init("clock.too_far", "{to} is too far away", "{to} ist zu weit entfernt"),
        .init(
            "clock.too_far.hint",
            "a sandbox's clock goes as far as the end of 2099: no later changes of clocks are known",
            "die Uhr einer Testumgebung reicht bis Ende 2099: spätere Umstellungen sind nicht bekannt"),
        .init("clock.no_moment", "\"{text}\" is not a moment", "„{text}“ ist kein Zeitpunkt"),
        .init(
            "clock.no_moment.hint", "write 2026-08-29T09:00 for local time, or 2026-08-29T13:00:00Z",
            "schreiben Sie 2026-08-29T09:00 für die Ortszeit oder 2026-08-29T13:00:00Z"),
    ]
}
