import Record
import Terms

/// A CSV file whose first line names columns of a kind: its lines, and those that cannot be read.
public struct ImportSheet: Sendable {
    let kind: ImportKind
    private(set) var rows: [CSVRow] = []
    private(set) var faults: [ImportFault] = []
    private let separator: CSVReader.Separator
    private let names: [String]
    private let places: [String: Int]

    /// Reads the whole file. Lines that break the rules of CSV, or have more cells than the first, are among the faults.
    ///
    /// - Throws: `ImportFault` when the first line is no heading for the kind.
    init(_ bytes: [UInt8], _ kind: ImportKind) throws {
        self.kind = kind
        var reader: CSVReader
        let heading: CSVRow?
        do {
            reader = try CSVReader(bytes)
            heading = try reader.next()
        } catch {
            throw ImportFault(line: error.line, column: nil, phrase: error.phrase)
        }
        guard let heading else {
            throw ImportFault(
                line: 1, column: nil, phrase: Phrase("sheet.empty", ["columns": Self.columns(kind)]))
        }
        names = heading.cells.map { $0.withoutBlanksAround.lowercased() }
        separator = reader.separator
        places = try Self.places(names, heading.line, kind)
        while true {
            do {
                guard let row = try reader.next() else { break }
                if row.cells.count > names.count, row.cells[names.count...].contains(where: { !$0.isEmpty }) {
                    faults.append(
                        ImportFault(
                            line: row.line, column: nil,
                            phrase: Phrase(
                                "sheet.cells",
                                ["count": .count(row.cells.count), "columns": .count(names.count)])))
                } else {
                    rows.append(row)
                }
            } catch {
                let column = names.indices.contains(error.column - 1) ? names[error.column - 1] : nil
                faults.append(ImportFault(line: error.line, column: column, phrase: error.phrase))
            }
        }
    }

    /// A line with its cells by name.
    func cells(_ row: CSVRow) -> ImportCells { ImportCells(row: row, places: places, separator: separator) }

    /// What the cells of a column call things, to be looked up. Nothing is called what no database keeps.
    func texts(_ column: String) -> Set<String> {
        Set(rows.compactMap { cells($0).optional(column) }.filter { !$0.utf8.contains(0) })
    }

    private static func places(_ names: [String], _ line: Int, _ kind: ImportKind) throws -> [String: Int] {
        let known = kind.columns.map(\.name)
        var places: [String: Int] = [:]
        for (index, name) in names.enumerated() where !name.isEmpty {
            guard known.contains(name) else {
                let nearest = Nearest.name(to: name, among: known)
                throw ImportFault(
                    line: line, column: name,
                    phrase: Phrase(
                        nearest == nil ? "sheet.no_column" : "sheet.no_such_column",
                        ["columns": columns(kind), "nearest": nearest.map(TypedValue.text)]))
            }
            guard places.updateValue(index, forKey: name) == nil else {
                throw ImportFault(line: line, column: name, phrase: "sheet.column_twice")
            }
        }
        if let missing = kind.columns.first(where: { $0.isRequired && places[$0.name] == nil }) {
            throw ImportFault(
                line: line, column: missing.name,
                phrase: Phrase("sheet.column_missing", ["columns": columns(kind)]))
        }
        return places
    }

    /// The columns of a kind as its first line may name them, those in brackets that may be left out.
    private static func columns(_ kind: ImportKind) -> TypedValue {
        .text(kind.columns.map { $0.isRequired ? $0.name : "[\($0.name)]" }.joined(separator: ","))
    }
}

/// The cells of one line by the names of their columns, each read as what it has to be.
public struct ImportCells {
    let row: CSVRow
    fileprivate let places: [String: Int]
    fileprivate let separator: CSVReader.Separator

    init(row: CSVRow, places: [String: Int], separator: CSVReader.Separator) {
        (self.row, self.places, self.separator) = (row, places, separator)
    }

    func fault(_ column: String?, _ phrase: Phrase) -> ImportFault {
        ImportFault(line: row.line, column: column, phrase: phrase)
    }

