import Enablement
import Members
import Record
import Store
import Terms

/// A certificate as a file has it: who is certified for what, since when.
public struct CertificateRow: ImportRowByItself {
    public static let kind = ImportKind.certificates
    public static let most = 500
    public static let columns: [ImportColumn] = [
        .required("partner"), .required("person"), .required("certification"), .required("issued"),
        .optional("expires"),
    ]

    public let partner: PartnerID
    public let employee: ID<Employee>
    /// One of the program's certifications.
    public let certification: String
    public let issued: Day
    /// The last day; as the program says when left out.
    public let expires: Day?

    public var key: String { "\(employee) \(certification) \(issued)" }

    public static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<CertificateRow> {
        var reading = ImportReading<CertificateRow>()
        var seen: [String: Int] = [:]
        for line in sheet.rows {
            let cells = sheet.cells(line)
            reading.take(cells) {
                let partner = try reference.requiredPartner("partner", cells)
                let issued = try cells.requiredDay("issued")
                let row = CertificateRow(
                    partner: partner.id, employee: try person(partner, cells, reference),
                    certification: try cells.text("certification"), issued: issued, expires: try cells.day("expires"))
                _ = try row.event(reference, reference.context)
                if let before = seen.updateValue(line.line, forKey: row.key) {
                    throw cells.fault(nil, Phrase("cell.same_certificate", ["line": .text(String(before))]))
                }
                return row
            }
        }
        return reading
    }

    /// Somebody of the partner's, by address, id or name.
    private static func person(
        _ partner: Partner, _ cells: ImportCells, _ reference: ImportReference
    ) throws -> ID<Employee> {
        let text = try cells.text("person")
        let people = reference.employees[partner.id] ?? []
        let wanted = MailAddress.key(of: text)
        let found =
            people.filter { $0.id.text == text || $0.email?.text.map(MailAddress.key) == wanted }.first.map {
                [$0]
            }
            ?? people.filter { $0.name.text.map(SameText.key) == SameText.key(text) }
        guard let only = found.first else {
            let nearest = Nearest.name(to: text, among: people.compactMap(\.name.text))
            throw cells.fault(
                "person",
                Phrase(
                    nearest == nil ? "cell.nobody" : "cell.nobody_called",
                    [
                        "text": .text(text), "partner": .text(partner.name),
                        "nearest": nearest.map(TypedValue.text),
                    ]))
        }
        guard found.count == 1 else {
            throw cells.fault("person", Phrase("cell.several_people", ["text": .text(text)]))
        }
        return only.id
    }

    public static func known(_ rows: [CertificateRow], _ reader: Reader) throws -> Set<String> {
        let employees = Set(rows.map(\.employee.text)).sorted()
        let found = try reader.vendorWide.matching("SELECT body FROM {certificates}", "employee", employees)
        return try found.reduce(into: []) { known, row in
            let certificate = try JSON.decode(Certificate.self, from: try row.text(0))
            known.insert("\(certificate.employee) \(certificate.certification) \(certificate.issued)")
        }
    }

    public static func reference(_ rows: [CertificateRow], _ reader: Reader) throws -> ImportReference {
        var reference = try reader.importReference(partners: rows.map(\.partner))
        for employee in try reader.employees(of: rows.map(\.partner)) { reference.note(employee) }
        let codes = try reader.outside("codes") { rows.map { _ in CertificateCode.random() } }
        for (row, code) in zip(rows, codes) { reference.codes[row.key] = code }
        return reference
    }

    public func event(_ reference: ImportReference, _ context: Context) throws -> any Event {
        guard let holder = reference.employees[partner]?.first(where: { $0.id == employee }) else {
            throw Problem.notFound(Employee.noun)
        }
        let events = try context.certificate(
            for: holder, certification, issued: issued, expires: expires, code: reference.codes[key] ?? "")
        for case let issued as CertificateIssued in events {
            // Nobody is reminded of what ended before it came here.
            let hasEnded = issued.certificate.expires.map { $0 < context.today } ?? false
            return CertificateIssued(certificate: issued.certificate, remind: hasEnded ? nil : issued.remind)
        }
        throw Problem.notFound(Certificate.noun)
    }
}
