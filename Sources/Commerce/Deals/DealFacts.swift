import Matching
import Members
import Record
import Terms

/// What is known when a registration is judged.
public struct RegistrationSituation: Sendable {
    package let partner: Partner
    package let paymentsCurrent: Bool
    /// The same deal as others registered it.
    let conflicts: [Deal]
    /// What others registered and may be the same deal, as a person has to say.
    let doubtful: [(deal: Deal, ground: MatchGround)]
    /// What the vendor itself has to do with the end customer.
    let account: CustomerAccount?
    /// An account of the vendor's that may be of the same end customer, and matters for the deal.
    let doubtfulAccount: (account: CustomerAccount, ground: MatchGround)?
    package let distributor: Partner?
    /// Are the distributor's own invoices paid?
    let distributorCurrent: Bool
    let knownProductLines: [String]
    /// What other capabilities know of the partner.
    let known: Facts
    /// Registrations of the partner that are open, this one aside.
    let openDeals: Int
    /// Does the end customer buy from the vendor already?
    let isKnownCustomer: Bool

    /// The facts of a deal submitted at this moment.
    package func facts(of deal: Deal, _ context: Context) -> Facts {
        let program = context.program
        let submitted = deal.submitted ?? context.now
        var facts = known
        facts.set(partner: partner, paymentsCurrent: paymentsCurrent && distributorCurrent, program, on: context.today)
        if let distributor {
            // What the program asks of a reseller that registers, it asks of the distributor that registers for it too.
            facts.set(.partnerDealRegistration, partner.dealRegistration && distributor.dealRegistration)
            facts.set(.partnerCreditHold, partner.creditHold != nil || distributor.creditHold != nil)
        }
        facts.set(customer: deal.terms.customer, account, deal.terms.productLine, context)
        let terms = deal.terms
        facts.set(.dealRole, DealRole.resale.rawValue)
        facts.set(.dealBudget, terms.bant.budget.trimmed)
        facts.set(.dealAuthority, terms.bant.authority.trimmed)
        facts.set(.dealNeed, terms.bant.need.trimmed)
        facts.set(.dealTiming, terms.bant.timing.trimmed)
        facts.set(.dealUnits, terms.units)
        facts.set(.dealEnterprise, terms.enterprise)
        facts.set(.dealConflict, !conflicts.isEmpty)
        facts.set(.dealException, deal.exceptions.contains { $0.ground == .localLaw })
        facts.set(.dealCollaboration, deal.exceptions.contains { $0.ground == .collaboration })
        // On the day of publication the tender counts as published.
        facts.set(.dealTenderPublished, terms.tenderPublished.map { $0 <= program.zone.day(submitted) } ?? false)
        facts.set(.dealRoute, terms.route?.rawValue ?? "")
        facts.set(.dealDirectPursuit, account?.pursued(deal, submitted: submitted) ?? false)
        facts.set(.dealByDistributor, distributor != nil)
        facts.set(.dealPermission, distributor.map { partner.permitted.contains($0.id) } ?? false)
        facts.set(.dealEvidence, deal.evidence.count)
        facts.set(kindOf: terms, program)
        facts.set(.dealDay, program.zone.day(submitted).description)
        facts.set(.dealValue, Int(clamping: terms.listValue?.wholeUnits ?? 0))
        facts.set(.dealOpen, openDeals)
        facts.set(.customerKnown, isKnownCustomer)
        return facts
    }
}

extension Facts {
    package mutating func set(
        customer: EndCustomer, _ account: CustomerAccount?, _ productLine: String, _ context: Context
    ) {
        let region = context.program.region(ofCountry: customer.country)
        set(.customerCountry, customer.country)
        set(.customerRegion, region?.id ?? "")
        set(.customerDirectPresence, region?.directPresence ?? false)
        let active = context.program.registration?.activeCustomer
        set(.customerActive, active.flatMap { account?.isActive(productLine, on: context.today, $0) } ?? false)
        set(.customerGlobalAccount, account?.globalAccount ?? false)
        set(.customerMarketingConsent, account?.marketingConsent ?? true)
        set(.customerSegment, account?.segment ?? "")
    }

    /// The facts of a registration as the partner that quotes sees it: another's registration is none.
    package mutating func set(registration deal: Deal?, _ context: Context) {
        set(.registrationOwn, deal != nil)
        guard let deal else { return }
        let left = deal.approval?.daysLeft(at: context.now, in: context.program.zone)
        let expired = deal.status == .expired || left == 0
        set(.registrationStatus, deal.status.rawValue)
        set(.registrationExpired, expired)
        set(.registrationSuspended, deal.status == .suspended)
        set(.registrationHolds, deal.status == .approved && !expired)
        set(.registrationDaysLeft, left ?? 0)
        set(.registrationUnits, deal.terms.units)
        set(.registrationByDistributor, deal.distributor != nil)
        set(.registrationKind, deal.terms.kind ?? "")
        set(.registrationDay, deal.submitted.map { context.program.zone.day($0).description } ?? "")
    }
}

extension RegistrationTerms {
    /// The clause that asks for budget, authority, need and timing; that of registration as a whole when none does.
    public var bantClause: ClauseID {
        requirements.first { requirement in
            requirement.conditions.contains { $0.expression.variables.contains(Fact.dealBudget.rawValue) }
        }?.clause ?? clause
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmed: String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
