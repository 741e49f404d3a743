import Terms

/// What can fall due. One more is a case here and its line in `work`.
enum DueKind: String, Codable, CaseIterable, Sendable {
    /// The last day of a registration is over.
    case dealExpiry = "deal_expiry"
    /// The time in which the vendor means to decide is over.
    case decisionTarget = "decision_target"
    /// A certificate ends soon, or has ended.
    case certificateExpiry = "certificate_expiry"
    /// Something about a partner's standing: a review, a reminder, the end of a duty's time, new terms.
    case standing
    /// An accepted company has not signed.
    case signatureReminder = "signature_reminder"
    /// A partner's profile is no longer current.
    case profileDue = "profile_due"
    /// A version of an agreement is in force from now on.
    case agreementBegins = "agreement_begins"

    /// What is done about a subject when its time has come: a system command that decides again.
    ///
    /// - Throws: `DueMistake` when the subject is no id of the kind of thing the work is about.
    func work(_ subject: String) throws -> DueWork {
        switch self {
        case .dealExpiry: DueWork(ExpireDeal(deal: try id(subject)))
        case .decisionTarget: DueWork(RemindOfDecision(deal: try id(subject)))
        case .certificateExpiry: DueWork(RemindOfCertificate(certificate: try id(subject)))
        case .standing: DueWork(ReviewStanding(partner: try id(subject)))
        case .signatureReminder: DueWork(RemindOfSignature(partner: try id(subject)))
        case .agreementBegins: DueWork(AnnounceAgreement(subject: subject))
        case .profileDue: DueWork(RemindOfProfile(partner: try id(subject)))
        }
    }

    private func id<Subject>(_ text: String) throws -> ID<Subject> {
        guard let id = ID<Subject>(text) else {
            throw DueMistake(kind: rawValue, subject: text, reason: "this is not \(ID<Subject>.form)")
        }
        return id
    }
}

/// A system command, ready to be performed on the turn of whoever holds the lease.
struct DueWork: Sendable {
    let perform: @Sendable (Guildhall, DueTurn) async throws -> Void

    init<C: Command>(_ command: C) {
        perform = { guildhall, turn in
            _ = try await guildhall.perform(
                command, as: .system(turn.vendor), RequestTerms(turn: turn), at: turn.piece.at)
        }
    }
}

/// A piece of timed work that cannot be done as it stands on the table.
struct DueMistake: Error, CustomStringConvertible {
    let kind: String
    let subject: String
    let reason: String

    var description: String { "due work \(kind) of \(subject): \(reason)" }
}
