import Members
import Record

/// The addresses of what is held about people.
enum PersonsAddress {
    static let list = FixedAddress("/console/persons")
    static let person = PageAddress<PersonID>("/console/persons/{person}")
    static let export = PageAddress<PersonID>("/console/persons/{person}/export")
    static let correct = PageAddress<PersonID>("/console/persons/{person}/correct")
    static let erase = PageAddress<PersonID>("/console/persons/{person}/erase")
    static let eraseFile = PageAddress<PersonID, ID<StoredFile>>("/console/persons/{person}/files/{file}/erase")
}
