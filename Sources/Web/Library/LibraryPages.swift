import Channel
import Enablement
import Members
import Record
import Terms

/// The pages of the library, in portal and console.
enum LibraryPages {
    static let routes: [PageRoute] =
        LibraryAddress.file.both.map { .download($0, .seeLibrary, download) } + [
            .page(LibraryAddress.list.portal, .seeLibrary, own),
            .page(LibraryAddress.list.console, .seeLibrary, all),
            .action(LibraryAddress.list.console, .manageLibrary, limit: Visit.uploadLimit, again: all, add),
            .action(
                LibraryAddress.remove, .manageLibrary, final: true, on: all
            ) { visit, file in
                try await visit.perform(RemoveLibraryFile.self, visit.document(["document": file.text]))
                return .see(LibraryAddress.list.console(), said: "library.said.remove")
            },
        ]

    private static func words(_ visit: Visit) -> SheetWords { visit.sheets("library") }

    private static func own(_ visit: Visit) async throws -> Page {
        let shelf = try await visit.ask(ListLibrary.self)
        let missing = shelf.decision?.missing.map(\.text).joined(separator: "; ") ?? ""
        return SheetPage(
            visit.text("library.title"),
            [files(shelf.items, note: missing.isEmpty ? nil : missing, visit)]
        ).page()
    }

    private static func files(_ items: [LibraryView], note: String?, _ visit: Visit) -> Sheet {
        let keeps = visit.may(.manageLibrary)
        let clause = visit.surroundings?.program.resources.library.map { visit.clause($0.clause) }
        let heads =
            keeps
            ? words(visit).heads("file", "audience", "downloads", "change")
            : words(visit).heads("file", "type", "added")
        return words(visit).sheet(
            "files", clause: clause, heads,
            items.map { item in
                let name = Cell(item.title, small: item.note, href: visit.link(LibraryAddress.file, item.id))
                guard keeps else {
                    return [
                        name, Cell(item.file.type.rawValue.uppercased()),
                        Cell(visit.formats.shortDay(visit.formats.zone.day(item.added))),
                    ]
                }
                let audience = ((item.types ?? []) + (item.tiers ?? [])).joined(separator: ", ")
                return [
                    name, Cell(audience.isEmpty ? visit.text("library.everybody") : audience),
                    Cell(visit.formats.number(item.downloads)),
                    Cell(acts: [
                        visit.act(
                            "library.act.remove", LibraryAddress.remove(item.id), grave: true, version: item.version)
                    ]),
                ]
            }, note: note)
    }

    private static func all(_ visit: Visit) async throws -> Page {
        let shelf = try await visit.ask(ListLibrary.self)
        return SheetPage(
            visit.text("library.title"), [files(shelf.items, note: nil, visit)],
            acts: visit.may(.manageLibrary) ? [adding(visit)] : []
        ).page()
    }

    private static func adding(_ visit: Visit) -> Act {
        let form = visit.forForm(LibraryAddress.list.console(), "file")
        let program = visit.surroundings?.program
        let all = [(value: "", label: visit.text("library.everybody"))]
        var fields = [
            form.field("title", "library.form.title", required: true),
            form.field("note", "library.form.purpose", .area(rows: 2)),
            form.field(
                "types[]", "library.form.types",
                .choice(all + (program?.partnerTypes ?? []).map { (value: $0.id, label: $0.label[visit.language]) })),
        ]
        if let tiers = program?.tiers?.tiers, !tiers.isEmpty {
            fields.append(
                form.field(
                    "tiers[]", "library.form.tiers",
                    .choice(all + tiers.map { (value: $0.id, label: $0.label[visit.language]) })))
        }
        fields.append(
            form.field(
                "file", "library.form.file", .file(accept: FileType.endings.map { "." + $0 }.joined(separator: ","))))
        return visit.act("library.act.add", LibraryAddress.list.console(), fields)
    }

    /// Takes in the file, then puts it on the shelf.
    private static func add(_ visit: Visit) async throws -> PageReply {
        var document = visit.document()
        document["file"] = nil
        for name in ["types", "tiers"] where (document[name]?.items ?? []).isEmpty { document[name] = nil }
        guard let upload = visit.form.files("file").first else {
            throw Complaints(field: "file", visit.text("frame.required"))
        }
        guard !(visit.form["title"] ?? "").isEmpty else {
            throw Complaints(field: "title", visit.text("frame.required"))
        }
        if visit.isCheck { throw CheckPassed() }
        let kept = try await visit.server.channel.keepFile(
            name: upload.name, bytes: Array(upload.bytes.readableBytesView), as: try visit.credential(),
            RequestTerms(language: visit.language))
        document["file"] = Node(.string(kept.reply.id.text))
        try await visit.perform(AddLibraryFile.self, document)
        return .see(LibraryAddress.list.console(), said: "library.said.add")
    }

    private static func download(_ visit: Visit, _ file: ID<LibraryFile>) async throws -> PageReply {
        .file(try await visit.server.channel.libraryFile(file, as: try visit.credential(), in: visit.language))
    }
}
