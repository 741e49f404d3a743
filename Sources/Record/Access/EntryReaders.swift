/// Who reads a capability's entries in the journal, requests and conclusions alike: whoever may see the pages that show the same.
package struct EntryReaders: Sendable {
    private let usual: Permission
    private let others: [Permission: [String]]

    /// - Parameters:
    ///   - usual: what has to be allowed for its own kinds, those of its events and of its commands.
    ///   - others: what for kinds that say something else; those of the record itself too, which knows no permissions.
    package init(_ usual: Permission, _ others: [Permission: [String]] = [:]) {
        (self.usual, self.others) = (usual, others)
    }

    /// What has to be allowed by kind, by all that capabilities say.
    static func all(of capabilities: [Capability]) -> [String: Permission] {
        var readers: [String: Permission] = [:]
        for capability in capabilities {
            guard let entries = capability.entries else { continue }
            let commands = (capability.commands + capability.inner).map(\.name)
            for kind in capability.events.map({ $0.kind }) + commands { readers[kind] = entries.usual }
        }
        for (permission, kinds) in capabilities.compactMap(\.entries).flatMap(\.others) {
            for kind in kinds { readers[kind] = permission }
        }
        return readers
    }
}
