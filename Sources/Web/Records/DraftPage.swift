import Channel
import Members
import Record
import Terms
import Tiers

/// A new version of the program as it is written in the browser: its text with the mistakes beside their lines, what differs from the
/// newest version in words, and whom that concerns.
enum DraftPage {
    struct Model: TemplateModel {
        static let template = "program-draft"

        struct Issue: Sendable {
            let place: String
            let mark: StateMark
            let message: String
            let hint: String
            /// The line as it stands in the text.
            let line: String
        }

        let list: Link
        let here: Link
        let settings: [Field]
        let hasSettings: Bool
        let words: [Field]
        let hasWords: Bool
        let promotion: [Field]
        let texts: [Field]
        let summary: String
        let isGood: Bool
        let issues: [Issue]
        let hasIssues: Bool
        let groups: [DifferencePage.Model.Group]
        let effects: TierEffects?
        let canPublish: Bool
    }

    /// The most bytes of a form: two files of half a megabyte, encoded.
    static let limit = 4_000_000
    /// The most characters of one of them.
    static let longest = 500_000

    /// The newest version as it was written, to begin with.
    static func page(_ visit: Visit) async throws -> Page {
        let newest = try visit.requireSurroundings().vendor.versions.last
        let wanted: Node = newest.map { ["version": Node(.number(String($0.version)))] } ?? [:]
        let text = try await visit.ask(ShowProgramVersion.self, wanted)
        return shown(try await visit.ask(CheckProgram.self, document(text.program, text.clauses, [:])), visit)
    }

    /// Checks what was written, and publishes it where that was asked for.
    static func act(_ visit: Visit) async throws -> PageReply {
        let (program, clauses) = (visit.form["program"] ?? "", visit.form["clauses"] ?? "")
        var settings = DraftSettings(of: program, clauses, visit).changes(visit.form)
        settings[DraftPromotion.path] = DraftPromotion.written(visit.form)
        let checked = try await visit.ask(CheckProgram.self, document(program, clauses, settings))
        guard visit.form["act"] == "publish", checked.version != nil else {
            return .show(shown(checked, settings: settings, visit))
        }
        let newest = try await visit.ask(ShowProgramVersion.self)
        var version = document(checked.program, checked.clauses, [:])
        version["settings"] = nil
        if !newest.scenarios.isEmpty { version["scenarios"] = try Node(encoding: newest.scenarios) }
        try await visit.perform(PublishProgram.self, version)
        return .see(RecordAddress.program(), said: "terms.said.published")
    }

    private static func document(_ program: String, _ clauses: String, _ settings: [String: String]) -> Node {
        [
            "program": Node(.string(program)), "clauses": Node(.string(clauses)),
            "settings": Node(.map(settings.sorted { $0.key < $1.key }.map { .init($0.key, Node(.string($0.value))) })),
        ]
    }

    /// - Parameter changed: what was typed into settings and stands in the text now, unless that could not be read.
    private static func shown(_ checked: ProgramCheck, settings changed: [String: String] = [:], _ visit: Visit) -> Page
    {
        let lines = [
            "program.yaml": checked.program.split(separator: "\n", omittingEmptySubsequences: false),
            "clauses.yaml": checked.clauses.split(separator: "\n", omittingEmptySubsequences: false),
        ]
        let mistakes = checked.issues.count { $0.severity == .error }
        let differences = checked.difference?.changes.count ?? 0
        let summary =
            checked.version == nil
            ? visit.text("terms.draft.mistakes", ["n": visit.formats.number(mistakes)])
            : visit.text("terms.draft.good", ["n": visit.formats.number(differences)])
        let settings = DraftSettings(of: checked.program, checked.clauses, visit)
        func fields(_ settings: [DraftSettings.Setting]) -> [Field] {
            settings.map { setting in
                // A text is written in quotes, and shown without.
                let typed = setting.isText ? nil : changed[setting.path]
                return Field(plain: setting.name, label: setting.label, value: typed ?? setting.value)
            }
        }
        let model = Model(
            list: RecordAddress.program(), here: RecordAddress.draft(),
            settings: fields(settings.simple), hasSettings: !settings.simple.isEmpty,
            words: fields(settings.texts), hasWords: !settings.texts.isEmpty,
            promotion: DraftPromotion.fields(settings, visit),
            texts: [
                Field(plain: "program", label: visit.text("terms.draft.program"), value: checked.program, rows: 30),
                Field(plain: "clauses", label: visit.text("terms.draft.clauses"), value: checked.clauses, rows: 12),
            ], summary: summary, isGood: checked.version != nil,
            issues: checked.issues.map { issue in
                let text = lines[issue.file].flatMap { $0.indices.contains(issue.line - 1) ? $0[issue.line - 1] : nil }
                let isError = issue.severity == .error
                return Model.Issue(
                    place: "\(issue.file):\(issue.line):\(issue.column)",
                    mark: StateMark(
                        label: visit.text("terms.draft.\(issue.severity.rawValue)"), tone: isError ? "bad" : "warn"),
                    message: issue.message, hint: issue.hint ?? "", line: text.map(String.init) ?? "")
            }, hasIssues: !checked.issues.isEmpty,
            groups: (checked.difference?.groups ?? []).enumerated().map { place, group in
                DifferencePage.Model.Group(
                    anchor: "group-\(place)", label: DifferencePage.label(group.concerns, visit),
                    changes: group.changes.map { DifferencePage.change($0, visit) })
            }, effects: checked.tiers.flatMap { TierEffects($0, visit) },
            canPublish: checked.version != nil && differences > 0)
        return Page(visit.text("terms.draft.title"), model, within: RecordAddress.program())
    }
}

extension Field {
    /// A field that holds what it is given, whatever was typed: what was typed may have been written into the text since.
    ///
    /// - Parameter rows: of an area; one line when left out.
    fileprivate init(plain name: String, label: String, value: String, rows: Int = 0) {
        self.init(
            id: Self.anchor(name), name: name, label: label, hint: nil, value: value, error: nil, required: rows > 0,
            type: rows > 0 ? nil : "text", isLine: rows == 0, isHidden: false, isMore: false, isArea: rows > 0,
            rows: rows,
            isChoice: false, options: [], isTick: false, isTicked: false, isFile: false, accept: "",
            autocomplete: nil, inputmode: nil, describedBy: nil)
    }
}
