import Members
import Record
import Terms

/// The judging of one submission: requirements first, which refuse it; then criteria, which decline it.
struct Submission {
    let deal: Deal
    let situation: RegistrationSituation
    let context: Context
    private let facts: Facts

    /// - Throws: `Problem` in a program without deal registration.
    init(deal: Deal, situation: RegistrationSituation, _ context: Context) throws {
        var deal = deal
        deal.submitted = deal.submitted ?? context.now
        self.deal = deal
        self.situation = situation
        self.context = context
        facts = situation.facts(of: deal, context)
        terms = try context.program.registrationTerms
    }

    private let terms: RegistrationTerms

    /// What a submission brings about: it is recorded, and declined at once when a criterion is not met. It is never approved
    /// by itself.
    ///
    /// - Parameter stated: the terms of a new registration, where they are not to the letter what was asked.
    func events(stated: DealTerms? = nil) throws -> [any Event] {
        try checkRequirements()
        let criteria = try self.criteria()
        var events: [any Event] = [
            DealSubmitted(
                deal: deal.id, owner: deal.partner, distributor: deal.distributor, terms: stated,
                due: terms.target.due(
                    context.now, enterprise: deal.terms.enterprise, kind: terms.kind(deal.terms.kind)?.businessDays,
                    context.program.calendar),
                decision: BareDecision(criteria))
        ]
        if criteria.outcome.verdict == .declined { return events + decline(deal, criteria) }
        if let grounds = situation.doubt {
            let doubt = CustomerDoubt(grounds: grounds, at: context.now)
            events.append(DealDoubted(deal: deal.id, owner: deal.partner, doubt: doubt))
        }
        return events
    }

    /// - Throws: `Refusal` naming every requirement that is not met.
    func checkRequirements() throws {
        let requirements = try requirements()
        guard requirements.outcome.verdict == .granted else { throw Refusal(decision: requirements) }
    }

    /// What a submission must have, with every rule's facts.
    func requirements() throws -> Decision {
        try decision(.registrationRequirements, terms.requirements, unmet: .refused)
    }

    /// The criteria with every rule's facts.
    func criteria() throws -> Decision { try decision(.registrationCriteria, terms.criteria, unmet: .declined) }

    private func decline(_ deal: Deal, _ decision: Decision) -> [any Event] {
        let clause = context.program.clause(declining: decision) ?? terms.clause
        let reason = StatusReason(clause: clause, says: nil, at: context.now)
        return [DealDeclined(deal: deal.id, owner: deal.partner, reason: reason, decision: decision)]
    }

    private func decision(_ question: Question, _ rules: [Requirement], unmet: Verdict) throws -> Decision {
        try rules.decision(
            question, subject: deal.id.text, at: context.now, program: context.program, facts, unmet: unmet)
    }
}

extension Reader {
    /// The reseller on whose behalf a distributor registers, by its recorded permission. Without that the distributor is refused
    /// by the program's requirement of permission alone: it learns nothing of the reseller, not even whether there is one.
    package func reseller(_ id: PartnerID, permitting distributor: Partner) throws -> Partner {
        if let found = try vendorWide.find(id)?.value, found.permitted.contains(distributor.id) {
            try requireActive(found)
            return found
        }
        try refuseWithoutPermission(distributor.id.text)
        return try vendorWide.require(id).value
    }

    /// A distributor works on a registration only as long as the reseller permits it. What it registered stands all the same.
    ///
    /// - Throws: `Refusal` by the program's requirement of permission.
    func checkPermission(on deal: Deal) throws {
        guard let distributor = deal.distributor, distributor == context.actor.partner,
            try !vendorWide.require(deal.partner).permitted.contains(distributor)
        else { return }
        try refuseWithoutPermission(deal.id.text)
    }

    /// Does nothing when the program asks for no permission.
    private func refuseWithoutPermission(_ subject: String) throws {
        let requirements = try context.program.registrationTerms.requirements.filter { requirement in
            requirement.conditions.contains { $0.expression.variables.contains(Fact.dealPermission.rawValue) }
        }
        guard !requirements.isEmpty else { return }
        var facts = Facts()
        facts.set(.dealByDistributor, true)
        throw Refusal(
            decision: try requirements.decision(
                .registrationRequirements, subject: subject, at: now, program: context.program, facts,
                unmet: .refused))
    }

    /// A registration that its partner's people work on, with what is needed to judge it.
    func ownStep(_ id: ID<Deal>) throws -> SubmitDeal.State {
        let deal = try subject(id).value
        try checkPermission(on: deal)
        return SubmitDeal.State(deal: deal, situation: try situation(of: deal))
    }

