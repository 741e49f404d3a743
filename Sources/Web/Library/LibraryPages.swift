import Channel
import NIOCore
import Record
import Terms

/// The pages of the library, in portal and console, with the program's contacts.
enum LibraryPages {
    /// The bytes of one file at most, and what the form has around it.
    private static let limit = FileFolder.usualLimit + 1 << 18

    static let set = PageSet(
        routes: [
            .page("/portal/library", .portal, .seeLibrary, own),
            .download("/portal/library/{document}", .portal, .seeLibrary, download),
            .page("/portal/contacts", .portal, .seeProgram, contacts),
            .page("/console/library", .console, .seeLibrary, all),
            .download("/console/library/{document}", .console, .seeLibrary, download),
            .action("/console/library", .console, .manageLibrary, limit: limit, again: all, add),
            .action("/console/library/{document}/remove", .console, .manageLibrary, final: true, again: all) { visit in
                try await visit.perform(RemoveLibraryFile.self, visit.document(["document": visit.path("document")]))
                return .see("/console/library", said: "learning.said.remove_file")
            },
        ],
        entries: [
            RailEntry(
                .portal, "/portal/library", "learning.library", .seeLibrary, rank: 52,
                where: { $0.resources.library != nil }),
            RailEntry(
                .portal, "/portal/contacts", "learning.contacts", .seeProgram, rank: 58,
                where: { !$0.resources.contacts.isEmpty }),
            RailEntry(
                .console, "/console/library", "learning.library", .seeLibrary, rank: 52,
                where: { $0.resources.library != nil }),
        ])

    private static func own(_ visit: Visit) async throws -> Page {
        let shelf = try await visit.ask(ListLibrary.self)
        let missing = shelf.decision?.missing.map(\.text).joined(separator: "; ") ?? ""
        return SheetPage(
            visit.text("learning.library"),
            [files(shelf.items, "/portal/library", note: missing.isEmpty ? nil : missing, visit)]
        ).page()
    }

    private static func files(_ items: [LibraryView], _ path: String, note: String?, _ visit: Visit) -> Sheet {
        let keeps = visit.may(.manageLibrary)
        let clause = visit.surroundings?.program.resources.library.map { visit.clause($0.clause) }
        let heads =
            keeps ? visit.heads("file", "audience", "downloads", "change") : visit.heads("file", "type", "added")
        return visit.sheet(
            "files", clause: clause, heads,
            items.map { item in
                let name = Cell(item.title, small: item.note, href: "\(path)/\(item.id)")
                guard keeps else {
                    return [
                        name, Cell(item.file.type.rawValue.uppercased()),
                        Cell(visit.formats.shortDay(visit.formats.zone.day(item.added))),
                    ]
                }
                let audience = ((item.types ?? []) + (item.tiers ?? [])).joined(separator: ", ")
                return [
                    name, Cell(audience.isEmpty ? visit.text("learning.everybody") : audience),
                    Cell(visit.formats.number(item.downloads)),
                    Cell(acts: [
                        visit.act(
                            "learning.act.remove_file", "\(path)/\(item.id)/remove", grave: true, version: item.version)
                    ]),
                ]
            }, note: note)
    }

    private static func all(_ visit: Visit) async throws -> Page {
        let shelf = try await visit.ask(ListLibrary.self)
        return SheetPage(
            visit.text("learning.library"), [files(shelf.items, "/console/library", note: nil, visit)],
            acts: visit.may(.manageLibrary) ? [adding(visit)] : []
        ).page()
    }

    private static func adding(_ visit: Visit) -> Act {
        let form = visit.forForm("/console/library", "file")
        let program = visit.surroundings?.program
        let all = [(value: "", label: visit.text("learning.everybody"))]
        var fields = [
            form.field("title", "learning.form.title", required: true),
            form.field("note", "learning.form.purpose", .area(rows: 2)),
            form.field(
                "types[]", "learning.form.types",
                .choice(all + (program?.partnerTypes ?? []).map { (value: $0.id, label: $0.label[visit.language]) })),
        ]
        if let tiers = program?.tiers?.tiers, !tiers.isEmpty {
            fields.append(
                form.field(
                    "tiers[]", "learning.form.tiers",
                    .choice(all + tiers.map { (value: $0.id, label: $0.label[visit.language]) })))
        }
        fields.append(
            form.field(
                "file", "learning.form.file", .file(accept: FileType.endings.map { "." + $0 }.joined(separator: ","))))
        return visit.act("learning.act.add_file", "/console/library", fields)
    }

    /// Takes in the file, then puts it on the shelf.
    private static func add(_ visit: Visit) async throws -> PageReply {
        var document = visit.document()
        document["file"] = nil
        for name in ["types", "tiers"] where (document[name]?.items ?? []).isEmpty { document[name] = nil }
        guard let session = visit.session, let upload = visit.form.files("file").first else {
            throw Complaints(field: "file", visit.text("frame.required"))
        }
        guard !(visit.form["title"] ?? "").isEmpty else {
            throw Complaints(field: "title", visit.text("frame.required"))
        }
        if visit.isCheck { throw CheckPassed() }
        let kept = try await visit.server.channel.keepFile(
            name: upload.name, bytes: Array(upload.bytes.readableBytesView), as: .session(session),
            RequestTerms(language: visit.language))
        document["file"] = Node(.string(kept.reply.id.text))
        try await visit.perform(AddLibraryFile.self, document)
        return .see("/console/library", said: "learning.said.add_file")
    }

    private static func download(_ visit: Visit) async throws -> PageReply {
        guard let session = visit.session, let id = ID<LibraryFile>(visit.path("document")) else {
            throw Problem.notFound(LibraryFile.noun)
        }
        let file = try await visit.server.channel.libraryFile(id, as: .session(session), in: visit.language)
        return .file(name: file.name, mediaType: file.mediaType, bytes: ByteBuffer(bytes: file.bytes))
    }

    private static func contacts(_ visit: Visit) async throws -> Page {
        let contacts = try await visit.ask(ListContacts.self).items
        let sheet = visit.sheet(
            "contacts", visit.heads("purpose", "email"),
            contacts.map { contact in
                [
                    Cell(contact.purpose, clause: visit.clause(contact.clause)),
                    Cell(contact.email, href: "mailto:\(contact.email)"),
                ]
            })
        return SheetPage(visit.text("learning.contacts"), [sheet]).page()
    }
}
