import Record
import Store
import Terms

/// A version of an agreement will be in force from a moment on; then those who have not accepted it are told.
package struct AgreementAnnounced: Event {
    package static let kind = "agreement.announced"
    /// The agreement's id in the program file.
    let agreement: String
    let version: Int
    let at: Instant
    package var subject: String { "\(agreement)@\(version)" }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.schedule(.agreementBegins, subject, at: at)
    }
}

extension Program {
    /// The versions of agreements that were not there before, each with the moment from which it has to be accepted.
    ///
    /// - Parameter before: the program in force until now; nil for the first.
    package func announcements(after before: Program?, at now: Instant) -> [AgreementAnnounced] {
        joining.agreements.flatMap { agreement in
            let known = before?.joining.agreement(agreement.id)?.versions.map(\.version) ?? []
            return agreement.versions.filter { !known.contains($0.version) }.compactMap {
                version -> AgreementAnnounced? in
                let begins = zone.start(of: max(version.effective, effective))
                guard begins > now || before != nil else { return nil }
                return AgreementAnnounced(agreement: agreement.id, version: version.version, at: max(begins, now))
            }
        }
    }
}

/// Tells partners of an agreement's version that is in force from now on: timed work.
struct AnnounceAgreement: Command {
    static let name = "announce_agreement"
    static let permission = Permission.fallDue

    /// The agreement's id and the version's number: `partner-agreement@2`.
    let subject: String

    func load(_ reader: Reader) throws -> Bool { try reader.isDue(.agreementBegins, subject) }

    func decide(_ isDue: Bool, _ context: Context) throws -> [any Event] {
        isDue ? [DueDone(work: .agreementBegins, about: subject)] : []
    }

    func reply(_ isDue: Bool, _ events: [any Event], _ reader: Reader) throws -> Bool { !events.isEmpty }
}
