import HTTPTypes
import Members
import Record
import Store
import Terms

/// What stands in the way of a form: beside its fields, and at the top.
struct Complaints: Sendable {
    struct Line: Sendable {
        let text: String
        /// The field's place on the page, to jump to.
        let anchor: String?
        let hint: String?
    }

    /// Something of the viewer's that is like what was entered.
    struct Alike: Sendable {
        let href: Link
        let label: String
    }

    /// By field: `customer.name`.
    private(set) var fields: [String: String] = [:]
    private(set) var lines: [Line] = []
    /// Refusals with their reasons, where clauses stand in the way.
    private(set) var refusals: [Reasons] = []
    /// That all is well, where somebody asked.
    var note: String?
    /// Own things like this one that somebody may have forgotten.
    var alike: [Alike] = []
    private(set) var status = HTTPResponse.Status.unprocessableContent
    /// Seconds after which it can be tried again, when there were too many attempts.
    private(set) var retryAfter: Int?

    static let none = Complaints()

    var isEmpty: Bool { lines.isEmpty && refusals.isEmpty && note == nil && alike.isEmpty }

    private init() {}

    /// For what a page finds wrong by itself.
    init(field: String? = nil, _ text: String, hint: String? = nil) {
        add(field, text, hint)
    }

    /// For somebody who has to wait.
    init(waiting text: String, seconds: Int) {
        status = .tooManyRequests
        retryAfter = seconds
        add(nil, text, nil)
    }

    /// Did a clause stand in the way, which is recorded?
    var isRefused: Bool { !refusals.isEmpty }

    /// Is there more to say at the top than that fields are wrong?
    var concernsAll: Bool {
        !refusals.isEmpty || note != nil || !alike.isEmpty || status == .tooManyRequests
    }

    /// Is the error a person's to mend? Others become a page of their own.
    static func explains(_ error: any Error) -> Bool {
        switch error {
        case is Complaints, is DocumentError, is WordedRefusal, is CheckPassed, is AccountProblem: true
        case let problem as Problem:
            switch problem {
            case .invalid, .wrongState, .stale, .tooMany: true
            case .notFound, .keyReused, .unauthenticated, .forbidden, .outOfScope, .inPerson, .factorNeeded,
                .unconfirmed:
                false
            }
        case StoreError.constraint: true
        default: false
        }
    }

    init(_ error: any Error, _ visit: Visit) {
        switch error {
        case let complaints as Complaints: self = complaints
        case let error as DocumentError: add(error, visit)
        case let refusal as WordedRefusal:
            status = .conflict
            add(refusal.decision, visit)
        case let problem as AccountProblem:
            add(problem.field, visit.text("access.problem.\(problem.kind.rawValue)", problem.values), nil)
        case Problem.tooMany(_, let seconds):
            status = .tooManyRequests
            retryAfter = seconds
            add(nil, visit.strings.count("access.wait", (seconds + 59) / 60), nil)
        case Problem.stale:
            status = .preconditionFailed
            add(nil, visit.text("frame.stale"), nil)
        case let problem as Problem:
            if case .invalid(let field, _) = problem {
                add(Self.field(field), problem.phrase, visit)
            } else {
                status = .conflict
                add(nil, problem.phrase, visit)
            }
        case is StoreError:
            status = .conflict
            add(nil, visit.text("frame.clash"), nil)
        default: break
        }
    }

    /// What is wrong, with what to do about it.
    init(field: String? = nil, _ phrase: Phrase, _ visit: Visit) {
        add(field, phrase, visit)
    }

    /// Adds a decision that a clause stands in the way of.
    mutating func add(_ decision: WordedDecision, _ visit: Visit) {
        if refusals.isEmpty { lines.append(Line(text: visit.text("frame.refused"), anchor: nil, hint: nil)) }
        refusals.append(visit.reasons(decision, unfolded: true))
    }

    /// Adds a mistake by its JSON pointer.
    mutating func add(pointer: String, _ text: String, _ hint: String?) { add(Self.field(pointer), text, hint) }

    private mutating func add(_ field: String?, _ text: String, _ hint: String?) {
        let sentence = text.first.map { $0.uppercased() + text.dropFirst() } ?? text
        if let field, !field.isEmpty { fields[field] = sentence + (hint.map { ": " + $0 } ?? "") }
        lines.append(Line(text: sentence, anchor: field.map(Field.anchor), hint: hint))
    }

    private mutating func add(_ field: String?, _ phrase: Phrase, _ visit: Visit) {
        add(field, visit.wording.text(phrase), visit.wording.hint(for: phrase))
    }

    /// What cannot be read: the decoder speaks of members and types, which a person has nothing to do with.
    private mutating func add(_ error: DocumentError, _ visit: Visit) {
        let field = Self.field(error.path)
        // Quoted as it was typed, not as it was read.
        let typed = field.flatMap { visit.form[$0] ?? visit.form[$0 + ".amount"] }
        let phrase = error.phrase ?? "form.unreadable"
        add(field, typed.map(phrase.quoting) ?? phrase, visit)
    }

    /// `/customer/name` is the field `customer.name`.
    private static func field(_ pointer: String) -> String? {
        let name = pointer.split(separator: "/").joined(separator: ".")
        return name.isEmpty ? nil : name
    }
}

extension Complaints: Error {}

/// Complaints as the part `complaint-list` shows them.
struct ComplaintList: TemplateModel {
    static let template = "complaint-list"

    let lines: [Complaints.Line]
    let hasLines: Bool
    /// Only looked at while somebody types: nothing was tried yet, so nobody is interrupted.
    let isForesight: Bool
    let refusals: [Reasons]
    let note: String?
    let alike: [Complaints.Alike]
    let hasAlike: Bool

    init(_ complaints: Complaints, foresight: Bool) {
        isForesight = foresight
        lines = complaints.lines
        hasLines = !lines.isEmpty
        refusals = complaints.refusals
        note = complaints.note
        alike = complaints.alike
        hasAlike = !alike.isEmpty
    }
}
