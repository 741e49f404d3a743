import Members
import Record
import Store
import Terms

/// Somebody whom the vendor knows already and who may be the company that applies: a partner, also a former one, or another
/// application that waits.
public struct KnownCompany: Codable, Sendable {
    /// By what it is like the company that applies.
    public enum Likeness: String, Codable, CaseIterable, Sendable {
        /// The name, but for case, accents, punctuation and legal form.
        case name
        case domain
        /// The contact's e-mail address.
        case contact
    }

    public let name: String
    public let alike: [Likeness]
    public let partner: PartnerID?
    /// Where the partner's membership stands.
    public let membership: Partner.Status?
    public let application: ID<Application>?
}

extension Reader {
    /// Partners with the company's name or domain, oldest first.
    package func partners(like application: Application) throws -> [KnownCompany] {
        let key = CompanyKey(name: application.company, domain: application.domain)
        let same = try same(key)
        let found: [Versioned<Partner>] = try all(
            where: same.condition(in: Partner.table, "name_key", "domain"), same.arguments)
        return found.filter { $0.value.id != application.partner }.map { partner in
            let other = CompanyKey(name: partner.name, domain: partner.domain)
            return KnownCompany(
                name: partner.name, alike: key.likeness(to: other), partner: partner.value.id,
                membership: partner.value.membership, application: nil)
        }
    }

    /// Everybody who may be the company that applies: partners first, then other applications that wait.
    package func known(like application: Application) throws -> [KnownCompany] {
        let key = CompanyKey(name: application.company, domain: application.domain)
        let person = application.contactEmail.person
        let same = try same(key)
        let waiting: [Versioned<Application>] = try all(
            where: """
                status = 'submitted' \
                AND (person = $1 OR \(same.condition(in: Application.table, "company", "domain", after: 1)))
                """,
            [SQLValue(person?.text)] + same.arguments)
        let others = waiting.filter { $0.value.id != application.id }.map { other in
            let contact = other.contactEmail.person == person
            let likeness = key.likeness(to: CompanyKey(name: other.company, domain: other.domain))
            return KnownCompany(
                name: other.company, alike: likeness + (contact ? [.contact] : []), partner: nil, membership: nil,
                application: other.value.id)
        }
        return try partners(like: application) + others
    }
}

extension CompanyKey {
    fileprivate func likeness(to other: CompanyKey) -> [KnownCompany.Likeness] {
        (isSameName(as: other) ? [.name] : []) + (telling != nil && telling == other.telling ? [.domain] : [])
    }
}
