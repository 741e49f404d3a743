import Commerce
import Record
import Terms

/// What people of the vendor do with the record of an end customer.
enum CustomerRecordActs {
    static let routes: [PageRoute] = [
        .action(CustomerAddress.change, ChangeCustomer.permission, again: again) { visit, customer in
            try await visit.perform(ChangeCustomer.self, changes(visit, customer))
            return .see(shown(customer), said: "customers.said.change_customer")
        },
        .action(CustomerAddress.merge, MergeCustomers.permission, again: again) { visit, customer in
            let kept = try await visit.perform(MergeCustomers.self, visit.document(["customer": customer.text]))
            return .see(shown(kept.record?.id ?? customer), said: "customers.said.merge_customers")
        },
        .action(CustomerAddress.undoMerger, UndoCustomerMerger.permission, again: again) { visit, customer in
            try await visit.perform(UndoCustomerMerger.self, visit.document(["customer": customer.text]))
            return .see(shown(customer), said: "customers.said.undo_customer_merger")
        },
        .action(CustomerAddress.split, SplitCustomer.permission, again: again) { visit, customer in
            let parts = visit.form.all("part").filter { !$0.isEmpty }.map { Node(.string($0)) }
            let new = try await visit.perform(
                SplitCustomer.self,
                [
                    "customer": customer.node, "descriptions": Node(.list(parts)),
                    "reason": Node(.string(visit.form["reason"] ?? "")),
                ])
            return .see(shown(new.record?.id ?? customer), said: "customers.said.split_customer")
        },
        .action(CustomerAddress.apart, TellCustomersApart.permission, again: again) { visit, customer in
            try await visit.perform(TellCustomersApart.self, visit.document(["customer": customer.text]))
            return .see(shown(customer), said: "customers.said.tell_customers_apart")
        },
    ]

    private static func again(_ visit: Visit, _ customer: ID<CustomerAccount>) async throws -> Page {
        try await CustomerStory.page(visit, CustomerReference(customer))
    }

    private static func shown(_ customer: ID<CustomerAccount>) -> Link {
        CustomerAddress.customer(CustomerReference(customer))
    }

    /// The form has a line for each name, domain, country and number.
    private static func changes(_ visit: Visit, _ customer: ID<CustomerAccount>) -> Node {
        func lines(_ field: String) -> [String] {
            (visit.form[field] ?? "").split(whereSeparator: \.isNewline).map { String($0).withoutBlanksAround }
                .filter { !$0.isEmpty }
        }
        func texts(_ field: String) -> Node { Node(.list(lines(field).map { Node(.string($0)) })) }
        let names = CustomerName.Kind.allCases.flatMap { kind in
            lines(kind.rawValue).map { ["text": Node(.string($0)), "kind": Node(.string(kind.rawValue))] as Node }
        }
        let numbers = CustomerNumber.Kind.allCases.flatMap { kind in
            lines("number_\(kind.rawValue)").map { line -> Node in
                // The country stands in front of a number of a register: `GB 01234567`.
                let parts = line.split(separator: " ", maxSplits: 1)
                var number: Node = ["kind": Node(.string(kind.rawValue)), "number": Node(.string(line))]
                if kind == .registration, parts.count == 2, parts[0].count == 2 {
                    number["country"] = Node(.string(String(parts[0])))
                    number["number"] = Node(.string(String(parts[1])))
                }
                return number
            }
        }
        var document: Node = [
            "customer": customer.node, "names": Node(.list(names)), "domains": texts("domains"),
            "countries": texts("countries"), "identifiers": Node(.list(numbers)),
        ]
        for field in ["name", "note"] {
            if let text = visit.form[field], !text.isEmpty { document[field] = Node(.string(text)) }
        }
        if let parent = visit.form["parent"], !parent.isEmpty {
            document["parent"] = Node(.string(parent))
        } else {
            document["no_parent"] = Node(.bool(true))
        }
        return document
    }

    static func acts(_ record: CustomerRecordView, _ visit: Visit) -> [Act] {
        guard visit.may(.reviewDeals) else { return [] }
        guard record.merged == nil else {
            return [act("undo_customer_merger", CustomerAddress.undoMerger(record.id), visit) { [$0.reason()] }]
        }
        var acts = [
            act("change_customer", CustomerAddress.change(record.id), visit) { changeFields(record, $0) },
            act("merge_customers", CustomerAddress.merge(record.id), visit) {
                [$0.choosing("into", "customers.form.into", "end_customer", required: true), $0.reason()]
            },
            act("tell_customers_apart", CustomerAddress.apart(record.id), visit) {
                [$0.choosing("other", "customers.form.other", "end_customer", required: true), $0.reason()]
            },
        ]
        if record.descriptions.count > 1 {
            acts.append(act("split_customer", CustomerAddress.split(record.id), visit) { splitFields(record, $0) })
        }
        return acts
    }

    private static func act(_ name: String, _ address: Link, _ visit: Visit, _ fields: (Visit) -> [Field]) -> Act {
        visit.act("customers.act.\(name)", address, fields(visit.forForm(address, name)))
    }

    private static func changeFields(_ record: CustomerRecordView, _ form: Visit) -> [Field] {
        func area(_ name: String, _ lines: [String]) -> Field {
            form.field(name, "customers.form.\(name)", .area(rows: 2), value: lines.joined(separator: "\n"))
        }
        let names = CustomerName.Kind.allCases.map { kind in
            area(kind.rawValue, record.names.filter { $0.kind == kind }.map(\.text))
        }
        let numbers = CustomerNumber.Kind.allCases.map { kind in
            area(
                "number_\(kind.rawValue)",
                record.identifiers.filter { $0.kind == kind }.map { number in
                    guard kind == .registration, let country = number.country?.text else { return number.number }
                    return "\(country) \(number.number.dropFirst(number.number.hasPrefix(country) ? 2 : 0))"
                })
        }
        return [form.field("name", "customers.form.called", value: record.name, required: true)] + names
            + [area("domains", record.domains), area("countries", record.countries)] + numbers
            + [
                form.choosing("parent", "customers.form.parent", "end_customer"),
                form.field("note", "customers.form.change_note", .area(rows: 2)),
            ]
    }

    private static func splitFields(_ record: CustomerRecordView, _ form: Visit) -> [Field] {
        let choices = record.descriptions.map { (value: $0.id, label: label($0, form)) }
        return [
            form.field("part", "customers.form.part", .choice(choices), required: true), form.reason(),
        ]
    }

    static func label(_ one: CustomerRecordView.Description, _ visit: Visit) -> String {
        [one.name, one.country, one.domain, one.partnerName ?? visit.text("customers.vendor")].compactMap(\.self)
            .joined(separator: ", ")
    }
}
