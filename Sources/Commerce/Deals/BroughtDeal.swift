import Members
import Record
import Store
import Terms

/// How far a registration of an older system came there.
public enum BroughtDealStatus: String, Codable, CaseIterable, Hashable, Sendable {
    case submitted, approved, suspended, won, lost, expired, declined, rescinded

    /// Does it go on here: is it protected, or waits for a decision?
    package var isOpen: Bool { [.submitted, .approved, .suspended].contains(self) }

    /// How a registration stands in a file; nil for a draft, which is nobody's but its owner's.
    package init?(_ status: DealStatus) {
        switch status {
        case .draft: return nil
        case .submitted, .inReview, .actionRequired: self = .submitted
        case .approved: self = .approved
        case .suspended: self = .suspended
        case .won: self = .won
        case .lost: self = .lost
        case .expired: self = .expired
        case .declined: self = .declined
        case .rescinded: self = .rescinded
        }
    }
}

/// A registration of an older system, to go on here as it stands there. What was decided there is a fact and is not decided anew.
package struct BroughtDeal: Sendable {
    /// What the other system calls it.
    let number: String
    let partner: Partner
    /// Through whom it was registered.
    let distributor: Partner?
    let entry: DealEntry
    let status: BroughtDealStatus
    /// When it was handed in.
    let registered: Instant
    /// When it was approved or declined.
    let decided: Instant?
    /// When it was won, lost or rescinded, or had expired.
    let ended: Instant?
    /// The last day of its protection; by the program's term from the day of approval when left out.
    let protectedUntil: Day?
    /// Why it stands as it does.
    let reason: String?
    /// Addresses of what proves work on it.
    let evidence: [String]
    /// Who a person has to look at before it is decided, for one that waits.
    let doubt: CustomerDoubt?

    package init(
        number: String, partner: Partner, distributor: Partner?, entry: DealEntry, status: BroughtDealStatus,
        registered: Instant,
        decided: Instant?, ended: Instant?, protectedUntil: Day?, reason: String?, evidence: [String],
        doubt: CustomerDoubt?
    ) {
        (self.number, self.partner, self.distributor, self.entry) = (number, partner, distributor, entry)
        (self.status, self.registered, self.decided, self.ended) = (status, registered, decided, ended)
        (self.protectedUntil, self.reason, self.evidence, self.doubt) = (protectedUntil, reason, evidence, doubt)
    }

    /// What comes of it.
    ///
    /// - Parameter productLines: those of the vendor.
    /// - Throws: `Problem.invalid` with the member that is wrong.
    package func event(_ productLines: [String], _ context: Context) throws -> any Event {
        let terms = try context.program.registrationTerms
        let number = try Text.line(number, "external_id")
        let stated = try entry.checked(productLines).asked(context.program, of: partner.type, draft: true)
        try checkPartner()
        try checkMoments(context)
        let proofs = try proofs(context.now)
        if let reason { try Text.check(reason, "reason") }
        var deal = Deal(
            new: context.identifiers.next(Deal.self, at: registered), of: partner.id, through: distributor?.id, stated,
            at: registered)
        deal.external = number
        deal.submitted = registered
        deal.evidence = proofs
        if let distributor, !partner.permitted.contains(distributor.id) { deal.hidden = context.now }
        deal.approval = try approval(of: stated, terms, context)
        stand(&deal, terms, context)
        return DealImported(deal: deal)
    }

    private func stand(_ deal: inout Deal, _ terms: RegistrationTerms, _ context: Context) {
        func because(_ clause: ClauseID, _ moment: Instant?) -> StatusReason {
            StatusReason(
                clause: clause, says: reason.map(TypedValue.text) ?? .words("reason.older_system"),
                at: moment ?? decided ?? registered)
        }
        switch status {
        case .submitted:
            deal.status = doubt == nil ? .submitted : .inReview
            deal.doubt = doubt
            deal.decisionDue = terms.target.due(
                registered, enterprise: deal.terms.enterprise, kind: terms.kind(deal.terms.kind)?.businessDays,
                context.program.calendar)
        case .approved: deal.status = .approved
        case .suspended: (deal.status, deal.statusReason) = (.suspended, because(terms.clause, nil))
        case .won: (deal.status, deal.statusReason) = (.won, because(terms.closed, ended))
        case .lost: (deal.status, deal.statusReason) = (.lost, because(terms.closed, ended))
        case .expired: deal.status = .expired
        case .declined: (deal.status, deal.statusReason) = (.declined, because(terms.clause, nil))
        case .rescinded: (deal.status, deal.statusReason) = (.rescinded, because(terms.clause, ended))
        }
    }

    /// What proves work on it, from its day on.
    private func proofs(_ now: Instant) throws -> [Evidence] {
        guard evidence.count <= Self.mostProofs else {
            throw Problem.invalid(field: "/evidence", "evidence.full")
        }
        return try evidence.map { text in
            let address = try WebAddress.checked(text, "evidence")
            let title = try Text.value(Entered<LineName>(address), "evidence").text
            return Evidence(title: title, occurred: registered, note: nil, added: now, files: nil)
        }
    }

    private static let mostProofs = 100
}

