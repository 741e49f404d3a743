import Record
import Store
import Terms

/// What a partner company says of itself, and when it last said so.
public struct CompanyProfile: Codable, Hashable, Sendable {
    public var website: String?
    public var description: String?
    public var address: String?
    public var city: String?
    public var phone: String?
    public var specialities: [String]?
    /// When it was last changed or confirmed.
    public var confirmed: Instant
    /// The first moment at which it is no longer current, by the terms then in force.
    public var due: Instant?
}

extension Partner {
    /// The last day on which the profile is current; nil where the program sets no limit.
    package func profileCurrentThrough(_ program: Program) -> Day? {
        program.joining.profile.map {
            $0.currentThrough(confirmed: program.zone.day(profile?.confirmed ?? joined))
        }
    }

    /// Is the profile no older than the program lets it be?
    func isProfileCurrent(on today: Day, _ program: Program) -> Bool {
        profileCurrentThrough(program).map { today <= $0 } ?? true
    }
}

extension Context {
    /// A profile as it stands now, with the day it runs until by the program's terms.
    package func confirmed(_ profile: CompanyProfile?) -> CompanyProfile {
        var profile = profile ?? CompanyProfile(confirmed: now)
        profile.confirmed = now
        profile.due = program.joining.profile.map {
            program.zone.start(of: today.adding(months: $0.months).adding(days: 1))
        }
        return profile
    }
}

/// A partner changed its profile, or said that it is still right.
package struct ProfileConfirmed: Event {
    package static let kind = "partner.profile_confirmed"
    package let member: PartnerID
    package let profile: CompanyProfile
    package let changed: Bool

    package init(member: PartnerID, profile: CompanyProfile, changed: Bool) {
        (self.member, self.profile, self.changed) = (member, profile, changed)
    }
    package var subject: String { member.text }
    package var partner: PartnerID? { member }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(member) { $0.profile = profile }
        if let due = profile.due {
            try tables.schedule(.profileDue, member.text, at: due)
        } else {
            try tables.unschedule(.profileDue, member.text)
        }
    }
}
