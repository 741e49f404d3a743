import Record
import Store
import Terms

/// Somebody who works for a partner, as a file has it.
public struct PersonRow: ImportRow {
    public static let kind = ImportKind.people
    public static let most = 500
    public static let columns: [ImportColumn] = [.required("partner"), .required("name"), .optional("email")]

    public let partner: PartnerID
    public let name: String
    public let email: String?

    /// People are the same by their address, or without one by their name.
    public var key: String { Self.key(partner, name, email) }

    private static func key(_ partner: PartnerID, _ name: String, _ email: String?) -> String {
        "\(partner) " + (email.map(EmailAddress.canonical) ?? "name " + name)
    }

    public static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<PersonRow> {
        var reading = ImportReading<PersonRow>()
        var seen: [String: Int] = [:]
        for line in sheet.rows {
            let cells = sheet.cells(line)
            reading.take(cells) {
                let row = PersonRow(
                    partner: try reference.requiredPartner("partner", cells).id, name: try cells.text("name"),
                    email: cells.optional("email"))
                _ = try row.event(reference, reference.context)
                if let before = seen.updateValue(line.line, forKey: row.key) {
                    throw cells.fault(
                        "name", Phrase("cell.same", ["name": .text(row.name), "line": .text(String(before))]))
                }
                return row
            }
        }
        return reading
    }

    public static func known(_ rows: [PersonRow], _ reader: Reader) throws -> Set<String> {
        try reader.employees(of: rows.map(\.partner)).reduce(into: []) { known, employee in
            known.insert(key(employee.partner, employee.name, employee.email))
            known.insert(key(employee.partner, employee.name, nil))
        }
    }

    public static func reference(_ rows: [PersonRow], _ reader: Reader) throws -> ImportReference {
        try reader.importReference(partners: rows.map(\.partner))
    }

    public func event(_ reference: ImportReference, _ context: Context) throws -> any Event {
        guard reference.partners[partner] != nil else { throw Problem.notFound(Partner.noun) }
        try Text.check(name, "name", most: 200)
        return EmployeeAdded(
            employee: Employee(
                id: context.newID(), partner: partner, name: name,
                email: try email.map { try EmailAddress.checked($0) },
                added: context.now, left: nil))
    }
}

extension Reader {
    /// Those who work for these partners now.
    func employees(of partners: [PartnerID]) throws -> [Employee] {
        let ids = Set(partners.map(\.text)).sorted()
        return try vendorWide.matching("SELECT body FROM {employees}", "partner", ids)
            .map { try JSON.decode(Employee.self, from: try $0.text(0)) }.filter { $0.left == nil }
    }

    /// A reference with these partners.
    func importReference(partners: [PartnerID]) throws -> ImportReference {
        var reference = ImportReference(context)
        let ids = Set(partners.map(\.text)).sorted()
        for row in try vendorWide.matching("SELECT body FROM {partners}", "id", ids) {
            reference.note(try JSON.decode(Partner.self, from: try row.text(0)))
        }
        return reference
    }
}
