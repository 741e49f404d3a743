import Members
import Record
import Store
import Terms

/// A duty with what was handed in for it.
public struct DutyView: Codable, Sendable, Resource {
    package static var resource: String { "duty" }

    public let partner: PartnerID
    public let partnerName: String
    public let obligation: String
    public let label: String
    public let clause: ClauseID
    public let clauseTitle: String
    public let title: String
    public let period: Day
    public let due: Day
    public let state: Duty.State
    public let count: Int
    public let approved: Int
    public let waiting: Int
    public let takes: [Obligation.Evidence]
    public let handedIn: [ObligationEvidence]
}

/// The duties of a partner, the oldest due day first.
public struct ListObligations: Query {
    public static let name = "list_obligations"
    public static let permission = Permission.seeStanding

    public let partner: PartnerID?

    public init(partner: PartnerID? = nil) { self.partner = partner }

    public func answer(_ reader: Reader) throws -> Page<DutyView> {
        let partner = try reader.partner(named: partner)
        return Page(items: try reader.duties(of: partner).sorted { $0.due < $1.due }, next: nil)
    }
}

/// One piece of evidence.
public struct ShowEvidence: Query {
    public static let name = "show_evidence"
    public static let permission = Permission.seeStanding

    public let evidence: ID<ObligationEvidence>

    public init(evidence: ID<ObligationEvidence>) { self.evidence = evidence }

    public func answer(_ reader: Reader) throws -> Versioned<ObligationEvidence> { try reader.require(evidence) }
}

extension Reader {
    func duties(of partner: Partner) throws -> [DutyView] {
        let situation = try standingSituation(partner)
        let evidence: [Versioned<ObligationEvidence>] = try records(
            "WHERE partner = $1 ORDER BY id", [.text(partner.id.text)])
        return situation.duties(situation.standing(context), context).map(wording.duty).map { duty in
            DutyView(
                partner: partner.id, partnerName: partner.name, obligation: duty.obligation, label: duty.label,
                clause: duty.clause, clauseTitle: context.program.clauses[duty.clause]?.title[language] ?? "",
                title: duty.title, period: duty.period, due: duty.due, state: duty.state, count: duty.count,
                approved: duty.approved, waiting: duty.waiting, takes: duty.evidence,
                handedIn: evidence.map(\.value).filter {
                    $0.obligation == duty.obligation && $0.period == duty.period
                })
        }
    }
}

extension Guildhall {
    /// The bytes of a file that was handed in for an obligation, for whoever may see the evidence.
    ///
    /// - Throws: `Problem.notFound`.
    public func obligationFile(
        _ file: ID<StoredFile>, of evidence: ID<ObligationEvidence>, as credential: Credential
    ) async throws -> FileContent {
        let found = try await answer(ShowEvidence(evidence: evidence), as: credential, in: .english)
        guard let attachment = found.value.files.first(where: { $0.id == file }),
            let bytes = files?.bytes(attachment.hash)
        else { throw Problem.notFound(StoredFile.noun) }
        return FileContent(name: attachment.name, mediaType: attachment.type.mediaType, bytes: bytes)
    }
}
