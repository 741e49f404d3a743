import Channel
import Hummingbird
import Members
import Partnership
import Record

/// Agreements with their versions.
enum AgreementAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/agreements", ListAgreements.self, "List a partner's agreements with their texts"),
        .query("/v1/agreements/{agreement}", ShowAgreement.self, "Show an agreement with what was accepted of it"),
        accept,
        .command(
            .post, "/v1/partners/{partner}/signatures", RecordSignature.self,
            "Record what a partner signed on paper"),
        .download(
            "/v1/partners/{partner}/signatures/{file}", "download_signed_document", .seeJoining, SignedDocument.self,
            "The document that a partner signed"
        ) { guildhall, place, credential, _ in
            try await guildhall.signedDocument(place.file, of: place.partner, as: credential)
        },
    ]

    private struct SignedDocument: Codable, Sendable {
        let partner: PartnerID
        let file: ID<StoredFile>
    }

    /// The address it comes from is recorded with the acceptance.
    private static let accept = Endpoint(
        method: .post, path: "/v1/agreements/{agreement}/accept", name: AcceptAgreement.name,
        summary: "Accept a version of an agreement for the company", permission: AcceptAgreement.permission,
        input: .body(AcceptAgreement.self), output: .json(AgreementView.self), creates: false, repeatable: true,
        conditional: false, versioned: true
    ) { server, call in
        let credential = try call.credential()
        _ = try await server.admit(credential, changes: true)
        let (command, terms) = try await server.channel.reading(credential, AcceptAgreement.permission) {
            (
                try await call.command(AcceptAgreement.self),
                try call.terms(conditional: false)
            )
        }
        let performed = try await call.judging(command) {
            try await server.channel.perform(command.from(call.origin(server)), as: credential, terms)
        }
        return try Response(.ok, performed, version: performed.version)
    }
}
