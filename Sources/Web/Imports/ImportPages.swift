import Channel
import Members
import NIOCore
import Record
import Terms

/// Files brought in: looked at first, with what is wrong by line, and brought in by a second click. And the same taken out.
enum ImportPages {
    /// A hundred thousand orders have some ten megabytes.
    private static let limit = 32 << 20
    /// Mistakes shown on the page.
    private static let most = 200

    static let routes: [PageRoute] = [
        .page(ImportAddress.list, .importBooks, list),
        .action(ImportAddress.list, .importBooks, limit: limit, again: list, look),
        .page(ImportAddress.file, .importBooks, detail),
        .action(ImportAddress.file, .importBooks, again: detail, bringIn),
        .download(ImportAddress.export, .importBooks, export),
    ]

    struct List: TemplateModel {
        static let template = "import-list"

        struct Row: Sendable {
            let href: Link
            let name: String
            let kind: String
            let at: String
            let state: String
        }
        struct Export: Sendable {
            let href: Link
            let label: String
            /// As spreadsheets read it: with the mark of the byte order, and commas or semicolons.
            let comma: Link
            let semicolon: Link
        }
        let rows: [Row]
        let act: Act
        let exports: [Export]
    }

    private static func list(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(ListImports.self)
        let own = ImportKind.allCases.filter { visit.may($0.permission) }
        let kinds = own.map { (value: $0.rawValue, label: visit.text("imports.kind.\($0.rawValue)")) }
        let model = List(
            rows: found.items.map { file in
                List.Row(
                    href: ImportAddress.file(file.id), name: file.name,
                    kind: visit.text("imports.kind.\(file.kind.rawValue)"), at: visit.formats.moment(file.changed),
                    state: state(file, visit))
            },
            act: visit.act(
                "imports.act.look", ImportAddress.list(),
                [
                    visit.field("kind", "imports.kinds", .choice(kinds), required: true),
                    visit.field("file", "imports.file", .file(accept: ".csv,text/csv"), required: true),
                ]),
            exports: zip(own, kinds).map {
                let excel = ImportAddress.export($0).with("mark", "true")
                return List.Export(
                    href: ImportAddress.export($0), label: $1.label, comma: excel,
                    semicolon: excel.with("separator", "semicolon"))
            })
        return Page(visit.text("imports.title"), model)
    }

    private static func state(_ file: Import, _ visit: Visit) -> String {
        if file.isFinished { return visit.text("imports.state.finished", ["n": visit.formats.number(file.added)]) }
        guard file.line > 0 else { return visit.text("imports.state.looked") }
        return visit.text("imports.state.broken", ["line": visit.formats.number(file.line)])
    }

    /// Looks at a file, and keeps it for the second click.
    private static func look(_ visit: Visit) async throws -> PageReply {
        guard !visit.isCheck else { return .see(ImportAddress.list()) }
        guard let kind = visit.form["kind"].flatMap({ ImportKind(rawValue: $0) }) else {
            throw Complaints(field: "kind", visit.text("imports.no_kind"))
        }
        guard let upload = visit.form.files("file").first, upload.bytes.readableBytes > 0 else {
            throw Complaints(field: "file", visit.text("imports.no_file"))
        }
        let credential = try visit.credential()
        let bytes = Array(upload.bytes.readableBytesView)
        let channel = visit.server.channel
        let report = try await channel.importFile(
            kind, name: upload.name, bytes: bytes, ImportOptions(isDry: true, language: visit.language), as: credential)
        try await channel.keepForImport(
            kind, name: String(upload.name.prefix(200)), bytes: bytes, rows: report.rows, as: credential)
        return .see(ImportAddress.file(report.file))
    }

    struct Detail: TemplateModel {
        static let template = "import-detail"

        let list: Link
        struct Mistake: Sendable {
            let line: String
            let column: String?
            let message: String
            let advice: String?
        }
        struct Alike: Sendable {
            let line: String
            let message: String
        }
        let name: String
        let facts: [Fact]
        let mistakes: [Mistake]
        let isCut: Bool
        let isGone: Bool
        /// What is likely there already.
        let alike: [Alike]
        let isAlikeCut: Bool
        let acts: [Act]
    }

