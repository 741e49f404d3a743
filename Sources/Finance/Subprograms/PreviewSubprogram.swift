import Members
import Record
import Store
import Terms

/// What a subprogram would be, and who could take part in it, by name: before it is made. Nothing is recorded.
public struct PreviewSubprogram: Query {
    public static let name = "preview_subprogram"
    public static let permission = Permission.manageSubprograms

    public let subprogram: MakeSubprogram
    /// The last partner of the page before; the first page when left out.
    public let after: PartnerID?

    public struct Answer: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "SubprogramPreview" }

        public let subprogram: SubprogramView
        /// Active partners of its region, types and tiers.
        public let count: Int
        /// By name; of each what it lacks of what the program's clause asks for.
        public let partners: [Concerned]
        /// What to ask for the next page after; absent with the last.
        public let next: PartnerID?
    }

    /// A partner for whom it would be.
    public struct Concerned: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "ConcernedPartner" }

        public let partner: PartnerID
        public let name: String
        public let country: String
        public let isEligible: Bool
        /// Sentences.
        public let missing: [String]
    }

    /// So many stand on a page.
    private static let portion = 50

    /// - Throws: as `MakeSubprogram`; a refusal is not recorded.
    public func answer(_ reader: Reader) throws -> Answer {
        let events = try subprogram.decide(try subprogram.load(reader), reader.context)
        guard let made = (events.first as? SubprogramMade)?.subprogram else { throw Problem.notFound(Subprogram.noun) }
        let program = reader.context.program
        let terms = try program.knownSubprogram(made.terms)
        let scope = made.scope(program)
        let count = try reader.query("SELECT COUNT(*) FROM {partners} \(scope.condition)", scope.arguments)
        var (condition, arguments) = (scope.condition, scope.arguments)
        if let after {
            let last = try reader.require(after).value
            arguments += [.text(ListText.key(last.name)), .text(last.id.text)]
            condition += " AND (by_name, id) > ($\(arguments.count - 1), $\(arguments.count))"
        }
        let found: [Versioned<Partner>] = try reader.records(
            "\(condition) ORDER BY by_name, id LIMIT \(Self.portion + 1)", arguments)
        let shown = found.prefix(Self.portion).map(\.value)
        let partners = try shown.map { partner in
            let decision = try made.admission(
                partner, try reader.facts(of: partner), nil, asksTerms: false, terms, program, on: made.from,
                at: reader.now)
            return Concerned(
                partner: partner.id, name: partner.name, country: partner.country,
                isEligible: decision.outcome.verdict.isFavourable,
                missing: try reader.worded(decision).missing.map(\.text))
        }
        return Answer(
            subprogram: try made.shown(to: reader), count: Int(try count.first?.int(0) ?? 0), partners: partners,
            next: found.count > Self.portion ? shown.last?.id : nil)
    }
}

extension Subprogram {
    /// Active partners of its scope, as a condition on their table.
    fileprivate func scope(_ program: Program) -> (condition: String, arguments: [SQLValue]) {
        var conditions = ["status = 'active'"]
        var arguments: [SQLValue] = []
        func add(_ column: String, _ values: [String]) {
            let places = values.indices.map { "$\(arguments.count + $0 + 1)" }
            conditions.append(values.isEmpty ? "1 = 0" : "\(column) IN (\(places.joined(separator: ", ")))")
            arguments += values.map(SQLValue.text)
        }
        if let partner { add("id", [partner.text]) }
        if let region {
            add("country", (program.regions.first { $0.id == region }?.countries ?? []).sorted())
        }
        if let types { add("type", types) }
        if let tiers { add("tier", tiers) }
        return ("WHERE \(conditions.joined(separator: " AND "))", arguments)
    }
}
