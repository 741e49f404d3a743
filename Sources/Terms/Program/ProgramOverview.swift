/// What anybody may know of a program: types, discounts, how registration works, clause by clause. Made from the program file.
public struct ProgramOverview: Codable, Hashable, Sendable {
    public let program: ProgramReference
    public let title: String
    public let notice: String
    public let effective: Day
    public let timeZone: Zone
    public let types: [TypeOverview]
    /// Discounts that are for no partner type in particular come with each type of reseller.
    public let bonuses: [RuleOverview]
    /// Bounds on all discounts together.
    public let caps: [RuleOverview]
    /// Absent in a program without tiers.
    public let tiers: TierOverview?
    /// Nil in a program without deal registration.
    public let registration: RegistrationOverview?
    public let clauses: [ClauseOverview]
    /// How the program answers what its document leaves open; none unless the program makes its readings public.
    public let readings: [Reading]

    /// One way of being a partner, with what it gets.
    public struct TypeOverview: Codable, Hashable, Sendable {
        public let id: String
        public let label: String
        public let role: PartnerType.Role
        public let clause: ClauseID
        public let routes: [Route]
        public let discounts: [RuleOverview]
    }

    /// A rule in words.
    public struct RuleOverview: Codable, Hashable, Sendable {
        public let label: String
        public let clause: ClauseID
        /// What it grants; nil for a rule that only asks.
        public let grants: String?
        /// What it takes, each part with the clause that asks for it.
        public let takes: [Part]

        public struct Part: Codable, Hashable, Sendable {
            public let words: String
            public let clause: ClauseID
        }
    }

    /// How a registration goes, from the first requirement to its end.
    public struct RegistrationOverview: Codable, Hashable, Sendable {
        public let clause: ClauseID
        public let requirements: [RuleOverview]
        public let criteria: [RuleOverview]
        public let decisionClause: ClauseID
        public let businessDays: Int
        public let enterpriseBusinessDays: Int
        public let termClause: ClauseID
        public let termDays: Int
        /// Is the day of notice day 1? Otherwise the day after is.
        public let noticeDayCounts: Bool
        /// Other terms, by region or country.
        public let addenda: [Addendum]
        public let extensionClause: ClauseID
        public let protectionClause: ClauseID
        /// For which the vendor may quote all the same.
        public let vendorQuotes: [RuleOverview]
        /// For which the vendor may decline, suspend or rescind.
        public let withdrawal: [RuleOverview]
        public let overageClause: ClauseID
        public let significant: Rate
        public let charge: RegistrationTerms.Overage.Basis

        public struct Addendum: Codable, Hashable, Sendable {
            public let region: String
            public let days: Int
        }
    }

    /// A clause with where the program acts by it.
    public struct ClauseOverview: Codable, Hashable, Sendable {
        public let id: ClauseID
        public let title: String
        public let summary: String
        public let cap: Rate?
        public let uses: [ClauseUse]
    }
}

extension ProgramOverview {
    /// The overview of a program. O(rules × partner types).
    public init(_ program: Program) {
        let uses = Dictionary(grouping: program.clauseUses, by: \.clause)
        self.init(
            program: program.reference, title: program.title, notice: program.notice, effective: program.effective,
            timeZone: program.zone,
            types: program.partnerTypes.map { type in
                let own = program.pricing.discounts.filter {
                    type.role == .reseller && $0.isOpen(to: type, in: program)
                }
                return TypeOverview(
                    id: type.id, label: type.label, role: type.role, clause: type.clause, routes: type.routes,
                    discounts: own.map { RuleOverview($0.label, $0.clause, $0.words, $0.conditions) })
            },
            bonuses: program.pricing.distributorBonuses.map {
                RuleOverview($0.label, $0.clause, $0.words, $0.conditions)
            },
            caps: program.pricing.caps.map { RuleOverview($0.label, $0.clause, $0.most.words, $0.conditions) },
            tiers: TierOverview(program),
            registration: program.registration.map { RegistrationOverview($0) },
            clauses: program.clausesInOrder.map { clause in
                ClauseOverview(
                    id: clause.id, title: clause.title, summary: clause.summary, cap: clause.cap,
                    uses: uses[clause.id] ?? [])
            },
            readings: program.publicReadings ? program.readings : [])
    }
}

extension ProgramOverview.RuleOverview {
    fileprivate init(_ label: String, _ clause: ClauseID, _ grants: String?, _ conditions: [Condition]) {
        self.init(
            label: label, clause: clause, grants: grants,
            takes: conditions.map { Part(words: $0.words, clause: $0.clause ?? clause) })
    }
}

extension ProgramOverview.RegistrationOverview {
    fileprivate init(_ terms: RegistrationTerms) {
        self.init(
            clause: terms.clause,
            requirements: terms.requirements.map { .init($0.label, $0.clause, nil, $0.conditions) },
            criteria: terms.criteria.map { .init($0.label, $0.clause, nil, $0.conditions) },
            decisionClause: terms.target.clause, businessDays: terms.target.businessDays,
            enterpriseBusinessDays: terms.target.enterpriseBusinessDays, termClause: terms.term.clause,
            termDays: terms.term.days, noticeDayCounts: terms.term.noticeDayCounts,
            addenda: terms.term.addenda.sorted { $0.key < $1.key }.map { Addendum(region: $0.key, days: $0.value) },
            extensionClause: terms.extensionClause, protectionClause: terms.protection.reseller,
            vendorQuotes: terms.vendorQuotes.reasons.map { .init($0.label, $0.clause, nil, $0.conditions) },
            withdrawal: terms.withdrawalReasons.map { .init($0.label, $0.clause, nil, $0.conditions) },
            overageClause: terms.overage.clause, significant: terms.overage.significant, charge: terms.overage.charge)
    }
}

extension DiscountRule {
    /// Can a partner of this type ever have it?
    fileprivate func isOpen(to type: PartnerType, in program: Program) -> Bool {
        let audience = Audience(conditions, of: .reseller, in: program)
        return audience.types.isEmpty || audience.types.contains(type.id)
    }
}