    private static func detail(_ visit: Visit, _ id: ID<Import>) async throws -> Page {
        let credential = try visit.credential()
        let file = try await visit.ask(ShowImport.self, ["import": id.node]).value
        let channel = visit.server.channel
        var facts = [
            Fact(visit.text("imports.kinds"), visit.text("imports.kind.\(file.kind.rawValue)")),
            Fact(visit.text("imports.status"), state(file, visit)),
        ]
        guard let bytes = channel.bytes(of: file) else {
            let model = Detail(
                list: ImportAddress.list(), name: file.name, facts: facts, mistakes: [], isCut: false, isGone: true,
                alike: [], isAlikeCut: false, acts: [])
            return Page(file.name, model, within: ImportAddress.list())
        }
        let report = try await channel.importFile(
            file.kind, name: file.name, bytes: bytes, ImportOptions(isDry: true, language: visit.language),
            as: credential)
        facts += [
            Fact(visit.text("imports.in_order"), visit.formats.number(report.rows)),
            Fact(visit.text("imports.known"), visit.formats.number(report.known)),
            Fact(visit.text("imports.alike"), visit.formats.number(report.alike.count)),
            Fact(visit.text("imports.wrong"), visit.formats.number(report.faults.count)),
        ]
        let wording = visit.wording
        let mistakes = report.faults.prefix(most).map {
            Detail.Mistake(
                line: visit.formats.number($0.line), column: $0.column, message: wording.text($0.phrase),
                advice: wording.hint(for: $0.phrase))
        }
        let key = report.faults.isEmpty ? "imports.act.bring_in" : "imports.act.partial"
        let alike = report.alike.prefix(most).map {
            Detail.Alike(line: visit.formats.number($0.line), message: wording.text($0.phrase))
        }
        var acts = report.added > 0 ? [visit.act(key, ImportAddress.file(id))] : []
        if report.added > report.alike.count, !report.alike.isEmpty {
            let field = visit.forForm(ImportAddress.file(id), "alike")
                .field("alike", "imports.alike", .hidden, value: LikelyKnown.leaveOut.rawValue)
            acts.insert(visit.act("imports.act.without_alike", ImportAddress.file(id), [field]), at: 0)
        }
        let model = Detail(
            list: ImportAddress.list(), name: file.name, facts: facts, mistakes: Array(mistakes),
            isCut: report.faults.count > most, isGone: false, alike: Array(alike),
            isAlikeCut: report.alike.count > most, acts: acts)
        return Page(file.name, model, within: ImportAddress.list())
    }

    private static func bringIn(_ visit: Visit, _ id: ID<Import>) async throws -> PageReply {
        guard !visit.isCheck else { return .see(ImportAddress.list()) }
        let credential = try visit.credential()
        let file = try await visit.ask(ShowImport.self, ["import": id.node]).value
        guard let bytes = visit.server.channel.bytes(of: file) else {
            throw Complaints(visit.text("imports.gone"))
        }
        _ = try await visit.server.channel.importFile(
            file.kind, name: file.name, bytes: bytes,
            ImportOptions(
                isPartial: true, resumes: true,
                leavesOutAlike: visit.form["alike"] == LikelyKnown.leaveOut.rawValue, language: visit.language),
            as: credential)
        return .see(ImportAddress.file(id), said: "imports.said.brought_in")
    }

    private static func export(_ visit: Visit, _ kind: ImportKind) async throws -> PageReply {
        let separator = visit.search["separator"].flatMap(ExportLayout.Separator.init) ?? .comma
        let layout = ExportLayout(separator: separator, mark: visit.search["mark"] == "true")
        return .file(
            name: "\(kind.rawValue).csv", mediaType: PageReply.csvType,
            bytes: try await visit.server.channel.exported(kind, layout, as: try visit.credential()))
    }
}
