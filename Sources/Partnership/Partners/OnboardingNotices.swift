import Members
import Record
import Terms

/// What is told while a company gets in.
enum OnboardingNotices {
    static let all: [Reaction] = applications + steps

    private static let applications: [Reaction] = [
        // What a stranger typed waits until whoever reads mail to the address has confirmed it.
        .notices(of: ApplicationSubmitted.self) { event, reader in
            event.application.status == .unconfirmed ? [] : reader.received(event.application)
        },
        .notices(of: ApplicationConfirmed.self) { event, reader in
            reader.received(try reader.require(event.application).value)
        },
        .notices(of: ApplicationAccepted.self) { event, reader in
            guard let partner = try event.partner.flatMap({ try reader.find($0)?.value }) else { return [] }
            let sent = reader.context.program.joining.application?.sent(reader.context.program)
            let says = Phrase("notice.application_accepted", ["partner": .text(partner.name), "agreements": sent])
            return [
                reader.context.notice(
                    to: partner.id, .applicationAccepted, partner.id.text, event.conclusion.clause, says)
            ]
        },
        .notices(of: WelcomeSent.self) { event, reader in
            guard let clause = reader.context.program.joining.application?.welcome?.clause else { return [] }
            let says = Phrase("notice.welcome", try reader.named(event.member))
            return [reader.context.notice(to: event.member, .welcome, event.member.text, clause, says)]
        },
        .notices(of: PartnerActivated.self) { event, reader in
            guard let terms = reader.context.program.joining.application else { return [] }
            let clause = terms.activation.last?.clause ?? terms.acceptance.clause
            let says = Phrase("notice.partner_activated", try reader.named(event.member))
            return [event.member, nil].map {
                reader.context.notice(to: $0, .partnerActivated, event.member.text, clause, says)
            }
        },
    ]

    private static let steps: [Reaction] = [
        .notices(of: StepHandedIn.self) { event, reader in
            guard let step = reader.context.program.step(event.submission.step) else { return [] }
            let partner = try reader.require(event.owner).value
            let says = Phrase(
                "notice.step_handed_in", ["partner": .text(partner.name), "step": .named(.step, step.id)])
            return [reader.context.notice(to: nil, .stepHandedIn, partner.id.text, step.clause, says)]
        },
        .notices(of: StepReviewed.self) { event, reader in
            guard let step = reader.context.program.step(event.step) else { return [] }
            let says = Phrase(
                event.review.approved ? "notice.step_approved" : "notice.step_rejected",
                ["step": .named(.step, step.id), "reason": .text(event.review.reason ?? "")])
            let kind: NoticeKind = event.review.approved ? .stepApproved : .stepRejected
            return [reader.context.notice(to: event.owner, kind, event.owner.text, step.clause, says)]
        },
    ]
}

extension Program {
    fileprivate func step(_ id: String) -> OnboardingStep? { joining.application?.steps.first { $0.id == id } }
}

extension Reader {
    fileprivate func named(_ partner: PartnerID) throws -> [String: TypedValue?] {
        ["partner": .text(try require(partner).name), "program": .named(.program, context.program.name)]
    }
}

extension Reader {
    /// Tells the vendor's people of an application that they can decide on.
    fileprivate func received(_ application: Application) -> [Notice] {
        guard let clause = context.program.joining.application?.clause else { return [] }
        let says = Phrase("notice.application_received", ["company": .text(application.company)])
        return [context.notice(to: nil, .applicationReceived, application.id.text, clause, says)]
    }
}
