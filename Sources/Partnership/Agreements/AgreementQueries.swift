import Record
import Terms

/// An agreement as a partner and its vendor see it: the text in force, and what of it is accepted.
public struct AgreementView: Codable, Sendable {
    /// Its id in the program file.
    public let agreement: String
    public let label: String
    public let clause: ClauseID
    public let kind: AgreementTerms.Kind
    /// The part of the program whose terms it is.
    public let subprogram: String?
    public let status: Status
    /// The version in force; before the first day of the first one, that one.
    public let version: Int
    /// The first day of that version.
    public let effective: Day
    /// The exact text, in the language of the one who asks where it is written in that.
    public let text: String
    /// SHA-256 of the text.
    public let hash: String
    /// The version that comes next, where one is announced.
    public let next: Announced?
    /// What the partner cannot do until it has accepted.
    public let withholds: [Withheld]
    /// What was accepted, the latest first.
    public let acceptances: [AcceptanceView]

    /// How it stands with a partner.
    public enum Status: String, Codable, CaseIterable, Sendable {
        /// The version in force is accepted.
        case accepted
        /// It is not.
        case pending
        /// Nothing is in force yet.
        case announced
    }

    /// A version that is not in force yet.
    public struct Announced: Codable, Sendable, SchemaNamed {
        public let version: Int
        public let effective: Day
        public let text: String
        /// Is it accepted ahead of its day?
        public let accepted: Bool

        public static var schemaName: String { "AnnouncedAgreement" }
    }
}

/// A partner's agreements in the order of the program file.
public struct ListAgreements: Query {
    public static let name = "list_agreements"
    public static let permission = Permission.seeJoining

    /// The partner, for the vendor's people.
    public let partner: PartnerID?

    public init(partner: PartnerID? = nil) { self.partner = partner }

    public func answer(_ reader: Reader) throws -> Page<AgreementView> {
        let member = try reader.partner(named: partner)
        let accepted = try reader.acceptances(of: member.id)
        let terms = try reader.agreements().filter { $0.concerns(member.type) }
        return Page(items: terms.map { reader.view($0, accepted) }, next: nil)
    }
}

/// One agreement of a partner's.
public struct ShowAgreement: Query {
    public static let name = "show_agreement"
    public static let permission = Permission.seeJoining

    /// Its id in the program file.
    public let agreement: String
    /// The partner, for the vendor's people.
    public let partner: PartnerID?

    public init(agreement: String, partner: PartnerID? = nil) {
        (self.agreement, self.partner) = (agreement, partner)
    }

    public func answer(_ reader: Reader) throws -> AgreementView {
        let member = try reader.partner(named: partner)
        let terms = try reader.agreementTerms(agreement)
        guard terms.concerns(member.type) else { throw Problem.notFound("agreement") }
        return reader.view(terms, try reader.acceptances(of: member.id))
    }
}

extension Reader {
    /// The agreements by everything that is published: those of the program in force, with the texts that its later versions add, and
    /// those that only these have. What comes can be read, and accepted ahead; nothing of it is in force before its day.
    package func agreements() throws -> [AgreementTerms] {
        var all = context.program.joining.agreements
        for coming in context.vendor.versions where coming.from > now {
            for terms in try programs(coming.from).joining.agreements {
                if let place = all.firstIndex(where: { $0.id == terms.id }) {
                    all[place] = all[place].continued(by: terms)
                } else {
                    all.append(terms.beginning(coming.effective))
                }
            }
        }
        return all
    }

    /// - Throws: `Problem.notFound` when no program that is published has such an agreement.
    func agreementTerms(_ id: String) throws -> AgreementTerms {
        guard let terms = try agreements().first(where: { $0.id == id }) else { throw Problem.notFound("agreement") }
        return terms
    }

    package func view(_ terms: AgreementTerms, _ all: [AcceptanceView]) -> AgreementView {
        let own = all.filter { $0.agreement == terms.id }
        let highest = own.map(\.version).max() ?? 0
        let inForce = terms.version(on: today)
        let shown = inForce ?? terms.versions[0]
        let next = inForce == nil ? nil : terms.upcoming(after: today)
        return AgreementView(
            agreement: terms.id, label: terms.label[language], clause: terms.clause, kind: terms.kind,
            subprogram: terms.subprogram,
            status: highest >= shown.version ? .accepted : inForce == nil ? .announced : .pending,
            version: shown.version, effective: shown.effective, text: shown.text[language],
            hash: shown.hash(in: language),
            next: next.map {
                AgreementView.Announced(
                    version: $0.version, effective: $0.effective, text: $0.text[language],
                    accepted: highest >= $0.version)
            },
            withholds: terms.withholds.sorted { $0.rawValue < $1.rawValue },
            acceptances: own)
    }
}
