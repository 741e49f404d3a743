import Members
import Record
import Store
import Terms

/// The day on which an agreement was signed first, from which its terms are counted.
extension Reader {
    /// Nil where nobody signed it.
    func signed(_ agreement: String, by partner: PartnerID) throws -> Day? {
        let found: [Versioned<Acceptance>] = try vendorWide.records(
            "WHERE partner = $1 AND agreement = $2 ORDER BY id LIMIT 1", [.text(partner.text), .text(agreement)])
        return found.first.map { $0.value.paper?.signed ?? context.program.zone.day($0.value.at) }
    }
}

extension Program {
    /// An agreement that partners of a type sign.
    ///
    /// - Throws: `Problem.invalid` for `/agreement` where there is none of this name for them.
    func agreement(_ id: String, for type: String) throws -> AgreementTerms {
        if let found = joining.agreement(id), found.concerns(type) { return found }
        let known = joining.agreements.filter { $0.concerns(type) }.map(\.id)
        throw Problem.invalid(
            field: "/agreement",
            Phrase(
                "agreement.unknown",
                Nearest.values(for: id, among: known).merging(["agreement": .text(id)]) { $1 }))
    }
}

/// Gives notice of an agreement: it ends with its present term, or with the next one where it is too late for that. With the
/// agreement the membership ends.
public struct GiveNotice: Command {
    public static let name = "give_notice"
    public static let permission = Permission.giveNotice
    public static let binds = true

    /// The partner; one's own when left out.
    public let partner: PartnerID?
    public let agreement: String
    public let reason: String

    public init(partner: PartnerID?, agreement: String, reason: String) {
        (self.partner, self.agreement, self.reason) = (partner, agreement, reason)
    }

    public struct State: Sendable {
        let partner: Partner
        let signed: Day?
    }

    public func load(_ reader: Reader) throws -> State {
        let partner = try reader.subject(reader.partner(named: partner).id).value
        return State(partner: partner, signed: try reader.signed(agreement, by: partner.id))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        try state.partner.requireNotTerminated()
        let terms = try context.program.agreement(agreement, for: state.partner.type)
        guard let term = terms.term else {
            throw Problem.wrongState(Phrase("agreement.no_term", ["agreement": .named(.agreement, agreement)]))
        }
        guard let signed = state.signed else {
            throw Problem.wrongState(Phrase("agreement.not_signed", ["agreement": .named(.agreement, agreement)]))
        }
        if let notice = state.partner.notice {
            throw Problem.wrongState(Phrase("agreement.notice_given", ["ends": .day(notice.ends)]))
        }
        let notice = Partner.Notice(
            agreement: agreement, clause: term.clause, byPartner: context.actor.partner != nil, given: context.today,
            ends: term.end(signed: signed, notice: context.today), reason: reason)
        return [NoticeGiven(member: state.partner.id, notice: notice, at: context.program.zone.end(of: notice.ends))]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(state.partner.id)
    }
}

/// Notice was given of an agreement.
struct NoticeGiven: Event {
    static let kind = "agreement.notice_given"
    let member: PartnerID
    let notice: Partner.Notice
    /// The first moment after its last day.
    let at: Instant
    var subject: String { member.text }
    var partner: PartnerID? { member }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(member) { $0.notice = notice }
        try tables.schedule(.agreementEnds, member.text, at: at)
    }
}

/// Ends the membership with the agreement of which notice was given: timed work.
struct EndAgreement: Command {
    static let name = "end_agreement"
    static let permission = Permission.fallDue

    let partner: PartnerID

    func load(_ reader: Reader) throws -> TerminatePartner.State? {
        guard try reader.isDue(.agreementEnds, partner.text) else { return nil }
        return try reader.ending(of: partner)
    }

    func decide(_ state: TerminatePartner.State?, _ context: Context) throws -> [any Event] {
        let done = DueDone(work: .agreementEnds, about: partner.text)
        guard let state, let notice = state.partner.notice, state.partner.membership != .terminated else {
            return [done]
        }
        return [done]
            + state.ended(
                Partner.Termination(
                    clause: notice.clause, reason: notice.reason, by: context.actor.id, at: context.now), context)
    }

    func reply(_ state: TerminatePartner.State?, _ events: [any Event], _ reader: Reader) throws -> Bool {
        state != nil
    }
}

/// Tells a partner in writing of its breach: it has the days of the agreement to make it good.
public struct RecordBreach: Command {
    public static let name = "record_breach"
    public static let permission = Permission.managePartners

    public let partner: PartnerID
    public let agreement: String
    public let note: String

    public init(partner: PartnerID, agreement: String, note: String) {
        (self.partner, self.agreement, self.note) = (partner, agreement, note)
    }

    public func load(_ reader: Reader) throws -> Partner { try reader.subject(partner).value }

    public func decide(_ state: Partner, _ context: Context) throws -> [any Event] {
        try Text.check(note, "note")
        try state.requireNotTerminated()
        guard let cure = try context.program.agreement(agreement, for: state.type).cure else {
            throw Problem.wrongState(Phrase("agreement.no_cure", ["agreement": .named(.agreement, agreement)]))
        }
        let breach = Partner.Breach(
            agreement: agreement, clause: cure.clause, told: context.today,
            cureThrough: context.today.adding(days: cure.days), note: note)
        return [BreachRecorded(member: partner, breach: breach)]
    }

    public func reply(_ state: Partner, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(partner)
    }
}

/// Records that a breach was made good.
public struct CureBreach: Command {
    public static let name = "cure_breach"
    public static let permission = Permission.managePartners

    public let partner: PartnerID
    public let note: String

    public init(partner: PartnerID, note: String) { (self.partner, self.note) = (partner, note) }

    public func load(_ reader: Reader) throws -> Partner { try reader.subject(partner).value }

    public func decide(_ state: Partner, _ context: Context) throws -> [any Event] {
        try Text.check(note, "note")
        guard let breach = state.breach else { throw Problem.wrongState("agreement.no_breach") }
        return [BreachCured(member: partner, clause: breach.clause, note: note)]
    }

    public func reply(_ state: Partner, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(partner)
    }
}

struct BreachRecorded: PartnerChange {
    static let kind = "agreement.breach_recorded"
    let member: PartnerID
    let breach: Partner.Breach

    func change(_ partner: inout Partner) { partner.breach = breach }
}

struct BreachCured: PartnerChange {
    static let kind = "agreement.breach_cured"
    let member: PartnerID
    let clause: ClauseID
    let note: String

    func change(_ partner: inout Partner) { partner.breach = nil }
}

extension Partner {
    /// - Throws: `Refusal` by the clause that grants time to make a breach good, where a membership is to be ended by it and none was
    ///   told of, or that time is not over.
    func checkCure(_ clause: ClauseID, _ context: Context) throws {
        guard context.program.joining.agreements.contains(where: { $0.cure?.clause == clause }) else { return }
        let needs: Phrase
        if let breach {
            guard context.today <= breach.cureThrough else { return }
            needs = Phrase("missing.cure_runs", ["through": .day(breach.cureThrough)])
        } else {
            needs = Phrase("missing.no_breach_told")
        }
        throw context.refusal(.membership, subject: id.text, rule: "cure", clause: clause, needs: needs)
    }
}

extension Permission {
    public static let giveNotice = Permission(
        "give_notice", [.vendorAdmin, .channelManager, .accountAdmin, .reseller, .distributor, .referral],
        isOpenWhileOnboarding: true)
}
