import Members
import Record
import Terms

/// One person: what is held, what stands in the way of erasing, and erasing with a reason and a tick.
enum HeldPersonPage {
    struct Model: TemplateModel {
        static let template = "persons-person"

        struct File: Sendable {
            let name: String
            let at: String
            let acts: [Act]
        }
        let name: String
        let list: Link
        let export: Link
        let facts: [Fact]
        let records: [PersonRecord]
        let keeps: [Fact]
        let files: [File]
        let acts: [Act]
    }

    /// A record that speaks of the person.
    struct PersonRecord: Sendable {
        let kind: String
        let id: String
        let place: Link?
    }

    static func page(_ visit: Visit, _ id: PersonID) async throws -> Page {
        let person = try await visit.ask(ShowPerson.self, ["person": id.node])
        let model = Model(
            name: person.name, list: PersonsAddress.list(), export: PersonsAddress.export(id),
            facts: facts(person, visit),
            records: person.records.map {
                PersonRecord(kind: visit.text("persons.kind.\($0.kind)"), id: $0.id, place: visit.place(of: $0.id))
            },
            keeps: person.kept.map { keep in
                let through = keep.through.map { visit.text("persons.kept_through", ["day": visit.formats.day($0)]) }
                return Fact(
                    keep.label, through ?? visit.text("persons.kept"), clause: visit.clause(keep.clause))
            },
            files: person.files.map { file($0, id, visit) },
            acts: person.erased != nil
                ? [] : [correcting(person, visit)] + (person.kept.isEmpty ? [erasing(id, visit)] : []))
        return Page(person.name, model, within: PersonsAddress.list())
    }

    /// The page on which one of the person's files stands.
    static func beside(_ visit: Visit, _ person: PersonID, _ file: ID<StoredFile>) async throws -> Page {
        try await page(visit, person)
    }

    private static func facts(_ person: PersonView, _ visit: Visit) -> [Fact] {
        var facts: [Fact] = []
        if let email = person.email { facts.append(Fact(visit.text("persons.email"), email)) }
        facts.append(Fact(visit.text("persons.id"), person.id.text))
        if let erased = person.erased {
            facts.append(Fact(visit.text("persons.erased"), visit.formats.moment(erased.at)))
            facts.append(Fact(visit.text("persons.reason"), erased.reason))
        }
        return facts
    }

    private static func correcting(_ person: PersonView, _ visit: Visit) -> Act {
        let action = PersonsAddress.correct(person.id)
        let form = visit.forForm(action, "correct")
        return visit.act(
            "persons.act.correct", action,
            [
                form.field("name", "persons.name", autocomplete: "off"),
                form.field("email", "persons.email", .line(type: "email"), autocomplete: "off"),
                form.field("reason", "persons.reason", .area(rows: 2), required: true),
            ])
    }

    private static func erasing(_ id: PersonID, _ visit: Visit) -> Act {
        let action = PersonsAddress.erase(id)
        let form = visit.forForm(action, "erase")
        return visit.act(
            "persons.act.erase", action,
            [form.field("reason", "persons.reason", .area(rows: 2), required: true)], grave: true)
    }

    private static func file(_ file: StoredFile, _ person: PersonID, _ visit: Visit) -> Model.File {
        let action = PersonsAddress.eraseFile(person, file.id)
        let form = visit.forForm(action, file.id.text)
        let act = visit.act(
            "persons.act.erase_file", action,
            [form.field("reason", "persons.reason", .area(rows: 2), required: true)], grave: true)
        return Model.File(name: file.name, at: visit.formats.moment(file.at), acts: [act])
    }
}
