import Members
import NIOCore
import Record
import Terms

/// Finding a person, with the routes of what can be done.
enum PersonsPages {
    static let routes: [PageRoute] = [
        .page(PersonsAddress.list, .managePersonalData, list),
        .page(PersonsAddress.person, .managePersonalData, HeldPersonPage.page),
        .download(PersonsAddress.export, .managePersonalData) { visit, person in
            let export = try await visit.ask(ExportPerson.self, ["person": person.node])
            let text = JSON.pretty(try Node(encoding: export))
            return .file(name: "\(person).json", mediaType: "application/json", bytes: ByteBuffer(string: text))
        },
        .action(
            PersonsAddress.erase, .managePersonalData, final: true, again: HeldPersonPage.page
        ) { visit, person in
            try await visit.perform(ErasePerson.self, visit.document(["person": person.text]))
            return .see(PersonsAddress.person(person), said: "persons.said.erase")
        },
        .action(PersonsAddress.correct, .correctPersons, again: HeldPersonPage.page) { visit, person in
            try await visit.perform(CorrectPerson.self, visit.document(["person": person.text]))
            return .see(PersonsAddress.person(person), said: "persons.said.correct")
        },
        .action(
            PersonsAddress.eraseFile, .managePersonalData, final: true, again: HeldPersonPage.beside
        ) { visit, person, file in
            try await visit.perform(EraseFile.self, visit.document(["file": file.text]))
            return .see(PersonsAddress.person(person), said: "persons.said.erase_file")
        },
    ]

    struct Model: TemplateModel {
        static let template = "persons-list"

        struct Row: Sendable {
            let href: Link
            let name: String
            let email: String?
        }
        let filters: [Field]
        let here: Link
        let rows: [Row]
        let next: Link?
    }

    private static func list(_ visit: Visit) async throws -> Page {
        let wanted = visit.search.document(visit.formats, only: ["text", "after"])
        let found = try await visit.ask(ListPersons.self, wanted)
        let rows = found.items.map {
            Model.Row(href: PersonsAddress.person($0.id), name: $0.name, email: $0.email)
        }
        let model = Model(
            filters: [
                visit.field("text", "persons.text", .line(type: "search"), value: visit.search["text"], id: "s-text")
            ],
            here: PersonsAddress.list(), rows: rows,
            next: found.next.map { visit.searching(PersonsAddress.list(), ["after": $0]) })
        return Page(visit.text("persons.title"), model)
    }
}
