import ArgumentParser
import Foundation

/// Something a person did or asked for that cannot be: one sentence, and no trace.
struct Mistake: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Writes a line to standard error.
func complain(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// Writes a line to standard output at once, also when that is a file.
func say(_ line: String) {
    print(line)
    fflush(nil)
}
