import Channel
import Members
import Record
import Terms

/// The program as the vendor's people see it: its versions, what it assumes, and where everything else about it is.
enum ProgramPages {
    static let routes: [PageRoute] = [
        .page(RecordAddress.program, .seeProgram, home),
        .page(RecordAddress.difference.console, .seeProgram, DifferencePage.page),
        .page(RecordAddress.difference.portal, .seeProgram, DifferencePage.page),
        .page(RecordAddress.version, .authorProgram, ProgramFilePage.page),
        .page(RecordAddress.draft, .authorProgram, DraftPage.page),
        .action(
            RecordAddress.draft, .authorProgram, limit: DraftPage.limit, longest: DraftPage.longest,
            again: DraftPage.page, DraftPage.act),
        .action(RecordAddress.withdraw, .authorProgram, final: true, again: ProgramFilePage.page) { visit, version in
            try await visit.perform(WithdrawProgram.self, visit.document(["version": String(version)]))
            return .see(RecordAddress.program(), said: "terms.said.withdrawn")
        },
        .page(RecordAddress.scenarios, .authorProgram, ScenarioPage.page),
        .action(RecordAddress.scenarios, .authorProgram, again: ScenarioPage.page) { visit in
            .show(try await ScenarioPage.run(visit))
        },
    ]

    /// A version in the list of versions.
    struct Version: Sendable {
        let number: String
        let mark: StateMark
        let time: String
        let file: Link?
        let difference: Link?
    }

    struct Model: TemplateModel {
        static let template = "program-home"

        struct Assumed: Sendable {
            let clause: ClauseLink?
            let place: String
            let href: Link?
            let reason: String
        }

        let heading: String
        let notice: String
        let versions: [Version]
        let readings: [Assumed]
        let clauses: Link
        let scenarios: Link?
        /// Where a new version is written.
        let draft: Link?
        let acts: [Act]
        let hasActs: Bool
    }

    /// Takes back a version that is to come.
    private static func withdrawing(_ visit: Visit) throws -> [Act] {
        guard visit.may(.authorProgram) else { return [] }
        let around = try visit.requireSurroundings()
        return around.vendor.versions.filter { $0.effective > around.today }.map { version in
            visit.act(
                "terms.act.withdraw", RecordAddress.withdraw(Int64(version.version)),
                form: "withdraw-\(version.version)", grave: true
            ) { [$0.reason()] }
        }
    }

    private static func home(_ visit: Visit) async throws -> Page {
        let around = try visit.requireSurroundings()
        let shown = try await visit.ask(ShowProgram.self)
        let lines = visit.may(.authorProgram) ? try await ProgramFilePage.places(visit) : [:]
        let acts = try withdrawing(visit)
        let model = Model(
            heading: shown.title, notice: shown.notice, versions: try await versions(visit),
            readings: shown.readings.map { reading in
                Model.Assumed(
                    clause: reading.clause.map { visit.clause($0) }, place: reading.place,
                    href: lines[reading.place].map {
                        RecordAddress.version(Int64(around.program.version)).at("p\($0)")
                    },
                    reason: reading.reason)
            },
            clauses: RecordAddress.clauses.console(),
            scenarios: visit.may(.authorProgram) ? RecordAddress.scenarios() : nil,
            draft: visit.may(.authorProgram) ? RecordAddress.draft() : nil, acts: acts, hasActs: !acts.isEmpty)
        return Page(visit.text("terms.title"), model)
    }

    /// All versions, newest first, as the viewer may look at them.
    static func versions(_ visit: Visit) async throws -> [Version] {
        let items = try await visit.ask(ListProgramVersions.self).items
        return items.enumerated().map { place, version in
            let earlier = items.indices.contains(place + 1) ? items[place + 1].version : nil
            return Version(
                number: visit.text("terms.version", ["n": String(version.version)]),
                mark: mark(version.standing, visit), time: time(version, visit),
                file: visit.may(.authorProgram) ? RecordAddress.version(Int64(version.version)) : nil,
                difference: earlier.map {
                    visit.link(RecordAddress.difference).with("from", String($0)).with("to", String(version.version))
                })
        }
    }

    private static func mark(_ standing: ProgramVersionView.Standing, _ visit: Visit) -> StateMark {
        let tone = standing == .inForce ? "good" : standing == .coming ? "warn" : ""
        return StateMark(label: visit.text("terms.standing.\(standing.rawValue)"), tone: tone)
    }

    private static func time(_ version: ProgramVersionView, _ visit: Visit) -> String {
        let from = visit.formats.shortDay(version.effective)
        guard let until = version.until else { return visit.text("terms.since", ["day": from]) }
        return visit.text("terms.between", ["from": from, "until": visit.formats.shortDay(until)])
    }
}
