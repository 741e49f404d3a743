import Commerce
import Record
import Terms

extension Reader {
    /// A registration as an import reads it; drafts are their owners' alone. Of what proves work on it the addresses.
    func cells(_ deal: Deal, _ layout: ExportLayout) throws -> [[String]] {
        guard let status = BroughtDealStatus(deal.status) else { return [] }
        let terms = deal.terms
        let customer = terms.customer
        let isProtected = [.approved, .suspended, .expired].contains(status)
        let isOver = [.won, .lost, .rescinded].contains(status)
        let addresses = deal.evidence.map(\.title).filter { $0.contains("://") && !$0.contains(where: \.isWhitespace) }
        return [
            [
                deal.external ?? deal.id.text, try name(deal.partner), customer.name, customer.country,
                customer.domain ?? "", terms.productLine, String(terms.units),
                terms.listValue.map(layout.amount) ?? "", terms.listValue?.currency.code ?? "", status.rawValue,
                (deal.submitted ?? deal.created).description, deal.decided?.description ?? "",
                isOver ? deal.statusReason?.at.description ?? "" : "",
                isProtected ? deal.approval?.validThrough.description ?? "" : "", terms.kind ?? "",
                try name(deal.distributor), reason(deal), terms.route?.rawValue ?? "",
                terms.enterprise ? "yes" : "", terms.bant.budget, terms.bant.authority, terms.bant.need,
                terms.bant.timing, addresses.joined(separator: " "),
            ]
        ]
    }

    /// What somebody wrote about why it stands as it does.
    private func reason(_ deal: Deal) -> String {
        guard case .text(let text)? = deal.statusReason?.note else { return "" }
        return text
    }
}