    /// What stands in a cell; nil when it is empty, or the file has no such column.
    func optional(_ column: String) -> String? {
        guard let place = places[column], place < row.cells.count else { return nil }
        let text = CSVText.unguarded(row.cells[place]).withoutBlanksAround
        return text.isEmpty ? nil : text
    }

    /// What stands in a cell that must not be empty.
    func text(_ column: String) throws -> String {
        guard let text = optional(column) else { throw fault(column, "cell.empty") }
        return text
    }

    /// What stands in a cell that must not be empty, as the value that it has to be.
    func value<Value: TextCoded>(_ column: String) throws -> Value { try read(text(column), column) }

    /// What stands in a cell, as the value that it has to be; nil when it is empty.
    func optionalValue<Value: TextCoded>(_ column: String) throws -> Value? {
        try optional(column).map { try read($0, column) }
    }

    private func read<Value: TextCoded>(_ text: String, _ column: String) throws -> Value {
        if let value = Value(text) { return value }
        let shown = TypedValue.text(String(text.prefix(80)))
        throw fault(
            column,
            Value.meant(by: text) ?? Phrase("form.text", ["text": shown, "example": .text(Value.example)]))
    }

    /// A currency by ISO 4217, in capitals or not.
    func currency(_ column: String) throws -> Currency {
        let code = try text(column)
        guard let currency = Currency(code.uppercased()) else {
            throw fault(column, Phrase("money.unknown_currency", ["text": .text(code)]))
        }
        return currency
    }

    func whole(_ column: String) throws -> Int {
        let text = try text(column)
        guard let number = Int(text) else { throw fault(column, Phrase("cell.number", ["text": .text(text)])) }
        return number
    }

    /// An amount with a point, or, where semicolons separate the cells, with a comma before its decimals.
    func money(_ column: String, _ currency: Currency) throws -> Money? {
        guard let written = optional(column) else { return nil }
        var text = written
        if separator == .semicolon, !text.contains("."), text.count(where: { $0 == "," }) == 1 {
            text = text.replacing(",", with: ".")
        }
        do {
            return try Money(text, currency)
        } catch {
            throw fault(column, error.phrase.quoting(written))
        }
    }

    /// An amount that must be there.
    func requiredMoney(_ column: String, _ currency: Currency) throws -> Money {
        guard let amount = try money(column, currency) else { throw fault(column, "cell.empty") }
        return amount
    }

    /// `yes`, `no`, `true`, `false`, `1`, `0`.
    func flag(_ column: String) throws -> Bool? {
        guard let text = optional(column) else { return nil }
        switch text.lowercased() {
        case "yes", "true", "1": return true
        case "no", "false", "0": return false
        default: throw fault(column, Phrase("cell.yes_no", ["text": .text(text)]))
        }
    }

    func day(_ column: String) throws -> Day? {
        guard let text = optional(column) else { return nil }
        guard let day = Day(text) else {
            throw fault(column, Phrase("csv.day", ["text": .text(text)]))
        }
        return day
    }

    /// A day that must be there.
    func requiredDay(_ column: String) throws -> Day {
        guard let day = try day(column) else { throw fault(column, "cell.empty") }
        return day
    }

    /// A moment with its offset, a local time in the program's zone, or a day, which stands for its noon there; today for now
    /// while it is morning.
    func moment(_ column: String, _ context: Context) throws -> Instant? {
        guard let text = optional(column) else { return nil }
        let zone = context.program.zone
        if let day = Day(text) {
            let noon = zone.instant(LocalTime(day: day, millisecondsOfDay: 43_200_000))
            return day == context.today ? min(noon, context.now) : noon
        }
        if let instant = Instant(text) { return instant }
        if let local = LocalTime(text) { return zone.instant(local) }
        throw fault(column, Phrase("cell.moment", ["text": .text(text)]))
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ column: String) throws -> Choice?
    where Choice.RawValue == String {
        guard let text = optional(column) else { return nil }
        guard let choice = Choice(rawValue: text.lowercased()) else {
            let known = Choice.allCases.map { TypedValue.text($0.rawValue) }
            throw fault(column, Phrase("cell.choice", ["text": .text(text), "known": .list(known)]))
        }
        return choice
    }
}
