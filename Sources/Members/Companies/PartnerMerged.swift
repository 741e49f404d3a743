import Record
import Store
import Terms

extension Partner {
    /// Into which other partner this one went.
    public struct Merged: Codable, Hashable, Sendable {
        public let into: PartnerID
        public let reason: String
        /// As the journal names actors.
        public let by: String
        public let at: Instant

        package init(into: PartnerID, reason: String, by: String, at: Instant) {
            (self.into, self.reason, self.by, self.at) = (into, reason, by, at)
        }
    }

    /// A partner that went into this one.
    public struct Absorbed: Codable, Hashable, Sendable {
        public let partner: PartnerID
        /// What it was called.
        public let name: String
        public let at: Instant

        package init(partner: PartnerID, name: String, at: Instant) {
            (self.partner, self.name, self.at) = (partner, name, at)
        }
    }
}

/// A partner became one with another, and is over.
package struct PartnerMerged: PartnerChange {
    package static let kind = "partner.merged"
    package let member: PartnerID
    package let merged: Partner.Merged
    package let termination: Partner.Termination
    /// People of both who are the same, though the record knows each of them twice; absent where there are none.
    package let namesakes: [Namesakes]?

    package init(
        member: PartnerID, merged: Partner.Merged, termination: Partner.Termination, namesakes: [Namesakes]? = nil
    ) {
        (self.member, self.merged, self.termination) = (member, merged, termination)
        self.namesakes = namesakes
    }

    package func change(_ partner: inout Partner) {
        partner.status = .terminated
        partner.termination = termination
        partner.merged = merged
    }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(member, change)
        for work in [DueKind.profileDue, .signatureReminder] { try tables.unschedule(work, member.text) }
    }
}

/// A partner stands for another one, too, from now on.
package struct PartnerAbsorbed: PartnerChange {
    package static let kind = "partner.absorbed"
    package let member: PartnerID
    package let absorbed: Partner.Absorbed

    package init(member: PartnerID, absorbed: Partner.Absorbed) {
        (self.member, self.absorbed) = (member, absorbed)
    }

    package func change(_ partner: inout Partner) { partner.absorbed = (partner.absorbed ?? []) + [absorbed] }
}
