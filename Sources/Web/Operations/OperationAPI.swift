import Channel
import HTTPTypes
import Hummingbird
import Record
import Store
import Terms

/// What those who run the server ask, and the API's description of itself. Open to all: nothing here is a tenant's.
enum OperationAPI {
    static let endpoints: [Endpoint] = [
        .open("/healthz", "check_health", "Say that the process is alive", .json(Health.self)) { _, _ in
            try Response(json: Health(status: "alive"))
        },
        .open("/readyz", "check_readiness", "Say that the database answers", .json(Health.self)) { server, _ in
            try await server.channel.database.ping()
            return try Response(json: Health(status: "ready"))
        },
        .open(
            FrameAddress.description.template, "describe_api", "Describe the API in OpenAPI 3.1",
            .text(mediaType: "application/json")
        ) {
            _, _ in Response(.ok, "application/json", try OpenAPI.document())
        },
        .open("/problems/{problem}", "explain_problem", "Explain a kind of problem", .json(ProblemType.Page.self)) {
            _, call in
            let name = call.context.parameters["problem"].map(String.init) ?? ""
            guard let type = ProblemType(rawValue: name) else { throw Fault.noEndpoint }
            return try Response(json: type.page)
        },
    ]

    /// The answer of `/healthz` and `/readyz`.
    struct Health: Codable, Sendable {
        let status: String
    }
}

extension Endpoint {
    /// An endpoint that needs no key and reads only its path.
    fileprivate static func open(
        _ path: PathTemplate, _ name: String, _ summary: String, _ output: Output,
        respond: @escaping @Sendable (ServerState, Call) async throws -> Response
    ) -> Endpoint {
        Endpoint(
            method: .get, path: path, name: name, summary: summary, permission: nil, input: .nothing, output: output,
            creates: false, repeatable: false, conditional: false, versioned: false, respond: respond)
    }
}
