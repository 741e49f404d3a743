import Enablement
import Members
import Record
import Store
import Terms

/// Somebody who works for a partner, as a file has it.
public struct PersonRow: ImportRowByItself {
    public static let kind = ImportKind.people
    public static let most = 500
    public static let columns: [ImportColumn] = [.required("partner"), .required("name"), .optional("email")]

    public let partner: PartnerID
    public internal(set) var name: PersonalName
    public internal(set) var email: PersonalAddress?

    /// People are the same by their address, or without one by their name; once that has found out who they are, by that.
    public var key: String {
        name.person.map { "\(partner) \($0)" } ?? Self.key(partner, name.text ?? "", email?.text)
    }

    private static func key(_ partner: PartnerID, _ name: String, _ email: String?) -> String {
        "\(partner) " + (email.map(MailAddress.key) ?? "name " + SameText.key(name))
    }

    public static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<PersonRow> {
        var reading = ImportReading<PersonRow>()
        var seen: [String: Int] = [:]
        for line in sheet.rows {
            let cells = sheet.cells(line)
            reading.take(cells) {
                let row = PersonRow(
                    partner: try reference.requiredPartner("partner", cells).id,
                    name: Personal(try cells.value("name")),
                    email: try cells.optionalValue("email").map { Personal($0) })
                if let before = seen.updateValue(line.line, forKey: row.key) {
                    throw cells.fault(
                        "name", Phrase("cell.same", ["name": row.name.value, "line": .text(String(before))]))
                }
                return row
            }
        }
        return reading
    }

    public static func known(_ rows: [PersonRow], _ reader: Reader) throws -> Set<String> {
        try reader.employees(of: rows.map(\.partner)).reduce(into: []) { known, employee in
            if let person = employee.name.person { known.insert("\(employee.partner) \(person)") }
            guard let name = employee.name.text else { return }
            known.insert(key(employee.partner, name, employee.email?.text))
            known.insert(key(employee.partner, name, nil))
        }
    }

    public static func reference(_ rows: [PersonRow], _ reader: Reader) throws -> ImportReference {
        try reader.importReference(partners: rows.map(\.partner))
    }

    public func event(_ reference: ImportReference, _ context: Context) throws -> any Event {
        guard reference.partners[partner] != nil else { throw Problem.notFound(Partner.noun) }
        return EmployeeAdded(
            employee: Employee(
                id: context.newID(), partner: partner, name: name, email: email, added: context.now, left: nil))
    }
}

extension ImportPeople: NamesPersons {
    /// Whoever has no address is whoever is called so at that partner, if there is somebody.
    package func naming(_ persons: PersonNaming) throws -> ImportPeople {
        let working = rows.isEmpty ? [] : try persons.reader.employees(of: rows.map(\.partner))
        var called: [String: PersonID] = [:]
        for employee in working {
            if let name = employee.name.text {
                called["\(employee.partner) \(SameText.key(name))"] = employee.name.person
            }
        }
        let named = try rows.enumerated().map { index, row in
            do {
                let name = try persons.said(row.name, "name")
                let email = try row.email.map { try persons.said($0, "email") }
                let place = "\(row.partner) \(SameText.key(name.text))"
                let person =
                    if let email {
                        try persons.person(at: email)
                    } else {
                        try persons.person(called[place])
                    }
                if email == nil { called[place] = person }
                var named = row
                named.name = try persons.name(name, of: person)
                named.email = try email.map { try persons.detail($0, of: person) }
                return named
            } catch Problem.invalid(let field, let phrase) {
                throw Problem.invalid(field: "/rows/\(index)\(field)", phrase)
            }
        }
        return ImportPeople(rows: named, place: place)
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
