import Record
import Terms

extension Guildhall {
    /// What a thing looks like now to its vendor, whatever it is; nil when there is none. Records nothing.
    func state(of id: String, _ vendor: ID<Vendor>, in language: Language) async throws -> Node? {
        try await database.read { try self.capabilities.show(id, try self.systemReader(vendor, $0, in: language)) }
    }
}
