import Commerce
import Record
import Terms

/// What the record of an end customer holds, sheet by sheet.
enum CustomerRecordSheets {
    static func facts(_ record: CustomerRecordView, _ visit: Visit) -> [Fact] {
        func named(_ key: String, _ other: CustomerRecordView.Named?) -> Fact? {
            other.map {
                Fact(visit.text(key), $0.name, link: CustomerAddress.customer(CustomerReference($0.id)))
            }
        }
        let names = record.names.map { Fact(visit.text("customers.name.\($0.kind.rawValue)"), $0.text) }
        let numbers = record.identifiers.map { number in
            Fact(visit.text("customers.form.number_\(number.kind.rawValue)"), number.number)
        }
        let places =
            record.countries.isEmpty
            ? [] : [Fact(visit.text("customers.form.countries"), record.countries.joined(separator: ", "))]
        let domains =
            record.domains.isEmpty
            ? [] : [Fact(visit.text("customers.form.domains"), record.domains.joined(separator: ", "))]
        return [named("customers.merged_into", record.merged)].compactMap(\.self) + names + places + domains + numbers
            + [named("customers.form.parent", record.parent)].compactMap(\.self)
            + record.absorbed.compactMap { named("customers.absorbed", $0) }
    }

    static func sheets(_ record: CustomerRecordView, _ visit: Visit) -> [Sheet] {
        let words = visit.sheets("customers")
        func link(_ id: ID<CustomerAccount>) -> Link { CustomerAddress.customer(CustomerReference(id)) }
        var sheets: [Sheet] = []
        if !record.alike.isEmpty {
            sheets.append(
                words.sheet(
                    "alike", words.heads("name", "country", "reasons"),
                    record.alike.map {
                        [Cell($0.name, href: link($0.id)), Cell($0.country), Cell($0.reasons.joined(separator: "; "))]
                    }))
        }
        if !record.conflicts.isEmpty {
            sheets.append(
                words.sheet(
                    "uncovered", words.heads("line", "partners"),
                    record.conflicts.map { conflict in
                        [
                            Cell(conflict.productLine),
                            Cell(conflict.deals.map(\.partnerName).joined(separator: ", ")),
                        ]
                    }))
        }
        sheets.append(
            words.sheet(
                "descriptions", words.heads("name", "country", "domain", "by"),
                record.descriptions.map {
                    [
                        Cell($0.name), Cell($0.country), Cell($0.domain ?? ""),
                        Cell($0.partnerName ?? visit.text("customers.vendor")),
                    ]
                }))
        return sheets
    }
}
