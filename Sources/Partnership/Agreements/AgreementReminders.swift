import Record
import Terms

/// Reminds an accepted company that has not signed: timed work.
struct RemindOfSignature: Command {
    static let name = "remind_of_signature"
    static let permission = Permission.fallDue

    let partner: PartnerID

    func load(_ reader: Reader) throws -> OnboardingSituation? {
        guard try reader.isDue(.signatureReminder, partner.text), let found = try reader.find(partner) else {
            return nil
        }
        return try reader.onboarding(of: found.value)
    }

    func decide(_ state: OnboardingSituation?, _ context: Context) throws -> [any Event] {
        guard let state else { return [] }
        let sent = state.terms?.acceptance.sends ?? []
        let open = state.agreements.filter { terms in
            sent.contains(terms.id) && terms.concerns(state.partner.type)
                && !terms.outcome(state.accepted, on: context.today, until: nil).applied
        }
        let isAsked = state.partner.membership == .onboarding && !open.isEmpty
        return [AgreementReminded(member: partner, agreements: isAsked ? open.map(\.id) : nil)]
    }

    func deliver(_ state: OnboardingSituation?, _ events: [any Event], _ delivery: Delivery) throws {
        // Whoever has not joined yet has no mailbox here; the link that was sent has ended by now.
        guard events.contains(where: { ($0 as? AgreementReminded)?.agreements != nil }),
            let member = state?.members.first,
            member.status == .invited
        else { return }
        try delivery.remind(member)
    }

    func reply(_ state: OnboardingSituation?, _ events: [any Event], _ reader: Reader) throws -> Bool {
        !events.isEmpty
    }
}
