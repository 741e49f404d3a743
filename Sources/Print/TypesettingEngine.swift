import Foundation

/// Where what sets documents is: a Python that has the package `typst`, and the fonts it may use.
public struct TypesettingEngine: Hashable, Sendable {
    /// The path of a Python, or its name on the `PATH`.
    public let python: String
    /// Folders with fonts, searched through; the engine's own are used besides.
    public let fonts: [String]

    public init(python: String, fonts: [String]) { (self.python, self.fonts) = (python, fonts) }

    /// The usual places: what `scripts/setup.sh` made at `.tools/typst`, beside the program or where it was started; else the system's
    /// Python. Whether it has the package is seen when it is asked (`Typesetter.isReady`).
    ///
    /// - Parameters:
    ///   - python: where somebody said it is.
    ///   - fonts: where somebody said they are; empty for the usual places.
    public static func usual(python: String? = nil, fonts: [String] = []) -> TypesettingEngine {
        TypesettingEngine(
            python: python ?? made() ?? "python3", fonts: fonts.isEmpty ? folders.filter(isThere) : fonts)
    }

    /// Where Debian, Fedora and Arch have the Noto fonts, and what stands in for them.
    private static let folders = [
        "/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto", "/usr/share/fonts/google-noto",
        "/usr/share/fonts/google-noto-cjk", "/usr/share/fonts/noto", "/usr/share/fonts/noto-cjk",
        "/usr/share/fonts/truetype/dejavu",
    ]

    private static func made() -> String? {
        var places = [FileManager.default.currentDirectoryPath]
        var folder = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent().standardized
        for _ in 0..<5 {
            places.append(folder.path)
            folder.deleteLastPathComponent()
        }
        return places.map { "\($0)/.tools/typst/bin/python" }.first(where: isThere)
    }

    private static func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}

/// What one document may take, and how many are set at the same time.
public struct TypesettingLimits: Hashable, Sendable {
    /// Of memory that the process may ask for.
    public var megabytes = 2_048
    /// Of a processor's time.
    public var processorSeconds = 20
    /// Altogether, from when its turn has come: what only a hang takes, however busy the machine is.
    public var seconds = 120
    /// Bytes of the file.
    public var bytes = 32 << 20
    /// So many at the same time.
    public var together = 2
    /// So many more may wait for their turn; who comes then is told to come again.
    public var waiting = 32

    public init() {}

    /// As much as any document takes, and no more than two processors bear.
    public static let usual = TypesettingLimits()
}

/// Why there is no document.
public enum TypesettingFault: Error, Hashable, Sendable {
    /// There is no engine, or it does not start: what it said.
    case absent(String)
    /// Too many wait already.
    case busy
    /// It took more time, memory or bytes than a document may.
    case bounds(String)
    /// The engine could not do it: what it said.
    case failed(String)
}
