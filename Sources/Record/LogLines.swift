import Foundation
import Logging
import Terms

/// The log on the error stream in logfmt: each event is one line, `at=… level=… message=… name=value …`, whatever stands in its values, so
/// that nobody who is named in one can begin another. Moments are in UTC.
public struct LogLines: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var logLevel = Logger.Level.notice
    private let write: @Sendable (String) -> Void

    /// - Parameter write: takes each line with its end; to the error stream unless told otherwise.
    public init(write: @escaping @Sendable (String) -> Void = { FileHandle.standardError.write(Data($0.utf8)) }) {
        self.write = write
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let members = [
            ("at", "\(Clock.system.now)"), ("level", "\(event.level)"), ("message", "\(event.message)"),
        ]
        let words = (members + all.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }).map { name, value in
            "\(name)=\(Self.value(value))"
        }
        write(words.joined(separator: " ") + "\n")
    }

    /// As it is, or in quotation marks with everything escaped that could end it, the line, or what is seen of it.
    static func value(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.value > 32 && !"\"\\=".unicodeScalars.contains($0) && !hides($0)
        }
        guard text.isEmpty || !isPlain else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case _ where hides(scalar): quoted += "\\u{\(String(scalar.value, radix: 16))}"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// Ends the line, or shows nothing by itself.
    private static func hides(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isUnseen || scalar.value == 0x2028 || scalar.value == 0x2029
    }
}
