import Record
import Store
import Terms

/// An application as the vendor's people see it, and its sender right after sending it.
public struct ApplicationView: Codable, Sendable {
    public let id: ID<Application>
    public let status: Application.Status
    /// The partner type it applies for.
    public let type: String
    public let typeLabel: String
    public let company: String
    /// ISO 3166 two-letter code.
    public let country: String
    public let domain: String?
    /// Who the contact is, wherever else the record speaks of the same person.
    public let person: PersonID?
    public let contactName: String
    /// Empty once the contact was erased.
    public let contactEmail: String
    public let language: Language
    /// By the ids of the program's fields.
    public let answers: [String: String]
    public let submitted: Instant
    public let by: String
    public let assessments: [Application.AssessmentView]
    /// The mean score as a share of the most possible; nil while nobody scored it.
    public let score: Rate?
    /// Does the score reach the program's mark? Nil where there is no score or no mark.
    public let passes: Bool?
    public let conclusion: Application.ConclusionView?
    /// The partner it became.
    public let partner: PartnerID?
    /// Who may be the same company; in lists, and right after it is sent, nobody looks.
    public let known: [KnownCompany]?
    public let version: Int64
}

/// One application.
public struct ShowApplication: Query {
    public static let name = "show_application"
    public static let permission = Permission.reviewApplications

    public let application: ID<Application>

    public init(application: ID<Application>) { self.application = application }

    public func answer(_ reader: Reader) throws -> ApplicationView { try reader.applicationView(application) }
}

extension Reader {
    func applicationView(_ id: ID<Application>) throws -> ApplicationView {
        let found = try require(id)
        return try view(found.value, version: found.version, known: try known(like: found.value))
    }

    package func view(
        _ application: Application, version: Int64, known: [KnownCompany]? = nil
    ) throws -> ApplicationView {
        let review = context.program.joining.application?.review
        let score = review.flatMap(application.score)
        let names = try actorNames(Set(application.assessments.map(\.by)))
        return ApplicationView(
            id: application.id, status: application.status, type: application.type,
            typeLabel: wording.text(.named(.partnerType, application.type)),
            company: application.company, country: application.country, domain: application.domain,
            person: application.contactEmail.person, contactName: text(application.contactName),
            contactEmail: application.contactEmail.text ?? "",
            language: application.language, answers: application.answers.mapValues { text($0.content) },
            submitted: application.submitted,
            by: application.by,
            assessments: application.assessments.map { one in
                Application.AssessmentView(
                    by: one.by, name: names[one.by]?.name ?? one.by, scores: one.scores, note: one.note, at: one.at)
            }, score: score,
            passes: review?.pass == nil || score == nil ? nil : review.map(application.passes),
            conclusion: try application.conclusion?.shown(to: self), partner: application.partner, known: known,
            version: version)
    }
}
