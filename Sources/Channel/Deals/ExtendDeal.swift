import Record
import Terms

/// Prolongs an approved registration before it expires, at the vendor's discretion.
public struct ExtendDeal: DealStep {
    public static let name = "extend_deal"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>
    /// The new last valid day.
    public let through: Day
    public let note: String

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        let deal = state.deal
        try Text.check(note, "note")
        let clause = try context.program.registrationTerms.extensionClause
        let approval = try deal.requireExtensible(to: "extended", context)
        try approval.check(through)
        let text = "Your registration for \(deal.terms.customer.name) is extended through \(through)."
        return [
            DealExtended(
                deal: deal.id, owner: deal.partner, through: through, note: note,
                expires: context.program.zone.end(of: through))
        ] + context.notices(deal, .dealExtended, clause, text)
    }
}

/// A partner asks for a longer term. Whether it gets one is at the vendor's discretion.
public struct RequestExtension: DealStep {
    public static let name = "request_extension"
    public static let permission = Permission.registerDeals

    public let deal: ID<Deal>
    /// The last day it asks for, if it names one.
    public let through: Day?
    /// Why the deal takes longer.
    public let note: String

    public init(deal: ID<Deal>, through: Day?, note: String) {
        self.deal = deal
        self.through = through
        self.note = note
    }

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        let deal = state.deal
        try Text.check(note, "note")
        let approval = try deal.requireExtensible(to: "extended", context)
        if let through { try approval.check(through) }
        guard deal.extensionRequested == nil else {
            throw Problem.wrongState(
                message: "an extension is asked for already", hint: "the vendor has not answered yet")
        }
        let clause = try context.program.registrationTerms.extensionClause
        let text =
            "An extension is asked for of the registration for \(deal.terms.customer.name), valid through "
            + "\(approval.validThrough): \(note)"
        let request = Deal.ExtensionRequest(through: through, note: note, at: context.now)
        return [
            DealExtensionRequested(deal: deal.id, owner: deal.partner, request: request),
            NoticeSent(context.notice(to: nil, .extensionRequested, deal.id.text, clause, text)),
        ]
    }
}

/// Answers a partner's wish for a longer term with no.
public struct DeclineExtension: DealStep {
    public static let name = "decline_extension"
    public static let permission = Permission.reviewDeals

    public let deal: ID<Deal>
    public let note: String

    public init(deal: ID<Deal>, note: String) {
        self.deal = deal
        self.note = note
    }

    public func decide(_ state: ReviewState, _ context: Context) throws -> [any Event] {
        try Text.check(note, "note")
        guard state.deal.extensionRequested != nil else {
            throw Problem.wrongState(message: "nobody asked for an extension", hint: nil)
        }
        let clause = try context.program.registrationTerms.extensionClause
        let reason = StatusReason(clause: clause, note: note, at: context.now)
        let text = "Your registration for \(state.deal.terms.customer.name) is not extended: \(note)"
        return [DealExtensionDeclined(deal: deal, owner: state.deal.partner, reason: reason)]
            + context.notices(state.deal, .extensionDeclined, clause, text)
    }
}

extension Deal {
    /// The approval, when the program lets it be prolonged still: before the last valid day is over.
    ///
    /// - Throws: `Refusal` after that, `Problem.wrongState` for a registration that is not approved.
    fileprivate func requireExtensible(to action: String, _ context: Context) throws -> Approval {
        guard status != .expired, let approval, approval.holds(at: context.now, in: context.program.zone) else {
            if approval == nil { try require([.approved, .suspended], to: action) }
            let last = approval.map(\.validThrough.description) ?? ""
            throw context.refusal(
                .prolongation, subject: id.text, rule: "extension", label: "Extension before expiry",
                clause: try context.program.registrationTerms.extensionClause,
                needs: "an extension is granted only before the registration expires; it expired after \(last)",
                facts: [SeenFact(name: "deal.valid_through", label: "valid through", value: last)])
        }
        try require([.approved, .suspended], to: action)
        return approval
    }
}

extension Deal.Approval {
    /// - Throws: `Problem.invalid` for a new last day that is no later, or too far away.
    fileprivate func check(_ through: Day) throws {
        guard through > validThrough else {
            throw Problem.invalid(
                field: "/through", message: "\(through) does not lie after \(validThrough), the last day already",
                hint: nil)
        }
        guard validThrough.days(to: through) <= 3_660 else {
            throw Problem.invalid(field: "/through", message: "\(through) is more than ten years away", hint: nil)
        }
    }
}
