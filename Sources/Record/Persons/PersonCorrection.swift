import Store
import Terms

/// What is said of somebody was put right: a name, an address. It takes the place of what tables said, but for what the person signed with.
///
/// The seals that it takes the place of stand in it, so that it can be told again when nobody can read them any more.
package struct PersonCorrected: Event {
    package static let kind = "person.corrected"
    let person: PersonID
    let name: PersonalName?
    let names: [PersonSeal]?
    let email: PersonalAddress?
    let emails: [PersonSeal]?
    let reason: String
    package var subject: String { person.text }

    package init(_ said: SaidOfPerson, name: PersonalName?, email: PersonalAddress?, reason: String) {
        (person, self.name, self.email, self.reason) = (said.person, name, email, reason)
        names = name == nil ? nil : said.names
        emails = email == nil ? nil : said.addresses
    }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        var new: [PersonSeal: SealedText.Sealed] = [:]
        if let name, let seal = name.seal {
            for old in names ?? [] { new[old] = SealedText.Sealed(seal: seal, text: name.text) }
        }
        if let email, let seal = email.seal {
            for old in emails ?? [] { new[old] = SealedText.Sealed(seal: seal, text: email.text) }
        }
        for holding in tables.persons { try holding.replace(tables, person, new) }
    }
}

/// What tables say of somebody that can be put right, by its seals.
package struct SaidOfPerson: Sendable {
    package let person: PersonID
    package let names: [PersonSeal]
    package let addresses: [PersonSeal]
}

extension Reader {
    /// What tables say of somebody, but for what the person signed with.
    package func said(of person: PersonID) throws -> SaidOfPerson {
        let all = try capabilities.persons.flatMap { try $0.seals(self, person) }
        return SaidOfPerson(
            person: person, names: all.filter { MailAddress($0.text) == nil }.map(\.seal),
            addresses: all.filter { MailAddress($0.text) != nil }.map(\.seal))
    }
}

extension SealedText {
    /// What stands beside a seal, with it.
    struct Sealed {
        let seal: PersonSeal
        let text: String?
    }

    /// A text with other seals, and what stands beside them, in the place of those that are named. O(bytes).
    static func replaced(_ body: String, _ new: [PersonSeal: Sealed]) -> String {
        var body = body
        return body.withUTF8 { source in
            var result: [UInt8] = []
            var done = 0
            while let place = next(in: source, from: done) {
                let old = PersonSeal(String(decoding: source[place.seal], as: UTF8.self))
                if let sealed = new[old] {
                    result += source[done..<place.seal.lowerBound]
                    result += "\(sealed.seal.text)\"".utf8
                    if let text = sealed.text.map({ JSON.string(Node(.string($0))) }) {
                        result += middle
                        result += text.utf8
                    }
                } else {
                    result += source[done..<place.end]
                }
                done = place.end
            }
            result += source[done...]
            return String(decoding: result, as: UTF8.self)
        }
    }

    /// The seals of one person whose text stands beside them. O(bytes).
    static func seals(in body: String, of person: PersonID) -> [(seal: PersonSeal, text: String)] {
        var body = body
        return body.withUTF8 { source in
            var found: [(seal: PersonSeal, text: String)] = []
            var start = 0
            while let place = next(in: source, from: start) {
                start = place.end
                let seal = PersonSeal(String(decoding: source[place.seal], as: UTF8.self))
                guard seal.person == person, let range = place.text,
                    let text = try? JSON.decode(String.self, from: String(decoding: source[range], as: UTF8.self))
                else { continue }
                found.append((seal, text))
            }
            return found
        }
    }
}
