import Record
import Terms

/// A file of euro foreign exchange reference rates in the layout of the European Central Bank's `eurofxref-hist.csv`: `Date` and a
/// column for each currency, a line for each day, `N/A` where a currency had no rate, a comma at the end of each line.
public struct ReferenceRateFile: Sendable {
    /// Earliest first.
    public let days: [DayRates]
    /// Columns whose currencies are not in circulation any more, or that are none.
    public let passedOver: [String]

    /// - Throws: `CSVFault` at the first place that is wrong.
    public init(_ bytes: [UInt8]) throws(CSVFault) {
        var reader = try CSVReader(bytes)
        guard let header = try reader.next() else {
            throw CSVFault(line: 1, column: 0, "csv.empty")
        }
        let names = header.cells.map { $0.filter { $0 != " " } }
        guard names.first?.lowercased() == "date", names.count > 1 else {
            throw CSVFault(line: header.line, column: 1, "rates.heading")
        }
        var days: [Day: DayRates] = [:]
        while let row = try reader.next() {
            let day = try Self.day(row, names)
            guard days.updateValue(day, forKey: day.day) == nil else {
                throw CSVFault(line: row.line, column: 1, Phrase("rates.twice", ["day": .day(day.day)]))
            }
        }
        self.days = days.values.filter { !$0.rates.isEmpty }.sorted { $0.day < $1.day }
        passedOver = names.dropFirst().filter { !$0.isEmpty && Currency($0) == nil }
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// `2026-03-02`, as the history has it, or `02 March 2026`, as the file of a single day has it.
    private static func written(_ text: String) -> Day? {
        let parts = text.split(separator: " ")
        guard parts.count == 3, let month = months.firstIndex(of: parts[1].prefix(3).lowercased()) else {
            return Day(text.filter { $0 != " " })
        }
        func two(_ number: some StringProtocol) -> String { number.count == 1 ? "0\(number)" : String(number) }
        return Day("\(parts[2])-\(two(String(month + 1)))-\(two(parts[0]))")
    }

    private static func day(_ row: CSVRow, _ names: [String]) throws(CSVFault) -> DayRates {
        guard let day = written(row.cells[0]) else {
            throw CSVFault(line: row.line, column: 1, Phrase("csv.day", ["text": .text(row.cells[0])]))
        }
        guard row.cells.count <= names.count else {
            throw CSVFault(line: row.line, column: names.count + 1, "rates.cells")
        }
        var rates: [String: EuroRate] = [:]
        for (index, cell) in row.cells.enumerated().dropFirst() {
            let text = cell.filter { $0 != " " }
            guard !text.isEmpty, text != "N/A", Currency(names[index]) != nil, names[index] != "EUR" else { continue }
            guard let rate = EuroRate(text) else {
                throw CSVFault(line: row.line, column: index + 1, Phrase("rates.rate", ["text": .text(text)]))
            }
            rates[names[index]] = rate
        }
        return DayRates(day: day, rates: rates)
    }
}

extension Guildhall {
    /// Enters the rates of a file, a thousand days a command. Given again, the file changes nothing.
    public func importRates(_ file: ReferenceRateFile, as credential: Credential) async throws -> SetRates.Answer {
        var changed = 0
        var latest: Day?
        for start in stride(from: 0, to: file.days.count, by: SetRates.most) {
            let part = Array(file.days[start..<min(start + SetRates.most, file.days.count)])
            let answer = try await perform(SetRates(days: part), as: credential, .plain).reply
            changed += answer.changed
            latest = answer.latest
        }
        return SetRates.Answer(changed: changed, unchanged: file.days.count - changed, latest: latest)
    }
}
