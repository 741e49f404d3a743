import Commerce
import Print
import Record
import Terms

extension Paper {
    /// Lines with the partner's price: what they list at, what was taken off, what is left.
    ///
    /// - Parameter reasons: whether each rule that applied stands below its line.
    func table(_ lines: [PricedLineView], in currency: Currency, reasons: Bool = false) -> PrintedDocument.Table {
        PrintedDocument.Table(
            columns: [
                .init(self("printing.column.item"), wide: true), .init(self("printing.column.units"), figures: true),
                column("printing.column.list", in: currency), .init(self("printing.column.discount"), figures: true),
                column("printing.column.net", in: currency),
            ],
            rows: lines.map { line in
                .init(
                    [line.name, number(line.units), amount(line.list), line.rate.map(rate) ?? "", amount(line.net)],
                    notes: [line.sku], reasons: reasons ? self.reasons(line.decision) : [])
            })
    }

    /// The rules that a price follows from.
    private func reasons(_ decision: WordedDecision) -> [PrintedDocument.Reason] {
        decision.rules.filter(\.applied).map { rule in
            .init(
                clause: rule.clause.text, label: rule.label,
                figure: [rule.rate.map(rate), rule.amount.map(money)].compactMap(\.self).joined(separator: " · "))
        }
    }

    /// What lines come to: at list, what is off, what is left.
    func sums(list: Money, total: Money) throws(MoneyError) -> [PrintedDocument.Sum] {
        let off = try total.subtracting(list)
        return
            (off.isZero
            ? [] : [.init(self("printing.list"), amount(list)), .init(self("printing.discount"), amount(off))])
            + [.init(self("printing.total", ["currency": total.currency.code]), amount(total), strong: true)]
    }
}
