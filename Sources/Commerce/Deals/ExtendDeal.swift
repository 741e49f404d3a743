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
        let approval = try deal.requireExtensible(context)
        try approval.check(through)
        return [
            DealExtended(
                deal: deal.id, owner: deal.partner, through: through, note: note,
                expires: context.program.zone.end(of: through))
        ]
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
        let approval = try deal.requireExtensible(context)
        if let through { try approval.check(through) }
        guard deal.extensionRequested == nil else {
            throw Problem.wrongState("deal.extension_asked")
        }
        let request = Deal.ExtensionRequest(through: through, note: note, at: context.now)
        return [DealExtensionRequested(deal: deal.id, owner: deal.partner, request: request)]
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
            throw Problem.wrongState("deal.no_extension")
        }
        let clause = try context.program.registrationTerms.extensionClause
        let reason = StatusReason(clause: clause, note: note, at: context.now)
        return [DealExtensionDeclined(deal: deal, owner: state.deal.partner, reason: reason)]
    }
}

extension Deal {
    /// The approval, when the program lets it be prolonged still: before the last valid day is over.
    ///
    /// - Throws: `Refusal` after that, `Problem.wrongState` for a registration that is not approved.
    fileprivate func requireExtensible(_ context: Context) throws -> Approval {
        guard status != .expired, let approval, approval.holds(at: context.now, in: context.program.zone) else {
            if approval == nil { try require([.approved, .suspended], to: .extend) }
            let last: TypedValue = approval.map { .day($0.validThrough) } ?? .words("value.none")
            throw context.refusal(
                .prolongation, subject: id.text, rule: "extension",
                clause: try context.program.registrationTerms.extensionClause,
                needs: Phrase("missing.extension_late", ["last": last]), facts: [SeenFact("deal.valid_through", last)])
        }
        try require([.approved, .suspended], to: .extend)
        return approval
    }
}

extension Deal.Approval {
    /// - Throws: `Problem.invalid` for a new last day that is no later, or too far away.
    fileprivate func check(_ through: Day) throws {
        guard through > validThrough else {
            throw Problem.invalid(
                field: "/through",
                Phrase("deal.extended_not_later", ["through": .day(through), "last": .day(validThrough)]))
        }
        guard validThrough.days(to: through) <= 3_660 else {
            throw Problem.invalid(field: "/through", Phrase("deal.extended_too_far", ["through": .day(through)]))
        }
    }
}
