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

/// How many of something are done, where nobody knows how many there are; nothing where standard error is no terminal.
struct ProgressCounter: Sendable {
    private let what: String
    private let isShown = isatty(STDERR_FILENO) == 1
    /// The line is drawn anew every so many.
    private static let step = 500

    init(_ what: String) { self.what = what }

    func show(_ done: Int) {
        guard isShown, done % Self.step == 0 else { return }
        FileHandle.standardError.write(Data("\r\(done) \(what)".utf8))
    }

    /// Removes the line.
    func finish() {
        if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}
