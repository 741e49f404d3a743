import Record
import Store
import Terms

extension Capabilities {
    /// Kinds whose entries say what a registration says, where each look of the vendor's people is recorded.
    var kindsOfRegistrations: [String] { entryKinds.filter { permission(toRead: $0) == .seeDeals } }

    /// Kinds that somebody may not read; none for who may read all.
    func kinds(hiddenFrom actor: Actor) -> [String] {
        entryKinds.filter { !(permission(toRead: $0).map(actor.may) ?? false) }
    }

    /// What has to be allowed to read an entry: of a refused command the same as of the command. Nil where nobody reads it.
    func permission(toRead entry: JournalEntry, _ body: Node) -> Permission? {
        guard entry.kind == CommandRefused.kind else { return permission(toRead: entry.kind) }
        return body["command"]?.text.flatMap(permission(toRead:))
    }

    /// The body of an entry without what no page shows to anybody: by what secrets are known again.
    func shown(_ body: Node, of kind: String) -> Node {
        permission(toRead: kind) == .manageKeys || kind == FoundVendor.name ? body.withoutHashes : body
    }
}

extension Node {
    private static let hashes: Set<String> = ["hash", "admin_hash"]

    fileprivate var withoutHashes: Node {
        switch content {
        case .map(let members):
            Node(
                .map(
                    members.filter { !Self.hashes.contains($0.key) }.map { Node.Member($0.key, $0.value.withoutHashes) }
                ))
        case .list(let items): Node(.list(items.map(\.withoutHashes)))
        default: self
        }
    }
}
