import Members
import Record
import Terms

/// Asks for one of the program's licences that are not for resale.
public struct RequestLicence: Command {
    public static let name = "request_licence"
    public static let permission = Permission.requestLicences

    /// Which of the program's licences.
    public let licence: String
    /// What it is for.
    public let note: String?
    /// The partner, when the vendor enters its wish.
    public let partner: PartnerID?

    public var withheld: Withheld? { .licences }

    public struct State: Sendable {
        package let partner: Partner
        package let facts: Facts
        package let taken: Int
    }

    public func load(_ reader: Reader) throws -> State {
        let partner = try reader.partnerActedFor(partner)
        return State(
            partner: partner, facts: try reader.facts(of: partner),
            taken: try reader.licences(licence, of: partner.id, among: [.requested, .granted]))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard let term = context.program.resources.licence(licence) else {
            let values = Nearest.values(for: licence, among: context.program.resources.licences.map(\.id))
            throw Problem.invalid(
                field: "/licence", Phrase("licence.unknown", values.merging(["licence": .text(licence)]) { $1 }))
        }
        if let note { try Text.checkLength(note, "note") }
        let decision = try term.decision(
            subject: state.partner.id.text, at: context.now, program: context.program, tier: state.partner.tier,
            taken: state.taken, state.facts)
        guard decision.outcome.verdict.isFavourable else { throw Refusal(decision: decision) }
        let made = Licence(
            id: context.newID(), partner: state.partner.id, licence: term.id,
            clause: term.clause, note: note, requested: context.now, decision: decision,
            status: .requested, key: nil, granted: nil, expires: nil, reason: nil)
        return [LicenceRequested(licence: made)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<LicenceView> {
        try reader.require(try reader.created(events, \LicenceRequested.licence).id).shown(to: reader)
    }
}

/// Gives a licence that was asked for, with its key.
public struct GrantLicence: Command {
    public static let name = "grant_licence"
    public static let permission = Permission.grantLicences

    /// What was asked for.
    public let request: ID<Licence>
    public let key: String

    public struct State: Sendable {
        package let asked: Licence
        package let partner: Partner
        package let facts: Facts
        /// How many the partner has at this moment.
        package let granted: Int
    }

    public func load(_ reader: Reader) throws -> State {
        let asked = try reader.subject(request).value
        let partner = try reader.partnerActedFor(asked.partner)
        return State(
            asked: asked, partner: partner, facts: try reader.facts(of: partner),
            granted: try reader.licences(asked.licence, of: partner.id, among: [.granted]))
    }

    /// The quota is that of the tier the partner has now: it may have fallen since it asked.
    public func decide(_ situation: State, _ context: Context) throws -> [any Event] {
        let state = situation.asked
        try Text.check(key, "key")
        try state.requireRequested()
        guard let term = context.program.resources.licence(state.licence) else {
            throw Problem.wrongState(Phrase("licence.gone", ["licence": .text(state.licence)]))
        }
        let decision = try term.decision(
            subject: state.id.text, at: context.now, program: context.program, tier: situation.partner.tier,
            taken: situation.granted, situation.facts)
        guard decision.outcome.verdict.isFavourable else { throw Refusal(decision: decision) }
        let last = term.lastDay(granted: context.today)
        let remind = max(context.now, context.program.zone.start(of: last.adding(days: -term.remindDays)))
        return [
            LicenceGranted(
                licence: request, owner: state.partner, key: key, granted: context.today, expires: last,
                remind: remind)
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<LicenceView> {
        try reader.require(request).shown(to: reader)
    }
}

/// Answers a request for a licence with no.
public struct DeclineLicence: EntityCommand {
    public typealias Subject = Licence
    public static let name = "decline_licence"
    public static let permission = Permission.grantLicences

    public let request: ID<Licence>
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<Licence> { try reader.subject(request) }

    public func decide(_ state: Versioned<Licence>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        try state.value.requireRequested()
        return [LicenceDeclined(licence: request, owner: state.partner, reason: reason)]
    }
}

/// Reminds a partner of a licence that ends soon, and ends it after its last day: timed work.
public struct ExpireLicence: Command {
    public static let name = "expire_licence"
    public static let permission = Permission.fallDue

    public let licence: ID<Licence>

    public struct State: Sendable {
        let licence: Licence
        package let isDue: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        State(licence: try reader.require(licence).value, isDue: try reader.isDue(.licenceExpiry, licence.text))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let licence = state.licence
        guard state.isDue else { return [] }
        guard let last = licence.expires, licence.status == .granted else {
            return [DueDone(work: .licenceExpiry, about: licence.id.text)]
        }
        guard context.today > last else {
            return [DueDone(work: .licenceExpiry, about: licence.id.text, again: context.program.zone.end(of: last))]
        }
        return [LicenceExpired(licence: licence.id, owner: licence.partner, last: last)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<LicenceView> {
        try reader.require(licence).shown(to: reader)
    }
}

extension Reader {
    /// How many of a licence a partner has that stand so.
    fileprivate func licences(_ licence: String, of partner: PartnerID, among states: [Licence.Status]) throws -> Int {
        let rows = try query(
            "SELECT status, count(*) FROM {licences} WHERE partner = $1 AND licence = $2 GROUP BY status",
            [.text(partner.text), .text(licence)])
        return try rows.reduce(0) { sum, row in
            states.map(\.rawValue).contains(try row.text(0)) ? sum + Int(try row.int(1)) : sum
        }
    }
}

extension Licence {
    /// - Throws: `Problem.wrongState` when it is decided.
    fileprivate func requireRequested() throws {
        guard status == .requested else {
            throw Problem.wrongState(Phrase("licence.decided", ["status": status.phrase]))
        }
    }
}
