import Members
import Record
import Store
import Terms

/// Applies for a place in the program. Anybody may, through the public form; the vendor's people enter applications that reached
/// them otherwise.
public struct Apply: NamesPersons {
    public static let name = "apply"
    public static let permission = Permission.enterApplications

    /// One of the partner types that one can apply for; may be left out where there is only one.
    public let type: String?
    public let company: LineName
    /// ISO 3166 two-letter code.
    public let country: CountryCode
    /// The company's web domain.
    public let domain: DomainName?
    public private(set) var contactName: PersonalName
    public private(set) var contactEmail: PersonalAddress
    /// By the ids of the program's fields.
    public private(set) var answers: [String: Answer]?
    /// In which language to write back; English when left out.
    public let language: Language?

    package func naming(_ persons: PersonNaming) throws -> Apply {
        let address = try persons.said(contactEmail, "contact_email")
        let name = try persons.said(contactName, "contact_name")
        let person = try persons.person(at: address)
        var named = self
        named.contactName = try persons.name(name, of: person)
        named.contactEmail = try persons.detail(address, of: person)
        let fields = persons.reader.context.program.joining.application?.fields ?? []
        for (id, answer) in answers ?? [:] {
            let text = try persons.said(answer.content, "answers/\(id.prefix(40))").text
            guard fields.contains(where: { $0.id == id && $0.kind == .email }), !text.allSatisfy(\.isWhitespace) else {
                continue
            }
            let own: MailAddress = try Text.value(Entered(text), "answers/\(id)")
            named.answers?[id] = Answer(try persons.detail(AnswerText(own.text), of: person))
        }
        return named
    }

    public struct State: Sendable {
        package let terms: ApplicationTerms
    }

    public func load(_ reader: Reader) throws -> State {
        guard let terms = reader.context.program.joining.application else {
            throw Problem.wrongState("program.no_applications")
        }
        return State(terms: terms)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let terms = state.terms
        let application = Application(
            id: context.newID(), status: context.actor.isStranger ? .unconfirmed : .submitted,
            type: try checkedType(terms, context.program),
            company: company.text, country: country.text, domain: domain?.text,
            contactName: contactName, contactEmail: contactEmail, language: language ?? .english,
            answers: try checkedAnswers(terms), submitted: context.now, by: context.actor.id, assessments: [],
            conclusion: nil, partner: nil)
        return [ApplicationSubmitted(application: application)]
    }

    private func checkedType(_ terms: ApplicationTerms, _ program: Program) throws -> String {
        let wanted = type.flatMap { $0.isEmpty ? nil : $0 } ?? (terms.types.count == 1 ? terms.types[0] : "")
        guard terms.types.contains(wanted) else {
            throw Problem.invalid(
                field: "/type",
                Phrase(
                    wanted.isEmpty ? "application.no_type" : "application.other_type",
                    ["type": .text(wanted), "known": .list(terms.types.map { .named(.partnerType, $0) })]))
        }
        return wanted
    }

    private func checkedAnswers(_ terms: ApplicationTerms) throws -> [String: Answer] {
        let given = answers ?? [:]
        let known = terms.fields.map(\.id)
        if let unknown = given.keys.sorted().first(where: { !known.contains($0) }) {
            let values = Nearest.values(for: unknown, among: known)
            throw Problem.invalid(
                field: "/answers/\(unknown.prefix(40))",
                Phrase("answer.unknown", values.merging(["name": .text(String(unknown.prefix(40)))]) { $1 }))
        }
        var checked: [String: Answer] = [:]
        for field in terms.fields { checked[field.id] = try field.checked(given[field.id]) }
        return checked
    }

    public func deliver(_ state: State, _ events: [any Event], _ delivery: Delivery) throws {
        let application = try delivery.reader.created(events, \ApplicationSubmitted.application)
        guard application.status == .unconfirmed else {
            return try delivery.write(.applicationReceived, to: application)
        }
        try delivery.confirm(application, .random())
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> ApplicationView {
        try reader.view(try reader.created(events, \ApplicationSubmitted.application), version: 0)
    }
}

extension Guildhall {
    /// Takes an application from somebody whom nobody knows, and slows down who sends many from one place, or has many mails sent to
    /// one address.
    ///
    /// - Throws: `Problem.tooMany` for too many of either, and as `perform`.
    public func apply(
        _ application: Apply, to vendor: ID<Vendor>, from origin: Origin, _ terms: RequestTerms
    ) async throws -> Performed<ApplicationView> {
        let buckets = [Bucket.application(origin.network), .applicant(application.contactEmail.text ?? "")]
        let now = clock.now
        try await database.write { transaction in try transaction.count(buckets, at: now) }
        do {
            return try await perform(application, as: .stranger(vendor), terms)
        } catch {
            // Nothing was entered: whoever corrects a form does not have to wait for it.
            try await database.write { transaction in try transaction.takeBack(buckets, at: now) }
            throw error
        }
    }
}

/// Somebody applied.
struct ApplicationSubmitted: Event {
    static let kind = "application.submitted"
    let application: Application
    var subject: String { application.id.text }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(application, as: "application", in: entry)
    }
}

extension Bucket {
    /// Applications from one place.
    package static func application(_ network: String) -> Bucket { Bucket("application", network, free: 5) }
    /// Applications that name one address, from wherever: each sends a mail there.
    static func applicant(_ email: String) -> Bucket { Bucket("applicant", MailAddress.key(of: email), free: 5) }
}
