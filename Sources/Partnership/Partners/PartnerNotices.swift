import Members
import Record
import Terms

/// What is told of memberships, credit and profiles.
enum PartnerNotices {
    static let all: [Reaction] = [
        .notices(of: PartnerTypeChanged.self) { event, reader in
            let partner = try reader.require(event.member).value
            return [
                reader.context.notice(
                    of: event, .partnerTypeChanged, event.clause, "notice.partner_type_changed",
                    [
                        "partner": .text(partner.name), "type": .named(.partnerType, event.to),
                        "before": .named(.partnerType, event.from), "reason": .text(event.reason),
                    ])
            ]
        },
        .notices(of: CreditHoldChanged.self) { event, reader in
            [
                reader.context.notice(
                    of: event, .creditHold, event.clause,
                    event.hold == nil ? "notice.credit_released" : "notice.credit_held",
                    ["reason": .text(event.reason)])
            ]
        },
        .notices(of: RegistrationAccessChanged.self) { event, reader in
            [
                reader.context.notice(
                    of: event, .registrationAccess, event.clause,
                    event.permitted ? "notice.registration_allowed" : "notice.registration_ended",
                    ["reason": .text(event.reason)])
            ]
        },
        .notices(of: DistributorPermitted.self) { event, reader in
            guard let clause = reader.context.program.registration?.clause else { return [] }
            let says = Phrase(
                event.permitted ? "notice.distributor_permitted" : "notice.distributor_not_permitted",
                ["partner": .text(event.resellerName)])
            return [
                reader.context.notice(
                    to: event.distributor, .distributorPermission, event.distributor.text, clause, says)
            ]
        },
        .notices(of: PartnerTerminated.self) { event, reader in
            let partner = try reader.require(event.member).value
            return [
                reader.context.notice(
                    of: event, .partnerTerminated, event.termination.clause, "notice.partner_terminated",
                    [
                        "partner": .text(partner.name), "program": .named(.program, reader.context.program.name),
                        "reason": .text(event.termination.reason),
                    ])
            ]
        },
        .notices(of: ProfileConfirmed.self) { event, reader in
            guard event.changed, let clause = reader.context.program.joining.profile?.clause else { return [] }
            let partner = try reader.require(event.member).value
            let says = Phrase("notice.profile_changed", ["partner": .text(partner.name)])
            return [reader.context.notice(to: nil, .profileChanged, event.member.text, clause, says)]
        },
        .notices(of: DueDone.self) { event, reader in
            guard event.work == .profileDue, event.again == nil, let id = PartnerID(event.about),
                let partner = try reader.find(id)?.value, partner.membership != .terminated,
                let terms = reader.context.program.joining.profile
            else { return [] }
            let says = Phrase("notice.profile_due", ["months": .count(terms.months)])
            return [reader.context.notice(to: id, .profileDue, id.text, terms.clause, says)]
        },
    ]
}

extension Context {
    /// To the partner whom it is about.
    fileprivate func notice(
        of event: some PartnerChange, _ kind: NoticeKind, _ clause: ClauseID, _ sentence: String,
        _ values: [String: TypedValue?]
    ) -> Notice {
        notice(to: event.member, kind, event.member.text, clause, Phrase(sentence, values))
    }
}
