import Members
import Record
import Terms

/// A case in the words of whoever reads it. Another partner that was asked sees what it was asked, and nothing else of it.
public struct CaseView: Codable, Sendable {
    public let id: ID<Case>
    /// Which of the program's kinds it is.
    public let kind: String
    public let label: String
    public let clause: ClauseID
    /// Whose it is; absent for one among the vendor's own people.
    public let partner: PartnerID?
    public let partnerName: String?
    /// The id of what it is about.
    public let about: String?
    public let title: String
    /// All issues, in writing.
    public let description: String
    /// What came with the description.
    public let files: [Attachment]
    public let opened: Instant
    /// Who opened it; absent for another partner.
    public let by: ActorName?
    public let priority: CasePriority
    /// Why it is as urgent as it is.
    public let decision: WordedDecision?
    /// Another partner that was asked about it: the vendor's to know.
    public let other: Party?
    public let status: Status
    /// Since when it waits for whom it waits for.
    public let since: Instant
    /// By when the vendor answers, while it waits for that.
    public let target: Instant?
    /// Has the target passed?
    public let overdue: Bool
    /// When the vendor first answered.
    public let answered: Instant?
    /// Whose of the vendor's people it is to do: the vendor's to know.
    public let assignee: ID<Membership>?
    public let assigneeName: String?
    /// How it ended; absent while it is open.
    public let closing: Closing?
    /// What was done about it besides what was said, the first first.
    public let steps: [Step]

    /// Where it stands.
    public enum Status: String, Codable, CaseIterable, Sendable {
        case waitingForVendor = "waiting_for_vendor"
        case waitingForPartner = "waiting_for_partner"
        case closed

        init(_ waits: Case.Waits) {
            self =
                switch waits {
                case .vendor: .waitingForVendor
                case .partner: .waitingForPartner
                case .nobody: .closed
                }
        }
    }

    /// Another partner that was asked.
    public struct Party: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "AskedParty" }

        public let partner: PartnerID
        public let name: String
        /// What it was asked.
        public let description: String
        /// Is it to answer?
        public let isAsked: Bool
    }

    /// How a case ended, in words.
    public struct Closing: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "CaseClosing" }

        public let way: Case.Closing.Way
        /// Which of the program's outcomes.
        public let outcome: String?
        public let label: String
        public let clause: ClauseID
        /// Why; or, where the program itself answers, what it says.
        public let reason: String?
        /// To whom the program sends.
        public let contact: String?
        public let at: Instant
        public let by: ActorName?
        /// What was ordered.
        public let remedy: Case.OrderedRemedy?
    }

    /// Something that was done about it, by whom.
    public struct Step: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "CaseStep" }

        public let what: Case.Step.What
        public let at: Instant
        public let by: ActorName
        public let note: String?
    }
}

extension Reader {
    func view(_ one: Case) throws -> CaseView {
        let own = context.actor.partner
        if let own, own != one.partner { return try asked(one, own) }
        let names = try actorNames(
            Set([one.by] + one.steps.map(\.by) + [one.closing?.by, one.assignee?.text].compactMap(\.self)))
        let partners = try partnerNames([one.partner, one.other?.partner].compactMap(\.self))
        let isInside = own == nil
        func named(_ id: String) -> ActorName { names[id] ?? ActorName(name: id, role: nil) }
        return CaseView(
            id: one.id, kind: one.kind, label: try name(of: .caseKind, one.kind), clause: one.clause,
            partner: one.partner, partnerName: one.partner.flatMap { partners[$0] }, about: one.about,
            title: one.title.text, description: one.description, files: one.files, opened: one.opened,
            by: named(one.by), priority: one.priority, decision: try one.decision.map(worded),
            other: isInside ? one.other.map { party($0, partners) } : nil, status: CaseView.Status(one.waits),
            since: one.since, target: one.target, overdue: one.target.map { $0 < now } ?? false,
            answered: one.answered, assignee: isInside ? one.assignee : nil,
            assigneeName: isInside ? one.assignee.map { named($0.text).name } : nil,
            closing: try one.closing.map { try view($0, of: one, by: named($0.by)) },
            steps: one.steps.filter { isInside || $0.what != .asked }.map {
                CaseView.Step(what: $0.what, at: $0.at, by: named($0.by), note: $0.note)
            })
    }

    private func party(_ party: Case.Party, _ names: [PartnerID: String]) -> CaseView.Party {
        CaseView.Party(
            partner: party.partner, name: names[party.partner] ?? "", description: party.description,
            isAsked: party.isAsked)
    }

    private func view(_ closing: Case.Closing, of one: Case, by: ActorName) throws -> CaseView.Closing {
        let terms = try program(ofVersion: closing.terms)
        let kind = closing.way == .directed ? terms.cases.kind(one.kind) : nil
        let contact = kind?.contact.flatMap { id in terms.resources.contacts.first { $0.id == id } }
        let label = try closing.outcome.map { try name(of: .caseOutcome, $0) }
        return CaseView.Closing(
            way: closing.way, outcome: closing.outcome, label: label ?? wording("case.way.\(closing.way.rawValue)"),
            clause: closing.clause, reason: closing.reason ?? kind?.answer?[language], contact: contact?.email,
            at: closing.at, by: closing.way == .directed ? nil : by, remedy: closing.remedy)
    }

    /// The case as another partner sees it that was asked about it.
    private func asked(_ one: Case, _ own: PartnerID) throws -> CaseView {
        let status: CaseView.Status =
            one.isOpen ? one.other?.isAsked == true ? .waitingForPartner : .waitingForVendor : .closed
        return CaseView(
            id: one.id, kind: one.kind, label: try name(of: .caseKind, one.kind), clause: one.clause, partner: own,
            partnerName: try partnerNames([own])[own], about: nil, title: try name(of: .caseKind, one.kind),
            description: one.other?.description ?? "", files: [],
            opened: one.steps.last { $0.what == .asked }?.at ?? one.opened, by: nil, priority: .normal, decision: nil,
            other: nil, status: status, since: one.steps.last { $0.what == .asked }?.at ?? one.opened, target: nil,
            overdue: false, answered: nil, assignee: nil, assigneeName: nil, closing: nil, steps: [])
    }
}

extension CaseView: Resource { package static var resource: String { "case" } }
