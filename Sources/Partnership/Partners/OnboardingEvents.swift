import Members
import Record
import Store
import Terms

enum OnboardingTables {
    static let onboardings = Onboarding.declaration(seenBy: ["partner"])
    static let applications = Application.declaration()

    static let migrations = [
        Migration(
            id: "onboarding-1",
            sql: [
                """
                CREATE TABLE onboardings (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                waits INTEGER NOT NULL, active INTEGER NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                """
                CREATE TABLE applications (vendor TEXT NOT NULL, id TEXT NOT NULL, status TEXT NOT NULL, \
                type TEXT NOT NULL, company TEXT NOT NULL, domain TEXT, person TEXT NOT NULL, \
                \(Application.sortColumns)version INTEGER NOT NULL, \
                body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX applications_person ON applications (vendor, person)",
            ]),
        Migration(
            id: "onboardings-lists",
            sql: Onboarding.listIndexes(behind: ["partner", "waits", "active"])
                + Application.listIndexes(behind: ["status", "type"])),
    ]
}

enum OnboardingEvents {
    static let all: [any Event.Type] = [
        ApplicationSubmitted.self, ApplicationConfirmed.self, ApplicationAssessed.self, ApplicationAccepted.self,
        ApplicationDeclined.self,
        OnboardingStarted.self, StepHandedIn.self, StepReviewed.self, WelcomeSent.self, PartnerActivated.self,
        AgreementReminded.self,
    ]
}

/// An accepted company began to get in.
struct OnboardingStarted: Event {
    static let kind = "onboarding.started"
    let onboarding: Onboarding
    /// When it is reminded if it has not signed by then.
    let remind: Instant?
    var subject: String { onboarding.partner.text }
    var partner: PartnerID? { onboarding.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(onboarding)
        if let remind { try tables.schedule(.signatureReminder, onboarding.partner.text, at: remind) }
    }
}

/// Evidence for a step was handed in.
struct StepHandedIn: OwnedChange {
    static let kind = "onboarding.step_handed_in"
    let onboarding: ID<Onboarding>
    let owner: PartnerID
    let submission: Onboarding.Submission
    var changed: ID<Onboarding> { onboarding }
    var subject: String { owner.text }

    func change(_ onboarding: inout Onboarding) { onboarding.submissions.append(submission) }
}

/// The latest evidence for a step was approved, or not.
struct StepReviewed: OwnedChange {
    static let kind = "onboarding.step_reviewed"
    let onboarding: ID<Onboarding>
    let owner: PartnerID
    let step: String
    let review: Onboarding.Review
    var changed: ID<Onboarding> { onboarding }
    var subject: String { owner.text }

    func change(_ onboarding: inout Onboarding) {
        guard let place = onboarding.submissions.lastIndex(where: { $0.step == step }) else { return }
        onboarding.submissions[place].review = review
    }
}

/// The letter with the one-time link was put in the outbox.
struct WelcomeSent: Event {
    static let kind = "onboarding.welcomed"
    let member: PartnerID
    let onboarding: ID<Onboarding>?
    /// Whom it was sent to; nil when there is nobody to write to.
    let to: ID<Membership>?
    let linkHours: Int
    var subject: String { member.text }
    var partner: PartnerID? { member }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        guard let onboarding else { return }
        try tables.update(onboarding) { $0.welcomed = Instant(milliseconds: entry.at) }
    }
}

/// Everything was there: the membership is active.
package struct PartnerActivated: Event {
    package static let kind = "partner.activated"
    package let member: PartnerID
    package let onboarding: ID<Onboarding>?
    package let at: Instant
    package let decision: Decision
    package var subject: String { member.text }
    package var partner: PartnerID? { member }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(member) { $0.status = .active }
        if let onboarding { try tables.update(onboarding) { $0.activated = at } }
        try tables.unschedule(.signatureReminder, member.text)
    }
}

/// An accepted company that had not signed was reminded.
struct AgreementReminded: Event {
    static let kind = "onboarding.reminded"
    let member: PartnerID
    /// What it was reminded of; nil when nothing was left to sign.
    let agreements: [String]?
    var subject: String { member.text }
    var partner: PartnerID? { member }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.unschedule(.signatureReminder, member.text)
    }
}
