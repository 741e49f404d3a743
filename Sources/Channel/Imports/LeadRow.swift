import Commerce
import Members
import Record
import Store
import Terms

/// A lead as a file has it. The same number of the other system is the same lead.
public struct LeadRow: ImportRowByItself {
    public static let kind = ImportKind.leads
    public static let most = 500
    public static let columns: [ImportColumn] = [
        .required("external"), .required("company"), .required("country"), .optional("domain"), .required("contact"),
        .optional("email"), .optional("phone"), .optional("product_line"), .optional("units"), .optional("language"),
        .optional("quality"), .optional("campaign"), .optional("needs"),
    ]

    /// What the other system calls it.
    public let external: String
    public let customer: EndCustomer
    public internal(set) var contact: LeadContact
    public let productLine: String?
    public let units: Int?
    /// By ISO 639: two letters.
    public let language: String?
    public let quality: LeadQuality?
    /// The campaign, by its code.
    public let campaign: String?
    public internal(set) var needs: PersonalAnswer?

    public var key: String { SameText.key(external) }

    public static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<LeadRow> {
        read(sheet, reference, named: \.external) { try row($0) }
    }

    private static func row(_ cells: ImportCells) throws -> LeadRow {
        let name: LineName = try cells.value("company")
        let country: CountryCode = try cells.value("country")
        let quality = try cells.optional("quality").map { text in
            guard let quality = LeadQuality(rawValue: text.lowercased()) else {
                let known = LeadQuality.allCases.map(\.rawValue)
                throw cells.fault(
                    "quality",
                    Phrase(
                        "lead.quality_unknown",
                        Nearest.values(for: text, among: known).merging(["text": .text(text)]) { $1 }))
            }
            return quality
        }
        let units = try cells.optional("units").map { _ in try cells.whole("units") }
        return LeadRow(
            external: try cells.text("external"),
            customer: EndCustomer(name: name, domain: try cells.optionalValue("domain"), country: country),
            contact: LeadContact(
                name: Personal(try cells.value("contact")),
                email: try cells.optionalValue("email").map { Personal($0) },
                phone: try cells.optionalValue("phone").map { Personal($0) }),
            productLine: cells.optional("product_line"), units: units, language: cells.optional("language"),
            quality: quality, campaign: cells.optional("campaign"),
            needs: cells.optional("needs").map { Personal(AnswerText($0)) })
    }

    public static func known(_ rows: [LeadRow], _ reader: Reader) throws -> Set<String> {
        try reader.keys(of: "leads", external: rows.map(\.external))
    }

    public static func reference(_ rows: [LeadRow], _ reader: Reader) throws -> ImportReference {
        var reference = ImportReference(reader.context)
        try reference.noteLeads(reader)
        return reference
    }

    public func event(_ reference: ImportReference, _ context: Context) throws -> any Event {
        var found: Campaign?
        if let campaign {
            guard let known = reference.campaigns[campaign.lowercased()] else {
                let values = Nearest.values(for: campaign, among: reference.campaigns.keys.sorted())
                throw Problem.invalid(
                    field: "/campaign",
                    Phrase("lead.campaign_unknown", values.merging(["campaign": .text(campaign)]) { $1 }))
            }
            found = known
        }
        let entry = LeadEntry(
            customer: customer, contact: contact, productLine: productLine, units: units, language: language,
            needs: needs)
        return LeadRecorded(
            lead: try entry.lead(
                context.newID(), of: found, quality: quality, external: external, reference.lines, context))
    }
}

extension ImportReference {
    /// Notes what rows of leads refer to.
    mutating func noteLeads(_ reader: Reader) throws {
        lines = try reader.vendorWide.productLines().get()
        for row in try reader.vendorWide.query("SELECT body FROM {campaigns}") {
            let campaign = try JSON.decode(Campaign.self, from: try row.text(0))
            campaigns[campaign.code] = campaign
        }
    }
}

/// Brings in leads, each of which goes to whom the program's rules find.
public struct ImportLeads: ImportCommand, BroughtBeside, NamesPersons {
    public static let name = "import_leads"
    public let rows: [LeadRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [LeadRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }

    package func naming(_ persons: PersonNaming) throws -> ImportLeads {
        let named = try rows.enumerated().map { index, row in
            do {
                var named = row
                let person: PersonID
                (named.contact, person) = try row.contact.naming(persons, "contact")
                named.needs = try row.needs.map { try persons.detail(try persons.said($0, "needs"), of: person) }
                return named
            } catch Problem.invalid(let field, let phrase) {
                throw Problem.invalid(field: "/rows/\(index)\(field)", phrase)
            }
        }
        return ImportLeads(rows: named, alike: alike, place: place)
    }
}
