import Commerce
import Members
import Record
import Store
import Terms

enum LeadEvents {
    static let all: [any Event.Type] = [
        LeadRecorded.self, LeadOffered.self, LeadUnplaced.self, LeadAccepted.self, LeadWorked.self, LeadReleased.self,
        LeadRated.self, LeadClosed.self, LeadProfileSet.self, CampaignBegun.self, CampaignClosed.self,
    ]
}

/// A lead came in: nobody has it yet.
struct LeadRecorded: Event {
    static let kind = "lead.recorded"
    let lead: Lead
    var subject: String { lead.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(lead, as: "lead", in: entry)
        try tables.describe(lead.customer, by: nil, in: lead.id.text)
    }
}

/// A partner has it now, to accept it or not.
struct LeadOffered: Event {
    static let kind = "lead.offered"
    let lead: ID<Lead>
    let offer: Lead.Offer
    var subject: String { lead.text }
    var partner: PartnerID? { offer.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var quality = LeadQuality.warm
        try tables.update(lead) { lead in
            quality = lead.quality
            lead.offers.append(offer)
            lead.status = .offered
        }
        try tables.seat(offer.partner) { seat in
            seat.open += 1
            seat.given += 1
            seat.last = offer.at
            seat.tally(quality) { $0.given += 1 }
        }
        try tables.schedule(.leadTerm, subject, at: offer.acceptBy)
    }
}

/// No rule found a partner: somebody of the vendor's has to.
struct LeadUnplaced: EntityChange {
    static let kind = "lead.unplaced"
    let lead: ID<Lead>
    let decision: Decision
    var changed: ID<Lead> { lead }
    var partner: PartnerID? { nil }

    func change(_ lead: inout Lead) { lead.status = .unplaced }
}

/// Its partner wants it, and knows from now on who it is.
struct LeadAccepted: Event {
    static let kind = "lead.accepted"
    let lead: ID<Lead>
    let owner: PartnerID
    let at: Instant
    let actBy: Instant
    var subject: String { lead.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var quality = LeadQuality.warm
        try tables.update(lead) { lead in
            quality = lead.quality
            lead.status = .accepted
            lead.change { ($0.accepted, $0.actBy) = (at, actBy) }
        }
        try tables.seat(owner) { $0.tally(quality) { $0.accepted += 1 } }
        try tables.schedule(.leadTerm, subject, at: actBy)
    }
}

/// Its partner did something about it.
struct LeadWorked: EntityChange {
    static let kind = "lead.worked"
    static let settles: [DueKind] = [.leadTerm]
    let lead: ID<Lead>
    let owner: PartnerID
    let activity: Lead.Activity
    var changed: ID<Lead> { lead }
    var partner: PartnerID? { owner }

    func change(_ lead: inout Lead) {
        lead.status = .working
        lead.change { if $0.acted == nil { $0.acted = activity.at } }
        lead.activities.append(activity)
    }
}

/// Its partner has it no more; it goes to the next.
struct LeadReleased: Event {
    static let kind = "lead.released"
    let lead: ID<Lead>
    let owner: PartnerID
    let ending: Lead.Ending
    /// Does it wait for somebody to place it by hand?
    let isKept: Bool
    var subject: String { lead.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var quality = LeadQuality.warm
        try tables.update(lead) { lead in
            quality = lead.quality
            lead.change { $0.ended = ending }
            lead.status = .unplaced
        }
        try tables.seat(owner) { seat in
            seat.open -= 1
            seat.tally(quality) { tally in
                switch ending.why {
                case .declined: tally.declined += 1
                case .notAccepted, .notActed: tally.lapsed += 1
                case .takenBack, .membership: break
                }
            }
        }
        try tables.unschedule(.leadTerm, subject)
    }
}

/// Somebody says how good it is.
struct LeadRated: EntityChange {
    static let kind = "lead.rated"
    let lead: ID<Lead>
    let quality: LeadQuality
    let note: String?
    var changed: ID<Lead> { lead }
    var partner: PartnerID? { nil }

    func change(_ lead: inout Lead) { lead.quality = quality }
}

/// It ended: with a registration, or without one.
struct LeadClosed: Event {
    static let kind = "lead.closed"
    let lead: ID<Lead>
    /// Nil where nobody had it.
    let owner: PartnerID?
    let result: Lead.Result
    var subject: String { lead.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var quality = LeadQuality.warm
        let isConverted = result.outcome == .converted
        try tables.update(lead) { lead in
            quality = lead.quality
            lead.result = result
            lead.status = isConverted ? .converted : .closed
        }
        if let owner {
            try tables.seat(owner) { seat in
                seat.open -= 1
                seat.tally(quality) { if isConverted { $0.converted += 1 } else { $0.closed += 1 } }
            }
        }
        try tables.unschedule(.leadTerm, subject)
    }
}

/// What leads a partner takes.
struct LeadProfileSet: Event {
    static let kind = "lead_profile.set"
    let owner: PartnerID
    let profile: LeadSeat.Profile
    var subject: String { owner.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var before: [String] = []
        try tables.seat(owner) { seat in
            before = seat.profile?.countries ?? []
            seat.profile = profile
        }
        for country in before where !profile.countries.contains(country) {
            try tables.writer.delete(
                "lead_territories", key: [("country", .text(country)), ("partner", .text(owner.text))])
        }
        for country in profile.countries {
            try tables.writer.put(
                "lead_territories", [("country", .text(country)), ("partner", .text(owner.text))])
        }
    }
}

struct CampaignBegun: Event {
    static let kind = "campaign.begun"
    let campaign: Campaign
    var subject: String { campaign.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(campaign, as: "campaign", in: entry) }
}

/// Its form takes nothing more.
struct CampaignClosed: EntityChange {
    static let kind = "campaign.closed"
    let campaign: ID<Campaign>
    let at: Instant
    var changed: ID<Campaign> { campaign }
    var partner: PartnerID? { nil }

    func change(_ campaign: inout Campaign) { campaign.closed = at }
}

extension Lead {
    /// Changes the offer that is open.
    mutating func change(_ change: (inout Offer) -> Void) {
        guard !offers.isEmpty else { return }
        change(&offers[offers.count - 1])
    }
}

extension Tables {
    /// Changes what is kept of a partner's leads; it begins with the first.
    func seat(_ partner: PartnerID, _ change: (inout LeadSeat) -> Void) throws {
        var seat = try get(LeadSeat.self, partner.text) ?? LeadSeat(partner)
        change(&seat)
        try put(seat)
    }
}

extension DueKind {
    static let leadTerm: DueKind = "lead_term"
}
