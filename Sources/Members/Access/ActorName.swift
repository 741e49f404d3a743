import Record
import Terms

/// Who did something, for people: a name, and what they are to the vendor.
public struct ActorName: Codable, Hashable, Sendable {
    public let name: String
    /// Nil for one of whom nothing is known any more.
    public let role: Role?
    /// For a key, the name of the person or key that made it; nil for people, and for the key with which a vendor
    /// began.
    public let madeBy: String?

    package init(name: String, role: Role?, madeBy: String? = nil) {
        (self.name, self.role, self.madeBy) = (name, role, madeBy)
    }
}

extension Reader {
    /// The name of whoever made a key.
    func maker(of key: Key) throws -> String? {
        guard let id = key.madeBy else { return nil }
        if let member = try ID<Membership>(id).flatMap({ try vendorWide.find($0)?.value }) {
            return wording.text(member.called)
        }
        return try ID<Key>(id).flatMap { try vendorWide.find($0)?.value.name }
    }

    /// The names behind actors' ids as the journal has them. O(ids) look-ups.
    package func actorNames(_ ids: Set<String>) throws -> [String: ActorName] {
        var names: [String: ActorName] = [:]
        for id in ids {
            if id == Actor.system(context.vendor.id).id {
                names[id] = ActorName(name: Actor.system(context.vendor.id).name, role: .system)
            } else if let key = try ID<Key>(id).flatMap({ try vendorWide.find($0)?.value }) {
                names[id] = ActorName(name: key.name, role: key.role, madeBy: try maker(of: key))
            } else if let member = try ID<Membership>(id).flatMap({ try vendorWide.find($0)?.value }) {
                names[id] = ActorName(name: wording.text(member.called), role: member.role)
            }
        }
        return names
    }
}
