import Commerce
import Members
import Record
import Terms

/// Registrations of an end customer that several partners hold or want for one product line.
enum DealConflictPanel {
    static let panel = CustomerPanel(order: 15, .reviewDeals, where: DealPanels.registers) { visit, customer in
        let open = DealStatus.blocking.map(\.rawValue).sorted().joined(separator: ",")
        let found = try await visit.ask(
            ListDeals.self, ["customer": customer.node, "status": Node(.string(open)), "limit": "200"])
        let byLine = Dictionary(grouping: found.items, by: \.productLine)
        let rows = byLine.sorted { $0.key < $1.key }.filter { Set($0.value.map(\.partner)).count > 1 }.map {
            line, deals in
            [
                Cell(line),
                Cell(
                    deals.map(\.partnerName).joined(separator: ", "),
                    href: DealAddress.list.console().with("customer", customer.description)
                        .with("product_line", line).with("status", open)),
            ]
        }
        guard !rows.isEmpty else { return nil }
        let words = visit.sheets("deals")
        return words.sheet("conflicts", words.heads("line", "partner"), rows)
    }
}
