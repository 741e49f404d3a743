import Record
import Store
import Terms

/// A version of an agreement will be in force from a moment on; then those who have not accepted it are told.
struct AgreementAnnounced: Event {
    static let kind = "agreement.announced"
    /// The agreement's id in the program file.
    let agreement: String
    let version: Int
    let at: Instant
    var subject: String { "\(agreement)@\(version)" }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.schedule(.agreementBegins, subject, at: at)
    }
}

extension Program {
    /// The versions of agreements that were not there before, each with the moment from which it has to be accepted.
    ///
    /// - Parameter before: the program in force until now; nil for the first.
    func announcements(after before: Program?, at now: Instant) -> [AgreementAnnounced] {
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

extension AgreementAnnounced {
    /// Tells those whom it concerns, as soon as it is published, of a version that is in force only later.
    ///
    /// - Parameter partners: those that take part, with their types.
    func forewarnings(
        _ program: Program, to partners: [(id: PartnerID, type: String)], _ context: Context
    ) -> [NoticeSent] {
        guard at > context.now, let terms = program.joining.agreement(agreement) else { return [] }
        let says = Phrase(
            "notice.agreement_coming",
            terms.named(version, context).merging(["day": .day(program.zone.day(at))]) { $1 })
        return partners.filter { terms.concerns($0.type) }
            .map {
                NoticeSent(
                    context.notice(to: $0.id, .agreementChanged, $0.id.text, terms.clause, says, by: program))
            }
    }
}

extension AgreementTerms {
    /// The values of sentences about one of its versions, with what cannot be done before it is accepted.
    fileprivate func named(_ version: Int, _ context: Context) -> [String: TypedValue] {
        let withheld = withholds.sorted { $0.rawValue < $1.rawValue }.map(\.words)
        var values: [String: TypedValue] = ["version": .count(version), "agreement": .named(.agreement, id)]
        if !withheld.isEmpty { values["withheld"] = .list(withheld) }
        return values
    }
}

/// Tells partners of an agreement's version that is in force from now on: timed work.
struct AnnounceAgreement: Command {
    static let name = "announce_agreement"
    static let permission = Permission.fallDue

    /// The agreement's id and the version's number: `partner-agreement@2`.
    let subject: String

    /// The partners that have to accept it and have not.
    func load(_ reader: Reader) throws -> [PartnerID]? {
        guard try reader.isDue(.agreementBegins, subject) else { return nil }
        guard let (terms, version) = chosen(reader.context) else { return [] }
        let signed = try reader.query(
            "SELECT DISTINCT partner FROM {acceptances} WHERE agreement = $1 AND number >= $2",
            [.text(terms.id), .integer(Int64(version))])
        let accepted = Set(try signed.map { try $0.text(0) })
        let rows = try reader.query("SELECT id, type FROM {partners} WHERE status <> 'terminated' ORDER BY id")
        return try rows.filter { try terms.concerns($0.text(1)) && !accepted.contains($0.text(0)) }
            .compactMap { PartnerID(try $0.text(0)) }
    }

    /// The agreement, when this is its version in force.
    private func chosen(_ context: Context) -> (AgreementTerms, Int)? {
        let parts = subject.split(separator: "@")
        guard parts.count == 2, let terms = context.program.joining.agreement(String(parts[0])),
            let version = Int(parts[1]), terms.version(on: context.today)?.version == version
        else { return nil }
        return (terms, version)
    }

    func decide(_ state: [PartnerID]?, _ context: Context) throws -> [any Event] {
        guard let state else { return [] }
        let done = DueDone(work: .agreementBegins, about: subject)
        guard let (terms, version) = chosen(context) else { return [done] }
        let says = Phrase("notice.agreement_changed", terms.named(version, context))
        return [done]
            + state.map { NoticeSent(context.notice(to: $0, .agreementChanged, $0.text, terms.clause, says)) }
    }

    func reply(_ state: [PartnerID]?, _ events: [any Event], _ reader: Reader) throws -> Bool { !events.isEmpty }
}
