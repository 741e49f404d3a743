import Record
import Store
import Terms

/// A vendor's program as strangers may know it.
public struct PublicProgram: Codable, Sendable {
    public let vendor: ID<Vendor>
    public let name: String
    public let overview: ProgramOverview
    /// Since when the version in force is, and which comes next.
    public let versions: [ProgramVersionView]
}

extension Guildhall {
    /// The program that a vendor's channel runs by now, as strangers may know it.
    ///
    /// - Parameter scope: that of somebody who has not signed in: nothing but the program is read.
    /// - Throws: `Problem.notFound` for a vendor that is not here.
    public func publicProgram(
        of vendor: ID<Vendor>, in scope: PublicScope, for language: Language
    ) async throws -> PublicProgram {
        try await database.read { snapshot in
            let reader = try self.systemReader(vendor, snapshot, in: language)
            let versions = try ListProgramVersions().answer(reader).items.filter { $0.standing != .past }
            return PublicProgram(
                vendor: vendor, name: reader.context.vendor.name,
                overview: ProgramOverview(reader.context.program, in: language),
                versions: versions)
        }
    }
}
