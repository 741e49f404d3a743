import Record
import Terms

extension Capability {
    /// What is held about people: found, handed out, erased.
    package static let persons = Capability(
        "Persons",
        permissions: [.managePersonalData, .correctPersons],
        commands: [
            Operation(CorrectPerson.self), Operation(ErasePerson.self), Operation(EraseFile.self),
        ],
        queries: [
            Operation(query: ListPersons.self), Operation(query: ShowPerson.self),
            Operation(query: ExportPerson.self),
        ],
        events: [FileErased.self, PersonCorrected.self],
        entries: EntryReaders(
            .managePersonalData,
            [
                .handInFiles: [FileErased.kind]
            ]),
        words: PersonWords.all)
}

extension Permission {
    public static let managePersonalData = Permission("manage_personal_data", [.vendorAdmin])
}

extension PersonView: Resource { package static var resource: String { "person" } }
extension ErasedPerson: Resource { package static var resource: String { "erasure" } }
