import Commerce
import Record
import Terms

extension OrderRow {
    /// Reads orders; lines that follow one another with the same external id are the lines of one.
    public static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<OrderRow> {
        var reading = ImportReading<OrderRow>()
        var seen: [String: Int] = [:]
        var group: [CSVRow] = []
        var name = ""
        func finish() {
            guard let first = group.first, let last = group.last else { return }
            let all = group.map { sheet.cells($0) }
            do {
                if let before = seen.updateValue(first.line, forKey: SameText.key(name)) {
                    throw all[0].fault(
                        "external_id",
                        Phrase("cell.order_apart", ["name": .text(name), "line": .text(String(before))]))
                }
                let row = try order(all, reference)
                _ = try row.event(reference, reference.context)
                reading.rows.append((row, first.line...last.line))
            } catch {
                reading.faults.append(ImportFault(error, all[place(of: error, all.count)]))
            }
        }
        for line in sheet.rows {
            let id = sheet.cells(line).optional("external_id") ?? ""
            if SameText.key(id) != SameText.key(name) || id.isEmpty {
                finish()
                group = []
                name = id
            }
            group.append(line)
        }
        finish()
        return reading
    }

    private static func order(_ all: [ImportCells], _ reference: ImportReference) throws -> OrderRow {
        let first = all[0]
        let partner = try reference.requiredPartner("partner", first)
        guard let placed = try first.moment("placed", reference.context) else {
            throw first.fault("placed", "cell.empty")
        }
        return OrderRow(
            externalId: try first.text("external_id"), partner: partner.id,
            distributor: try reference.partner("distributor", first)?.id, placed: placed,
            customer: EndCustomer(
                name: try first.value("customer_name") as LineName,
                domain: try first.optionalValue("customer_domain"),
                country: try first.optionalValue("customer_country") ?? CountryCode(partner.country)),
            route: try first.choice("route"), role: try first.choice("role"), renewal: try first.flag("renewal"),
            internalUse: try first.flag("internal_use"), vendorDeveloped: try first.flag("vendor_developed"),
            status: try first.choice("status"), lines: try all.map { try line($0, first) })
    }

    private static func line(_ cells: ImportCells, _ first: ImportCells) throws -> Line {
        for column in ["partner", "placed", "currency"] where cells.optional(column) != first.optional(column) {
            throw cells.fault(column, "cell.other_order")
        }
        let currency = try cells.currency("currency")
        let net = try cells.requiredMoney("net", currency)
        return Line(
            sku: try cells.text("sku"), units: try cells.whole("units"), net: net,
            list: try cells.money("list", currency), change: try cells.choice("change"),
            months: cells.optional("months") == nil ? nil : try cells.whole("months"),
            starts: try cells.day("starts"))
    }

    /// Which of an order's lines a mistake is about.
    private static func place(of error: any Error, _ count: Int) -> Int {
        guard case Problem.invalid(let field, _) = error, field.hasPrefix("/lines/"),
            let index = field.split(separator: "/").dropFirst().first.flatMap({ Int($0) }), index < count
        else { return 0 }
        return index
    }
}