    /// All that must be known to judge a registration.
    package func situation(
        of partner: Partner, distributor: Partner?, _ customer: EndCustomer, _ productLine: String,
        kind: String? = nil, submitted: Deal? = nil
    ) throws -> RegistrationSituation {
        let probe = DealTerms(probing: customer, productLine, kind: kind)
        let pastDue = try pastDueSince(partner.id)
        let distributorPastDue = try distributor.map { try pastDueSince($0.id) }
        // Looking for other spellings costs the most of all this: once for everything.
        let called = try known(customer)
        let claims = try claims(on: probe, of: partner.id, submitted: submitted, knownAs: called)
        let accounts = try accounts(of: customer, describedBy: partner.id, knownAs: called.likely)
        let productLines = try productLines()
        let known = try partnerFacts(partner.id)
        let found = try claims.get()
        let (own, doubtful) = try judged(
            try accounts.get(), customer, by: partner.id, productLine, submitted: submitted, called.knowledge)
        return RegistrationSituation(
            partner: partner, paymentsCurrent: try pastDue.get() == nil, conflicts: found.conflicts,
            doubtful: found.doubtful, account: own, doubtfulAccount: doubtful, distributor: distributor,
            distributorCurrent: try distributorPastDue?.get() == nil, knownProductLines: try productLines.get(),
            known: try known.get(), openDeals: try openDeals(of: partner.id, but: submitted),
            isKnownCustomer: try isKnown(called.same, own))
    }

    /// Registrations of a partner that are with the vendor or in force; counted only where the program asks for it.
    private func openDeals(of partner: PartnerID, but own: Deal?) throws -> Int {
        guard context.program.asked.contains(.dealOpen) else { return 0 }
        let rows = try vendorWide.query(
            """
            SELECT COUNT(*) FROM {deals} WHERE partner = $1 AND id <> $2 \
            AND status IN ('submitted', 'in_review', 'action_required', 'approved', 'suspended')
            """, [.text(partner.text), .text(own?.id.text ?? "")])
        return Int(try rows[0].int(0))
    }

    /// Did an end customer buy before, through a partner or directly? Looked up only where the program asks for it.
    private func isKnown(_ same: SameCompany, _ account: CustomerAccount?) throws -> Bool {
        guard context.program.asked.contains(.customerKnown) else { return false }
        if !(account?.purchases ?? []).isEmpty { return true }
        return try !vendorWide.query(
            "SELECT id FROM {orders} WHERE counted = 1 AND \(same.condition(in: Order.table)) LIMIT 1", same.arguments
        ).isEmpty
    }

    /// The situation of a registration that is there.
    package func situation(of deal: Deal) throws -> RegistrationSituation {
        try situation(
            of: try vendorWide.require(deal.partner).value,
            distributor: try deal.distributor.map { try vendorWide.require($0).value }, deal.terms.customer,
            deal.terms.productLine, kind: deal.terms.kind, submitted: deal)
    }
}

extension DealTerms {
    /// As much of a deal as it takes to look for others'.
    init(probing customer: EndCustomer, _ productLine: String, kind: String?) {
        self.init(
            customer: customer, productLine: productLine, units: 1, listValue: nil,
            bant: BANT(budget: "", authority: "", need: "", timing: ""), enterprise: false, route: nil,
            tenderPublished: nil, kind: kind, fields: nil)
    }
}

extension Deal {
    /// - Throws: `Problem.wrongState` when the registration is in none of these states.
    func require(_ states: [DealStatus], to act: DealAct) throws {
        guard states.contains(status) else {
            throw Problem.wrongState(
                Phrase(
                    "deal.wrong_status",
                    ["status": status.phrase, "act": act.phrase, "needed": .list(states.map(\.phrase))]))
        }
    }

    /// The values of sentences about it: its end customer, somebody's words, a day.
    package func named(note: String? = nil, day: Day? = nil) -> [String: TypedValue?] {
        [
            "customer": .text(terms.customer.name), "note": note.map(TypedValue.text), "day": day.map(TypedValue.day),
        ]
    }
}

extension DealStatus {
    /// What it is called.
    package var phrase: TypedValue { .words("status.\(rawValue)") }
}

/// What is done to a registration, where its status may stand in the way.
enum DealAct: String, CaseIterable {
    case submit, revise, discard, review, approve, decline, suspend, resume, rescind, win, lose, extend, answer, except
    case addEvidence = "add_evidence"
    case sendBack = "send_back"
    case openToVendor = "open_to_vendor"
    case grantRate = "grant_rate"
    case confirmRate = "confirm_rate"

    /// To stand behind "it cannot be".
    var phrase: TypedValue { .words("deal.act.\(rawValue)") }
}

extension Program {
    /// The clause of the first rule that did not apply.
    package func clause(declining decision: Decision) -> ClauseID? {
        let wording = Wording(language, self)
        return decision.rules.first { !$0.applied }.map { wording.rule($0, of: decision.question) }
            .map { $0.missing.first?.clause ?? $0.clause }
    }
}
