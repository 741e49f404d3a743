import Commerce
import Members
import Record
import Terms

/// Decides a case: with one of the program's outcomes, a reason, and, where the outcome allows it, something that is ordered with it. What is
/// ordered is done at the same moment, by the same rules as if it were asked for by itself; where a clause stands in its way, the case
/// stays open.
public struct CloseCase: Command {
    public static let name = "close_case"
    public static let permission = Permission.handleCases

    public let `case`: ID<Case>
    /// Which of the program's outcomes.
    public let outcome: String
    /// Why: its partner reads it.
    public let reason: String
    /// The clause it follows from, where that is not the outcome's own.
    public let clause: ClauseID?
    /// What is ordered with it.
    public let remedy: CaseRemedy?

    public struct State: Sendable {
        let found: Case
        let ordered: Ordered?
    }

    /// What is ordered, with what is needed to decide it.
    enum Ordered: Sendable {
        case credit(CreditInvoice, InvoiceState)
        case exception(GrantException, ReviewState)
        case resumption(ResumeDeal, ReviewState)
    }

    public func load(_ reader: Reader) throws -> State {
        let found = try reader.subject(`case`).value
        return State(found: found, ordered: try remedy?.load(reader.unversioned, reason))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try state.found.requireOpen()
        try Text.check(reason, "reason")
        let terms = try outcome(of: state.found, context)
        var follow: [any Event] = []
        var ordered: Case.OrderedRemedy?
        if let remedy {
            let kind = try remedy.kind
            guard terms.remedies.contains(kind) else {
                throw Problem.invalid(
                    field: "/remedy",
                    Phrase(
                        "case.remedy_not_listed",
                        [
                            "remedy": kind.phrase, "outcome": .named(.caseOutcome, terms.id),
                            "known": terms.remedies.isEmpty ? nil : .list(terms.remedies.map(\.phrase)),
                        ]))
            }
            guard context.actor.may(kind.permission) else { throw Problem.forbidden(kind.permission) }
            try remedy.check(of: state.found, state.ordered)
            follow = try state.ordered?.decide(context) ?? []
            ordered = Case.OrderedRemedy(
                kind: kind, subject: remedy.subject, made: follow.lazy.compactMap(\.made).first)
        }
        let closing = Case.Closing(
            outcome: terms.id, way: .decided, clause: clause ?? terms.clause, reason: reason, at: context.now,
            by: context.actor.id, remedy: ordered, terms: context.program.version)
        return [CaseClosed(case: `case`, owner: state.found.partner, closing: closing)] + follow
    }

    private func outcome(of found: Case, _ context: Context) throws -> CaseOutcome {
        let known = context.program.cases.outcomes(of: found.kind)
        guard let terms = known.first(where: { $0.id == outcome }) else {
            let values = Nearest.values(for: outcome, among: known.map(\.id))
            throw Problem.invalid(
                field: "/outcome", Phrase("case.outcome_unknown", values.merging(["outcome": .text(outcome)]) { $1 }))
        }
        if let clause, context.program.clauses[clause] == nil {
            throw Problem.invalid(field: "/clause", Phrase("case.clause_unknown", ["clause": .text(clause.text)]))
        }
        return terms
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<CaseView> {
        try reader.require(`case`).shown(to: reader)
    }
}

/// What the outcome of a case orders: exactly one of these.
public struct CaseRemedy: Codable, Hashable, Sendable, SchemaNamed {
    public static var schemaName: String { "CaseRemedy" }

    public let creditInvoice: Credit?
    public let grantException: Exception?
    public let resumeDeal: Resumption?

    /// A credit on an invoice.
    public struct Credit: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "CaseCredit" }

        public let invoice: ID<Invoice>
        /// All that the invoice still comes to when left out.
        public let amount: Money?
        /// The clause of a remedy that the program lists; left out for an ordinary credit.
        public let remedy: ClauseID?
    }

    /// A criterion set aside for a registration.
    public struct Exception: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "CaseException" }

        public let deal: ID<Deal>
        public let ground: GrantedException.Ground
    }

    /// The end of a registration's suspension.
    public struct Resumption: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "CaseResumption" }

        public let deal: ID<Deal>
    }

    /// - Throws: `Problem.invalid` when it is not exactly one.
    fileprivate var kind: CaseRemedyKind {
        get throws {
            switch (creditInvoice, grantException, resumeDeal) {
            case (.some, nil, nil): .creditInvoice
            case (nil, .some, nil): .grantException
            case (nil, nil, .some): .resumeDeal
            default: throw Problem.invalid(field: "/remedy", "case.one_remedy")
            }
        }
    }

    /// The id of what it is done to.
    fileprivate var subject: String {
        creditInvoice?.invoice.text ?? grantException?.deal.text ?? resumeDeal?.deal.text ?? ""
    }

    fileprivate func load(_ reader: Reader, _ reason: String) throws -> CloseCase.Ordered? {
        if let creditInvoice {
            let command = CreditInvoice(
                invoice: creditInvoice.invoice, amount: creditInvoice.amount, remedy: creditInvoice.remedy,
                reason: reason)
            return .credit(command, try command.load(reader))
        }
        if let grantException {
            let command = GrantException(deal: grantException.deal, ground: grantException.ground, note: reason)
            return .exception(command, try command.load(reader))
        }
        if let resumeDeal {
            let command = ResumeDeal(deal: resumeDeal.deal, note: reason)
            return .resumption(command, try command.load(reader))
        }
        return nil
    }

    /// What a case orders is its own partner's.
    fileprivate func check(of found: Case, _ ordered: CloseCase.Ordered?) throws {
        guard let owner = ordered?.partner, owner != found.partner else { return }
        throw Problem.invalid(field: "/remedy", "case.remedy_of_another")
    }
}

extension CloseCase.Ordered {
    fileprivate var partner: PartnerID {
        switch self {
        case .credit(_, let state): state.invoice.partner
        case .exception(_, let state), .resumption(_, let state): state.deal.partner
        }
    }

    fileprivate func decide(_ context: Context) throws -> [any Event] {
        switch self {
        case .credit(let command, let state): try command.decide(state, context)
        case .exception(let command, let state): try command.decide(state, context)
        case .resumption(let command, let state): try command.decide(state, context)
        }
    }
}

extension CaseRemedyKind {
    /// What it takes to order it, as to ask for it by itself.
    package var permission: Permission {
        switch self {
        case .creditInvoice: CreditInvoice.permission
        case .grantException: GrantException.permission
        case .resumeDeal: ResumeDeal.permission
        }
    }
}

extension Event {
    /// The id of what it made, where that is shown with a case.
    fileprivate var made: String? { (self as? CreditNoteIssued)?.note.id.text }
}
