import Channel
import Members
import Partnership
import Record
import Store
import Terms

/// A vendor's program for everybody: types, discounts, how registration works, clause by clause; made from the program file. Partners
/// have the same in the portal.
enum PublicPages {
    static let routes: [PageRoute] = [
        .page(FrameAddress.program, overview),
        .page(FrameAddress.publicClause, clause),
        .page(RecordAddress.ownProgram, .seeProgram, own),
    ]

    private static func overview(_ visit: Visit, _ vendor: PublicVendor) async throws -> Page {
        let program = try await visit.server.channel.publicProgram(
            of: vendor.id, in: PublicScope(), for: visit.language)
        let offered = try? await visit.server.channel.applicationForm(of: program.vendor, in: visit.language)
        return page(
            ProgramWords(program.overview, visit), [],
            links: Model.Links(
                apply: offered.map { _ in PartnerAddress.apply(vendor) }, partners: DirectoryAddress.partners(vendor),
                certificates: LearningAddress.check(vendor),
                welcome: visit.welcome))
    }

    private static func own(_ visit: Visit) async throws -> Page {
        let around = try visit.requireSurroundings()
        let words = ProgramWords(ProgramOverview(around.program, in: visit.language), visit)
        return page(words, try await ProgramPages.versions(visit))
    }

    struct Model: TemplateModel {
        static let template = "program-overview"

        /// Where a stranger goes on.
        struct Links: Sendable {
            /// Nil where nobody can apply.
            let apply: Link?
            let partners: Link
            let certificates: Link
            /// The vendor's words of welcome.
            let welcome: String?
        }

        let program: ProgramWords
        let versions: [ProgramPages.Version]
        let hasVersions: Bool
        /// Nil in the portal.
        let links: Links?
    }

    private static func page(
        _ words: ProgramWords, _ versions: [ProgramPages.Version], links: Model.Links? = nil
    ) -> Page {
        Page(
            words.heading,
            Model(program: words, versions: versions, hasVersions: versions.count > 1, links: links))
    }

    private static func clause(_ visit: Visit, _ vendor: PublicVendor, _ id: ClauseID) async throws -> Page {
        let program = try await visit.server.channel.publicProgram(
            of: vendor.id, in: PublicScope(), for: visit.language)
        guard let clause = program.overview.clauses.first(where: { $0.id == id }) else {
            throw Problem.notFound("clause")
        }
        let readings = program.overview.readings.filter { $0.clause == clause.id }.map(\.reason)
        let model = ClausePages.Model(
            number: clause.id.text, heading: clause.title, summary: clause.summary,
            cap: clause.cap.map { visit.text("terms.cap", ["rate": visit.formats.rate($0)]) },
            uses: clause.uses.map(ClausePages.Use.init),
            readings: readings, hasReadings: !readings.isEmpty,
            version: visit.text("frame.program_version", ["n": String(program.overview.program.version)]),
            here: nil, all: FrameAddress.program(vendor).at("clauses"))
        return Page("\(clause.id) \(clause.title)", model)
    }
}
