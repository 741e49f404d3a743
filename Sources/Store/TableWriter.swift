/// The only way to write a row. A transaction hands it to the code that applies events.
///
/// For a tenant table the column `vendor` is added here, so that no row of another vendor can be touched.
public struct TableWriter {
    private let transaction: Transaction
    /// The vendor whose rows are written; nil for a writer of shared tables.
    public let vendor: String?

    init(transaction: Transaction, vendor: String?) {
        self.transaction = transaction
        self.vendor = vendor
    }

    /// Inserts a row, or changes the given columns of the row that has its key.
    ///
    /// A new row needs every column that has no default, and so does a changed one, since the insert is tried first.
    ///
    /// - Throws: `invalidQuery` when the table is not declared or a key column is missing, `constraint` when the
    ///   database refuses the row.
    public func put(_ table: String, _ columns: [(String, SQLValue)]) throws(StoreError) {
        try write(.put, table, columns, key: [])
    }

    /// Changes the given columns of the row with this key (or of all rows, when `key` is only part of the table's
    /// key). No row is no error.
    public func update(
        _ table: String, key: [(String, SQLValue)], _ columns: [(String, SQLValue)]
    ) throws(StoreError) {
        try write(.update, table, columns, key: key)
    }

    /// Removes the row with this key (or all rows, when `key` is only part of the table's key). No row is no error.
    public func delete(_ table: String, key: [(String, SQLValue)]) throws(StoreError) {
        try write(.delete, table, [], key: key)
    }

    /// Removes every row of the writer's vendor, or of a shared table every row: for making a table anew from the journal.
    @_spi(System) public func clear(_ table: String) throws(StoreError) {
        try write(.clear, table, [], key: [])
    }

    /// Reads in the same transaction: what the vendor may see, or shared tables for a writer without a vendor.
    public func query(_ sql: String, _ values: [SQLValue] = []) throws(StoreError) -> [Row] {
        if let vendor {
            try transaction.query(sql, values, in: VendorScope(vendor: vendor))
        } else {
            try transaction.query(sql, values, in: PublicScope())
        }
    }

    private func write(
        _ verb: WriteShape.Verb, _ table: String, _ columns: [(String, SQLValue)], key: [(String, SQLValue)]
    ) throws(StoreError) {
        let shape = WriteShape(verb: verb, table: table, columns: columns.map(\.0), key: key.map(\.0))
        let text = try transaction.catalogue.write(shape)
        var owner = RowOwner.shared
        var values: [SQLValue] = []
        values.reserveCapacity(text.prepared.parameters)
        if text.isTenant {
            guard let vendor else {
                throw .invalidQuery("\(table) belongs to vendors, so its writer must name one")
            }
            owner = .vendor(vendor)
            values.append(.text(vendor))
        }
        for (_, value) in columns { values.append(value) }
        for (_, value) in key { values.append(value) }
        try transaction.run(text.prepared, values, of: owner)
    }
}
