import Terms

/// The words of files that are brought in.
enum ImportWords {
    static let all: [Wordbook.Entry] = files + sheets + cells + funds

    private static let files: [Wordbook.Entry] = [
        .init("may.import_records", "import and export records", "Daten zu importieren und zu exportieren"),
        .init(
            "may.import_books", "import and export documents of money", "Belege zu importieren und zu exportieren"),
        .init("none.import", "no import", "keinen Import"),
        .init("none.export", "no export", "keinen Export"),
        .init("import.rows", "there are {count} rows", "es sind {count} Zeilen"),
        .init("import.rows.hint", "send 1 to {most} at once", "möglich sind 1 bis {most} auf einmal"),
        .init(
            "import.gone_through", "{file} was gone through to line {line} already",
            "{file} ist schon bis Zeile {line} durchgegangen"),
        .init(
            "import.gone_through.hint", "somebody else brings in the same file, or did",
            "jemand anders importiert dieselbe Datei oder hat es getan"),
        .init("import.twice", "it stands in the rows twice", "das steht zweimal in den Zeilen"),
        .init("import.twice.hint", "keep one", "behalten Sie eine"),
        .init(
            "import.broken_off", "{file} broke off after line {line}, with {done} of {rows} done",
            "{file} ist nach Zeile {line} abgebrochen, mit {done} von {rows}"),
        .init("import.broken_off.hint", "go on with --resume", "setzen Sie mit --resume fort"),
        .init("import.no_distributor", "{partner} is no distributor", "{partner} ist kein Distributor"),
        .init(
            "import.no_product", "the vendor sells no product \"{sku}\"",
            "der Hersteller verkauft kein Produkt „{sku}“"),
        .init(
            "import.no_product.hint", "add the product first, also one that is sold no more",
            "legen Sie das Produkt erst an, auch wenn es nicht mehr verkauft wird"),
        .init(
            "import.net", "{amount} cannot be what was charged", "{amount} kann nicht berechnet worden sein"),
        .init(
            "import.net.hint", "use amounts of nothing or more, net and list in one currency",
            "möglich sind Beträge ab null, netto und Liste in einer Währung"),
        .init(
            "import.above_list", "{amount} is more than the {list} that it lists at",
            "{amount} ist mehr als der Listenpreis von {list}"),
        .init(
            "import.above_list.hint", "a discount is never below nothing: write the list price of that day",
            "ein Rabatt liegt nie unter null: den Listenpreis dieses Tages angeben"),
        .init(
            "import.list_of_nothing", "{amount} cannot have been charged of a list price of nothing",
            "{amount} kann bei einem Listenpreis von nichts nicht berechnet worden sein"),
        .init(
            "import.list_of_nothing.hint", "write the list price, or leave it out",
            "schreiben Sie den Listenpreis, oder lassen Sie ihn weg"),
        .init(
            "import.alike", "{name} is likely {like}, which is there already",
            "{name} ist wahrscheinlich {like} und schon vorhanden"),
        .init(
            "import.alike.hint", "leave it out if it is the same; otherwise it comes in as another one",
            "lassen Sie es weg, wenn es dasselbe ist; sonst kommt es als etwas anderes hinzu"),
        .init("import.no_invoice", "there is no invoice {text}", "eine Rechnung {text} gibt es nicht"),
        .init(
            "import.no_invoice.hint", "name it by its number; bring invoices in first",
            "nennen Sie ihre Nummer; bringen Sie Rechnungen zuerst herein"),
        .init("import.no_order", "there is no order {text}", "eine Bestellung {text} gibt es nicht"),
        .init(
            "import.no_order.hint", "name it by its external id; bring orders in first, or leave it out",
            "nennen Sie ihre externe Kennung; bringen Sie Bestellungen zuerst herein, oder lassen Sie sie weg"),
        .init(
            "import.other_there", "what is there already under this number says {there}",
            "was unter dieser Nummer schon da ist, sagt {there}"),
        .init(
            "import.other_there.hint",
            "put the line right, or give it a number of its own; what is there stays as it is",
            "berichtigen Sie die Zeile, oder geben Sie ihr eine eigene Nummer; was da ist, bleibt, wie es ist"),
        .init("moment.future", "{moment} lies in the future", "{moment} liegt in der Zukunft"),
    ]

    private static let funds: [Wordbook.Entry] = [
        .init(
            "import.fund_period", "no period of the fund begins on that day; the one around it begins on {from}",
            "an diesem Tag beginnt kein Zeitraum des Fonds; der um ihn herum beginnt am {from}"),
        .init("import.fund_period.hint", "write {from}", "schreiben Sie {from}"),
        .init(
            "import.no_budget",
            "no budget of {fund} in that currency runs on {day}, for the partner's region or for all",
            "am {day} läuft kein Budget von {fund} in dieser Währung, für die Region des Partners oder für alle"),
        .init("import.no_budget.hint", "bring in the budgets first", "bringen Sie zuerst die Budgets ein"),
        .init(
            "import.no_request", "no approval that can be claimed is called \"{request}\"",
            "keine Zusage, die abgerechnet werden kann, heißt „{request}“"),
        .init("import.no_request.hint", "bring in the approvals first", "bringen Sie zuerst die Zusagen ein"),
        .init(
            "import.reimbursed", "the reimbursement {number} came in already, with what partners earned",
            "die Erstattung {number} kam schon mit dem herein, was Partner verdient haben"),
        .init(
            "import.reimbursed.hint", "leave the claim out, or write paid; next time bring claims in first",
            "lassen Sie die Abrechnung weg, oder schreiben Sie paid; bringen Sie Abrechnungen künftig zuerst herein"),
        .init(
            "import.fund_left", "{amount} are more than the {left} that are approved and not claimed",
            "{amount} sind mehr als die {left}, die zugesagt und nicht abgerechnet sind"),
    ]

