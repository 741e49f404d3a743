import Commerce
import Members
import Record
import Terms

/// Takes an offered lead: from then on its partner knows who it is, and has a term to act.
public struct AcceptLead: EntityCommand {
    public typealias Subject = Lead
    public static let name = "accept_lead"
    public static let permission = Permission.workLeads

    public let lead: ID<Lead>

    public func load(_ reader: Reader) throws -> Versioned<Lead> { try reader.subject(lead) }

    public func decide(_ state: Versioned<Lead>, _ context: Context) throws -> [any Event] {
        try state.value.require([.offered])
        let (terms, offer) = try (context.leadTerms(), state.value.held())
        return [
            LeadAccepted(
                lead: lead, owner: offer.partner, at: context.now,
                actBy: context.program.calendar.adding(businessDays: terms.action.businessDays, to: context.now))
        ]
    }
}

/// Gives a lead back that was offered or accepted; it goes to the next.
public struct DeclineLead: Command {
    public static let name = "decline_lead"
    public static let permission = Permission.workLeads

    public let lead: ID<Lead>
    public let reason: String

    public func load(_ reader: Reader) throws -> Lead { try reader.subject(lead).value }

    public func decide(_ state: Lead, _ context: Context) throws -> [any Event] {
        try state.require([.offered, .accepted, .working])
        try Text.check(reason, "reason")
        let ending = Lead.Ending(why: .declined, clause: try context.leadTerms().clause, note: reason, at: context.now)
        return [LeadReleased(lead: lead, owner: try state.held().partner, ending: ending, isKept: false)]
    }

    /// What the partner gave back: it sees the lead no more.
    public struct Given: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "DeclinedLead" }

        public let lead: ID<Lead>
    }

    public func reply(_ state: Lead, _ events: [any Event], _ reader: Reader) throws -> Given { Given(lead: lead) }
}

/// Says what was done about an accepted lead.
public struct WorkLead: EntityCommand, NamesPersons {
    public typealias Subject = Lead
    public static let name = "work_lead"
    public static let permission = Permission.workLeads

    public let lead: ID<Lead>
    /// A call, a meeting, an offer: what was done.
    public private(set) var note: PersonalAnswer

    /// What was done with somebody may say who that is: it is sealed with what the lead says of its contact.
    package func naming(_ persons: PersonNaming) throws -> WorkLead {
        let person = try persons.person(try persons.reader.find(lead)?.contact.name.person)
        var named = self
        named.note = try persons.detail(try persons.said(note, "note"), of: person)
        return named
    }

    public func load(_ reader: Reader) throws -> Versioned<Lead> { try reader.subject(lead) }

    public func decide(_ state: Versioned<Lead>, _ context: Context) throws -> [any Event] {
        try state.value.require([.accepted, .working])
        if let note = note.text { try Text.check(note, "note") }
        guard state.value.activities.count < 200 else { throw Problem.wrongState("lead.full") }
        let owner = try state.value.held().partner
        return [
            LeadWorked(
                lead: lead, owner: owner,
                activity: Lead.Activity(partner: owner, note: note, at: context.now, by: context.actor.id))
        ]
    }
}

/// Makes a draft of a registration from an accepted lead: nothing of it is typed again.
public struct ConvertLead: Command {
    public static let name = "convert_lead"
    public static let permission = Permission.workLeads

    public let lead: ID<Lead>
    /// One of the program's kinds of registration, where it has several.
    public let kind: String?
    /// The reseller, where a distributor converts it: it registers on that one's behalf.
    public let reseller: PartnerID?

    public struct State: Sendable {
        let lead: Lead
        let register: RegisterDeal
        let situation: RegistrationSituation
    }

    public func load(_ reader: Reader) throws -> State {
        let lead = try reader.subject(lead).value
        guard reader.context.actor.may(.registerDeals) else { throw Problem.forbidden(.registerDeals) }
        let customer = lead.customer
        let entry = DealEntry(
            customer: .init(name: customer.name, domain: customer.domain, country: customer.country),
            productLine: lead.productLine, units: lead.units,
            bant: lead.needs?.text.map { .init(budget: nil, authority: nil, need: $0, timing: nil) }, kind: kind)
        let register = RegisterDeal(entry, reseller: reseller, draft: true)
        return State(lead: lead, register: register, situation: try register.load(reader.unversioned))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try state.lead.require([.accepted, .working])
        let drafted = try state.register.decide(state.situation, context)
        guard let deal = drafted.lazy.compactMap({ ($0 as? DealDrafted)?.deal.id }).first else {
            throw Problem.wrongState("lead.no_draft")
        }
        let result = Lead.Result(outcome: .converted, note: nil, at: context.now, deal: deal)
        return [LeadClosed(lead: lead, owner: try state.lead.held().partner, result: result)] + drafted
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<LeadView> {
        try reader.require(lead).shown(to: reader)
    }
}

/// Ends a lead of which nothing becomes.
public struct CloseLead: EntityCommand {
    public typealias Subject = Lead
    public static let name = "close_lead"
    public static let permission = Permission.closeLeads

    public let lead: ID<Lead>
    public let outcome: Outcome
    public let note: String

