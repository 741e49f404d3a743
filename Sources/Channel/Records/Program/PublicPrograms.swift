import Record
@_spi(System) import Store
import Terms

/// A vendor's program by its names alone, for whoever looks for one.
public struct ProgramTitle: Sendable {
    public let vendor: ID<Vendor>
    /// The vendor's name.
    public let name: String
    /// The program's title, in the version in force now.
    public let title: String
}

extension Guildhall {
    /// The programs that run on this server, by the vendor's id; 100 at most. Their terms are public, so their names are.
    public func publicPrograms(in language: Language) async throws -> [ProgramTitle] {
        try await database.read { snapshot in
            let rows = try snapshot.query(
                "SELECT vendor FROM {vendors} ORDER BY vendor LIMIT 100", [], in: SystemScope())
            return try rows.compactMap { row in
                guard let vendor = ID<Vendor>(try row.text(0)) else { return nil }
                let context = try self.systemReader(vendor, snapshot).context
                return ProgramTitle(vendor: vendor, name: context.vendor.name, title: context.program.title[language])
            }
        }
    }
}
