import Members
import Record

/// What is held about people.
enum PersonsAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/persons", ListPersons.self, "Find the people whom the record speaks of"),
        .query("/v1/persons/{person}", ShowPerson.self, "Show what is held about a person"),
        .query("/v1/persons/{person}/export", ExportPerson.self, "Hand out all that is held about a person"),
        .command(
            .post, "/v1/persons/{person}/correct", CorrectPerson.self,
            "Put right what a person is called, or the address"),
        .command(.post, "/v1/persons/{person}/erase", ErasePerson.self, "Erase a person"),
        .command(.post, "/v1/files/{file}/erase", EraseFile.self, "Erase a file that somebody handed in"),
    ]
}
