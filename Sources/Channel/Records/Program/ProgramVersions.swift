import Record
import Store
import Terms

/// The versions of the vendor's program, newest first.
public struct ListProgramVersions: Query {
    public static let name = "list_program_versions"
    public static let permission = Permission.seeProgram

    public func answer(_ reader: Reader) throws -> Page<ProgramVersionView> {
        let vendor = reader.context.vendor
        let current = vendor.version(at: reader.now)
        let items = vendor.versions.enumerated().map { place, version in
            let next = vendor.versions.indices.contains(place + 1) ? vendor.versions[place + 1] : nil
            return ProgramVersionView(
                program: version.program, version: version.version, effective: version.effective,
                until: next.map { $0.effective.adding(days: -1) }, published: version.published,
                standing: version == current ? .inForce : version.from > reader.now ? .coming : .past)
        }
        return Page(items: items.reversed(), next: nil)
    }
}

/// A version of a program: since when it is in force, and until when.
public struct ProgramVersionView: Codable, Hashable, Sendable {
    public let program: String
    public let version: Int
    /// The first day on which it is in force.
    public let effective: Day
    /// The last one; nil while no other version is to follow.
    public let until: Day?
    public let published: Instant
    public let standing: Standing

    /// Whether decisions are taken by it now.
    public enum Standing: String, Codable, CaseIterable, Sendable {
        case inForce = "in_force"
        case coming, past
    }
}

/// The texts of one version, for those who write the program.
public struct ShowProgramVersion: Query {
    public static let name = "show_program_version"
    public static let permission = Permission.authorProgram

    /// Its number; the version in force when left out.
    public let version: Int?

    public init(version: Int? = nil) { self.version = version }

    public func answer(_ reader: Reader) throws -> ProgramVersionText {
        let number = version ?? reader.context.program.version
        let source = try reader.source(ofVersion: number)
        return ProgramVersionText(
            version: number, program: source.program, clauses: source.clauses, scenarios: source.scenarios ?? [])
    }
}

/// A version as it was written.
public struct ProgramVersionText: Codable, Sendable {
    public let version: Int
    /// The text of `program.yaml`.
    public let program: String
    /// The text of `clauses.yaml`.
    public let clauses: String
    public let scenarios: [ScenarioText]
}

/// What is different between two versions of the vendor's program, in words.
public struct ComparePrograms: Query {
    public static let name = "compare_programs"
    public static let permission = Permission.seeProgram

    /// The number of the version before; the one that precedes `to` when left out.
    public let from: Int?
    /// The number of the version after; the newest when left out.
    public let to: Int?

    public init(from: Int? = nil, to: Int? = nil) {
        self.from = from
        self.to = to
    }

    public func answer(_ reader: Reader) throws -> ProgramDifference {
        let (before, after) = try reader.versions(from: from, to: to)
        let difference = ProgramDifference(
            from: try Program(try reader.source(ofVersion: before)),
            to: try Program(try reader.source(ofVersion: after)), in: reader.language)
        return reader.seesReadings ? difference : difference.withoutReadings
    }
}

extension Reader {
    /// - Throws: `Problem.notFound` when the vendor has published no version of this number.
    func source(ofVersion number: Int) throws -> ProgramSource {
        let found: [Versioned<PublishedProgram>] = try vendorWide.records(
            "WHERE number = $1", [.integer(Int64(number))])
        guard let published = found.first else { throw Problem.notFound(PublishedProgram.noun) }
        return published.source
    }

    /// May the one who asks read how the program answers what its document leaves open?
    var seesReadings: Bool { !context.actor.role.isPartner || context.program.publicReadings }
}
