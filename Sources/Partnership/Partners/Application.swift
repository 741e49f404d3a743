import Members
import Record
import Store
import Terms

/// A company's wish to become a partner, with what it said of itself and what the vendor's people make of it.
public struct Application: Entity {
    public static let prefix = "application"
    public static let table = "applications"
    public static let noun = "application"

    public let id: ID<Application>
    public var status: Status
    /// The partner type it applies for.
    public let type: String
    public let company: String
    /// ISO 3166 two-letter code.
    public let country: String
    public let domain: String?
    public let contactName: PersonalName
    public let contactEmail: PersonalAddress
    /// In which language to write back.
    public let language: Language
    /// The answers to the program's questions, by the ids of its fields.
    public let answers: [String: Answer]
    public let submitted: Instant
    /// Who entered it: `public` for the form that anybody can fill in.
    public let by: String
    public var assessments: [Assessment]
    public var conclusion: Conclusion?
    /// The partner it became.
    public var partner: PartnerID?

    /// Where an application stands.
    public enum Status: String, Codable, CaseIterable, Hashable, Sendable {
        /// Sent by the public form, and nobody has shown yet that its address is the applicant's.
        case unconfirmed
        case submitted, accepted, declined
    }

    /// What one reviewer makes of it.
    public struct Assessment: Codable, Hashable, Sendable {
        /// As the journal names actors.
        public let by: String
        /// From 0 to each criterion's most.
        public let scores: [String: Int]
        public let note: String?
        public let at: Instant
    }

    /// What one reviewer makes of it, with the name.
    public struct AssessmentView: Codable, Hashable, Sendable, SchemaNamed {
        /// As the journal names actors.
        public let by: String
        public let name: String
        /// From 0 to each criterion's most.
        public let scores: [String: Int]
        public let note: String?
        public let at: Instant

        public static var schemaName: String { "Assessment" }
    }

    /// How it ended.
    public struct Conclusion: Codable, Hashable, Sendable {
        public let reason: String?
        public let clause: ClauseID
        /// As the journal names actors.
        public let by: String
        public let at: Instant
        /// Accepted although the score lies below the mark?
        public let belowPass: Bool
        /// The mean score as a share of the most possible.
        public let score: Rate?
        public let decision: Decision?

        package func shown(to reader: Reader) throws -> ConclusionView {
            ConclusionView(
                reason: reason, clause: clause, by: by, name: try reader.actorNames([by])[by]?.name ?? by, at: at,
                belowPass: belowPass, score: score, decision: try decision.map(reader.worded))
        }
    }

    /// How it ended, in words.
    public struct ConclusionView: Codable, Hashable, Sendable, SchemaNamed {
        public let reason: String?
        public let clause: ClauseID
        /// As the journal names actors.
        public let by: String
        public let name: String
        public let at: Instant
        /// Accepted although the score lies below the mark?
        public let belowPass: Bool
        /// The mean score as a share of the most possible.
        public let score: Rate?
        public let decision: WordedDecision?

        public static var schemaName: String { "Conclusion" }
    }

    public var columns: [(String, SQLValue)] {
        [
            ("status", .text(status.rawValue)), ("type", .text(type)),
            ("company", .text(CompanyKey(name: company, domain: domain).name)),
            ("domain", SQLValue(domain)), ("person", .text(contactEmail.person?.text ?? "")),
        ]
    }

    public static let sorts: [ListColumn<Application>] = [
        .text("company") { $0.company }, .text("country") { $0.country }, .text("type") { $0.type },
    ]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        SearchEntry(company, detail: country, texts: [domain, contactName.text, contactEmail.text])
    }
}

/// An answer as it comes: a text, a whole number, or yes and no. An address is the contact's own.
public struct Answer: Codable, Hashable, Sendable, SchemaDescribing {
    package let content: PersonalAnswer

    public init(_ text: String) { content = Personal(AnswerText(text)) }

    init(_ content: PersonalAnswer) { self.content = content }

    /// The answer as text; empty once its person was erased.
    public var text: String { content.text ?? "" }

    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let flag = try? value.decode(Bool.self) {
            self.init(flag ? "yes" : "no")
        } else if value.decodeNil() {
            self.init("")
        } else if (try? value.decode(Double.self)) != nil {
            self.init(String(try value.decode(Int64.self)))
        } else {
            self.init(try value.decode(PersonalAnswer.self))
        }
    }

    public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }

    public static var schema: Node {
        ["type": ["string", "integer", "boolean"], "description": "an answer", "examples": ["25"]]
    }
}

extension ApplicationTerms.Field {
    /// The answer in the form in which it is kept; nil for none.
    ///
    /// - Throws: `Problem.invalid` naming the field for an answer that is missing or of another kind.
    package func checked(_ answer: Answer?) throws -> Answer? {
        if let answer, answer.content.person != nil { return answer }
        return try checkedText(answer?.text, at: "answers/\(id)").map { Answer($0) }
    }
}

extension Application {
    /// The score: the reviewers' mean as a share of the most possible, rounded to a millionth; nil while nobody scored it.
    func score(_ review: ApplicationTerms.Review) -> Rate? {
        let sums = sums(review)
        guard sums.most > 0 else { return nil }
        return Rate(millionths: (Int64(sums.given) * 2_000_000 + Int64(sums.most)) / (2 * Int64(sums.most)))
    }

    /// Does it reach the mark? Compared exactly, in whole points.
    func passes(_ review: ApplicationTerms.Review) -> Bool {
        guard let pass = review.pass else { return true }
        let sums = sums(review)
        return Int64(sums.given) * Rate.one.millionths >= Int64(sums.most) * pass.millionths
    }

    /// The points of all reviewers together, and the most that they could have given.
    private func sums(_ review: ApplicationTerms.Review) -> (given: Int, most: Int) {
        let criteria = review.criteria(for: type)
        let given = assessments.reduce(0) { sum, one in
            sum + criteria.reduce(0) { $0 + min(max(one.scores[$1.id] ?? 0, 0), $1.most) }
        }
        return (given, assessments.count * criteria.reduce(0) { $0 + $1.most })
    }
}
