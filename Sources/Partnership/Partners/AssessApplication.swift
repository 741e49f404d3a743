import Record
import Store
import Terms

/// A reviewer scores an application by the program's criteria. Whoever did before changes what they said.
public struct AssessApplication: Command {
    public static let name = "assess_application"
    public static let permission = Permission.reviewApplications

    public let application: ID<Application>
    /// From 0 to each criterion's most; none where the program has no criteria.
    public let scores: [String: Int]?
    public let note: String?

    public func load(_ reader: Reader) throws -> Application { try reader.subject(application).value }

    public func decide(_ state: Application, _ context: Context) throws -> [any Event] {
        try state.requireOpen()
        let review = try context.program.applicationTerms.review
        try Text.checkLength(note ?? "", "note")
        let assessment = Application.Assessment(
            by: context.actor.id, scores: try checked(review.criteria(for: state.type)),
            note: note.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }, at: context.now)
        return [ApplicationAssessed(application: application, assessment: assessment)]
    }

    private func checked(_ criteria: [ApplicationTerms.Criterion]) throws -> [String: Int] {
        let given = scores ?? [:]
        let known = criteria.map(\.id)
        if let unknown = given.keys.sorted().first(where: { !known.contains($0) }) {
            let values = Nearest.values(for: unknown, among: known)
            throw Problem.invalid(
                field: "/scores/\(unknown.prefix(40))",
                Phrase("criterion.unknown", values.merging(["name": .text(String(unknown.prefix(40)))]) { $1 }))
        }
        for criterion in criteria {
            guard let score = given[criterion.id], (0...criterion.most).contains(score) else {
                let score = given[criterion.id]
                throw Problem.invalid(
                    field: "/scores/\(criterion.id)",
                    Phrase(
                        score == nil ? "criterion.not_scored" : "criterion.score",
                        [
                            "criterion": .named(.criterion, criterion.id), "score": score.map { .count($0) },
                            "most": .count(criterion.most),
                        ]))
            }
        }
        return given
    }

    public func reply(_ state: Application, _ events: [any Event], _ reader: Reader) throws -> ApplicationView {
        try reader.applicationView(application)
    }
}

extension Application {
    /// - Throws: `Problem.wrongState` when it is decided, or its address is not confirmed yet.
    func requireOpen() throws {
        guard status != .unconfirmed else {
            throw Problem.wrongState(Phrase("application.unconfirmed", ["company": .text(company)]))
        }
        guard status == .submitted else {
            throw Problem.wrongState(
                Phrase(
                    "application.decided",
                    ["company": .text(company), "status": .words("application.status.\(status.rawValue)")]))
        }
    }
}

extension Program {
    /// - Throws: `Problem.wrongState` where nobody applies.
    var applicationTerms: ApplicationTerms {
        get throws {
            guard let application = joining.application else {
                throw Problem.wrongState("program.no_applications")
            }
            return application
        }
    }
}

/// A reviewer scored an application.
struct ApplicationAssessed: EntityChange {
    static let kind = "application.assessed"
    let application: ID<Application>
    let assessment: Application.Assessment
    var changed: ID<Application> { application }

    func change(_ application: inout Application) {
        application.assessments.removeAll { $0.by == assessment.by }
        application.assessments.append(assessment)
    }
}
