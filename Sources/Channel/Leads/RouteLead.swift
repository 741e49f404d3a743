import Commerce
import Members
import Record
import Store
import Terms

/// A partner that may be given a lead, as far as the choice among many looks at it.
private struct Candidate {
    let partner: Partner
    let seat: LeadSeat

    /// What it takes, where it said so.
    var profile: LeadSeat.Profile? { seat.profile }

    /// Where it takes leads.
    var territory: [String] {
        guard let named = profile?.countries, !named.isEmpty else { return [partner.country] }
        return named
    }

    /// How its turn compares: leads given for one of its weight, exactly.
    func isBefore(_ other: Candidate, _ rule: LeadRule) -> Bool {
        let (own, its) = (rule.weight(partner.tier), rule.weight(other.partner.tier))
        let (left, right) = (seat.given * its, other.seat.given * own)
        if left != right { return left < right }
        let (last, before) = (seat.last?.milliseconds ?? 0, other.seat.last?.milliseconds ?? 0)
        if last != before { return last < before }
        return partner.id.text < other.partner.id.text
    }
}

/// Who gets a lead, and why; no partner where no rule finds one.
struct LeadRouting {
    let partner: PartnerID?
    let decision: Decision
}

extension Reader {
    /// Finds the partner for a lead by the program's rules in their order: the first rule that finds one counts. Among those that meet a
    /// rule it is the turn of whoever was given fewest for its weight. Reads the partners of the lead's territory: O(those).
    ///
    /// - Parameter taken: how many leads partners are given by what is concluded at the same time.
    func route(_ lead: Lead, beside taken: [PartnerID: Int] = [:]) throws -> LeadRouting? {
        guard let terms = context.program.leads else { return nil }
        let had = Set(lead.offers.map(\.partner))
        var looked: [RuleOutcome] = []
        for rule in terms.rules {
            let countries = countries(of: lead, rule)
            let all = try candidates(countries, beside: taken)
            var nearest: RuleOutcome?
            let open = all.filter { !had.contains($0.partner.id) && $0.profile?.takes ?? true }
            for candidate in open.sorted(by: { $0.isBefore($1, rule) }) {
                let own = owned(candidate, lead, rule, terms)
                guard own.allSatisfy(\.applied) else { continue }
                let outcome = try rule.outcome(try facts(candidate.partner, lead, rule))
                guard outcome.applied else {
                    nearest = nearest ?? outcome
                    continue
                }
                let turn = turn(candidate, among: all.count, rule)
                return LeadRouting(
                    partner: candidate.partner.id,
                    decision: decision(lead, .granted, looked + [outcome] + own + [turn]))
            }
            looked.append(
                nearest
                    ?? RuleOutcome(
                        id: rule.id, facts: [SeenFact("lead.candidates", .count(all.count))],
                        missing: [MissingPart("missing.lead_nobody", ["count": .count(all.count)])]))
        }
        return LeadRouting(partner: nil, decision: decision(lead, .refused, looked))
    }

    private func decision(_ lead: Lead, _ verdict: Verdict, _ rules: [RuleOutcome]) -> Decision {
        Decision(
            question: .leadRouting, subject: lead.id.text, at: now, program: context.program.reference,
            outcome: Outcome(verdict), rules: rules)
    }

    private func countries(of lead: Lead, _ rule: LeadRule) -> [String] {
        let country = lead.customer.country
        guard rule.place == .region, let region = context.program.region(ofCountry: country) else { return [country] }
        return region.countries.sorted()
    }

    /// Active partners that are there, or that take leads from there. Whoever named countries takes leads of no other.
    private func candidates(_ countries: [String], beside taken: [PartnerID: Int]) throws -> [Candidate] {
        let wide = vendorWide
        let home = try wide.matching(
            """
            SELECT p.body, s.body FROM {partners} p LEFT JOIN {lead_seats} s ON s.id = p.id
            """, "p.country", countries)
        let elsewhere = try wide.matching(
            """
            SELECT p.body, s.body FROM {lead_territories} t JOIN {partners} p ON p.id = t.partner \
            LEFT JOIN {lead_seats} s ON s.id = p.id
            """, "t.country", countries)
        var found: [PartnerID: Candidate] = [:]
        let named = Set(countries)
        for row in home + elsewhere {
            let partner = try JSON.decode(Partner.self, from: try row.text(0))
            guard found[partner.id] == nil, partner.membership == .active else { continue }
            var seat = try row.optionalText(1).map { try JSON.decode(LeadSeat.self, from: $0) } ?? LeadSeat(partner.id)
            if let own = seat.profile?.countries, !own.isEmpty, named.isDisjoint(with: own) { continue }
            if let more = taken[partner.id] {
                seat.open += more
                seat.given += more
                seat.last = now
            }
            found[partner.id] = Candidate(partner: partner, seat: seat)
        }
        return Array(found.values)
    }

    /// What a candidate meets besides the rule's conditions.
    private func owned(
        _ candidate: Candidate, _ lead: Lead, _ rule: LeadRule, _ terms: LeadTerms
    ) -> [RuleOutcome] {
        let place = RuleOutcome(
            own: "lead_place", clause: rule.clause,
            facts: [
                SeenFact("lead.country", .text(lead.customer.country)),
                SeenFact("lead.territory", .list(candidate.territory.map(TypedValue.text))),
            ])
        var outcomes = [place]
        if rule.matchesProductLine, let wanted = lead.productLine {
            outcomes.append(one("lead_line", "lead.lines", wanted, candidate.profile?.productLines, rule))
        }
        if rule.matchesLanguage, let wanted = lead.language {
            outcomes.append(one("lead_language", "lead.languages", wanted, candidate.profile?.languages, rule))
        }
        if let most = candidate.profile?.most ?? terms.capacity?.most(candidate.partner.tier) {
            outcomes.append(
                RuleOutcome(
                    own: "lead_capacity", clause: terms.capacity?.clause ?? terms.clause,
                    facts: [
                        SeenFact("lead.open", .count(candidate.seat.open)), SeenFact("lead.most", .count(most)),
                    ],
                    missing: candidate.seat.open < most
                        ? [] : [MissingPart("missing.lead_room", ["most": .count(most)])]))
        }
        return outcomes
    }

