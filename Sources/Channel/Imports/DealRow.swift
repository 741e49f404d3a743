import Commerce
import Members
import Record
import Terms

/// A deal registration of an older system as a file has it. The same number of the other system is the same registration.
public struct DealRow: ImportRowByItself {
    public static let kind = ImportKind.deals
    public static let most = 500
    public static let columns: [ImportColumn] = [
        .required("external_id"), .required("partner"), .required("customer_name"), .optional("customer_country"),
        .optional("customer_domain"), .required("product_line"), .required("units"), .optional("list_value"),
        .optional("currency"), .required("status"), .required("registered"), .optional("decided"), .optional("ended"),
        .optional("protected_until"), .optional("kind"), .optional("distributor"), .optional("reason"),
        .optional("route"), .optional("enterprise"), .optional("budget"), .optional("authority"), .optional("need"),
        .optional("timing"), .optional("evidence"),
    ]

    /// What the other system calls it; a second registration of the same is none.
    public let externalId: String
    public let partner: PartnerID
    /// Through whom it was registered.
    public let distributor: PartnerID?
    public let customer: EndCustomer
    public let productLine: String
    public let units: Int
    /// What it is worth at list price, as far as known.
    public let listValue: Money?
    /// One of the program's kinds of registration; needed where a partner has several.
    public let kind: String?
    /// What is asked for its kind, by the ids of the fields.
    public let fields: [String: String]?
    /// How far it came there.
    public let status: BroughtDealStatus
    /// When it was handed in.
    public let registered: Instant
    /// When it was approved or declined.
    public let decided: Instant?
    /// When it was won, lost or rescinded, or had expired.
    public let ended: Instant?
    /// The last day of its protection; by the program's term from the day of approval when left out.
    public let protectedUntil: Day?
    /// Why it stands as it does.
    public let reason: String?
    public let route: Route?
    public let enterprise: Bool?
    public let bant: DealEntry.PartialBANT?
    /// Addresses of what proves work on it.
    public let evidence: [String]?

    public var key: String { SameText.key(externalId) }

    public static func known(_ rows: [DealRow], _ reader: Reader) throws -> Set<String> {
        try reader.keys(of: "deals", external: rows.map(\.externalId), in: ["external", "id"])
    }

    public static func reference(_ rows: [DealRow], _ reader: Reader) throws -> ImportReference {
        var reference = try reader.importReference(partners: rows.map(\.partner) + rows.compactMap(\.distributor))
        reference.lines = try reader.vendorWide.productLines().get()
        return reference
    }

    public func event(_ reference: ImportReference, _ context: Context) throws -> any Event {
        guard let owner = reference.partners[partner] else { throw Problem.notFound(Partner.noun) }
        guard context.program.partnerType(owner.type)?.role != .distributor else {
            throw Problem.invalid(field: "/partner", Phrase("brought_deal.reseller", ["partner": .text(owner.name)]))
        }
        let through = try distributor.map(reference.distributor)
        let entry = DealEntry(
            customer: DealEntry.Customer(
                name: customer.name, domain: customer.domain, country: customer.country),
            productLine: productLine, units: units, listValue: listValue, bant: bant, enterprise: enterprise,
            route: route, kind: kind, fields: fields)
        return try BroughtDeal(
            number: externalId, partner: owner, distributor: through, entry: entry, status: status,
            registered: registered, decided: decided, ended: ended, protectedUntil: protectedUntil, reason: reason,
            evidence: evidence ?? [], doubt: reference.doubts[key]
        ).event(reference.lines, context)
    }
}

extension DealRow {
    public static func read(_ sheet: ImportSheet, _ reference: ImportReference) -> ImportReading<DealRow> {
        read(sheet, reference, named: \.externalId) { try row($0, reference) }
    }

