import Members
import Record
import Terms

extension Reaction {
    /// A case waits for the other side of whoever wrote last. Who writes again while the other side is to answer changes nothing of since
    /// when it waits.
    static let caseMoves = Reaction("case moves", to: CommentAdded.self) { event, reader in
        guard let id = ID<Case>(event.about), let with = event.with,
            let found = try reader.vendorWide.find(id)?.value, found.isOpen
        else { return [] }
        if with == found.other?.partner {
            guard found.other?.isAsked != event.isVendors else { return [] }
            return [CasePartyMoved(case: id, isAsked: event.isVendors)]
        }
        let waits: Case.Waits = event.isVendors ? .partner : .vendor
        guard with == found.partner, waits != found.waits else { return [] }
        let context = reader.context
        return [
            CaseMoved(
                case: id, owner: found.partner, waits: waits, since: context.now,
                target: waits == .vendor ? found.target(found.priority, since: context.now, context) : nil)
        ]
    }

    /// A case is whose the inbox says it is.
    static let caseAssigned = Reaction("case assigned", to: TaskAssigned.self) { event, reader in
        guard let id = ID<Case>(event.assignment.subject), let found = try reader.vendorWide.find(id)?.value,
            found.assignee != event.assignment.member
        else { return [] }
        return [CaseAssigned(case: id, member: event.assignment.member)]
    }
}

/// What is told of cases. What is said in them is told by conversations.
enum CaseNotices {
    static let all: [Reaction] = [
        .notices(of: CaseOpened.self) { event, reader in
            let one = event.opened
            if one.closing != nil { return [try reader.tell(one, one.partner, .caseDirected, "directed")] }
            let isVendors = one.waits == .partner
            guard one.partner != nil else { return [] }
            return [try reader.tell(one, isVendors ? one.partner : nil, .caseOpened, isVendors ? "begun" : "opened")]
        },
        .notices(of: CasePartyAsked.self) { event, reader in
            let one = try reader.require(event.case).value
            let says = Phrase(
                "notice.case_asked",
                ["vendor": .text(reader.context.vendor.name), "text": .text(event.party.description)])
            return [reader.context.notice(to: event.party.partner, .caseAsked, one.id.text, one.clause, says)]
        },
        .notices(of: CaseAssigned.self) { event, reader in
            guard let member = event.member else { return [] }
            return [try reader.tell(try reader.require(event.case).value, nil, .caseAssigned, "assigned", for: member)]
        },
        .notices(of: CaseTargetMissed.self) { event, reader in
            let one = try reader.require(event.case).value
            return [
                try reader.tell(one, nil, .caseOverdue, "overdue", ["target": .moment(event.target)], for: one.assignee)
            ]
        },
        .notices(of: CaseClosed.self) { event, reader in
            let one = try reader.require(event.case).value
            let label: TypedValue =
                event.closing.outcome.map { .named(.caseOutcome, $0) }
                ?? .words("case.way.\(event.closing.way.rawValue)")
            let values: [String: TypedValue?] = [
                "outcome": label, "reason": event.closing.reason.map(TypedValue.text),
            ]
            let toPartner = event.closing.way == .decided
            guard !toPartner || one.partner != nil else { return [] }
            return [
                try reader.tell(
                    one, toPartner ? one.partner : nil, .caseClosed, "closed", values, clause: event.closing.clause)
            ]
        },
        .notices(of: CaseReopened.self) { event, reader in
            let one = try reader.require(event.case).value
            return [
                try reader.tell(one, nil, .caseReopened, "reopened", ["reason": event.step.note.map(TypedValue.text)])
            ]
        },
    ]
}

extension Reader {
    fileprivate func tell(
        _ one: Case, _ partner: PartnerID?, _ kind: NoticeKind, _ what: String, _ values: [String: TypedValue?] = [:],
        clause: ClauseID? = nil, for member: ID<Membership>? = nil
    ) throws -> Notice {
        let own: [String: TypedValue?] = [
            "title": .text(one.title.text), "kind": .named(.caseKind, one.kind),
            "partner": try one.partner.map { .text(try require($0).name) },
        ]
        return context.notice(
            to: partner, kind, one.id.text, clause ?? one.clause,
            Phrase("notice.case_\(what)", own.merging(values) { $1 }), for: member)
    }
}
