@_spi(System) import Store
import Terms

extension Guildhall {
    /// The vendor that is meant: by its id, by the name of its program, or the only one there is.
    ///
    /// - Throws: `Problem.invalid` when none fits, or several do.
    public func vendor(id: String?, running program: String?) async throws -> ID<Vendor> {
        let vendors = try await database.read { snapshot in
            try snapshot.query("SELECT body FROM {vendors} ORDER BY vendor", [], in: SystemScope())
                .map { try JSON.decode(Vendor.self, from: try $0.text(0)) }
        }
        let meant = vendors.filter { vendor in
            (id == nil || vendor.id.text == id)
                && (program == nil || vendor.versions.contains { $0.program == program })
        }
        if let only = meant.first, meant.count == 1 { return only.id }
        let all = vendors.map { "\($0.id) (\($0.versions.last?.program ?? ""))" }.joined(separator: ", ")
        let key = vendors.isEmpty ? "vendor.none" : meant.isEmpty ? "vendor.not_meant" : "vendor.several"
        throw Problem.invalid(field: "/vendor", Phrase(key, ["vendors": .text(all)]))
    }
}
