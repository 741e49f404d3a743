import Record
import Terms

/// A membership was ended for cause.
package struct PartnerTerminated: PartnerChange {
    package static let kind = "partner.terminated"
    package static let settles: [DueKind] = [.profileDue, .signatureReminder, .agreementEnds]
    package let member: PartnerID
    package let termination: Partner.Termination

    package init(member: PartnerID, termination: Partner.Termination) {
        (self.member, self.termination) = (member, termination)
    }

    package func change(_ partner: inout Partner) {
        partner.status = .terminated
        partner.termination = termination
    }
}

extension Partner {
    /// - Throws: `Problem.wrongState` when the membership is over: nobody is let in for it any more.
    package func requireNotTerminated() throws {
        guard membership != .terminated else {
            throw Problem.wrongState(Phrase("partner.over", ["partner": .text(name)]))
        }
    }
}
