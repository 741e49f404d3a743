import Commerce
import Finance
import Record
import Terms

extension Reader {
    func cells(_ invoice: Invoice, _ layout: ExportLayout) throws -> [String] {
        [
            invoice.number, try name(invoice.partner), invoice.issued.description, invoice.due.description,
            layout.amount(invoice.amount), invoice.amount.currency.code, try called(invoice.order),
            invoice.charge?.text ?? "", invoice.voided?.day.description ?? "", invoice.voided?.note ?? "",
        ]
    }

    func cells(_ payment: Payment, _ layout: ExportLayout) throws -> [String] {
        let isOver = try require(payment.invoice).value.overpaid.isPositive
        return [
            payment.external ?? payment.id.text, payment.number, payment.received.description,
            layout.amount(payment.amount), payment.amount.currency.code, payment.reference ?? "", isOver ? "yes" : "",
            payment.refunded.isPositive ? layout.amount(payment.refunded) : "",
            payment.refundedOn?.description ?? "", payment.takenBack?.day.description ?? "",
            payment.takenBack?.note ?? "",
        ]
    }

    func cells(_ note: CreditNote, _ layout: ExportLayout) -> [String] {
        [
            note.number, note.of, note.issued.description, layout.amount(note.amount), note.amount.currency.code,
            note.reason, note.remedy?.text ?? "",
        ]
    }

    /// What is left of an earning, whatever it was earned by; nothing where nothing was earned, or is. A reimbursement goes by its claim's
    /// number, so that it does not come in beside the claim.
    func cells(_ earning: Earning, _ layout: ExportLayout) throws -> [[String]] {
        let left = try earning.standing
        guard earning.status != .nothing, left.isPositive else { return [] }
        var order = ""
        if case .order(let id) = earning.source { order = try called(id) }
        // What a fund or a subprogram grants goes by no rule of earnings.
        let rules = context.program.earnings
        let rule = earning.rule.flatMap { rules.rule($0)?.kind == earning.kind ? $0 : nil } ?? ""
        let isUnsaid = try !query("SELECT id FROM {open_items} WHERE id = $1", [.text("\(earning.id)-earned")]).isEmpty
        return [
            [
                try number(of: earning), try name(earning.partner), earning.earned.description,
                layout.amount(left), left.currency.code, earning.about, earning.kind.rawValue, rule,
                order, order.isEmpty ? "" : earning.line.map(String.init) ?? "", earning.payable?.description ?? "",
                earning.paid?.description ?? "", isUnsaid ? "yes" : "no",
            ]
        ]
    }

    private func number(of earning: Earning) throws -> String {
        if case .granted(let id) = earning.source, let claim = try ID<FundClaim>(id).flatMap({ try find($0)?.value }) {
            return claim.external ?? claim.id.text
        }
        return earning.opening?.number ?? earning.id.text
    }

    /// What an order is called in a file.
    private func called(_ order: ID<Order>?) throws -> String {
        guard let order else { return "" }
        return try find(order)?.value.external ?? order.text
    }
}
