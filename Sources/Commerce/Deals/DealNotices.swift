import Members
import Record
import Terms

/// What is told of registrations: to the reseller, and to the distributor that registered one for it; of what waits, to
/// the vendor's people.
enum DealNotices {
    static let all: [Reaction] = decisions + changes + waiting

    private static let decisions: [Reaction] = [
        .notices(of: DealSubmitted.self) { event, reader in
            let deal = try reader.require(event.deal).value
            guard let distributor = deal.distributor else { return [] }
            let says = Phrase(
                "notice.deal_registered",
                deal.named().merging(["distributor": .text(try reader.require(distributor).name)]) { $1 })
            let clause = try reader.context.program.registrationTerms.clause
            return [reader.context.notice(to: deal.partner, .dealRegistered, deal.id.text, clause, says)]
        },
        .notices(of: DealRequeued.self) { event, reader in
            let deal = try reader.require(event.deal).value
            let says = Phrase("notice.deal_next", deal.named())
            return [event.owner, nil].map {
                reader.context.notice(to: $0, .dealNext, event.deal.text, event.clause, says)
            }
        },
        .notices(of: DealActionRequested.self) { event, reader in
            try reader.notices(
                event, .dealActionRequired, try reader.context.program.registrationTerms.clause,
                "notice.deal_action_required", note: .text(event.what))
        },
        .notices(of: DealApproved.self) { event, reader in
            try reader.notices(
                event, .dealApproved, try reader.context.program.registrationTerms.target.clause,
                "notice.deal_approved", day: event.approval.validThrough)
        },
        .notices(of: DealDeclined.self) { event, reader in
            guard try reader.isTold(event) else { return [] }
            let sentence = event.decision == nil ? "notice.deal_declined" : "notice.deal_declined_by_rules"
            return try reader.notices(
                event, .dealDeclined, event.reason.clause, sentence, note: event.reason.note, missing: event.decision)
        },
    ]

    private static let changes: [Reaction] = [
        .notices(of: DealExtended.self) { event, reader in
            try reader.notices(
                event, .dealExtended, try reader.context.program.registrationTerms.extensionClause,
                "notice.deal_extended", day: event.through)
        },
        .notices(of: DealExtensionDeclined.self) { event, reader in
            try reader.notices(
                event, .extensionDeclined, event.reason.clause, "notice.extension_declined", note: event.reason.note)
        },
        .notices(of: DealSuspended.self) { event, reader in
            try reader.notices(
                event, .dealSuspended, event.reason.clause, "notice.deal_suspended", note: event.reason.note)
        },
        .notices(of: DealResumed.self) { event, reader in
            try reader.notices(
                event, .dealResumed, event.clause, "notice.deal_resumed", note: .text(event.note))
        },
        .notices(of: DealRescinded.self) { event, reader in
            guard try reader.isTold(event) else { return [] }
            return try reader.notices(
                event, .dealRescinded, event.reason.clause, "notice.deal_rescinded", note: event.reason.note)
        },
        .notices(of: DealExpired.self) { event, reader in
            try reader.notices(
                event, .dealExpired, event.clause, "notice.deal_expired",
                day: try reader.require(event.deal).value.approval?.validThrough)
        },
        .notices(of: VendorQuoteOpened.self) { event, reader in
            try reader.notices(
                event, .vendorQuoteOpened, event.quote.clause, "notice.vendor_quote_opened",
                note: .text(event.quote.note))
        },
    ]

    private static let waiting: [Reaction] = [
        .notices(of: DealExtensionRequested.self) { event, reader in
            let deal = try reader.require(event.deal).value
            let says = Phrase(
                "notice.extension_requested", deal.named(note: event.request.note, day: deal.approval?.validThrough))
            let clause = try reader.context.program.registrationTerms.extensionClause
            return [reader.context.notice(to: nil, .extensionRequested, event.subject, clause, says)]
        },
        .notices(of: DueDone.self) { event, reader in
            guard event.work == .decisionTarget, let id = ID<Deal>(event.about),
                let deal = try reader.find(id)?.value, deal.status.waitsForVendor
            else { return [] }
            let clause = try reader.context.program.registrationTerms.target.clause
            let says = Phrase("notice.decision_overdue", deal.named())
            return [reader.context.notice(to: nil, .decisionOverdue, event.about, clause, says)]
        },
    ]
}

extension Reader {
    /// Is a partner told of the end of one registration? Not where its whole membership ended: of that it is told.
    fileprivate func isTold(_ event: some DealEvent) throws -> Bool {
        try require(event.owner).value.membership != .terminated
    }

    /// A notice to each whom a registration concerns.
    fileprivate func notices(
        _ event: some DealEvent, _ kind: NoticeKind, _ clause: ClauseID, _ sentence: String, note: TypedValue? = nil,
        day: Day? = nil, missing decision: Decision? = nil
    ) throws -> [Notice] {
        let deal = try require(event.deal).value
        let says = Phrase(sentence, deal.named(day: day).merging(["note": note]) { $1 })
        return [deal.partner, deal.watcher].compactMap(\.self).map { partner in
            context.notice(to: partner, kind, deal.id.text, clause, says, missing: decision)
        }
    }
}

extension Deal {
    /// What mails about it may name.
    func mention(_ language: Language) -> Mention {
        var members: [NoticePlaceholder: String] = [
            .dealCustomer: terms.customer.name, .dealProductLine: terms.productLine, .dealUnits: String(terms.units),
        ]
        members[.dealValidThrough] = approval.map { language.text($0.validThrough) }
        return Mention(partner: partner, members)
    }
}
