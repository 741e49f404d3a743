import Members
import Record
import Store
import Terms

extension Reader {
    /// Sees whether a partner's membership and its agreements let its people give a command. The vendor's own people are not asked.
    ///
    /// - Throws: `Refusal` with the clauses that stand in the way.
    func checkParticipation(_ permission: Permission, _ withheld: Withheld?) throws {
        guard let partner = context.actor.partner, context.actor.role != .system else { return }
        try checkMembership(of: partner, permission)
        if let withheld { try checkAgreements(of: partner, withheld) }
    }

    /// - Throws: `Refusal` unless the membership is active, or the permission is open to those on their way in.
    func checkMembership(of partner: PartnerID, _ permission: Permission) throws {
        let rows = try vendorWide.query("SELECT status FROM {partners} WHERE id = $1", [.text(partner.text)])
        guard let row = rows.first, let status = Partner.Status(rawValue: try row.text(0)), status != .active else {
            return
        }
        if status == .onboarding && permission.isOpenWhileOnboarding { return }
        try refuse(try vendorWide.require(partner).value)
    }

    /// - Throws: `Refusal` for a partner that is on its way in, or whose membership is over; `Problem.wrongState` where the
    ///   program in force has no clause that says so, which is so when it has dropped its terms of application.
    func refuse(_ partner: Partner) throws {
        if partner.membership != .active, let own = context.actor.partner, own != partner.id {
            let needs = Phrase("missing.not_active", ["partner": .text(partner.name)])
            let joining = context.program.joining
            guard let clause = partner.termination?.clause ?? joining.application?.acceptance.clause else {
                throw Problem.wrongState(needs)
            }
            throw context.refusal(
                .membership, subject: partner.id.text, rule: "membership", clause: clause, needs: needs)
        }
        if partner.membership == .onboarding {
            guard let decision = try vendorWide.onboarding(of: partner).membership(context) else {
                throw Problem.wrongState(Phrase("partner.not_active_yet", ["partner": .text(partner.name)]))
            }
            throw Refusal(decision: decision)
        }
        if let termination = partner.termination {
            throw context.refusal(
                .membership, subject: partner.id.text, rule: "membership", clause: termination.clause,
                needs: Phrase("missing.membership_over", ["partner": .text(partner.name)]),
                facts: [SeenFact("partner.status", .text(Partner.Status.terminated.rawValue))])
        }
    }

    /// - Throws: `Refusal` by each agreement that withholds this until its version in force is accepted.
    func checkAgreements(of partner: PartnerID, _ withheld: Withheld) throws {
        try checkAgreements(of: partner, withheld) { $0.withholds.contains(withheld) }
    }

    func checkAgreements(
        of partner: PartnerID, _ withheld: Withheld, among asks: (AgreementTerms) -> Bool
    ) throws {
        let terms = context.program.joining.agreements.filter(asks)
        guard !terms.isEmpty else { return }
        let versions = try vendorWide.acceptedVersions(of: partner)
        guard let member = try vendorWide.find(partner)?.value else { return }
        let accepted = try versions.get()
        let open = terms.filter { $0.concerns(member.type) && $0.isOpen(accepted, on: today) }
        guard !open.isEmpty else { return }
        throw Refusal(
            decision: Decision(
                question: .membership, subject: partner.text, at: now, program: context.program.reference,
                outcome: Outcome(.refused), rules: open.map { $0.outcome(accepted, on: today, until: withheld) }))
    }
}

extension AgreementTerms {
    /// Is there a version in force on this day that is not accepted?
    func isOpen(_ accepted: [String: Int], on day: Day) -> Bool {
        version(on: day).map { (accepted[id] ?? 0) < $0.version } ?? false
    }

    /// What a decision says of it.
    package func outcome(_ accepted: [String: Int], on day: Day, until withheld: Withheld?) -> RuleOutcome {
        let current = version(on: day) ?? upcoming(after: day)
        let met = current.map { (accepted[id] ?? 0) >= $0.version } ?? true
        let needed = MissingPart(
            "missing.accept_agreement",
            [
                "version": .count(current?.version ?? 1), "agreement": .named(.agreement, id),
                "withheld": withheld?.words,
            ])
        return RuleOutcome(
            id: id, facts: [SeenFact("agreement.accepted", accepted[id].map { .count($0) } ?? "")],
            missing: met ? [] : [needed])
    }
}
