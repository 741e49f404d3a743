import Channel
import Members
import Record
import Terms

/// The clauses of the program in force: all of them, and each with where the program acts by it and what it did in one case.
enum ClausePages {
    static let routes: [PageRoute] =
        RecordAddress.clauses.both.map { .page($0, .seeProgram, list) }
        + FrameAddress.clause.both.map { .page($0, .seeProgram, clause) }

    /// A clause in a list.
    struct Row: Sendable {
        let clause: ClauseLink
        let summary: String
        let uses: String
    }

    /// A place at which the program acts by a clause.
    struct Use: Sendable {
        let title: String
        let words: String

        init(_ use: ClauseUse) {
            title = use.title
            words = use.words
        }
    }

    struct List: TemplateModel {
        static let template = "clause-list"

        let rows: [Row]
    }

    private static func list(_ visit: Visit) async throws -> Page {
        let clauses = try await visit.ask(ListClauses.self).items
        let rows = clauses.map { clause in
            Row(
                clause: visit.clause(clause.id), summary: clause.summary,
                uses: visit.strings.count("terms.uses_count", clause.uses.count))
        }
        return Page(visit.text("terms.clauses"), List(rows: rows))
    }

    /// One clause, for every area.
    struct Model: TemplateModel {
        static let template = "clause-page"

        struct Case: Sendable {
            let heading: String
            let href: Link?
            let reasons: Reasons?
        }

        let number: String
        let heading: String
        let summary: String
        let cap: String?
        let uses: [Use]
        let readings: [String]
        let hasReadings: Bool
        let version: String
        /// What it did in one case, where one is asked about.
        let here: Case?
        let all: Link
    }

    private static func clause(_ visit: Visit, _ clause: ClauseID) async throws -> Page {
        let id = clause.node
        let about = visit.search["about"].flatMap { $0.isEmpty ? nil : $0 }
        guard let about else { return page(try await visit.ask(ShowClause.self, ["clause": id]), nil, visit) }
        do {
            let found = try await visit.ask(ExplainClause.self, ["clause": id, "about": Node(.string(about))])
            return page(found.clause, found, visit)
        } catch Problem.notFound(let what) where what != "clause" {
            // The case is another's, or gone: the clause itself is there for everybody.
            return page(try await visit.ask(ShowClause.self, ["clause": id]), nil, visit)
        }
    }

    private static func page(_ clause: ClauseView, _ found: ClauseExplanation?, _ visit: Visit) -> Page {
        let here = found.map { found in
            let decision = found.decision?.with(found.rules)
            return Model.Case(
                heading: visit.text(decision == nil ? "terms.said_nothing_here" : "terms.did_here"),
                href: visit.place(of: found.about), reasons: decision.map { visit.reasons($0, unfolded: true) })
        }
        let model = Model(
            number: clause.id.text, heading: clause.title, summary: clause.summary,
            cap: clause.cap.map { visit.text("terms.cap", ["rate": visit.formats.rate($0)]) },
            uses: clause.uses.map(Use.init), readings: clause.readings.map(\.reason),
            hasReadings: !clause.readings.isEmpty,
            version: visit.text("frame.program_version", ["n": String(clause.programVersion)]), here: here,
            all: visit.link(RecordAddress.clauses))
        return Page("\(clause.id) \(clause.title)", model, within: visit.link(RecordAddress.clauses))
    }
}
