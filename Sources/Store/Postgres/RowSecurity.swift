/// The second wall between vendors: PostgreSQL itself shows and takes only rows of the vendor in the setting
/// `guildhall.vendor`, which storage sets for each query from its scope.
///
/// Superusers and roles with BYPASSRLS pass through it, so the server should connect as neither.
struct RowSecurity {
    let tables: [TableDeclaration]

    /// Gives each declared table that exists and has no policy its policy.
    func apply(on session: some Session) throws(StoreError) {
        for table in try unprotected(on: session) {
            for statement in Self.statements(for: table) {
                try session.run(.once(statement), [], as: Tenant.everyone)
            }
        }
    }

    /// The declared tables that exist and have no policy.
    func unprotected(on session: some Session) throws(StoreError) -> [String] {
        let all = PreparedText(
            "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' "
                + "AND NOT relrowsecurity", isKept: false, isQuery: true)
        var open: Set<String> = []
        for row in try session.rows(all, [], as: Tenant.everyone) { open.insert(try row.text(0)) }
        return tables.filter { $0.isTenant && open.contains($0.name) }.map(\.name)
    }

    private static func statements(for table: String) -> [String] {
        let vendor = "current_setting('guildhall.vendor', true)"
        return [
            "ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY",
            "ALTER TABLE \(table) FORCE ROW LEVEL SECURITY",
            "CREATE POLICY guildhall_vendor ON \(table) "
                + "USING (vendor = \(vendor) OR \(vendor) = '\(Tenant.everyone)')",
        ]
    }
}
