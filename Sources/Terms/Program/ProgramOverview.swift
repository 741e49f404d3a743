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
    /// What partners earn beside their price.
    public let earnings: [RuleOverview]
    /// What of their marketing is reimbursed.
    public let funds: [RuleOverview]
    /// What may be run for a time: incentives, success plans, contests.
    public let subprograms: [RuleOverview]
    /// What is paid each year for taking part.
    public let fees: [RuleOverview]
    /// What orders and quotes have to meet.
    public let ordering: [RuleOverview]
    /// Absent in a program without tiers.
    public let tiers: TierOverview?
    /// What partners may be beside their tier; each is had automatically or conferred.
    public let designations: [TierOverview.Step]
    /// Nil in a program without deal registration.
    public let registration: RegistrationOverview?
    public let clauses: [ClauseOverview]
    /// How the program answers what its document leaves open; none unless the program makes its readings public.
    public let readings: [WordedReading]

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
        /// Absent where a registration keeps nobody off.
        public let protectionClause: ClauseID?
        /// For which the vendor may quote all the same.
        public let vendorQuotes: [RuleOverview]
        /// For which the vendor may decline, suspend or rescind.
        public let withdrawal: [RuleOverview]
        /// Absent where ordering more than was registered costs nothing.
        public let overageClause: ClauseID?
        public let significant: Rate?
        public let charge: RegistrationTerms.Overage.Basis?

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
    /// The overview of a program for a reader of a language. O(rules × partner types).
    public init(_ program: Program, in language: Language) {
        let words = ProgramInWords(program, in: language)
        let say = words.say
        let uses = Dictionary(grouping: words.clauseUses, by: \.clause)
        self.init(
            program: program.reference, title: say.text(program.title), notice: say.text(program.notice),
            effective: program.effective, timeZone: program.zone, types: program.partnerTypes.map(words.overview),
            bonuses: program.pricing.distributorBonuses.map(words.overview),
            caps: program.pricing.caps.map {
                words.overview($0.label, $0.clause, say.language.share($0.most), $0.conditions)
            }
                + program.pricing.unitPrices.map {
                    words.overview($0.label, $0.clause, say.bounds($0), $0.conditions)
                },
            earnings: words.earningOverview, funds: words.fundOverview, subprograms: words.subprogramOverview,
            fees: program.fees.map { words.overview($0.label, $0.clause, say.fee($0), []) },
            ordering: program.sales.requirements.map {
                words.overview($0.label, $0.clause, say.asks($0), $0.conditions)
            },
            tiers: words.tierOverview, designations: words.designationOverview,
            registration: program.registration.map(words.overview),
            clauses: program.clausesInOrder.map { clause in
                ClauseOverview(
                    id: clause.id, title: say.text(clause.title), summary: say.text(clause.summary), cap: clause.cap,
                    uses: uses[clause.id] ?? [])
            },
            readings: program.publicReadings ? program.readings.map { $0.worded(in: language) } : [])
    }
}

extension ProgramInWords {
    fileprivate func overview(_ type: PartnerType) -> ProgramOverview.TypeOverview {
        let own = program.pricing.discounts.filter { type.role == .reseller && $0.isOpen(to: type, in: program) }
        return ProgramOverview.TypeOverview(
            id: type.id, label: say.text(type.label), role: type.role, clause: type.clause, routes: type.routes,
            discounts: own.map(overview))
    }

    fileprivate func overview(_ rule: DiscountRule) -> ProgramOverview.RuleOverview {
        overview(rule.label, rule.clause, say.grant(rule), rule.conditions)
    }

    func overview(
        _ label: LocalText, _ clause: ClauseID, _ grants: String?, _ conditions: [Condition]
    ) -> ProgramOverview.RuleOverview {
        ProgramOverview.RuleOverview(
            label: say.text(label), clause: clause, grants: grants,
            takes: conditions.map { .init(words: say.words($0), clause: $0.clause ?? clause) })
    }

    fileprivate func overview(_ terms: RegistrationTerms) -> ProgramOverview.RegistrationOverview {
        func asked(_ rules: [Requirement]) -> [ProgramOverview.RuleOverview] {
            rules.map { overview($0.label, $0.clause, nil, $0.conditions) }
        }
        func listed(_ reasons: [ListedReason]) -> [ProgramOverview.RuleOverview] {
            reasons.map { overview($0.label, $0.clause, nil, $0.conditions) }
        }
        return ProgramOverview.RegistrationOverview(
            clause: terms.clause, requirements: asked(terms.requirements), criteria: asked(terms.criteria),
            decisionClause: terms.target.clause, businessDays: terms.target.businessDays,
            enterpriseBusinessDays: terms.target.enterpriseBusinessDays, termClause: terms.term.clause,
            termDays: terms.term.days, noticeDayCounts: terms.term.noticeDayCounts,
            addenda: terms.term.addenda.sorted { $0.key < $1.key }.map { .init(region: $0.key, days: $0.value) },
            extensionClause: terms.extensionClause, protectionClause: terms.protection?.reseller,
            vendorQuotes: listed(terms.vendorQuotes?.reasons ?? []), withdrawal: listed(terms.withdrawalReasons),
            overageClause: terms.overage?.clause, significant: terms.overage?.significant, charge: terms.overage?.charge
        )
    }
}

extension DiscountRule {
    /// Can a partner of this type ever have it?
    fileprivate func isOpen(to type: PartnerType, in program: Program) -> Bool {
        let types = Audience.types(conditions, of: .reseller, in: program)
        return types.isEmpty || types.contains { $0.id == type.id }
    }
}
