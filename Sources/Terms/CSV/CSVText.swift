/// Writes comma-separated values (RFC 4180) that a spreadsheet shows and never runs.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe; `unguarded` takes it away again, so that what was
/// written is read as it was.
public enum CSVText {
    /// The mark of the byte order, by which spreadsheets know that a file is in UTF-8.
    public static let mark = "\u{FEFF}"

    /// A record with its line end.
    public static func line(_ cells: [String], separator: CSVReader.Separator = .comma) -> String {
        cells.map { cell($0) }.joined(separator: String(UnicodeScalar(separator.rawValue))) + "\r\n"
    }

    /// A cell as it is written.
    public static func cell(_ text: String) -> String {
        let text = isFormula(text) && ExactDecimal(text) == nil ? "'" + text : text
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D].contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// A cell's text without the apostrophe that keeps it from being a formula.
    public static func unguarded(_ text: String) -> String {
        text.utf8.first == UInt8(ascii: "'") && isFormula(text) ? String(text.dropFirst()) : text
    }

    /// The wide ones begin formulas where people write with them.
    private static let beginnings: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// Would a spreadsheet run it, were its leading apostrophes not there?
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
        return beginnings.contains(first)
    }
}
