import Terms

/// The words of the server itself: the titles of problem documents, and what has addresses.
enum ServerWords {
    static let all: [Wordbook.Entry] = titles + nouns

    private static let titles: [Wordbook.Entry] = [
        .init("quota.commands", "too much was asked in too short a time", "in zu kurzer Zeit wurde zu viel verlangt"),
        .init(
            "quota.refusals", "too much was refused in too short a time", "in zu kurzer Zeit wurde zu viel abgelehnt"),
        .init(
            "quota.uploads", "too many bytes of files came in too short a time",
            "in zu kurzer Zeit kamen zu viele Bytes an Dateien"),

        .init("problem_type.malformed", "The request cannot be read", "Die Anfrage ist nicht lesbar"),
        .init("problem_type.unauthenticated", "A valid key is needed", "Nötig ist ein gültiger Schlüssel"),
        .init("problem_type.forbidden", "Your role does not allow this", "Ihre Rolle erlaubt das nicht"),
        .init("problem_type.not-found", "There is no such thing", "Das gibt es nicht"),
        .init(
            "problem_type.method-not-allowed", "The method is not known here", "Die Methode ist hier nicht bekannt"),
        .init("problem_type.wrong-state", "It is not in a state for this", "So, wie es steht, geht das nicht"),
        .init(
            "problem_type.key-reused", "The idempotency key was used before", "Der Schlüssel der Anfrage ist verbraucht"
        ),
        .init("problem_type.stale", "It has changed meanwhile", "Es hat sich inzwischen geändert"),
        .init("problem_type.too-large", "The body is too large", "Der Inhalt ist zu groß"),
        .init("problem_type.media-type", "The body is not JSON", "Der Inhalt ist kein JSON"),
        .init("problem_type.invalid", "A member is wrong", "Eine Angabe stimmt nicht"),
        .init(
            "problem_type.conflict", "A member does not go with what is there",
            "Eine Angabe passt nicht zu dem, was da ist"),
        .init(
            "problem_type.refused", "The program's terms stand in the way",
            "Die Bedingungen des Programms stehen im Weg"),
        .init("problem_type.too-many", "Too many attempts", "Zu viele Versuche"),
        .init("problem_type.fault", "Something went wrong here", "Hier ist etwas schiefgegangen"),
        .init("problem_type.unavailable", "The database is away", "Die Datenbank ist nicht erreichbar"),
        .init(
            "problem_type.expectation", "Nothing of this kind can be expected here",
            "Dergleichen lässt sich hier nicht erwarten"),
        .init(
            "problem_type.not-implemented", "The body is sent in a way that is not understood",
            "Der Inhalt kommt auf einem Weg, der hier nicht verstanden wird"),
        .init(
            "problem_type.version", "The version of HTTP is not understood",
            "Diese Fassung von HTTP wird nicht verstanden"),
        .init("problem_type.no-pdf", "There is no PDF of it at this moment", "Es gibt davon gerade kein PDF"),
        .init("pdf.absent", "this server has no engine for PDFs", "dieser Server kann keine PDFs erstellen"),
        .init(
            "pdf.absent.hint", "its operator sets one up with scripts/setup.sh, or names one with --pdf-engine",
            "wer ihn betreibt, richtet das mit scripts/setup.sh oder --pdf-engine ein"),
        .init("pdf.busy", "too many documents wait for their turn", "zu viele Dokumente warten auf ihre Reihe"),
        .init("pdf.busy.hint", "try again in a few seconds", "versuchen Sie es in einigen Sekunden noch einmal"),
        .init("pdf.bounds", "the document is too large to be set", "das Dokument ist zu groß, um gesetzt zu werden"),
        .init(
            "pdf.bounds.hint", "read what it is about as a page, or as JSON over the API",
            "lesen Sie es als Seite oder als JSON über die API"),
        .init("problem_type.storage-full", "There is no room left", "Es ist kein Platz mehr"),
        .init(
            "server.clash", "it clashes with something that is there already",
            "das stößt mit etwas zusammen, das es schon gibt"),
        .init("server.clash.hint", "read what is there first", "sehen Sie erst nach, was es gibt"),
    ]

    private static let nouns: [Wordbook.Entry] = [
        .init("none.page", "no page", "keine Seite")
    ]
}
