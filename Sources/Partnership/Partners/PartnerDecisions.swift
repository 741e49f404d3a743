import Members
import Record
import Terms

/// Takes a company into the program as a partner of one of its types.
public struct AdmitPartner: NamesPersons {
    public static let name = "admit_partner"
    public static let permission = Permission.managePartners

    public let name: LineName
    public let country: CountryCode
    public let domain: DomainName?
    public let type: String
    /// Permitted to register deals? Resellers are, unless told otherwise.
    public let dealRegistration: Bool?
    /// What it signed on paper: with it the agreements in force are accepted, but for those of subprograms. Without it
    /// its people accept them online.
    public private(set) var paper: PaperSignature?
    /// The tier it held before; as the program says at joining when left out.
    public let tier: String?

    private enum CodingKeys: String, CodingKey { case name, country, domain, type, dealRegistration, paper, tier }

    init(
        name: LineName, country: CountryCode, domain: DomainName?, type: String, dealRegistration: Bool?,
        paper: PaperSignature? = nil, tier: String? = nil
    ) {
        (self.name, self.country, self.domain, self.type) = (name, country, domain, type)
        (self.dealRegistration, self.paper, self.tier) = (dealRegistration, paper, tier)
    }

    package func naming(_ persons: PersonNaming) throws -> AdmitPartner {
        var named = self
        named.paper = try paper?.naming(persons, under: "/paper")
        return named
    }

    /// The signed document.
    public func load(_ reader: Reader) throws -> StoredFile? {
        try paper.map { try reader.document($0.file, of: nil, field: "/paper/file") }
    }

    public func decide(_ document: StoredFile?, _ context: Context) throws -> [any Event] {
        try paper?.check(context, under: "/paper")
        let type = try context.program.checkedType(type)
        let partner = Partner(
            id: context.newID(), name: name.text, country: country.text, domain: domain?.text, type: type.id,
            dealRegistration: dealRegistration ?? true, creditHold: nil, permitted: [], joined: context.now,
            tier: try context.program.checkedTier(tier, of: type), status: .active,
            profile: context.program.joining.profile == nil ? nil : context.confirmed(nil))
        guard let paper, let document else { return [PartnerAdmitted(member: partner)] }
        return [PartnerAdmitted(member: partner)] + context.signedOnPaper(by: partner, paper, document)
    }

    public func reply(_ document: StoredFile?, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(try reader.created(events, \PartnerAdmitted.member).id)
    }
}

/// Moves a partner to another type, at the vendor's convenience and without notice.
public struct ChangePartnerType: Command {
    public static let name = "change_partner_type"
    public static let permission = Permission.managePartners

    public let partner: PartnerID
    public let type: String
    public let reason: String
    /// The clause it follows from; the program's re-segmentation clause when none is given.
    public let clause: ClauseID?

    public func load(_ reader: Reader) throws -> Versioned<Partner> { try reader.subject(partner) }

    public func decide(_ state: Versioned<Partner>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        let type = try context.program.checkedType(type)
        let clause = try context.program.checkedClause(clause) ?? context.program.retypingClause
        guard let current = context.program.partnerType(state.type), current.role == type.role else {
            throw Problem.invalid(
                field: "/type",
                Phrase(
                    "partner.other_role",
                    ["from": .named(.partnerType, state.type), "to": .named(.partnerType, type.id)]))
        }
        guard current.id != type.id else {
            throw Problem.wrongState(
                Phrase(
                    "partner.same_type",
                    ["partner": .text(state.name), "type": .named(.partnerType, current.id)]))
        }
        return [
            PartnerTypeChanged(member: partner, from: current.id, to: type.id, clause: clause, reason: reason)
        ]
    }

    public func reply(_ state: Versioned<Partner>, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(partner)
    }
}

/// Holds a partner's credit, or lifts the hold. While it is held the partner registers nothing and has no registration benefit.
public struct HoldCredit: Command {
    public static let name = "hold_credit"
    public static let permission = Permission.managePartners

    public let partner: PartnerID
    /// True to hold, false to lift.
    public let hold: Bool
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<Partner> { try reader.subject(partner) }

    public func decide(_ state: Versioned<Partner>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard hold != (state.creditHold != nil) else {
            throw Problem.wrongState(
                Phrase(hold ? "partner.credit_held" : "partner.credit_not_held", ["partner": .text(state.name)]))
        }
        return [
            CreditHoldChanged(
                member: partner, hold: hold ? .init(since: context.now, reason: reason) : nil,
                clause: try context.program.creditTerms.standing, reason: reason)
        ]
    }

    public func reply(_ state: Versioned<Partner>, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(partner)
    }
}

/// Permits a partner to take part in deal registration, or ends that.
public struct SetRegistrationAccess: Command {
    public static let name = "set_registration_access"
    public static let permission = Permission.managePartners

    public let partner: PartnerID
    public let permitted: Bool
    public let reason: String
    /// One of the listed withdrawal reasons, when access is taken away for one.
    public let clause: ClauseID?

    public func load(_ reader: Reader) throws -> Versioned<Partner> { try reader.subject(partner) }

    public func decide(_ state: Versioned<Partner>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        let clause = try context.program.checkedClause(clause) ?? context.program.registrationTerms.clause
        return [RegistrationAccessChanged(member: partner, permitted: permitted, clause: clause, reason: reason)]
    }

    public func reply(_ state: Versioned<Partner>, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(partner)
    }
}

/// A reseller permits a distributor to register deals on its behalf, or takes that back.
public struct PermitDistributor: Command {
    public static let name = "permit_distributor"
    public static let permission = Permission.grantPermissions
    public static let binds = true

    public let distributor: PartnerID
    public let permitted: Bool

    public struct State: Sendable {
        package let reseller: Partner
        package let distributor: Partner
    }

    public func load(_ reader: Reader) throws -> State {
        // Another partner that is no distributor looks the same as none.
        guard let named = try reader.vendorWide.find(distributor)?.value else { throw Problem.notFound("distributor") }
        return State(reseller: try reader.subject(try reader.ownPartner().id).value, distributor: named)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard context.program.partnerType(state.distributor.type)?.role == .distributor else {
            throw Problem.notFound("distributor")
        }
        guard permitted != state.reseller.permitted.contains(distributor) else { return [] }
        return [
            DistributorPermitted(
                reseller: state.reseller.id, resellerName: state.reseller.name, distributor: distributor,
                permitted: permitted)
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(state.reseller.id)
    }
}
