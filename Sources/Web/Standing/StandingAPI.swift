import Channel
import Hummingbird
import NIOCore
import Terms

/// Tiers, obligations and benefits.
enum StandingAPI {
    static let capability = Capability(
        name: "Standing", summary: "Where partners stand: tiers and the way to the next, obligations, benefits.",
        endpoints: [
            .query("/v1/standing", ListStanding.self, "List partners proposed for another tier, at risk or near one"),
            .query("/v1/partners/{partner}/standing", ShowStanding.self, "Show where a partner stands"),
            .command(.post, "/v1/partners/{partner}/tier", AssignTier.self, "Give a partner a tier"),
            .command(
                .post, "/v1/partners/{partner}/decline-proposal", DeclineProposal.self, "Decline a proposed tier"),
            .query("/v1/partners/{partner}/benefits", ShowBenefits.self, "Show what a partner has, lacks, and why"),
            .query("/v1/obligations", ListObligations.self, "List a partner's duties, or evidence to be looked at"),
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
        ])

    private struct Place: Decodable, Sendable {
        let evidence: ID<ObligationEvidence>
        let file: ID<StoredFile>
    }

    private static let download = Endpoint(
        method: .get, path: "/v1/evidence/{evidence}/files/{file}", name: "obligation_file",
        summary: "Get a file that was handed in for an obligation", permission: .seeStanding,
        input: .query(Place.self), output: .bytes, creates: false, repeatable: false, conditional: false,
        versioned: false
    ) { server, call in
        let credential = try call.credential()
        let place: Place
        do {
            place = try call.query(Place.self, "/v1/evidence/{evidence}/files/{file}", known: [])
        } catch {
            try await server.channel.admit(credential, .seeStanding)
            throw error
        }
        let file = try await server.channel.obligationFile(place.file, of: place.evidence, as: credential)
        return Response(attachment: file.name, file.mediaType, ByteBuffer(bytes: file.bytes))
    }
}
