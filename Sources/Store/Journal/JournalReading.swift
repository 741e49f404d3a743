extension Snapshot {
    /// Entries of one vendor's journal in order, those after the sequence `after`, at most `limit`.
    ///
    /// - Parameters:
    ///   - scope: a `VendorScope`, or a `PartnerScope` for the entries that name the partner.
    ///   - kind: only events of this kind.
    ///   - subject: only events about this id; found by an index.
    /// - Throws: `invalidQuery` for a scope that names no vendor.
    public func journal(
        in scope: some Scope, after: Int64 = 0, limit: Int, kind: String? = nil, subject: String? = nil
    ) throws(StoreError) -> [JournalEntry] {
        guard scope.tenant.kind == .vendor || scope.tenant.kind == .partner else {
            throw .invalidQuery("a journal is read for one vendor; list them with journalVendors")
        }
        var values: [SQLValue] = [.integer(after), .integer(Int64(limit))]
        var conditions = ""
        if let kind {
            values.append(.text(kind))
            conditions += " AND kind = $\(values.count)"
        }
        if let subject {
            values.append(.text(subject))
            conditions += " AND subject = $\(values.count)"
        }
        let sql =
            "SELECT \(Journal.columns) FROM {journal} WHERE sequence > $1\(conditions) ORDER BY sequence LIMIT $2"
        var entries: [JournalEntry] = []
        for row in try query(sql, values, in: scope) { entries.append(try JournalEntry(row)) }
        return entries
    }

    /// Entries of one vendor's journal that a condition over the journal's columns selects.
    ///
    /// - Parameters:
    ///   - condition: with its values from `$1`, such as `kind = $1 AND sequence > $2`.
    ///   - rest: what follows it: `ORDER BY sequence DESC LIMIT $3`.
    /// - Throws: `invalidQuery` for SQL that breaks the rules of queries.
    public func journal(
        in scope: VendorScope, where condition: String, _ values: [SQLValue], rest: String
    ) throws(StoreError) -> [JournalEntry] {
        var entries: [JournalEntry] = []
        let sql = "SELECT \(Journal.columns) FROM {journal} WHERE \(condition) \(rest)"
        for row in try query(sql, values, in: scope) { entries.append(try JournalEntry(row)) }
        return entries
    }

    /// The last entry's sequence and hash; `genesis` for a vendor without any.
    public func journalHead(in scope: VendorScope) throws(StoreError) -> ChainHead {
        try ChainHead(try query(Journal.headQuery, in: scope))
    }

    /// The vendors that have a journal, in order. Logarithmic for each vendor.
    public func journalVendors(in scope: SystemScope) throws(StoreError) -> [String] {
        // One step in the index for each vendor, where DISTINCT would read the whole journal.
        let sql = """
            WITH RECURSIVE step (vendor) AS (
                SELECT min(vendor) FROM {journal}
                UNION ALL
                SELECT (SELECT min(vendor) FROM {journal} WHERE vendor > step.vendor) FROM step
                WHERE step.vendor IS NOT NULL
            )
            SELECT vendor FROM step WHERE vendor IS NOT NULL ORDER BY vendor
            """
        var vendors: [String] = []
        for row in try query(sql, in: scope) {
            vendors.append(try row.text(0))
        }
        return vendors
    }
}
