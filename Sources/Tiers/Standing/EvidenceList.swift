import Members
import Record
import Terms

/// Evidence with the duty that it is for.
package struct EvidenceListed: Codable, Sendable, SchemaNamed {
    package let evidence: ObligationEvidence
    package let partnerName: String
    /// Nil where the program does not ask for it any more.
    package let duty: DutyView?

    package static var schemaName: String { "ListedEvidence" }
}

/// What partners handed in for their obligations: a partner's own, or all for the vendor.
package enum EvidenceList: RecordList {
    package static let name = "list_evidence"
    package static let permission = Permission.seeStanding
    package static let filters: [ListFilter] = [
        .choice("status", ObligationEvidence.Status.self), .text("obligation"), .partner(),
    ]

    package static func items(
        _ records: [Versioned<ObligationEvidence>], _ reader: Reader
    ) throws -> [EvidenceListed] {
        var duties: [PartnerID: (name: String, duties: [DutyView])] = [:]
        return try records.map { one in
            let known: (name: String, duties: [DutyView])
            if let found = duties[one.partner] {
                known = found
            } else {
                let partner = try reader.require(one.partner).value
                known = (partner.name, try reader.duties(of: partner))
                duties[one.partner] = known
            }
            let duty = known.duties.first { $0.obligation == one.obligation && $0.period == one.period }
            return EvidenceListed(evidence: one.value, partnerName: known.name, duty: duty)
        }
    }
}

package typealias ListEvidence = ListQuery<EvidenceList>