extension BroughtDeal {
    /// What is open belongs to somebody who takes part.
    private func checkPartner() throws {
        guard status.isOpen, partner.membership == .terminated else { return }
        throw Problem.invalid(field: "/partner", Phrase("brought_deal.gone", ["partner": .text(partner.name)]))
    }

    /// It is handed in, decided and over, one after the other and not in the future; and no more of it is said than there can be.
    private func checkMoments(_ context: Context) throws {
        var last: Instant?
        let moments: [(Instant?, String)] = [(registered, "registered"), (decided, "decided"), (ended, "ended")]
        for (moment, field) in moments {
            guard let moment else { continue }
            guard moment <= context.now else {
                throw Problem.invalid(
                    field: "/\(field)", Phrase("brought_deal.future", ["moment": .moment(moment)]))
            }
            if let last, moment < last {
                throw Problem.invalid(
                    field: "/\(field)",
                    Phrase("brought_deal.order", ["moment": .moment(moment), "first": .moment(last)]))
            }
            last = moment
        }
        let needless: [(field: String, isThere: Bool)] = [
            ("decided", decided != nil && status == .submitted),
            ("ended", ended != nil && (status.isOpen || status == .declined)),
            ("protected_until", protectedUntil != nil && [.submitted, .declined].contains(status)),
        ]
        for (field, isThere) in needless where isThere {
            throw Problem.invalid(
                field: "/\(field)", Phrase("brought_deal.needless", ["status": .words("status.\(status.rawValue)")]))
        }
    }

    /// The approval that it had: what is open is protected through its last day, what is over is not any more.
    private func approval(
        of stated: DealTerms, _ terms: RegistrationTerms, _ context: Context
    ) throws -> Deal.Approval? {
        switch status {
        case .submitted, .declined: return nil
        case .lost, .rescinded: if decided == nil { return nil }
        case .approved, .suspended:
            guard decided != nil || protectedUntil != nil else {
                throw Problem.invalid(field: "/decided", "brought_deal.decided")
            }
        case .won, .expired: break
        }
        let (zone, at) = (context.program.zone, decided ?? registered)
        let day = zone.day(at)
        if let until = protectedUntil { try check(until, from: day, today: context.today) }
        let byTerm = terms.term.lastDay(
            notified: day, country: stated.customer.country,
            region: context.program.region(ofCountry: stated.customer.country)?.id,
            kind: terms.kind(stated.kind)?.termDays)
        let last: Day
        if status.isOpen {
            last = protectedUntil ?? byTerm
            guard last >= context.today else {
                throw Problem.invalid(field: "/protected_until", Phrase("brought_deal.over", ["day": .day(last)]))
            }
        } else {
            last = min(protectedUntil ?? ended.map(zone.day) ?? byTerm, context.today.adding(days: -1))
        }
        return Deal.Approval(
            at: at, notified: day, validThrough: last, ends: zone.end(of: last), by: context.actor.id)
    }

    private func check(_ until: Day, from day: Day, today: Day) throws {
        guard status != .expired || until < today else {
            throw Problem.invalid(
                field: "/protected_until", Phrase("brought_deal.not_over", ["day": .day(until)]))
        }
        guard until >= day else {
            throw Problem.invalid(
                field: "/protected_until", Phrase("brought_deal.end", ["day": .day(until), "first": .day(day)]))
        }
        guard day.days(to: until) <= 3_660 else {
            throw Problem.invalid(
                field: "/protected_until", Phrase("deal.extended_too_far", ["through": .day(until)]))
        }
    }
}

/// A registration of an older system came in, with what became of it there. Nobody is told of it: it happened elsewhere.
package struct DealImported: Event {
    package static let kind = "deal.imported"
    package let deal: Deal
    package var subject: String { deal.id.text }
    package var partner: PartnerID? { deal.partner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(deal, as: "deal", in: entry)
        try tables.describe(deal.terms.customer, by: deal.partner, in: deal.id.text)
        switch deal.status {
        case .approved, .suspended:
            if let approval = deal.approval { try tables.schedule(.dealExpiry, deal.id.text, at: approval.ends) }
        case .submitted, .inReview:
            // What was overdue there is on the list of what is; nobody is reminded of the past.
            if let due = deal.decisionDue, due.milliseconds > entry.at {
                try tables.schedule(.decisionTarget, deal.id.text, at: due)
            }
        default: break
        }
    }
}
