import Members
import Record
import Terms

/// Accepts an agreement for the partner, by one of its people who is signed in.
public struct AcceptAgreement: NamesPersons {
    public static let name = "accept_agreement"
    public static let permission = Permission.joinProgram
    public static let binds = true

    /// Its id in the program file.
    public let agreement: String
    /// Which version; the one in force when left out. An announced one can be accepted before its day.
    public let version: Int?
    /// The name of the person who signs.
    public let name: PersonalName
    /// The language in which its text was read, where that is not the program's own.
    public let language: Language?
    /// Where it comes from. Set by whoever takes the request, not by the one who asks; kept beside the record, which
    /// never forgets.
    private let origin: Origin?

    private enum CodingKeys: String, CodingKey { case agreement, version, name, language }

    public init(
        agreement: String, version: Int? = nil, name: LineName, language: Language? = nil, from origin: Origin? = nil
    ) {
        self.init(agreement, version, Personal(name), language, origin)
    }

    private init(
        _ agreement: String, _ version: Int?, _ name: PersonalName, _ language: Language?, _ origin: Origin?
    ) {
        (self.agreement, self.version, self.name, self.origin) = (agreement, version, name, origin)
        self.language = language
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try members.decode(String.self, forKey: .agreement),
            try members.decodeIfPresent(Int.self, forKey: .version),
            try members.decode(PersonalName.self, forKey: .name),
            try members.decodeIfPresent(Language.self, forKey: .language), nil)
    }

    /// The same, with where it comes from.
    public func from(_ origin: Origin) -> AcceptAgreement {
        AcceptAgreement(agreement, version, name, language, origin)
    }

    /// Whoever is signed in signs as itself; the name on a company's key is somebody's whom nobody knows.
    package func naming(_ persons: PersonNaming) throws -> AcceptAgreement {
        let signed = try persons.said(name, "name")
        let reader = persons.reader
        let member = try ID<Membership>(reader.context.actor.id).flatMap { try reader.vendorWide.find($0)?.value }
        let person = try persons.person(member?.email.person)
        // A member is called by its own name, whatever it signs with.
        let name = member == nil ? try persons.name(signed, of: person) : try persons.detail(signed, of: person)
        return AcceptAgreement(agreement, version, name, language, origin)
    }

    public func load(_ reader: Reader) throws -> OnboardingSituation {
        try reader.onboarding(of: try reader.ownPartner())
    }

    public func decide(_ state: OnboardingSituation, _ context: Context) throws -> [any Event] {
        let (terms, text) = try state.chosen(agreement, version, context)
        let acceptance = Acceptance(
            id: context.newID(), partner: state.partner.id, agreement: terms.id, version: text.version,
            hash: text.hash(in: language ?? context.program.language), language: language,
            name: name, by: context.actor.id, paper: nil, at: context.now)
        return state.accepting(acceptance, context)
    }

    public func deliver(_ state: OnboardingSituation, _ events: [any Event], _ delivery: Delivery) throws {
        guard let origin else { return }
        let acceptance = try delivery.reader.created(events, \AgreementAccepted.acceptance)
        try delivery.keep(origin, of: acceptance)
    }

    public func reply(_ state: OnboardingSituation, _ events: [any Event], _ reader: Reader) throws -> AgreementView {
        try reader.agreementView(of: events)
    }
}

extension OnboardingSituation {
    /// What comes of an acceptance: itself, and the membership that it may have been waited for.
    func accepting(_ acceptance: Acceptance, _ context: Context) -> [any Event] {
        var after = self
        after.accepted[acceptance.agreement] = max(acceptance.version, after.accepted[acceptance.agreement] ?? 0)
        return [AgreementAccepted(acceptance: acceptance)] + after.activationEvents(context)
    }

    /// The version of an agreement that is accepted: the one named, or the one in force.
    ///
    /// - Throws: `Problem.invalid` for one that there is not or that is over, `Problem.wrongState` for one that is
    ///   accepted.
    package func chosen(
        _ agreement: String, _ version: Int?, _ context: Context
    ) throws -> (AgreementTerms, AgreementTerms.Version) {
        let all = agreements.filter { $0.concerns(partner.type) }
        guard let terms = all.first(where: { $0.id == agreement }) else {
            throw Problem.invalid(
                field: "/agreement",
                Phrase(
                    "agreement.unknown",
                    ["agreement": .text(agreement), "partner": .text(partner.name)]
                        .merging(Nearest.values(for: agreement, among: all.map(\.id))) { $1 }))
        }
        let current = terms.version(on: context.today) ?? terms.upcoming(after: context.today)
        let wanted = version.map { number in terms.versions.first { $0.version == number } } ?? current
        guard let wanted, let current, wanted.version >= current.version else {
            throw Problem.invalid(
                field: "/version",
                Phrase(
                    "agreement.not_in_force",
                    [
                        "version": .count(version ?? 0), "agreement": .named(.agreement, terms.id),
                        "current": current.map { .count($0.version) },
                    ]))
        }
        guard (accepted[terms.id] ?? 0) < wanted.version else {
            throw Problem.wrongState(
                Phrase(
                    "agreement.accepted",
                    ["version": .count(wanted.version), "agreement": .named(.agreement, terms.id)]))
        }
        return (terms, wanted)
    }
}

extension Reader {
    /// The agreement that was accepted just now.
    func agreementView(of events: [any Event]) throws -> AgreementView {
        let made = try created(events, \AgreementAccepted.acceptance)
        return view(try agreementTerms(made.agreement), try acceptances(of: made.partner))
    }
}