    /// A value that has to be among those that a partner names; any will do where it names none.
    private func one(
        _ id: String, _ fact: String, _ wanted: String, _ named: [String]?, _ rule: LeadRule
    ) -> RuleOutcome {
        let named = named ?? []
        let fits = named.isEmpty || named.contains(wanted)
        return RuleOutcome(
            own: id, clause: rule.clause, facts: [SeenFact(fact, .list(named.map(TypedValue.text)))],
            missing: fits ? [] : [MissingPart("missing.lead_wanted", ["wanted": .text(wanted)])])
    }

    private func turn(_ candidate: Candidate, among count: Int, _ rule: LeadRule) -> RuleOutcome {
        RuleOutcome(
            own: "lead_turn", clause: rule.clause,
            facts: [
                SeenFact("lead.candidates", .count(count)), SeenFact("lead.given", .count(candidate.seat.given)),
                SeenFact("lead.weight", .count(rule.weight(candidate.partner.tier))),
            ])
    }

    /// What a rule's conditions ask of a partner and a lead. What other capabilities know of the partner is only looked up where a
    /// condition asks for it.
    private func facts(_ partner: Partner, _ lead: Lead, _ rule: LeadRule) throws -> Facts {
        var facts = Facts()
        if rule.asked.isSubset(of: Self.plain) {
            facts.set(partner: partner, paymentsCurrent: true, context.program, on: today)
        } else {
            facts = try vendorWide.facts(of: partner)
        }
        facts.set(.leadCountry, lead.customer.country)
        facts.set(.leadRegion, context.program.region(ofCountry: lead.customer.country)?.id ?? "")
        facts.set(.leadProductLine, lead.productLine ?? "")
        facts.set(.leadLanguage, lead.language ?? "")
        facts.set(.leadQuality, lead.quality.rawValue)
        facts.set(.leadUnits, lead.units ?? 0)
        facts.set(.leadCampaign, try lead.campaign.flatMap { try vendorWide.find($0)?.code } ?? "")
        return facts
    }

    /// Facts that follow from the partner's own record.
    private static let plain: Set<Fact> = [
        .partnerType, .partnerCountry, .partnerRegion, .partnerDealRegistration, .partnerCreditHold, .partnerTier,
        .partnerStatus, .partnerProfileCurrent, .partnerDesignations, .leadCountry, .leadRegion, .leadProductLine,
        .leadLanguage, .leadQuality, .leadUnits, .leadCampaign,
    ]
}

extension Context {
    /// A lead offered to a partner now.
    func offer(_ lead: ID<Lead>, to partner: PartnerID, _ decision: Decision, _ terms: LeadTerms) -> LeadOffered {
        LeadOffered(
            lead: lead,
            offer: Lead.Offer(
                partner: partner, at: now, decision: decision,
                acceptBy: program.calendar.adding(businessDays: terms.acceptance.businessDays, to: now),
                accepted: nil, actBy: nil, acted: nil, ended: nil))
    }
}

extension Reaction {
    /// A lead that nobody has goes to whom the rules find.
    static let leadRouting = Reaction("lead routing", to: [LeadRecorded.self, LeadReleased.self]) { happened, reader in
        var taken: [PartnerID: Int] = [:]
        return try happened.compactMap { cause in
            let id: ID<Lead>
            if let recorded = cause.event as? LeadRecorded {
                id = recorded.lead.id
            } else if let released = cause.event as? LeadReleased, !released.isKept {
                id = released.lead
            } else {
                return nil
            }
            guard let terms = reader.context.program.leads, let lead = try reader.vendorWide.find(id)?.value,
                lead.status == .unplaced, let routing = try reader.route(lead, beside: taken)
            else { return nil }
            if let partner = routing.partner { taken[partner, default: 0] += 1 }
            let event: any Event =
                routing.partner.map { reader.context.offer(id, to: $0, routing.decision, terms) }
                ?? LeadUnplaced(lead: id, decision: routing.decision)
            return Conclusion(event, because: cause)
        }
    }

    /// The leads of a partner that takes part no more go to others.
    static let leadsOfEnded = Reaction("leads of ended memberships", to: [PartnerTerminated.self, PartnerMerged.self]) {
        happened, reader in
        try happened.flatMap { cause -> [Conclusion] in
            guard let partner = (cause.event as? PartnerTerminated)?.member ?? (cause.event as? PartnerMerged)?.member,
                let terms = reader.context.program.leads
            else { return [] }
            let leads: [Versioned<Lead>] = try reader.vendorWide.records(
                "WHERE partner = $1 AND status IN ('offered', 'accepted', 'working') ORDER BY id", [.text(partner.text)]
            )
            return leads.map { lead in
                let ending = Lead.Ending(why: .membership, clause: terms.clause, note: nil, at: reader.now)
                return Conclusion(
                    LeadReleased(lead: lead.id, owner: partner, ending: ending, isKept: false), because: cause)
            }
        }
    }
}
