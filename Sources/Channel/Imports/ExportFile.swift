import Commerce
import Enablement
import Finance
import Members
import Record
import Store
import Terms

/// How a file of cells is laid out. An import reads each of them.
public struct ExportLayout: Codable, Hashable, Sendable {
    /// What stands between cells.
    public enum Separator: String, Codable, CaseIterable, Hashable, Sendable {
        case comma
        /// As spreadsheets have it where a comma stands before decimals; amounts are written so, too.
        case semicolon
        case tab

        var reader: CSVReader.Separator {
            switch self {
            case .comma: .comma
            case .semicolon: .semicolon
            case .tab: .tab
            }
        }
    }

    public let separator: Separator
    /// Does it begin with the mark of the byte order, by which Excel knows that it is in UTF-8?
    public let mark: Bool

    public init(separator: Separator = .comma, mark: Bool = false) {
        (self.separator, self.mark) = (separator, mark)
    }

    func amount(_ money: Money) -> String {
        separator == .semicolon ? money.decimalText.replacing(".", with: ",") : money.decimalText
    }
}

extension Guildhall {
    /// Writes everything of a kind as CSV, in the columns that an import reads: what was taken out can be brought in elsewhere.
    /// Memory stays bounded by five hundred records.
    ///
    /// - Parameter write: given some lines at a time, the heading first.
    public func exportFile(
        _ kind: ImportKind, _ layout: ExportLayout = ExportLayout(), as credential: Credential,
        _ write: (String) async throws -> Void
    ) async throws {
        try await admit(credential, kind.permission)
        try await noteExport("\(kind.rawValue).csv", by: credential)
        let heading = CSVText.line(kind.columns.map(\.name), separator: layout.separator.reader)
        try await write((layout.mark ? CSVText.mark : "") + heading)
        var after: String? = ""
        while let last = after {
            let (text, next) = try await database.read { snapshot in
                let reader = try self.reader(try self.actor(credential, snapshot), snapshot, .plain, nil).vendorWide
                return try reader.exportPage(kind, layout, after: last)
            }
            try await write(text)
            after = next
        }
    }
}

extension Reader {
    /// Some lines, and the id after which the next page starts.
    fileprivate func exportPage(
        _ kind: ImportKind, _ layout: ExportLayout, after: String
    ) throws -> (text: String, next: String?) {
        switch kind {
        case .partners: try lines(layout, after) { (partner: Partner) in [cells(partner)] }
        case .people: try lines(layout, after) { (person: Employee) in try cells(person) }
        case .certificates: try lines(layout, after) { (certificate: Certificate) in try cells(certificate) }
        case .orders: try lines(layout, after) { (order: Order) in try cells(order, layout) }
        case .leads: try lines(layout, after) { (lead: Lead) in [try cells(lead)] }
        case .deals: try lines(layout, after) { (deal: Deal) in try cells(deal, layout) }
        case .invoices: try lines(layout, after) { (invoice: Invoice) in [try cells(invoice, layout)] }
        case .payments: try lines(layout, after) { (payment: Payment) in [try cells(payment, layout)] }
        case .creditNotes: try lines(layout, after) { (note: CreditNote) in [cells(note, layout)] }
        case .commissions: try lines(layout, after) { (earning: Earning) in try cells(earning, layout) }
        case .fundBudgets: try lines(layout, after) { (budget: FundBudget) in cells(budget, layout) }
        case .fundRequests: try lines(layout, after) { (request: FundRequest) in try cells(request, layout) }
        case .fundClaims: try lines(layout, after) { (claim: FundClaim) in try cells(claim, layout) }
        }
    }

    private func lines<Value: Entity>(
        _ layout: ExportLayout, _ after: String, _ cells: (Value) throws -> [[String]]
    ) throws -> (text: String, next: String?) {
        let size = 500
        let found: [Versioned<Value>] = try records(
            "WHERE id > $1 ORDER BY id LIMIT $2", [.text(after), .integer(Int64(size))])
        let text = try found.map {
            try cells($0.value).map { CSVText.line($0, separator: layout.separator.reader) }.joined()
        }
        .joined()
        return (text, found.count == size ? found.last?.value.id.text : nil)
    }

    /// What a partner is called in a file.
    func name(_ id: PartnerID?) throws -> String {
        guard let id, let partner = try find(id)?.value else { return "" }
        return partner.external ?? id.text
    }

    private func cells(_ partner: Partner) -> [String] {
        [
            partner.external ?? partner.id.text, partner.name, partner.country, partner.type, partner.domain ?? "",
            partner.joined.description, partner.dealRegistration ? "yes" : "no",
            partner.tier ?? "",
        ]
    }

    private func cells(_ lead: Lead) throws -> [String] {
        [
            lead.external ?? lead.id.text, lead.customer.name, lead.customer.country, lead.customer.domain ?? "",
            text(lead.contact.name), lead.contact.email?.text ?? "", lead.contact.phone?.text ?? "",
            lead.productLine ?? "", lead.units.map(String.init) ?? "", lead.language ?? "", lead.quality.rawValue,
            try lead.campaign.flatMap { try find($0)?.value.code } ?? "", lead.needs?.text ?? "",
        ]
    }

    private func cells(_ person: Employee) throws -> [[String]] {
        guard person.left == nil else { return [] }
        return [[try name(person.partner), text(person.name), person.email?.text ?? ""]]
    }

    private func cells(_ certificate: Certificate) throws -> [[String]] {
        guard certificate.revoked == nil, certificate.holderLeft == nil else { return [] }
        let holder = try find(certificate.employee)?.value
        return [
            [
                try name(certificate.partner), holder.map { $0.email?.text ?? text($0.name) } ?? "",
                certificate.certification,
                certificate.issued.description, certificate.expires?.description ?? "",
            ]
        ]
    }

    private func cells(_ order: Order, _ layout: ExportLayout) throws -> [[String]] {
        func flag(_ value: Bool?) -> String { value == true ? "yes" : "" }
        let partner = try name(order.partner)
        let distributor = try name(order.distributor)
        return order.lines.map { line in
            [
                order.external ?? order.id.text, partner, order.placed.description, line.sku, String(line.units),
                layout.amount(line.net), line.net.currency.code, layout.amount(line.list), order.customer.name,
                order.customer.country, order.customer.domain ?? "", distributor, order.route.rawValue,
                order.role.rawValue, flag(order.origin?.renewal), flag(order.origin?.internalUse),
                flag(order.origin?.vendorDeveloped), ImportedOrderStatus(order).rawValue,
            ]
        }
    }
}
