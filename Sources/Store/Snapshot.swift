/// A consistent view of the database, handed to a closure and used on its thread only.
///
/// Every query goes through a scope. In its text each table is written in braces, and the scope narrows it to the rows
/// that it may see:
///
///     try snapshot.query("SELECT body FROM {deals} WHERE id = $1", [.text(id)], in: VendorScope(vendor: "acme"))
///
/// A query is one SELECT (with WITH if needed), with parameters `$1`, `$2`, … each of which must be used; it is expanded
/// and prepared once. Results hold integers, text and blobs; a floating-point result is refused.
public class Snapshot {
    let session: any Session
    let catalogue: Catalogue
    /// The first statement error. It stands: everything after it fails alike.
    private(set) var failure: StoreError?
    private var isOver = false

    init(session: any Session, catalogue: Catalogue) {
        self.session = session
        self.catalogue = catalogue
    }

    /// The rows that `sql` selects from what `scope` may see.
    ///
    /// - Throws: `invalidQuery` for text that breaks the rules above or a wrong number of `values`; otherwise what the
    ///   database reports.
    public func query(_ sql: String, _ values: [SQLValue] = [], in scope: some Scope) throws(StoreError) -> [Row] {
        let tenant = scope.tenant
        let text = try catalogue.query(sql, for: tenant.kind)
        try tenant.checked()
        guard values.count == text.parameters else {
            throw .invalidQuery("it takes \(text.parameters) values but was given \(values.count): \(sql)")
        }
        var all = values
        if text.takesTenant {
            all.append(.text(tenant.vendor))
            if tenant.kind == .partner { all.append(.text(tenant.partner)) }
        }
        return try perform { session throws(StoreError) in try session.rows(text, all, as: tenant.setting) }
    }

    /// Runs one statement, unless an earlier one failed or the closure has ended.
    func perform<T>(_ statement: (any Session) throws(StoreError) -> T) throws(StoreError) -> T {
        if let failure { throw failure }
        guard !isOver else { throw .invalidQuery("a snapshot or transaction was used after its closure had ended") }
        do {
            return try statement(session)
        } catch {
            failure = error
            throw error
        }
    }

    func end() { isOver = true }
}
