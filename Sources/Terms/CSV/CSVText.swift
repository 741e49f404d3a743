/// Writes comma-separated values (RFC 4180) that a spreadsheet shows and never runs.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe; `unguarded` takes it away again, so that what was
/// written is read as it was.
public enum CSVText {
    /// A record with its line end.
    public static func line(_ cells: [String]) -> String {
        cells.map { cell($0) }.joined(separator: ",") + "\r\n"
    }

    /// A cell as it is written.
    public static func cell(_ text: String) -> String {
        let text = isFormula(text) && ExactDecimal(text) == nil ? "'" + text : text
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x3B, 0x0A, 0x0D].contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// A cell's text without the apostrophe that keeps it from being a formula.
    public static func unguarded(_ text: String) -> String {
        text.utf8.first == UInt8(ascii: "'") && isFormula(text) ? String(text.dropFirst()) : text
    }

    /// Would a spreadsheet run it, were its leading apostrophes not there?
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
        return [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first)
    }
}
