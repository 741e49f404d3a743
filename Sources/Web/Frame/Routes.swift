import HTTPTypes
import Hummingbird

extension Router<ClientContext> {
    /// Adds a route for each endpoint, and for the other methods of its path a reply that says which methods there are.
    func add(_ endpoints: [Endpoint], _ server: ServerState) {
        for endpoint in endpoints {
            on(RouterPath(endpoint.path.description), method: endpoint.method) { request, context in
                try await endpoint.respond(server, Call(request: request, context: context, path: endpoint.path))
            }
        }
        for (path, endpoints) in Dictionary(grouping: endpoints, by: \.path) {
            let methods = endpoints.map(\.method)
            let known = methods + (methods.contains(.get) ? [.head] : [])
            let fault = Fault.method(allowed: known.map(\.rawValue).sorted())
            for method in [HTTPRequest.Method.get, .head, .post, .put, .patch, .delete, .options]
            where !known.contains(method) {
                on(RouterPath(path.description), method: method) { _, _ -> Response in throw fault }
            }
        }
    }
}
