/// One row of a result. Cells are read by index, in the order of the SELECT list.
public struct Row: Hashable, Sendable {
    /// The names of the columns, shared by all rows of a result.
    public let columns: [String]
    /// The cells, as many as there are columns.
    public let values: [SQLValue]

    /// The cell at `index`, which must be below `values.count`.
    public subscript(index: Int) -> SQLValue { values[index] }

    /// The cell of the column `name`, or nil when there is none. Linear in the number of columns.
    public subscript(name: String) -> SQLValue? { columns.firstIndex(of: name).map { values[$0] } }

    /// The integer at `index`. Throws `invalidQuery` when the cell is anything else.
    public func int(_ index: Int) throws(StoreError) -> Int64 {
        guard case .integer(let value) = try cell(index) else { throw mismatch(index, "an integer") }
        return value
    }

    /// The text at `index`. Throws `invalidQuery` when the cell is anything else.
    public func text(_ index: Int) throws(StoreError) -> String {
        guard case .text(let value) = try cell(index) else { throw mismatch(index, "text") }
        return value
    }

    /// The bytes at `index`. Throws `invalidQuery` when the cell is anything else.
    public func blob(_ index: Int) throws(StoreError) -> [UInt8] {
        guard case .blob(let value) = try cell(index) else { throw mismatch(index, "a blob") }
        return value
    }

    /// True for 1, false for 0. Throws `invalidQuery` when the cell is anything else.
    public func flag(_ index: Int) throws(StoreError) -> Bool {
        switch try cell(index) {
        case .integer(0): return false
        case .integer(1): return true
        default: throw mismatch(index, "0 or 1")
        }
    }

    /// The integer at `index`, or nil for NULL. Throws `invalidQuery` when the cell is anything else.
    public func optionalInt(_ index: Int) throws(StoreError) -> Int64? {
        try cell(index) == .null ? nil : int(index)
    }

    /// The text at `index`, or nil for NULL. Throws `invalidQuery` when the cell is anything else.
    public func optionalText(_ index: Int) throws(StoreError) -> String? {
        try cell(index) == .null ? nil : text(index)
    }

    private func cell(_ index: Int) throws(StoreError) -> SQLValue {
        guard values.indices.contains(index) else {
            throw .invalidQuery("column \(index) was asked for, but the row has \(values.count)")
        }
        return values[index]
    }

    private func mismatch(_ index: Int, _ wanted: String) -> StoreError {
        .invalidQuery("column \(columns[index]) is \(values[index]), not \(wanted)")
    }
}
