import HTTPTypes

/// All addresses of the server with their methods: for who asks one by another method, and for the log.
struct AddressTable: Sendable {
    private struct Entry {
        let address: PathTemplate
        let parts: [Substring]
        let methods: [HTTPRequest.Method]
    }

    private let entries: [Entry]

    init(_ routes: [(address: PathTemplate, method: HTTPRequest.Method)]) {
        entries = Dictionary(grouping: routes, by: \.address).map { address, routes in
            Entry(address: address, parts: Self.parts(address.description), methods: routes.map(\.method))
        }
    }

    private static func parts(_ path: String) -> [Substring] {
        path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    }

    /// The address that a path is one of; nil when there is none. Where several fit, the one with the fewest parts that vary. O(addresses).
    private func entry(_ path: String) -> Entry? {
        let parts = Self.parts(path)
        return entries.filter { entry in
            entry.parts.count == parts.count
                && zip(entry.parts, parts).allSatisfy { $0 == $1 || ($0.hasPrefix("{") && !$1.isEmpty) }
        }.min { $0.address.parameters.count < $1.address.parameters.count }
    }

    /// The methods that a path takes, by name; `HEAD` wherever there is `GET`. Nil for a path that nothing has.
    func methods(at path: String) -> [String]? {
        entry(path).map { entry in
            let methods = entry.methods + (entry.methods.contains(.get) ? [.head] : [])
            return Set(methods.map(\.rawValue)).sorted()
        }
    }

    /// A path as logs may have it: nobody who reads them gets in by a one-time link, and of what nothing has no more than its beginning
    /// is told, since it may be such a link with something added.
    func loggable(_ path: String) -> String {
        guard let entry = entry(path) else {
            let first = path.split(separator: "/").first ?? ""
            return entries.contains { $0.parts.first == first } ? "/\(first)/…" : "/…"
        }
        return entry.address.parameters.contains(Self.secret) ? entry.address.description : path
    }

    /// The name of the part of an address that lets somebody in.
    private static let secret = "token"
}
