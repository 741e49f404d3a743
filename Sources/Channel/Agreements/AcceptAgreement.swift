import Record
import Terms

/// Accepts an agreement for the partner whose people or systems say so.
public struct AcceptAgreement: BroughtBeside, NamesPersons {
    public static let name = "accept_agreement"
    public static let permission = Permission.joinProgram

    /// Its id in the program file.
    public let agreement: String
    /// Which version; the one in force when left out. An announced one can be accepted before its day.
    public let version: Int?
    /// The name of the person who signs.
    public let name: Personal
    /// The language in which its text was read, where that is not the program's own.
    public let language: Language?
    /// Where it comes from. Set by whoever takes the request, not by the one who asks.
    private let origin: SigningPlace?

    private enum CodingKeys: String, CodingKey { case agreement, version, name, language }

    public init(
        agreement: String, version: Int? = nil, name: String, language: Language? = nil, from origin: Origin? = nil
    ) {
        self.init(agreement, version, Personal(name), language, origin.map(SigningPlace.init))
    }

    private init(
        _ agreement: String, _ version: Int?, _ name: Personal, _ language: Language?, _ origin: SigningPlace?
    ) {
        (self.agreement, self.version, self.name, self.origin) = (agreement, version, name, origin)
        self.language = language
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try members.decode(String.self, forKey: .agreement),
            try members.decodeIfPresent(Int.self, forKey: .version),
            try members.decode(Personal.self, forKey: .name),
            try members.decodeIfPresent(Language.self, forKey: .language), nil)
    }

    package var beside: SigningPlace? { origin }

    package func with(_ beside: SigningPlace?) -> AcceptAgreement {
        AcceptAgreement(agreement, version, name, language, beside)
    }

    /// The same, with where it comes from.
    public func from(_ origin: Origin) -> AcceptAgreement { with(SigningPlace(origin)) }

    /// Whoever is signed in signs as itself; the name on a company's key is somebody's whom nobody knows.
    package func naming(_ persons: PersonNaming) throws -> AcceptAgreement {
        let signed = EmailAddress.trimmed(try persons.text(name, "name"))
        try Text.check(signed, "name", most: 200)
        let reader = persons.reader
        let member = try ID<Membership>(reader.context.actor.id).flatMap { try reader.vendorWide.find($0)?.value }
        let person = try persons.person(member?.email.person)
        // A member is called by its own name, whatever it signs with.
        let name = member == nil ? try persons.name(signed, of: person) : try persons.detail(signed, of: person)
        return AcceptAgreement(
            agreement, version, name, language, try origin.map { try $0.sealed(persons, of: person) })
    }

    public func load(_ reader: Reader) throws -> OnboardingSituation {
        try reader.onboarding(of: try reader.ownPartner())
    }

    public func decide(_ state: OnboardingSituation, _ context: Context) throws -> [any Event] {
        let (terms, text) = try chosen(state, context)
        let acceptance = Acceptance(
            id: context.newID(), partner: state.partner.id, agreement: terms.id, version: text.version,
            hash: text.hash(in: language ?? context.program.language), language: language,
            name: name, by: context.actor.id, origin: origin?.address, client: origin?.userAgent,
            onPaper: nil, at: context.now)
        var after = state
        after.accepted[terms.id] = max(text.version, after.accepted[terms.id] ?? 0)
        return [AgreementAccepted(acceptance: acceptance)] + after.activationEvents(context)
    }

    private func chosen(
        _ state: OnboardingSituation, _ context: Context
    ) throws -> (AgreementTerms, AgreementTerms.Version) {
        let all = state.agreements.filter { $0.concerns(state.partner.type) }
        guard let terms = all.first(where: { $0.id == agreement }) else {
            throw Problem.invalid(
                field: "/agreement",
                Phrase(
                    "agreement.unknown",
                    ["agreement": .text(agreement), "partner": .text(state.partner.name)]
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
        guard (state.accepted[terms.id] ?? 0) < wanted.version else {
            throw Problem.wrongState(
                Phrase(
                    "agreement.accepted",
                    ["version": .count(wanted.version), "agreement": .named(.agreement, terms.id)]))
        }
        return (terms, wanted)
    }

    public func reply(_ state: OnboardingSituation, _ events: [any Event], _ reader: Reader) throws -> AgreementView {
        let made = try reader.created(events, \AgreementAccepted.acceptance)
        let terms = try reader.agreementTerms(made.agreement)
        return try reader.view(terms, try reader.acceptances(of: made.partner))
    }
}

/// Where a signature comes from: as personal as the name.
package struct SigningPlace: Codable, Sendable {
    let address: Personal
    let userAgent: Personal

    private init(address: Personal, userAgent: Personal) { (self.address, self.userAgent) = (address, userAgent) }

    init(_ origin: Origin) { self.init(address: Personal(origin.address), userAgent: Personal(origin.userAgent)) }

    func sealed(_ persons: PersonNaming, of person: PersonID) throws -> SigningPlace {
        SigningPlace(
            address: try persons.detail(try persons.text(address, "origin"), of: person),
            userAgent: try persons.detail(try persons.text(userAgent, "origin"), of: person))
    }
}
