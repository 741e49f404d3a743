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
    let known: KnownAnswers
    /// The first statement error. It stands: everything after it fails alike.
    private(set) var failure: StoreError?
    private var isOver = false

    init(session: any Session, catalogue: Catalogue, known: KnownAnswers) {
        self.session = session
        self.catalogue = catalogue
        self.known = known
    }

    /// The rows that `sql` selects from what `scope` may see.
    ///
    /// - Throws: `invalidQuery` for text that breaks the rules above or a wrong number of `values`; otherwise what the
    ///   database reports.
    public func query(_ sql: String, _ values: [SQLValue] = [], in scope: some Scope) throws(StoreError) -> [Row] {
        try send(sql, values, scope.tenant).rows()
    }

    /// As `query`, but does not wait for the rows: for questions that do not depend on one another.
    public func ask(
        _ sql: String, _ values: [SQLValue] = [], in scope: some Scope
    ) throws(StoreError) -> Asked<[Row]> {
        let sent = try send(sql, values, scope.tenant)
        return Asked { try sent.rows() }
    }

    /// Sends a query, unless its answer is known.
    private func send(_ sql: String, _ values: [SQLValue], _ tenant: Tenant) throws(StoreError) -> SentQuery {
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
        let setting = text.seesTenants ? tenant.setting : nil
        let question = Question(text, all, as: setting)
        return try perform { session throws(StoreError) in
            known.noteAsked(question)
            if let rows = known.rows(question) { return SentQuery { rows } }
            let moment = known.moment
            let ahead = known.takeAhead(question)
            let sent = if let ahead { ahead } else { try session.ask(text, all, as: setting) }
            return SentQuery { () throws(StoreError) in try self.take(sent, question, asOf: moment) }
        }
    }

    private func take(_ sent: SentQuery, _ question: Question, asOf moment: Int) throws(StoreError) -> [Row] {
        let rows = try perform { _ throws(StoreError) in try sent.rows() }
        known.note(rows, of: question, asOf: moment)
        return rows
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
