import Members
import Record
import Terms

/// What is told of leads. Whom a lead is offered to is told nothing of who it is.
enum LeadNotices {
    static let all: [Reaction] = [
        .notices(of: LeadOffered.self) { event, reader in
            let lead = try reader.require(event.lead).value
            return [
                try reader.tell(
                    lead, event.offer.partner, .leadOffered, "offered",
                    [
                        "line": lead.productLine.map(TypedValue.text), "country": .text(lead.customer.country),
                        "by": .moment(event.offer.acceptBy),
                    ], try reader.leadClause(\.acceptance.clause))
            ]
        },
        .notices(of: LeadUnplaced.self) { event, reader in
            let lead = try reader.require(event.lead).value
            let clause = try reader.leadClause(\.clause)
            return [
                try reader.tell(lead, nil, .leadUnplaced, "unplaced", ["customer": .text(lead.customer.name)], clause)
            ]
        },
        .notices(of: LeadAccepted.self) { event, reader in
            let lead = try reader.require(event.lead).value
            let clause = try reader.leadClause(\.action.clause)
            return [
                try reader.tell(
                    lead, nil, .leadAccepted, "accepted",
                    ["partner": .text(try reader.require(event.owner).name), "by": .moment(event.actBy)], clause)
            ]
        },
        .notices(of: LeadReleased.self) { event, reader in
            let lead = try reader.require(event.lead).value
            let values: [String: TypedValue?] = [
                "partner": .text(try reader.require(event.owner).name), "why": event.ending.why.phrase,
                "note": event.ending.note.map(TypedValue.text),
            ]
            let isPartners = event.ending.why == .declined
            return [
                try reader.tell(
                    lead, isPartners ? nil : event.owner, isPartners ? .leadDeclined : .leadTakenBack,
                    isPartners ? "declined" : "taken_back", values, event.ending.clause)
            ]
        },
        .notices(of: LeadClosed.self) { event, reader in
            let lead = try reader.require(event.lead).value
            guard let owner = event.owner else { return [] }
            return [
                try reader.tell(
                    lead, nil, .leadEnded, "ended",
                    [
                        "partner": .text(try reader.require(owner).name), "customer": .text(lead.customer.name),
                        "outcome": .words("lead.outcome.\(event.result.outcome.rawValue)"),
                        "note": event.result.note.map(TypedValue.text),
                    ], try reader.leadClause(\.clause))
            ]
        },
    ]
}

extension Reader {
    fileprivate func tell(
        _ lead: Lead, _ partner: PartnerID?, _ kind: NoticeKind, _ what: String, _ values: [String: TypedValue?],
        _ clause: ClauseID?
    ) throws -> Notice {
        context.notice(to: partner, kind, lead.id.text, clause, Phrase("notice.lead_\(what)", values))
    }

    /// A clause of the terms in force.
    fileprivate func leadClause(_ clause: (LeadTerms) -> ClauseID) throws -> ClauseID? {
        context.program.leads.map(clause)
    }
}
