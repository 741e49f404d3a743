import Store
import Terms

/// A vendor that runs its channel here: its clock, and the versions of its program.
public struct Vendor: Record {
    public static let prefix = "vendor"
    public static let table = "vendors"
    public static let noun = "vendor"

    public let id: ID<Vendor>
    public let name: String
    /// A sandbox has a clock of its own that its people can move.
    public let sandbox: Bool
    /// How far the sandbox's clock is from the real one, in milliseconds.
    public var clockOffset: Int64
    /// Published versions, oldest first.
    public var versions: [PublishedVersion]

    /// One published version of the vendor's program.
    public struct PublishedVersion: Codable, Hashable, Sendable {
        public let program: String
        public let version: Int
        /// The first day on which it is in force.
        public let effective: Day
        /// The moment at which that day starts in the program's zone.
        public let from: Instant
        /// When it was published.
        public let published: Instant
    }

    public var columns: [(String, SQLValue)] { [("name", .text(name))] }

    /// What the vendor's clocks show when the real clock shows this.
    func now(_ real: Instant) -> Instant { Instant(milliseconds: real.milliseconds + clockOffset) }

    /// The version in force at a moment: the latest that has begun. Before the first begins, the first.
    func version(at moment: Instant) -> PublishedVersion? {
        versions.last { $0.from <= moment } ?? versions.first
    }
}

/// The text of a published program version.
struct PublishedProgram: Record {
    static let prefix = "program"
    static let table = "programs"
    static let noun = "program version"

    let id: ID<PublishedProgram>
    let number: Int
    let source: ProgramSource

    var columns: [(String, SQLValue)] { [("number", .integer(Int64(number)))] }
}
