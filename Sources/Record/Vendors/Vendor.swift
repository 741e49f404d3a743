import Store
import Terms

/// A vendor that runs its channel here: its clock, and the versions of its program.
public struct Vendor: Entity {
    public static let prefix = "vendor"
    public static let table = "vendors"
    public static let noun = "vendor"

    public let id: ID<Vendor>
    public let name: String
    /// A sandbox has a clock of its own that its people can move.
    public let sandbox: Bool
    /// How far the sandbox's clock is from the real one, in milliseconds.
    public var clockOffset: Int64
    /// From when on its people need a second factor; nil while they do not.
    public package(set) var secondFactorFrom: Instant?
    /// Published versions, oldest first.
    public var versions: [PublishedVersion]
    /// Versions that never began: taken back, or replaced before their first day. Their texts stay readable by their numbers.
    public package(set) var neverBegan: [PublishedVersion] = []

    package init(id: ID<Vendor>, name: String, sandbox: Bool, clockOffset: Int64, versions: [PublishedVersion]) {
        (self.id, self.name, self.sandbox) = (id, name, sandbox)
        (self.clockOffset, self.versions) = (clockOffset, versions)
    }

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
    package func now(_ real: Instant) -> Instant { Instant(milliseconds: real.milliseconds + clockOffset) }

    /// Takes versions out that were to begin.
    package mutating func drop(_ isDropped: (PublishedVersion) -> Bool) {
        neverBegan += versions.filter(isDropped)
        versions.removeAll(where: isDropped)
    }

    /// The version in force at a moment: the latest that has begun. Before the first begins, the first.
    package func version(at moment: Instant) -> PublishedVersion? {
        versions.last { $0.from <= moment } ?? versions.first
    }
}

/// The text of a published program version.
package struct PublishedProgram: Entity {
    package static let prefix = "program"
    package static let table = "programs"
    package static let noun = "program_version"

    package let id: ID<PublishedProgram>
    package let number: Int
    package let source: ProgramSource

    package var columns: [(String, SQLValue)] { [("number", .integer(Int64(number)))] }
}
