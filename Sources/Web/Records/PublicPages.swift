import Channel
import Record
import Store
import Terms

/// A vendor's program for everybody: types, discounts, how registration works, clause by clause; made from the program file. Partners
/// have the same in the portal.
enum PublicPages {
    static let routes: [PageRoute] = [
        .page("/programs/{vendor}", .open, overview),
        .page("/programs/{vendor}/clauses/{clause}", .open, clause),
        .page("/portal/program", .portal, .seeProgram, own),
    ]

    private static func program(_ visit: Visit) async throws -> PublicProgram {
        let written = visit.path("vendor")
        guard let vendor = ID<Vendor>(written) ?? ID<Vendor>("vendor_" + written) else {
            throw Problem.notFound(Vendor.noun)
        }
        return try await visit.server.channel.publicProgram(of: vendor, in: PublicScope(), for: visit.language)
    }

    private static func overview(_ visit: Visit) async throws -> Page {
        let program = try await program(visit)
        let place = "/programs/\(PercentText.encoded(visit.path("vendor")))"
        let offered = try? await visit.server.channel.applicationForm(
            of: program.vendor, in: visit.language)
        return page(
            ProgramWords(program.overview, visit), [], visit, apply: offered.map { _ in "\(place)/apply" },
            lookUps: place)
    }

    private static func own(_ visit: Visit) async throws -> Page {
        let around = try visit.requireSurroundings()
        let words = ProgramWords(ProgramOverview(around.program, in: visit.language), visit)
        return page(words, try await ProgramPages.versions(visit), visit)
    }

    private struct Model: Sendable {
        let program: ProgramWords
        let versions: [ProgramPages.Version]
        let hasVersions: Bool
        /// Where one applies, for who is not in the program yet.
        let apply: String?
        /// Where partners and certificates are looked up; nil in the portal.
        let lookUps: String?
    }

    private static func page(
        _ words: ProgramWords, _ versions: [ProgramPages.Version], _ visit: Visit, apply: String? = nil,
        lookUps: String? = nil
    ) -> Page {
        Page(
            "program-overview", title: words.heading,
            Model(
                program: words, versions: versions, hasVersions: versions.count > 1, apply: apply, lookUps: lookUps))
    }

    private static func clause(_ visit: Visit) async throws -> Page {
        let program = try await program(visit)
        guard let clause = program.overview.clauses.first(where: { $0.id.text == visit.path("clause") }) else {
            throw Problem.notFound("clause")
        }
        let readings = program.overview.readings.filter { $0.clause == clause.id }.map(\.reason)
        let model = ClausePages.Model(
            number: clause.id.text, heading: clause.title, summary: clause.summary,
            cap: clause.cap.map { visit.text("terms.cap", ["rate": visit.formats.rate($0)]) },
            uses: clause.uses.map(ClausePages.Use.init),
            readings: readings, hasReadings: !readings.isEmpty,
            version: visit.text("frame.program_version", ["n": String(program.overview.program.version)]),
            here: nil, all: "/programs/\(PercentText.encoded(visit.path("vendor")))#clauses")
        return Page("clause-page", title: "\(clause.id) \(clause.title)", model)
    }
}