    private static let sheets: [Wordbook.Entry] = [
        .init("sheet.empty", "the file is empty", "die Datei ist leer"),
        .init(
            "sheet.empty.hint", "the first line names columns: {columns}", "die erste Zeile nennt Spalten: {columns}"),
        .init(
            "sheet.cells", "it has {count} {count:cell|cells}, the first line {columns}",
            "die Zeile hat {count} {count:Zelle|Zellen}, die erste {columns}"),
        .init(
            "sheet.cells.hint", "put cells with a separator in them in quotation marks",
            "setzen Sie Zellen, in denen ein Trennzeichen steht, in Anführungszeichen"),
        .init("sheet.no_column", "there is no such column", "diese Spalte gibt es nicht"),
        .init(
            "sheet.no_column.hint", "the first line names columns: {columns}",
            "die erste Zeile nennt Spalten: {columns}"),
        .init("sheet.no_such_column", "there is no such column", "diese Spalte gibt es nicht"),
        .init("sheet.no_such_column.hint", "did you mean `{nearest}`?", "meinten Sie `{nearest}`?"),
        .init("sheet.column_twice", "the column stands there twice", "die Spalte steht zweimal da"),
        .init(
            "sheet.column_missing", "the first line does not name this column",
            "die erste Zeile nennt diese Spalte nicht"),
        .init(
            "sheet.column_missing.hint", "the first line names columns: {columns}",
            "die erste Zeile nennt Spalten: {columns}"),
    ]

    private static let cells: [Wordbook.Entry] = [
        .init("cell.empty", "it is empty", "die Zelle ist leer"),
        .init("cell.number", "\"{text}\" is not a whole number", "„{text}“ ist keine ganze Zahl"),
        .init("cell.yes_no", "\"{text}\" is neither yes nor no", "„{text}“ ist weder yes noch no"),
        .init("cell.yes_no.hint", "write yes or no", "schreiben Sie yes oder no"),
        .init("cell.moment", "\"{text}\" is not a day or a moment", "„{text}“ ist kein Tag und kein Zeitpunkt"),
        .init(
            "cell.moment.hint", "write it such as 2026-03-02 or 2026-03-02T10:00",
            "schreiben Sie ihn so: 2026-03-02 oder 2026-03-02T10:00"),
        .init("cell.choice", "\"{text}\" is not known here", "„{text}“ ist hier nicht bekannt"),
        .init("cell.choice.hint", "write one of: {known}", "möglich sind: {known}"),
        .init("cell.no_partner", "there is no partner \"{text}\"", "einen Partner „{text}“ gibt es nicht"),
        .init(
            "cell.no_partner.hint", "name it by its external id, web domain, name or id",
            "nennen Sie externe Kennung, Domain, Name oder Kennung"),
        .init("cell.no_such_partner", "there is no partner \"{text}\"", "einen Partner „{text}“ gibt es nicht"),
        .init("cell.no_such_partner.hint", "did you mean `{nearest}`?", "meinten Sie `{nearest}`?"),
        .init("cell.several_partners", "several partners are called \"{text}\"", "mehrere Partner heißen „{text}“"),
        .init(
            "cell.several_partners.hint", "name it by its external id or its id",
            "nennen Sie die externe Kennung oder die Kennung"),
        .init(
            "cell.nobody", "nobody called \"{text}\" works for {partner}",
            "für {partner} arbeitet niemand namens „{text}“"),
        .init(
            "cell.nobody.hint", "import the partner's people first", "importieren Sie erst die Personen des Partners"),
        .init(
            "cell.nobody_called", "nobody called \"{text}\" works for {partner}",
            "für {partner} arbeitet niemand namens „{text}“"),
        .init("cell.nobody_called.hint", "did you mean `{nearest}`?", "meinten Sie `{nearest}`?"),
        .init("cell.several_people", "several people are called \"{text}\"", "mehrere Personen heißen „{text}“"),
        .init("cell.several_people.hint", "use the e-mail address", "verwenden Sie die E-Mail-Adresse"),
        .init("cell.same", "{name} stands on line {line} already", "{name} steht schon in Zeile {line}"),
        .init("cell.same.hint", "keep one", "behalten Sie eine"),
        .init(
            "cell.same_certificate", "the same certificate stands on line {line}",
            "dasselbe Zertifikat steht in Zeile {line}"),
        .init("cell.same_certificate.hint", "keep one", "behalten Sie eines"),
        .init("cell.order_apart", "{name} stands on line {line} already", "{name} steht schon in Zeile {line}"),
        .init(
            "cell.order_apart.hint", "lines of one order follow one another",
            "die Zeilen einer Bestellung folgen aufeinander"),
        .init(
            "cell.other_order", "it is not that of the order's first line",
            "das weicht von der ersten Zeile der Bestellung ab"),
        .init(
            "cell.other_order.hint", "lines of one order agree in it",
            "die Zeilen einer Bestellung stimmen darin überein"),
        .init("cell.trouble", "{error}", "hier ging etwas schief: {error}"),
    ]
}
