extension Wordbook.Entry {
    /// Words of what can be wrong with amounts, terms and the costs of deciding.
    static let problems: [Wordbook.Entry] = [
        .init(
            "money.not_an_amount", "\"{text}\" is not an amount", "„{text}“ ist kein Betrag"),
        .init(
            "money.not_an_amount.hint",
            "write digits with a point, such as 1250.00, and no signs between thousands",
            "schreiben Sie Ziffern, etwa 1250,00 (in Dateien und über die Schnittstelle 1250.00), und nichts zwischen den Tausendern"
        ),
        .init(
            "money.unknown_currency", "\"{text}\" is not a currency of ISO 4217",
            "„{text}“ ist keine Währung nach ISO 4217"),
        .init(
            "money.unknown_currency.hint", "write three capital letters, such as USD",
            "schreiben Sie drei Großbuchstaben, etwa EUR"),
        .init(
            "money.small_currency", "\"{text}\" is not a currency of ISO 4217",
            "„{text}“ ist keine Währung nach ISO 4217"),
        .init("money.small_currency.hint", "write {meant}", "schreiben Sie {meant}"),
        .init(
            "money.left_currency", "\"{text}\" is not a currency of ISO 4217",
            "„{text}“ ist keine Währung nach ISO 4217"),
        .init(
            "money.left_currency.hint", "{other} is in its place since {since}",
            "an ihre Stelle ist {other} getreten (seit {since})"),
        .init(
            "money.decimals", "{text} has more decimals than {currency} has ({most})",
            "{text} hat mehr Nachkommastellen, als {currency} hat ({most})"),
        .init(
            "money.currencies", "{one} and {other} cannot be added", "{one} und {other} lassen sich nicht addieren"),
        .init(
            "money.currencies.hint", "convert one of them first", "rechnen Sie erst eines davon um"),
        .init("money.overflow", "the amount is too large", "der Betrag ist zu groß"),
        .init(
            "money.overflow.hint", "those of up to 18 digits fit, the decimals among them",
            "Beträge bis 18 Ziffern haben Platz, die Nachkommastellen mitgezählt"),
        .init(
            "money.nothing_to_share_by",
            "an amount cannot be shared by weights that are all zero, or be a share of nothing",
            "ein Betrag lässt sich nicht nach Gewichten aufteilen, die alle null sind, und kein Anteil von nichts sein"),

        .init("form.missing", "please fill this in", "bitte ausfüllen"),
        .init("form.unreadable", "this cannot be read", "das lässt sich so nicht lesen"),
        .init("form.whole", "this is not a whole number", "das ist keine mögliche ganze Zahl"),
        .init("form.number", "this is not a number", "das ist keine Zahl"),
        .init("form.yes_no", "this is neither yes nor no", "das ist weder ja noch nein"),
        .init("form.choice", "this is not to choose from", "das steht nicht zur Wahl"),
        .init("form.text", "\"{text}\" is not possible here", "„{text}“ ist hier nicht möglich"),
        .init("form.meant", "\"{text}\" is not possible here", "„{text}“ ist hier nicht möglich"),
        .init("form.meant.hint", "write {meant}", "schreiben Sie {meant}"),
        .init("form.text.hint", "write it such as {example}", "schreiben Sie es so: {example}"),

        .init("text.empty", "the text is empty", "der Text ist leer"),
        .init("text.empty.hint", "write at least a word", "schreiben Sie mindestens ein Wort"),
        .init(
            "text.long", "the text has more than {most} characters", "der Text hat mehr als {most} Zeichen"),
        .init("text.long.hint", "shorten it", "kürzen Sie ihn"),
        .init("text.lines", "the text has more than one line", "der Text hat mehr als eine Zeile"),
        .init("text.lines.hint", "write it in one line", "schreiben Sie ihn in eine Zeile"),
        .init(
            "text.control", "the text holds the control character {number}",
            "der Text enthält das Steuerzeichen {number}"),
        .init("text.control.hint", "remove it", "entfernen Sie es"),
        .init(
            "text.turned", "the text holds marks that turn the direction of writing",
            "der Text enthält Zeichen, die die Schreibrichtung umkehren"),
        .init("text.turned.hint", "type it anew without them", "tippen Sie ihn neu, ohne diese Zeichen"),
        .init("company.country", "\"{text}\" is not a country", "„{text}“ ist kein Land"),
        .init(
            "company.country.hint", "write the two letters of ISO 3166, such as US or DE",
            "schreiben Sie die zwei Buchstaben nach ISO 3166, etwa DE oder US"),
        .init("company.domain", "\"{text}\" is not a web domain", "„{text}“ ist keine Domain"),
        .init("company.domain.hint", "write it such as example.com", "schreiben Sie sie so: example.com"),
        .init("email.invalid", "\"{text}\" is not an e-mail address", "„{text}“ ist keine E-Mail-Adresse"),
        .init(
            "email.invalid.hint", "write it as name@company.example", "schreiben Sie sie so: name@firma.example"),

        .init("csv.place", "line {line}, column {column}: {fault}", "Zeile {line}, Spalte {column}: {fault}"),
        .init("csv.empty", "the file is empty", "die Datei ist leer"),
        .init("csv.day", "\"{text}\" is not a day", "„{text}“ ist kein Tag"),
        .init("csv.day.hint", "write it such as 2026-03-02", "schreiben Sie ihn so: 2026-03-02"),
        .init("csv.utf16", "the file is in UTF-16", "die Datei ist in UTF-16"),
        .init("csv.utf16.hint", "save it as CSV in UTF-8", "speichern Sie sie als CSV in UTF-8"),
        .init("csv.utf8", "the cell is not UTF-8", "die Zelle ist nicht UTF-8"),
        .init("csv.utf8.hint", "save the file as CSV in UTF-8", "speichern Sie die Datei als CSV in UTF-8"),
        .init(
            "csv.quote_inside", "a quotation mark stands inside a cell that is not in quotation marks",
            "in einer Zelle ohne Anführungszeichen steht ein Anführungszeichen"),
        .init(
            "csv.quote_inside.hint", "put the whole cell in quotation marks and write each one inside twice",
            "setzen Sie die ganze Zelle in Anführungszeichen, und schreiben Sie jedes darin doppelt"),
        .init(
            "csv.quote_open", "a quotation mark opens here and never closes",
            "hier öffnet sich ein Anführungszeichen, das nie schließt"),
        .init("csv.quote_open.hint", "close it, or remove it", "schließen Sie es, oder entfernen Sie es"),
        .init(
            "csv.quote_closed", "text follows the closing quotation mark",
            "nach dem schließenden Anführungszeichen steht Text"),
        .init(
            "csv.quote_closed.hint", "put the whole cell in quotation marks and write each one inside twice",
            "setzen Sie die ganze Zelle in Anführungszeichen, und schreiben Sie jedes darin doppelt"),

        .init(
            "budget.exceeded",
            "the decision was given up: the program's conditions take more than {steps} steps on these figures, at line {line}, column {column} of program.yaml: {condition}",
            "die Entscheidung wurde abgebrochen: die Bedingungen des Programms brauchen bei diesen Zahlen mehr als {steps} Schritte, in Zeile {line}, Spalte {column} von program.yaml: {condition}"
        ),
        .init(
            "budget.exceeded.hint", "make the condition simpler, and publish the program anew",
            "vereinfachen Sie die Bedingung, und veröffentlichen Sie das Programm neu"),

        .init(
            "agreement.changed", "version {version} of `{agreement}` was published with another text or day",
            "Version {version} von `{agreement}` ist mit anderem Text oder Tag veröffentlicht"),
        .init(
            "agreement.changed.hint", "what partners accepted stays as it was; write it as a new version",
            "was Partner angenommen haben, bleibt, wie es war; schreiben Sie eine neue Version"),
        .init(
            "agreement.begins_past", "version {version} of `{agreement}` begins on {day}, which is past",
            "Version {version} von `{agreement}` beginnt am {day}, und der Tag ist vorüber"),
        .init(
            "agreement.begins_past.hint", "let it begin on {earliest} or later, so that partners can accept it first",
            "lassen Sie sie am {earliest} oder später beginnen, damit Partner sie vorher annehmen können"),
    ]
}
