import Finance
import Members
import Record
import Terms

/// Statements, each with its lines.
enum StatementPages {
    static let routes: [PageRoute] = [
        .list(StatementsAddress.statements.portal, "statements.title", list),
        .list(StatementsAddress.statements.console, "statements.title", list),
        .page(StatementsAddress.statement.portal, .seePayouts, detail),
        .page(StatementsAddress.statement.console, .seePayouts, detail),
        .document(StatementsAddress.statementPDF.portal, .seePayouts, pdf),
        .document(StatementsAddress.statementPDF.console, .seePayouts, pdf),
        .download(StatementsAddress.statementTable.portal, .seePayouts, StatementTable.file),
        .download(StatementsAddress.statementTable.console, .seePayouts, StatementTable.file),
        .action(StatementsAddress.ownInvoice, .refer, again: detail) { visit, statement in
            try await visit.perform(RecordOwnInvoice.self, visit.document(["statement": statement.text]))
            return .see(StatementsAddress.statement.portal(statement), said: "statements.said.own_invoice")
        },
    ]

    static let list = ShownList<StatementList>(
        id: "statements", words: "statements",
        columns: [
            .init("statement", sort: "through") { statement, around in
                let visit = around.visit
                return Cell(
                    statement.number,
                    small: "\(visit.formats.day(statement.from)) – \(visit.formats.day(statement.through))",
                    href: visit.link(StatementsAddress.statement, statement.id))
            },
            .init("partner", where: { $0.side == .console }) { statement, around in
                around.partnerCell(statement.partner)
            },
            .init("opening") { statement, around in Cell(around.visit.formats.money(statement.opening)) },
            .init("closing", sort: "closing") { statement, around in
                Cell(around.visit.formats.money(statement.closing))
            },
            .init("invoice") { statement, around in
                Cell(
                    statement.value.invoice?.number ?? "",
                    small: statement.value.invoice.map { around.visit.formats.day($0.received) })
            },
        ],
        filters: [ShownFilter("partner", chooser: "partner"), ShownFilter("currency")],
        exports: [
            .init("id") { statement, _ in statement.id.text }, .init("number") { statement, _ in statement.number },
            .init("partner") { statement, _ in statement.partner.text },
            .init("partner_name") { statement, around in around.partner(statement.partner) },
            .init("from") { statement, _ in statement.from.description },
            .init("through") { statement, _ in statement.through.description },
            .init("opening") { statement, _ in statement.opening.decimalText },
            .init("closing") { statement, _ in statement.closing.decimalText },
            .init("currency") { statement, _ in statement.closing.currency.code },
        ], partners: { [$0.partner] })

    struct Detail: TemplateModel {
        static let template = "statement-detail"

        let list: Link
        let number: String
        let facts: [Fact]
        /// What an older system's statements said.
        let brought: Sheet?
        let lines: Sheet
        let acts: [Act]
        let documents: Documents
        let table: Link
    }

    private static func pdf(_ visit: Visit, _ id: ID<Statement>) async throws -> PrintedFile {
        try PrintedStatement.file(
            try await visit.ask(PrintStatement.self, visit.documentAsked("statement", id.node)), visit.paper)
    }

    static func detail(_ visit: Visit, _ id: ID<Statement>) async throws -> Page {
        let statement = try await visit.ask(ShowStatement.self, ["statement": id.node])
        let list = visit.link(StatementsAddress.statements)
        let model = Detail(
            list: list, number: statement.number, facts: try await facts(statement.value, visit),
            brought: try statement.brought.map {
                try lines("brought", $0, from: .zero(statement.opening.currency), visit)
            },
            lines: try lines("lines", statement.lines, from: statement.opening, visit), acts: acts(statement, visit),
            documents: await visit.documents([("pdf", visit.link(StatementsAddress.statementPDF, id))]),
            table: visit.link(StatementsAddress.statementTable, id))
        return Page(statement.number, model, within: list)
    }

    private static func facts(_ statement: Statement, _ visit: Visit) async throws -> [Fact] {
        let formats = visit.formats
        var facts: [Fact] = []
        if visit.side == .console {
            let names = try await visit.partnerNames([statement.partner])
            facts.append(
                Fact(
                    visit.text("statements.column.partner"), names[statement.partner] ?? "",
                    link: PartnerAddress.partner(statement.partner)))
        }
        facts += [
            Fact(
                visit.text("statements.period"), "\(formats.day(statement.from)) – \(formats.day(statement.through))"),
            Fact(visit.text("statements.column.opening"), formats.money(statement.opening)),
            Fact(visit.text("statements.column.closing"), formats.money(statement.closing)),
        ]
        if let invoice = statement.invoice {
            facts.append(
                Fact(visit.text("statements.column.invoice"), "\(invoice.number), \(formats.day(invoice.received))"))
        }
        return facts
    }

    /// Each amount leads to what it is of, and from there to its reasons; beside it what was owed by then.
    private static func lines(
        _ id: String, _ lines: [StatementLine], from opening: Money, _ visit: Visit
    ) throws -> Sheet {
        let words = visit.sheets("statements")
        var owed = opening
        return words.sheet(
            id, words.heads("day", "what", "about", "amount", "owed"),
            try lines.map { line in
                owed = try owed.adding(line.amount)
                let rule = line.rule.flatMap { visit.surroundings?.program.earnings.rule($0)?.label[visit.language] }
                return [
                    Cell(visit.formats.day(line.day)),
                    Cell(visit.text("statements.what.\(line.what.rawValue)"), small: rule),
                    Cell(line.about, href: link(of: line, visit)), Cell(visit.formats.money(line.amount)),
                    Cell(visit.formats.money(owed)),
                ]
            })
    }

    /// The page of what a line is of: of an earning its reasons, of a payout the partner's payouts.
    private static func link(of line: StatementLine, _ visit: Visit) -> Link? {
        if let earning = ID<Earning>(line.document) { return visit.link(EarningsAddress.earning, earning) }
        return ID<Payout>(line.document) == nil ? nil : visit.link(StatementsAddress.payouts)
    }

    private static func acts(_ statement: Versioned<Statement>, _ visit: Visit) -> [Act] {
        let rules = visit.surroundings?.program.earnings.rules ?? []
        guard visit.side == .portal, visit.may(.refer), statement.value.invoice == nil,
            rules.contains(where: { $0.payable.after == .partnerInvoice })
        else { return [] }
        return [
            visit.act(
                "statements.act.own_invoice", StatementsAddress.ownInvoice(statement.id), form: "own-invoice",
                version: statement.version
            ) { [$0.field("number", "statements.form.number", required: true)] }
        ]
    }
}
