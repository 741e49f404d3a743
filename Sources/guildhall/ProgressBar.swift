import Foundation

/// How far something has come, on one line of a terminal; nothing where standard error is no terminal.
struct ProgressBar: Sendable {
    private let isShown = isatty(STDERR_FILENO) == 1
    private static let width = 40

    /// Draws the line anew.
    func show(_ done: Int, of total: Int) {
        guard isShown, total > 0 else { return }
        let filled = Self.width * done / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        write("\r\(bar) \(100 * done / total) %  \(done) of \(total)")
    }

    /// Removes the line.
    func finish() {
        if isShown { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
