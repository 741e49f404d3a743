import Commerce
import Print
import Record
import Terms

/// An invoice on paper.
enum PrintedInvoice {
    static func file(_ found: InvoiceDocument, _ paper: Paper) throws -> PrintedFile {
        let invoice = found.invoice
        let number = ["number": invoice.number]
        var facts: [PrintedDocument.Fact] = [
            .init(paper("printing.issued"), paper.day(invoice.issued)),
            .init(paper("printing.due"), paper.day(invoice.due)),
        ]
        if let order = found.order {
            facts += [
                .init(paper("printing.order"), order.external ?? order.id.text),
                .init(paper("printing.customer"), order.customer.name),
            ]
        }
        var document = paper.document(
            paper("printing.title.invoice", number), of: invoice.issued, from: paper.sender(found.parties.vendor),
            to: paper.recipient(found.parties), in: found.parties.partner.country,
            facts + paper.through(found.parties), [try table(found, paper)], foot: found.parties.vendor.foot)
        if isWhole(found), let order = found.order, let placed = found.placed {
            document.opening = [paper("printing.bills", ["day": paper.day(placed), "customer": order.customer.name])]
        } else if invoice.charge == nil, let order = found.order, let placed = found.placed {
            document.opening = [
                paper("printing.part", ["day": paper.day(placed), "customer": order.customer.name]) + ".",
                paper("printing.part_of", ["amount": paper.money(order.total)]),
            ]
        }
        if let voided = invoice.voided {
            document.mark = .init(
                label: paper("printing.void"),
                note: paper("printing.void_note", ["day": paper.day(voided.day), "note": voided.note]))
        } else {
            document.closing = [
                paper(
                    "printing.pay",
                    [
                        "amount": paper.money(invoice.amount), "day": paper.day(invoice.due),
                        "number": invoice.number,
                    ])
            ]
        }
        return PrintedFile(invoice.number, document)
    }

    /// Does it bill all of an order, so that the order's lines are its own?
    private static func isWhole(_ found: InvoiceDocument) -> Bool {
        found.invoice.charge == nil && found.order?.total == found.invoice.amount
    }

    private static func table(_ found: InvoiceDocument, _ paper: Paper) throws -> PrintedDocument.Table {
        let (invoice, currency) = (found.invoice, found.invoice.amount.currency)
        if isWhole(found), let order = found.order {
            var table = paper.table(order.lines, in: currency)
            table.sums = try paper.sums(list: order.list, total: invoice.amount)
            return table
        }
        if invoice.charge == nil, let order = found.order { return try part(of: order, invoice.amount, paper) }
        return paper.table(of: invoice.amount, row(found, paper))
    }

    /// Each line of an order of which a part is billed, with what of that falls to it: in proportion to what it comes to, all together the
    /// invoice's amount.
    private static func part(of order: OrderView, _ amount: Money, _ paper: Paper) throws -> PrintedDocument.Table {
        let weights = order.lines.map { max(0, $0.net.minor) }
        let shares = try amount.allocated(to: weights.contains { $0 > 0 } ? weights : order.lines.map { _ in 1 })
        let currency = amount.currency
        return PrintedDocument.Table(
            columns: [
                .init(paper("printing.column.item"), wide: true), .init(paper("printing.column.units"), figures: true),
                paper.column("printing.column.net", in: currency), paper.column("printing.column.billed", in: currency),
            ],
            rows: zip(order.lines, shares).map { line, share in
                .init(
                    [line.name, paper.number(line.units), paper.amount(line.net), paper.amount(share)],
                    notes: [line.sku])
            },
            sums: [
                .init(paper("printing.total", ["currency": currency.code]), paper.amount(amount), strong: true)
            ])
    }

    /// The one line of what is no order: a fee, a charge, an amount by itself.
    private static func row(_ found: InvoiceDocument, _ paper: Paper) -> (label: String, notes: [String]) {
        let of = [
            "day": found.placed.map(paper.day) ?? "", "customer": found.order?.customer.name ?? "",
        ]
        if let fee = found.invoice.fee {
            return (
                found.feeLabel ?? fee.id,
                [
                    paper("printing.fee_days", ["from": paper.day(fee.from), "through": paper.day(fee.through)]),
                    paper("printing.by_clause", ["clause": fee.clause.text]),
                ]
            )
        }
        if let clause = found.invoice.charge {
            return (
                paper("printing.charge"),
                (found.order == nil ? [] : [paper("printing.charge_of", of)]) + [
                    paper("printing.by_clause", ["clause": clause.text])
                ]
            )
        }
        return (paper("printing.sum"), [])
    }
}

/// A credit note on paper.
enum PrintedCreditNote {
    static func file(_ found: CreditNoteDocument, _ paper: Paper) throws -> PrintedFile {
        let note = found.note
        let notes = note.remedy.map { [paper("printing.remedy", ["clause": $0.text])] } ?? []
        var document = paper.document(
            paper("printing.title.credit_note", ["number": note.number]), of: note.issued,
            from: paper.sender(found.parties.vendor), to: paper.recipient(found.parties),
            in: found.parties.partner.country,
            [.init(paper("printing.issued"), paper.day(note.issued)), .init(paper("printing.invoice"), note.of)],
            [paper.table(of: note.amount, (note.reason, notes))], foot: found.parties.vendor.foot)
        document.opening = [
            paper("printing.credits", ["number": note.of, "day": paper.day(found.invoice.issued)])
        ]
        document.closing = [paper("printing.credit_effect")]
        return PrintedFile(note.number, document)
    }
}

extension Paper {
    /// One line and what it comes to.
    fileprivate func table(of amount: Money, _ row: (label: String, notes: [String])) -> PrintedDocument.Table {
        PrintedDocument.Table(
            columns: [
                .init(self("printing.column.item"), wide: true), column("printing.column.amount", in: amount.currency),
            ],
            rows: [.init([row.label, self.amount(amount)], notes: row.notes)],
            sums: [.init(self("printing.total", ["currency": amount.currency.code]), self.amount(amount), strong: true)]
        )
    }
}
