import Channel
import HTTPTypes
import Hummingbird
import Members
import NIOCore
import Partnership
import Record
import Terms

/// Applications, onboarding and profiles.
enum JoiningAPI {
    static let endpoints: [Endpoint] = applications + onboarding

    private static let applications: [Endpoint] = [
        apply,
        .command(
            .post, "/v1/applications", Apply.self, "Enter an application that came otherwise than by the form",
            creates: { $0.id.text }),
        .query("/v1/applications", ListApplications.self, "List applications, newest first"),
        .query("/v1/applications/{application}", ShowApplication.self, "Show an application"),
        .command(
            .post, "/v1/applications/{application}/confirm", ConfirmApplication.self,
            "Say that an application's address is the applicant's"),
        .command(
            .post, "/v1/applications/{application}/assess", AssessApplication.self, "Score an application"),
        .command(
            .post, "/v1/applications/{application}/accept", AcceptApplication.self,
            "Accept an application: the company becomes a partner on its way in"),
        .command(
            .post, "/v1/applications/{application}/decline", DeclineApplication.self, "Decline an application"),
    ]

    private static let onboarding: [Endpoint] = [
        .query("/v1/onboarding", ShowOnboarding.self, "Show how far a partner is on its way in"),
        .query("/v1/onboardings", ListOnboardings.self, "List partners on their way in, newest first"),
        .command(
            .post, "/v1/onboarding/steps/{step}", HandInStep.self, "Hand in evidence for a step of onboarding"),
        .command(
            .post, "/v1/partners/{partner}/steps/{step}/review", ReviewStep.self,
            "Approve the evidence for a step or ask for another try"),
        stepFile,
        .command(
            .post, "/v1/partners/{partner}/activate", ActivatePartner.self,
            "Make a membership active for which everything is there"),
        .command(
            .post, "/v1/partners/{partner}/notice", GiveNotice.self, "Give notice of an agreement with a partner"),
        .command(
            .post, "/v1/partners/{partner}/breach", RecordBreach.self, "Tell a partner of its breach of an agreement"),
        .command(.post, "/v1/partners/{partner}/cure", CureBreach.self, "Record that a breach was made good"),
        .command(.post, "/v1/partners/{partner}/terminate", TerminatePartner.self, "End a membership for cause"),
        .command(.post, "/v1/profile", UpdateProfile.self, "Change what the company says of itself"),
        .command(.post, "/v1/profile/confirm", ConfirmProfile.self, "Say that the profile is still right"),
    ]

    /// Open to everybody; too many from one place are slowed down.
    private static let apply = Endpoint(
        method: .post, path: "/v1/programs/{vendor}/applications", name: "apply_publicly",
        summary: "Apply for a place in a vendor's program", permission: nil, input: .body(PublicApply.self),
        output: .json(ApplicationView.self), creates: false, repeatable: true, conditional: false, versioned: true
    ) { server, call in
        let asked = try await call.command(PublicApply.self)
        let terms = try call.terms(conditional: false)
        let performed = try await call.judging(asked) {
            try await server.channel.apply(asked.application, to: asked.vendor, from: call.origin(server), terms)
        }
        return try Response(.created, performed, version: performed.version)
    }

    /// An application with the vendor it is for.
    private struct PublicApply: Codable, Sendable {
        let vendor: ID<Vendor>
        let application: Apply

        private enum CodingKeys: String, CodingKey { case vendor }

        init(from decoder: any Decoder) throws {
            vendor = try decoder.container(keyedBy: CodingKeys.self).decode(ID<Vendor>.self, forKey: .vendor)
            application = try Apply(from: decoder)
        }

        func encode(to encoder: any Encoder) throws {
            try application.encode(to: encoder)
            var members = encoder.container(keyedBy: CodingKeys.self)
            try members.encode(vendor, forKey: .vendor)
        }
    }

    private struct Place: Decodable, Sendable {
        let partner: PartnerID
        let file: ID<StoredFile>
    }

    private static let stepFile = Endpoint.download(
        "/v1/partners/{partner}/step-files/{file}", "step_file", .seeJoining, Place.self,
        "Get a file that was handed in for a step of onboarding"
    ) { channel, place, credential, _ in
        try await channel.stepFile(place.file, of: place.partner, as: credential)
    }
}

extension ApplicationView: VersionedReply {}
