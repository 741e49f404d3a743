import Commerce
import Members
import Record
import Terms

/// Records that a partner brought an end customer to the vendor's notice. A partner does so for itself, at this moment.
public struct RecordReferral: Command {
    public static let name = "record_referral"
    public static let permission = Permission.refer

    /// Needed from the vendor's people; a partner's own otherwise.
    public let partner: PartnerID?
    public let customer: EndCustomer
    /// When the vendor was told: now when left out. Only the vendor's people may name an earlier moment.
    public let notified: Instant?
    public let note: String?
    /// What another system calls it.
    public let external: String?

    public func load(_ reader: Reader) throws -> Partner {
        let partner = try reader.partnerActedFor(partner)
        try partner.requireNotTerminated()
        if let external { try reader.requireFree(external, in: Referral.self, field: "/external") }
        return partner
    }

    public func decide(_ state: Partner, _ context: Context) throws -> [any Event] {
        let customer = try customer.checked()
        if let note { try Text.check(note, "note") }
        if let notified {
            guard context.actor.partner == nil else {
                throw Problem.invalid(field: "/notified", "referral.notified_own")
            }
            guard notified <= context.now else {
                throw Problem.invalid(field: "/notified", Phrase("referral.future", ["moment": .moment(notified)]))
            }
        }
        return [
            ReferralRecorded(
                referral: Referral(
                    id: context.newID(), partner: state.id, customer: customer, notified: notified ?? context.now,
                    rate: nil, shares: nil, ended: nil, won: nil, note: note, external: external))
        ]
    }

    public func reply(_ state: Partner, _ events: [any Event], _ reader: Reader) throws -> Versioned<Referral> {
        try reader.require(try reader.created(events, \ReferralRecorded.referral).id)
    }
}

/// Decides the rate of what is earned by a referral, where the program leaves it to people, up to its ceiling.
public struct SetReferralRate: EntityCommand {
    public static let name = "set_referral_rate"
    public static let permission = Permission.decideEarnings
    public typealias Subject = Referral

    public let referral: ID<Referral>
    public let rate: Rate
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<Referral> { try reader.subject(referral) }

    public func decide(_ state: Versioned<Referral>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        let rules = context.program.earnings.rules.filter { $0.ceiling != nil }
        guard let rule = rules.max(by: { $0.ceiling ?? .zero < $1.ceiling ?? .zero }), let most = rule.ceiling else {
            throw Problem.wrongState("referral.no_rate")
        }
        guard rate >= .zero else {
            throw Problem.invalid(field: "/rate", Phrase("rate.beyond", ["rate": .rate(rate), "most": .rate(most)]))
        }
        guard rate <= most else {
            throw context.refusal(
                .earning, subject: referral.text, rule: "referral_rate", clause: rule.clause,
                needs: Phrase("missing.rate_within", ["rate": .rate(rate), "most": .rate(most)]))
        }
        let granted = Referral.GrantedShare(rate: rate, reason: reason, by: context.actor.id, at: context.now)
        return [ReferralRateSet(referral: referral, owner: state.value.partner, rate: granted)]
    }
}

/// Shares what is earned by a referral between several partners, in proportion to weights. None takes the sharing back.
public struct ShareReferral: EntityCommand {
    public static let name = "share_referral"
    public static let permission = Permission.decideEarnings
    public typealias Subject = Referral

    public let referral: ID<Referral>
    public let shares: [Referral.Share]
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<Referral> {
        let subject = try reader.subject(referral)
        for (place, share) in shares.enumerated() {
            guard try reader.find(Partner.self, share.partner) != nil else {
                throw Problem.invalid(field: "/shares/\(place)/partner", "referral.no_partner")
            }
        }
        return subject
    }

    public func decide(_ state: Versioned<Referral>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard shares.count <= 20, Set(shares.map(\.partner)).count == shares.count else {
            throw Problem.invalid(field: "/shares", "referral.shares")
        }
        for (place, share) in shares.enumerated() where !(1...1_000_000).contains(share.weight) {
            throw Problem.invalid(
                field: "/shares/\(place)/weight", Phrase("referral.weight", ["weight": .count(share.weight)]))
        }
        return [ReferralShared(referral: referral, owner: state.value.partner, shares: shares, reason: reason)]
    }
}

/// Ends a referral from a day on: the end customer's word, or another reason. What was earned before stays.
public struct EndReferral: EntityCommand {
    public static let name = "end_referral"
    public static let permission = Permission.decideEarnings
    public typealias Subject = Referral

    public let referral: ID<Referral>
    /// The first day on which it no longer stands; today when left out.
    public let on: Day?
    /// Whose word it is, and why.
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<Referral> { try reader.subject(referral) }

    public func decide(_ state: Versioned<Referral>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.value.ended == nil else { throw Problem.wrongState("referral.over") }
        let day = on ?? context.today
        let first = context.program.zone.day(state.value.notified)
        guard day >= first else {
            throw Problem.invalid(field: "/on", Phrase("referral.before", ["first": .day(first)]))
        }
        return [
            ReferralEnded(
                referral: referral, owner: state.value.partner, ended: Referral.Ending(on: day, reason: reason))
        ]
    }
}

extension Reader {
    /// - Throws: `Problem.invalid` when another record has this name of another system.
    func requireFree<Value: Entity>(_ external: String, in _: Value.Type, field: String) throws {
        try Text.check(external, "external")
        let rows = try vendorWide.query(
            "SELECT id FROM {\(Value.table)} WHERE external = $1", [.text(SameText.key(external))])
        guard rows.isEmpty else {
            throw Problem.invalid(field: field, Phrase("earning.external", ["external": .text(external)]))
        }
    }
}
