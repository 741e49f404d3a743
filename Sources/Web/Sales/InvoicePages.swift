import Commerce
import Members
import Record
import Terms

/// Invoices and their payments.
enum InvoicePages {
    struct Model: TemplateModel {
        static let template = "invoice-list"

        struct Row: Sendable {
            let id: String
            let partner: String
            let partnerPath: Link?
            let orderPath: Link?
            let amount: String
            /// What is still to be paid of it, when a part was.
            let left: String?
            let due: String
            let mark: StateMark
            let charge: ClauseLink?
            let acts: [Act]
        }
        let rows: [Row]
        /// Are payments recorded here?
        let takesPayments: Bool
        let next: Link?
    }

    static func list(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(ListInvoices.self, visit.search.document(visit.formats, only: ["after"]))
        let around = try visit.requireSurroundings()
        let names = try await visit.partnerNames(found.items.map(\.partner))
        let model = Model(
            rows: try found.items.map { try row($0, names, visit, around.today) },
            takesPayments: visit.side == .console && visit.may(.bill),
            next: found.next.map { visit.searching(visit.link(SalesAddress.invoices), ["after": $0]) })
        return Page(visit.text("sales.invoices"), model)
    }

    static let waiting = WaitingSource(.portal, .seeInvoices) { visit, around in try await due(visit, around.today) }

    /// Invoices of which something is open and due within two weeks.
    private static func due(_ visit: Visit, _ today: Day) async throws -> [Waiting] {
        try await visit.ask(ListInvoices.self, ["limit": "100"]).items
            .filter { $0.paid.minor < $0.amount.minor && today.days(to: $0.due) <= 14 }
            .map {
                let open = try $0.open
                let days = today.days(to: $0.due)
                return Waiting(
                    href: SalesAddress.invoices.portal(),
                    sentence: visit.text("portal.pay", ["amount": visit.formats.money(open)]),
                    small: visit.text("portal.pay_by", ["day": visit.formats.day($0.due)]),
                    mark: days < 0
                        ? StateMark(label: visit.text("sales.past_due"), tone: "bad")
                        : StateMark(label: visit.formats.days(days), tone: "warn"))
            }
    }

    private static func row(
        _ invoice: Invoice, _ names: [PartnerID: String], _ visit: Visit, _ today: Day
    ) throws -> Model.Row {
        let open = try invoice.open
        let action = SalesAddress.recordPayment(invoice.id)
        let mark =
            open.minor <= 0
            ? StateMark(label: visit.text("sales.paid"), tone: "good")
            : invoice.due < today
                ? StateMark(label: visit.text("sales.past_due"), tone: "bad")
                : StateMark(label: visit.text("sales.open"), tone: "")
        let form = visit.forForm(action, "pay-\(invoice.id)")
        let pays = visit.side == .console && visit.may(.bill) && open.minor > 0
        return Model.Row(
            id: invoice.id.text, partner: names[invoice.partner] ?? "",
            partnerPath: visit.side == .console ? PartnerAddress.partner(invoice.partner) : nil,
            orderPath: invoice.order.map { visit.link(SalesAddress.placed, $0) },
            amount: visit.formats.money(invoice.amount),
            left: open.minor > 0 && invoice.paid.minor > 0
                ? visit.text("sales.left", ["amount": visit.formats.money(open)]) : nil,
            due: visit.formats.shortDay(invoice.due), mark: mark,
            charge: invoice.charge.map { visit.clause($0, about: invoice.id.text) },
            acts: pays
                ? [
                    visit.act(
                        "sales.act.record_payment", action, form.money("amount", "sales.form.amount", value: open))
                ]
                : [])
    }
}
