import Hummingbird

extension Router<ClientContext> {
    /// Adds a route for each endpoint.
    func add(_ endpoints: [Endpoint], _ server: ServerState) {
        for endpoint in endpoints {
            on(RouterPath(endpoint.path.description), method: endpoint.method) { request, context in
                try await endpoint.respond(server, Call(request: request, context: context, path: endpoint.path))
            }
        }
    }
}
