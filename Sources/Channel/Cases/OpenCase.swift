import Commerce
import Members
import Record
import Terms

/// Opens a case: a partner with the vendor, or the vendor with a partner or among its own people.
public struct OpenCase: Command {
    public static let name = "open_case"
    public static let permission = Permission.openCases

    /// Which of the program's kinds it is.
    public let kind: String
    public let title: LineName
    /// All issues, in writing.
    public let description: String
    /// The id of what it is about.
    public let about: String?
    /// The partner, when the vendor opens it with one; left out, it stays among the vendor's people.
    public let partner: PartnerID?
    /// Files of one's own that were kept before.
    public let files: [ID<StoredFile>]?

    public struct State: Sendable {
        let partner: Partner?
        let facts: Facts
        let files: [StoredFile]
    }

    public func load(_ reader: Reader) throws -> State {
        let named = partner ?? reader.context.actor.partner
        let partner = try named.map { try reader.partnerActedFor($0) }
        if let about { try reader.requireThere(about) }
        let facts = try partner.map { try reader.facts(of: $0) } ?? Facts()
        return State(partner: partner, facts: facts, files: try reader.own(files))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let kind = try context.kind(self.kind)
        try Text.check(description, "description")
        guard state.files.count <= AddComment.most, Set(state.files.map(\.id)).count == state.files.count else {
            throw Problem.invalid(field: "/files", Phrase("comment.most", ["most": .count(AddComment.most)]))
        }
        try check(kind, state.partner)
        let id: ID<Case> = context.newID()
        var rule: CasePriorityRule?
        var decision: Decision?
        if state.partner != nil {
            let judged = try context.program.cases.judge(
                kind.id, subject: id.text, at: context.now, program: context.program, state.facts)
            (rule, decision) = (judged.rule, judged.decision)
        }
        let isPartners = context.actor.partner != nil
        let waits: Case.Waits = isPartners || state.partner == nil ? .vendor : .partner
        var opened = Case(
            id: id, kind: kind.id, clause: kind.clause, partner: state.partner?.id, about: about, title: title,
            description: description, files: state.files.map(\.attachment), opened: context.now, by: context.actor.id,
            priority: rule?.priority ?? .normal, rule: rule?.id, decision: decision, other: nil, waits: waits,
            since: context.now, target: nil, missed: nil, answered: nil, assignee: nil, closing: nil,
            steps: [Case.Step(what: .opened, at: context.now, by: context.actor.id, note: nil)])
        if isPartners, kind.answer != nil {
            opened.answerAtOnce(context)
        } else if waits == .vendor {
            opened.target = context.program.cases.target(rule, since: context.now, context.program.calendar)
        }
        return [CaseOpened(opened: opened)]
    }

    private func check(_ kind: CaseKind, _ partner: Partner?) throws {
        if let types = kind.types, let partner, !types.contains(partner.type) {
            throw Problem.invalid(
                field: "/kind",
                Phrase(
                    "case.other_type",
                    ["kind": .named(.caseKind, kind.id), "types": .list(types.map { .named(.partnerType, $0) })]))
        }
        guard let subjects = kind.about else { return }
        guard let about, subjects.contains(where: { about.hasPrefix($0.rawValue + "_") }) else {
            throw Problem.invalid(
                field: "/about",
                Phrase(
                    "case.other_about",
                    [
                        "kind": .named(.caseKind, kind.id),
                        "about": .list(subjects.map { .words("case.about.\($0.rawValue)") }),
                    ]))
        }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<CaseView> {
        try reader.require(try reader.created(events, \CaseOpened.opened).id).shown(to: reader)
    }
}

extension Case {
    /// The program itself says where to turn; nobody has to answer.
    fileprivate mutating func answerAtOnce(_ context: Context) {
        closing = Closing(
            outcome: nil, way: .directed, clause: clause, reason: nil, at: context.now, by: "system", remedy: nil,
            terms: context.program.version)
        (waits, answered) = (.nobody, context.now)
        steps.append(Step(what: .closed, at: context.now, by: "system", note: nil))
    }
}

extension Context {
    /// The program's kind of case of this id.
    ///
    /// - Throws: `Problem.wrongState` in a program without cases, `Problem.invalid` for a kind that it does not have.
    func kind(_ id: String) throws -> CaseKind {
        let cases = program.cases
        guard cases.isOffered else { throw Problem.wrongState("case.not_offered") }
        guard let kind = cases.kind(id) else {
            let values = Nearest.values(for: id, among: cases.kinds.map(\.id))
            throw Problem.invalid(
                field: "/kind", Phrase("case.kind_unknown", values.merging(["kind": .text(id)]) { $1 }))
        }
        return kind
    }
}

extension Reader {
    /// - Throws: `Problem.invalid` for what is not there for the one who asks.
    fileprivate func requireThere(_ about: String) throws {
        do {
            if let deal = ID<Deal>(about) {
                _ = try visible(deal)
                return
            }
            if try capabilities.show(about, self) != nil { return }
        } catch Problem.notFound {}
        throw Problem.invalid(field: "/about", Phrase("case.no_such_thing", ["id": .text(String(about.prefix(80)))]))
    }
}
