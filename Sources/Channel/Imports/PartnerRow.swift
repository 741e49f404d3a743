import Members
import Record
import Store
import Terms

/// A partner as a file has it.
public struct PartnerRow: ImportRowByItself {
    public static let kind = ImportKind.partners
    public static let most = 500
    public static let columns: [ImportColumn] = [
        .optional("external_id"), .required("name"), .required("country"), .required("type"), .optional("domain"),
        .optional("joined"), .optional("deal_registration"), .optional("tier"),
    ]

    /// What another system calls it.
    public let externalId: String?
    public let name: LineName
    public let country: CountryCode
    public let type: String
    public let domain: DomainName?
    /// When it joined; now when left out.
    public let joined: Instant?
    public let dealRegistration: Bool?
    /// The tier it held before; as the program says at joining when left out.
    public let tier: String?

    public var key: String { externalId.map { "external \(SameText.key($0))" } ?? Self.key(name.text, country.text) }

    private static func key(_ name: String, _ country: String) -> String { "\(country) \(SameText.key(name))" }

    public static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<PartnerRow> {
        var reading = ImportReading<PartnerRow>()
        var seen: [String: Int] = [:]
        for line in sheet.rows {
            let cells = sheet.cells(line)
            reading.take(cells) {
                let row = PartnerRow(
                    externalId: cells.optional("external_id"), name: try cells.value("name"),
                    country: try cells.value("country"), type: try cells.text("type"),
                    domain: try cells.optionalValue("domain"),
                    joined: try cells.moment("joined", reference.context),
                    dealRegistration: try cells.flag("deal_registration"), tier: cells.optional("tier"))
                _ = try row.event(reference, reference.context)
                if let before = seen.updateValue(line.line, forKey: row.key) {
                    let column = row.externalId == nil ? "name" : "external_id"
                    throw cells.fault(
                        column,
                        Phrase(
                            "cell.same",
                            ["name": .text(row.externalId ?? row.name.text), "line": .text(String(before))]))
                }
                return row
            }
        }
        return reading
    }

    public static func known(_ rows: [PartnerRow], _ reader: Reader) throws -> Set<String> {
        let names = Set(rows.filter { $0.externalId == nil }.map { CompanyKey(name: $0.name.text, domain: nil).name })
            .sorted()
        let external = rows.compactMap(\.externalId).map(SameText.key)
        let found =
            try reader.vendorWide.matching("SELECT body FROM {partners}", "external", external)
            + reader.vendorWide.matching("SELECT body FROM {partners}", "id", external)
            + reader.vendorWide.matching("SELECT body FROM {partners}", "name_key", names)
        return try found.reduce(into: []) { known, row in
            let partner = try JSON.decode(Partner.self, from: try row.text(0))
            known.insert(key(partner.name, partner.country))
            for id in [partner.external, partner.id.text].compactMap(\.self) {
                known.insert("external \(SameText.key(id))")
            }
        }
    }

    public static func reference(_ rows: [PartnerRow], _ reader: Reader) throws -> ImportReference {
        ImportReference(reader.context)
    }

    public func event(_ reference: ImportReference, _ context: Context) throws -> any Event {
        let external = try externalId.map { try Text.line($0, "external_id") }
        let type = try context.program.checkedType(type)
        if let joined, joined > context.now {
            throw Problem.invalid(field: "/joined", Phrase("moment.future", ["moment": .moment(joined)]))
        }
        var partner = Partner(
            id: context.newID(), name: name.text, country: country.text, domain: domain?.text, type: type.id,
            dealRegistration: dealRegistration ?? true, creditHold: nil, permitted: [],
            joined: joined ?? context.now)
        partner.external = external
        partner.tier = try context.program.checkedTier(tier, of: type)
        return PartnerAdmitted(member: partner)
    }
}

extension ImportReading {
    /// Reads a line; what is wrong with it becomes a fault with its place.
    mutating func take(_ cells: ImportCells, _ read: () throws -> Row) {
        let line = cells.row.line
        do {
            rows.append((try read(), line...line))
        } catch {
            faults.append(ImportFault(error, cells))
        }
    }
}

extension ImportFault {
    /// A mistake in a row, with the place of its cell.
    init(_ error: any Error, _ cells: ImportCells) {
        switch error {
        case let fault as ImportFault: self = fault
        case Problem.invalid(let field, let phrase):
            let names = field.split(separator: "/").filter { Int($0) == nil && $0 != "lines" }
            let column = names.joined(separator: "_")
            self = cells.fault(column.isEmpty ? nil : column, phrase)
        case let problem as Problem: self = cells.fault(nil, problem.phrase)
        default: self = cells.fault(nil, Phrase("cell.trouble", ["error": .text("\(error)")]))
        }
    }
}
