import Members
import Record
import Store
import Terms

/// What is told of agreements: that they will change, that they have, and that one is not signed yet.
enum AgreementNotices {
    static let all: [Reaction] = [coming, begun, reminder] + endings

    /// Notice, a breach and its cure.
    private static let endings: [Reaction] = [
        .notices(of: NoticeGiven.self) { event, reader in
            let says = Phrase(
                "notice.notice_given",
                [
                    "agreement": .named(.agreement, event.notice.agreement), "ends": .day(event.notice.ends),
                    "reason": .text(event.notice.reason),
                ])
            return [event.member, nil].map {
                reader.context.notice(to: $0, .noticeGiven, event.member.text, event.notice.clause, says)
            }
        },
        .notices(of: BreachRecorded.self) { event, reader in
            let says = Phrase(
                "notice.breach_recorded",
                ["through": .day(event.breach.cureThrough), "note": .text(event.breach.note)])
            return [
                reader.context.notice(to: event.member, .breachRecorded, event.member.text, event.breach.clause, says)
            ]
        },
        .notices(of: BreachCured.self) { event, reader in
            let says = Phrase("notice.breach_cured", ["note": .text(event.note)])
            return [reader.context.notice(to: event.member, .breachCured, event.member.text, event.clause, says)]
        },
    ]

    /// Tells those whom it concerns, as soon as it is published, of a version that is in force only later.
    private static let coming = Reaction.notices(
        of: [ProgramPublished.self, AgreementAnnounced.self], "notices of agreements to come"
    ) { happened, reader in
        guard let published = happened.lazy.compactMap({ $0.event as? ProgramPublished }).first else { return [] }
        let partners = try reader.participants()
        guard !partners.isEmpty else { return [] }
        let (number, effective) = (published.published.version, published.published.effective)
        let program = try Program(published.source).published(number, effective: effective)
        return happened.flatMap { cause -> [(Notice, Happened)] in
            guard let event = cause.event as? AgreementAnnounced, event.at > reader.now,
                let terms = program.joining.agreement(event.agreement)
            else { return [] }
            let says = Phrase(
                "notice.agreement_coming",
                terms.named(event.version).merging(["day": .day(program.zone.day(event.at))]) { $1 })
            return partners.filter { terms.concerns($0.type) }.map { partner in
                let notice = reader.context.notice(
                    to: partner.id, .agreementChanged, partner.id.text, terms.clause, says, by: program)
                return (notice, cause)
            }
        }
    }

    /// Tells those who have to accept a version that is in force from now on, and have not.
    private static let begun = Reaction.notices(of: DueDone.self) { event, reader in
        guard event.work == .agreementBegins,
            let (terms, version) = reader.context.agreementInForce(event.about)
        else { return [] }
        let signed = try reader.query(
            "SELECT DISTINCT partner FROM {acceptances} WHERE agreement = $1 AND number >= $2",
            [.text(terms.id), .integer(Int64(version))])
        let accepted = Set(try signed.map { try $0.text(0) })
        let says = Phrase("notice.agreement_changed", terms.named(version))
        return try reader.participants().filter { terms.concerns($0.type) && !accepted.contains($0.id.text) }
            .map { reader.context.notice(to: $0.id, .agreementChanged, $0.id.text, terms.clause, says) }
    }

    private static let reminder = Reaction.notices(of: AgreementReminded.self) { event, reader in
        guard let open = event.agreements, let clause = reader.context.program.joining.application?.acceptance.clause
        else { return [] }
        let says = Phrase(
            "notice.agreement_reminder",
            [
                "partner": .text(try reader.require(event.member).name),
                "agreements": .list(open.map { .named(.agreement, $0) }),
            ])
        return [event.member, nil].map {
            reader.context.notice(to: $0, .agreementReminder, event.member.text, clause, says)
        }
    }
}

extension Context {
    /// The agreement and its version, written `partner-agreement@2`, when that is the one in force.
    fileprivate func agreementInForce(_ subject: String) -> (AgreementTerms, Int)? {
        let parts = subject.split(separator: "@")
        guard parts.count == 2, let terms = program.joining.agreement(String(parts[0])), let version = Int(parts[1]),
            terms.version(on: today)?.version == version
        else { return nil }
        return (terms, version)
    }
}

extension AgreementTerms {
    /// The values of sentences about one of its versions, with what cannot be done before it is accepted.
    fileprivate func named(_ version: Int) -> [String: TypedValue] {
        let withheld = withholds.sorted { $0.rawValue < $1.rawValue }.map(\.words)
        var values: [String: TypedValue] = ["version": .count(version), "agreement": .named(.agreement, id)]
        if !withheld.isEmpty { values["withheld"] = .list(withheld) }
        return values
    }
}

extension Reader {
    /// Those that take part, with their types.
    package func participants() throws -> [(id: PartnerID, type: String)] {
        let rows = try query("SELECT id, type FROM {partners} WHERE status <> 'terminated' ORDER BY id")
        return try rows.compactMap { row in try PartnerID(try row.text(0)).map { (id: $0, type: try row.text(1)) } }
    }
}