    /// Why nothing becomes of it.
    public enum Outcome: String, Codable, CaseIterable, Sendable {
        case noInterest = "no_interest"
        case noBudget = "no_budget"
        case competitor, unreachable, duplicate
        case notGenuine = "not_genuine"
    }

    public func load(_ reader: Reader) throws -> Versioned<Lead> { try reader.subject(lead) }

    public func decide(_ state: Versioned<Lead>, _ context: Context) throws -> [any Event] {
        let isPartners = context.actor.partner != nil
        try state.value.require(isPartners ? [.accepted, .working] : [.unplaced, .offered, .accepted, .working])
        try Text.check(note, "note")
        guard let outcome = Lead.Result.Outcome(rawValue: outcome.rawValue) else {
            throw Problem.invalid(field: "/outcome", "lead.outcome")
        }
        let result = Lead.Result(outcome: outcome, note: note, at: context.now, deal: nil)
        return [LeadClosed(lead: lead, owner: state.value.holder, result: result)]
    }
}

/// Takes a lead back from its partner. It goes to the next by the rules, or waits for somebody to place it.
public struct TakeLeadBack: EntityCommand {
    public typealias Subject = Lead
    public static let name = "take_lead_back"
    public static let permission = Permission.manageLeads

    public let lead: ID<Lead>
    /// The partner reads it.
    public let reason: String
    /// Does it wait for somebody to place it by hand? Otherwise it goes to the next.
    public let keep: Bool?

    public func load(_ reader: Reader) throws -> Versioned<Lead> { try reader.subject(lead) }

    public func decide(_ state: Versioned<Lead>, _ context: Context) throws -> [any Event] {
        try state.value.require([.offered, .accepted, .working])
        try Text.check(reason, "reason")
        let ending = Lead.Ending(why: .takenBack, clause: try context.leadTerms().clause, note: reason, at: context.now)
        return [
            LeadReleased(lead: lead, owner: try state.value.held().partner, ending: ending, isKept: keep ?? false)
        ]
    }
}

/// Offers a lead that nobody has to a partner of one's choice, or by the rules once more.
public struct OfferLead: Command {
    public static let name = "offer_lead"
    public static let permission = Permission.manageLeads

    public let lead: ID<Lead>
    /// By the rules when left out.
    public let partner: PartnerID?
    /// Why it is this partner; needed with one.
    public let reason: String?

    public struct State: Sendable {
        let lead: Lead
        let partner: Partner?
        let routing: LeadRouting?
    }

    public func load(_ reader: Reader) throws -> State {
        let lead = try reader.subject(lead).value
        let partner = try partner.map { try reader.partnerActedFor($0) }
        return State(lead: lead, partner: partner, routing: partner == nil ? try reader.route(lead) : nil)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let terms = try context.leadTerms()
        try state.lead.require([.unplaced])
        guard let partner = state.partner else {
            guard let routing = state.routing, let found = routing.partner else {
                throw Problem.wrongState("lead.nobody")
            }
            return [context.offer(lead, to: found, routing.decision, terms)]
        }
        try Text.check(reason ?? "", "reason")
        guard partner.membership == .active else {
            throw Problem.invalid(field: "/partner", Phrase("lead.not_active", ["partner": .text(partner.name)]))
        }
        let rule = RuleOutcome(
            own: "lead_by_hand", clause: terms.clause, facts: [SeenFact("lead.reason", .text(reason ?? ""))])
        let decision = Decision(
            question: .leadRouting, subject: lead.text, at: context.now, program: context.program.reference,
            outcome: Outcome(.granted), rules: [rule])
        return [context.offer(lead, to: partner.id, decision, terms)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<LeadView> {
        try reader.require(lead).shown(to: reader)
    }
}

/// Says how good a lead is.
public struct RateLead: EntityCommand {
    public typealias Subject = Lead
    public static let name = "rate_lead"
    public static let permission = Permission.manageLeads

    public let lead: ID<Lead>
    public let quality: LeadQuality
    public let note: String?

    public func load(_ reader: Reader) throws -> Versioned<Lead> { try reader.subject(lead) }

    public func decide(_ state: Versioned<Lead>, _ context: Context) throws -> [any Event] {
        // What became of it is counted by the quality that it had when it was offered.
        try state.value.require([.unplaced])
        if let note { try Text.checkLength(note, "note") }
        guard quality != state.value.quality else {
            throw Problem.invalid(field: "/quality", Phrase("lead.same_quality", ["quality": quality.phrase]))
        }
        return [LeadRated(lead: lead, quality: quality, note: note)]
    }
}

extension Lead {
    /// - Throws: `Problem.wrongState` when it is in none of these states.
    func require(_ states: Set<Status>) throws {
        guard states.contains(status) else {
            throw Problem.wrongState(Phrase("lead.other_state", ["status": status.phrase]))
        }
    }

    /// The offer that is open.
    ///
    /// - Throws: `Problem.notFound` where there is none.
    func held() throws -> Offer {
        guard let current else { throw Problem.notFound(Lead.noun) }
        return current
    }
}

extension Context {
    /// - Throws: `Problem.wrongState` in a program without leads.
    func leadTerms() throws -> LeadTerms {
        guard let terms = program.leads else { throw Problem.wrongState("lead.not_offered") }
        return terms
    }
}
