import Members
import Record
import Terms
import Tiers

/// Tiers, obligations and benefits.
enum StandingAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/standing", ListStanding.self, "List partners proposed for another tier, or at risk"),
        .query("/v1/standing/near", ListNearTier.self, "List partners that are near the next tier"),
        .query(
            "/v1/standing/comparison", CompareTiers.self,
            "Show what tiers partners would have by figures under another version"),
        .query("/v1/partners/{partner}/standing", ShowStanding.self, "Show where a partner stands"),
        .command(.post, "/v1/standing/request", RequestTier.self, "Ask for a tier that was reached"),
        .command(.post, "/v1/partners/{partner}/tier", AssignTier.self, "Give a partner a tier"),
        .command(
            .post, "/v1/partners/{partner}/decline-proposal", DeclineProposal.self, "Decline a proposed tier"),
        .command(.post, "/v1/partners/{partner}/designations", AwardDesignation.self, "Give a partner a designation"),
        .command(
            .post, "/v1/partners/{partner}/withdraw-designation", WithdrawDesignation.self,
            "Take a designation from a partner"),
        .query("/v1/partners/{partner}/benefits", ShowBenefits.self, "Show what a partner has, lacks, and why"),
        .query("/v1/obligations", ListObligations.self, "List a partner's duties"),
        .query("/v1/evidence", ListEvidence.self, "List what partners handed in for their duties"),
        .command(
            .post, "/v1/obligations/{obligation}/evidence", HandInObligation.self,
            "Hand in evidence for an obligation"),
        .command(
            .post, "/v1/partners/{partner}/activities", RecordActivity.self,
            "Record an activity that counts at once"),
        .query("/v1/evidence/{evidence}", ShowEvidence.self, "Show what was handed in"),
        .command(
            .post, "/v1/evidence/{evidence}/review", ReviewObligation.self, "Approve evidence, or return it"),
        download,
    ]

    private struct Place: Decodable, Sendable {
        let evidence: ID<ObligationEvidence>
        let file: ID<StoredFile>
    }

    private static let download = Endpoint.download(
        "/v1/evidence/{evidence}/files/{file}", "obligation_file", .seeStanding, Place.self,
        "Get a file that was handed in for an obligation"
    ) { channel, place, credential, _ in
        try await channel.obligationFile(place.file, of: place.evidence, as: credential)
    }
}
