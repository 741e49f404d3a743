import Record
import Terms

/// What somebody needs to know to apply for a place in a vendor's program.
public struct ApplicationForm: Sendable {
    public let vendor: ID<Vendor>
    public let vendorName: String
    public let program: String
    /// Where the terms come from and what they are not.
    public let notice: String
    public let terms: ApplicationTerms
    /// The partner types one can apply for, in the program's order.
    public let types: [PartnerType]
    public let clause: Clause?
}

extension Guildhall {
    /// The application form of a vendor's program, as it is in force now, for a reader of a language.
    ///
    /// - Throws: `Problem.notFound` for a vendor that is not here, or whose program takes no applications.
    public func applicationForm(of vendor: ID<Vendor>, in language: Language) async throws -> ApplicationForm {
        try await database.read { snapshot in
            let context = try self.systemReader(vendor, snapshot).context
            guard let terms = context.program.joining.application else { throw Problem.notFound("application_form") }
            return ApplicationForm(
                vendor: vendor, vendorName: context.vendor.name, program: context.program.title[language],
                notice: context.program.notice[language], terms: terms,
                types: terms.types.compactMap(context.program.partnerType),
                clause: context.program.clauses[terms.clause])
        }
    }
}