    private static func row(_ cells: ImportCells, _ reference: ImportReference) throws -> DealRow {
        let partner = try reference.requiredPartner("partner", cells)
        guard let registered = try cells.moment("registered", reference.context) else {
            throw cells.fault("registered", "cell.empty")
        }
        guard let status: BroughtDealStatus = try cells.choice("status") else {
            throw cells.fault("status", "cell.empty")
        }
        return DealRow(
            externalId: try cells.text("external_id"), partner: partner.id,
            distributor: try reference.partner("distributor", cells)?.id,
            customer: EndCustomer(
                name: try cells.value("customer_name") as LineName,
                domain: try cells.optionalValue("customer_domain"),
                country: try cells.optionalValue("customer_country") ?? CountryCode(partner.country)),
            productLine: try cells.text("product_line"), units: try cells.whole("units"),
            listValue: try listValue(cells), kind: cells.optional("kind"), fields: nil, status: status,
            registered: registered, decided: try cells.moment("decided", reference.context),
            ended: try cells.moment("ended", reference.context), protectedUntil: try cells.day("protected_until"),
            reason: cells.optional("reason"), route: try cells.choice("route"),
            enterprise: try cells.flag("enterprise"),
            bant: DealEntry.PartialBANT(
                budget: cells.optional("budget"), authority: cells.optional("authority"), need: cells.optional("need"),
                timing: cells.optional("timing")),
            evidence: cells.optional("evidence").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) })
    }

    private static func listValue(_ cells: ImportCells) throws -> Money? {
        guard cells.optional("list_value") != nil else { return nil }
        return try cells.money("list_value", try cells.currency("currency"))
    }

    /// What is open is compared with the registrations that are here and with the others of the file, as a submission is: of one deal that
    /// another partner has it cannot come in, and who may be the same end customer is told.
    public static func findings(
        _ rows: [DealRow], knowing known: Set<String>, _ reader: Reader
    ) throws -> ImportFindings {
        let open = rows.indices.filter { rows[$0].status.isOpen && !known.contains(rows[$0].key) }
        guard !open.isEmpty else { return ImportFindings() }
        let conflicts = try reader.conflicts(of: open.map { rows[$0].claim })
        let rivals = Array(conflicts.taken.values) + conflicts.likely.values
        let names = try reader.names(ofPartners: rivals.map(\.partner))
        var findings = ImportFindings()
        for (place, row) in open.enumerated() {
            if let rival = conflicts.taken[place] {
                findings.faults[row] = ImportFindings.Fault(
                    field: "/customer/name",
                    phrase: Phrase(
                        "brought_deal.taken",
                        [
                            "partner": .text(names[rival.partner] ?? ""), "customer": .text(rival.customer.name),
                            "number": .text(rival.number),
                        ]))
            } else if let rival = conflicts.likely[place] {
                findings.alike.append(
                    Likeness(
                        row: row, name: "\(rows[row].customer.name) (\(rows[row].externalId))",
                        like: "\(rival.customer.name) (\(rival.number), \(names[rival.partner] ?? ""))"))
                findings.doubts[rows[row].key] = conflicts.doubts[place]
            }
        }
        return findings
    }

    private var claim: BroughtClaim {
        BroughtClaim(
            number: externalId, partner: partner, customer: customer, productLine: productLine, kind: kind,
            registered: registered)
    }
}

/// Brings in deal registrations of an older system, open and past.
public struct ImportDeals: ImportCommand, BroughtBeside {
    public static let name = "import_deals"
    public let rows: [DealRow]
    public private(set) var place: ImportPlace?

    /// What becomes of rows that are likely there already; they come in when left out.
    public let alike: LikelyKnown?

    private enum CodingKeys: String, CodingKey { case rows, alike }

    public init(rows: [DealRow], alike: LikelyKnown? = nil, place: ImportPlace?) {
        (self.rows, self.alike, self.place) = (rows, alike, place)
    }
}

extension Reader {
    /// Names of partners, in parts that a query takes.
    fileprivate func names(ofPartners ids: [PartnerID]) throws -> [PartnerID: String] {
        let ids = Set(ids).map(\.text).sorted()
        return try vendorWide.matching("SELECT id, name FROM {partners}", "id", ids).reduce(into: [:]) { names, row in
            if let id = PartnerID(try row.text(0)) { names[id] = try row.text(1) }
        }
    }
}

extension ImportReference {
    /// The distributor through whom something came.
    ///
    /// - Throws: `Problem.invalid` for a partner that is none.
    func distributor(_ id: PartnerID) throws -> Partner {
        guard let through = partners[id], context.program.partnerType(through.type)?.role == .distributor else {
            throw Problem.invalid(
                field: "/distributor", Phrase("import.no_distributor", ["partner": .text(id.text)]))
        }
        return through
    }
}
