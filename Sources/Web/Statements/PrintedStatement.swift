import Finance
import Print
import Record
import Terms

/// A statement on paper.
enum PrintedStatement {
    static func file(_ found: StatementDocument, _ paper: Paper) throws -> PrintedFile {
        let statement = found.statement
        var facts: [PrintedDocument.Fact] = [
            .init(paper("printing.issued"), paper.day(statement.issued)),
            .init(
                paper("printing.period"), "\(paper.day(statement.from)) – \(paper.day(statement.through))"),
        ]
        if let brought = statement.brought {
            let sum = try brought.sum(in: statement.closing.currency, \.amount)
            facts.append(.init(paper("statements.sheet.brought.title"), paper.money(sum)))
        }
        if let number = found.taxNumber { facts.append(.init(paper("printing.tax_number"), number)) }
        if let invoice = statement.invoice { facts.append(.init(paper("printing.own_invoice"), invoice.number)) }
        var document = paper.document(
            paper("printing.title.statement", ["number": statement.number]), of: statement.issued,
            from: paper.sender(found.parties.vendor), to: paper.recipient(found.parties),
            in: found.parties.partner.country, facts, [table(found, paper)], foot: found.parties.vendor.foot)
        document.opening = [paper("printing.states", ["partner": found.parties.partner.name])]
        if let tax = found.tax {
            document.closing.append(
                tax.rate == .zero
                    ? tax.text.text
                    : paper("printing.tax", ["text": tax.text.text, "rate": paper.rate(tax.rate)]))
        }
        if statement.closing.isNegative { document.closing.append(paper("printing.owes_back")) }
        return PrintedFile(statement.number, document)
    }

    private static func table(_ found: StatementDocument, _ paper: Paper) -> PrintedDocument.Table {
        let statement = found.statement
        let currency = statement.closing.currency
        let rows = zip(statement.lines, found.labels).map { line, label in
            PrintedDocument.Row(
                [line.about, paper.day(line.day), paper.amount(line.amount)],
                notes: [paper("statements.what.\(line.what.rawValue)")],
                reasons: label.map { [.init(clause: $0.clause.text, label: $0.text, figure: "")] } ?? [])
        }
        return PrintedDocument.Table(
            columns: [
                .init(paper("printing.column.item"), wide: true), .init(paper("printing.column.day")),
                paper.column("printing.column.amount", in: currency),
            ], rows: rows,
            sums: [
                .init(paper("printing.opening"), paper.amount(statement.opening)),
                .init(
                    paper("printing.closing", ["currency": currency.code]), paper.amount(statement.closing),
                    strong: true),
            ])
    }
}
