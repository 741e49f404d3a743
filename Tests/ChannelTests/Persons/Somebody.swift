import Record
import Testing

@testable import Enablement
@testable import Members
@testable import Partnership
@_spi(System) @testable import Store
@testable import Terms

/// Somebody of whom a vendor knows all that it can know of a person.
struct Somebody {
    static let name = "Fiammetta Querini"
    static let email = "fiammetta.querini@alpha.example"
    static let other = "f.querini@elsewhere.example"
    /// What must be found nowhere once she was erased.
    static let words = ["fiammetta", "querini", "192.0.2.1"]

    let person: PersonID
    let member: ID<Membership>
    let session: SessionToken

    /// Nobody has to be kept by it.
    static let unkept: [(path: String, value: Node)] =
        World.learning + World.joining + [(path: "retention", value: [:])]

    /// Lets everything happen that says who she is: she works for alpha, holds a certificate, asks for courses, applies, signs, is written
    /// to, invites others and hands in a file.
    init(in world: World) async throws {
        try await world.enrol("Ada", .accountAdmin, at: "alpha")
        let employee = try await world.perform(
            AddEmployee.self, "{name: \(Self.name), email: \(Self.email)}", as: "alpha",
            RequestTerms(idempotencyKey: "once", language: .english)
        ).reply
        person = try #require(employee.value.person)
        try await world.certify(employee.value.id.text, "sales")
        try await world.run("enrol", "{course: sales-course, employee: \(employee.value.id)}", as: "alpha")
        try await world.run("request_course", "{course: workshop, employees: [\(employee.value.id)]}", as: "alpha")
        member = try await world.guildhall.enrol(
            Enrolment(
                email: Self.email, name: Self.name, password: Crowd.password, vendor: world.vendor,
                partner: ID(world.id("alpha")), role: .accountAdmin))
        session = try await world.signIn(Self.email).token
        let signature = AcceptAgreement(agreement: "incentives", name: "\(Self.name)", from: .office)
        _ = try await world.guildhall.perform(signature, as: .session(session), .plain)
        _ = try await world.guildhall.perform(
            InviteMember(email: "guest@alpha.example", role: .seller), as: .session(session), .plain)
        try await world.guildhall.sendPasswordReset(email: Self.email, from: .office)
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        _ = try await world.guildhall.keepFile(name: "scan.png", bytes: picture, as: .session(session), .plain)
        let written = """
            {type: invested, company: Second GmbH, country: DE, contact_name: \(Self.name), \
            contact_email: " \(Self.email.uppercased())", answers: {employees: 5, mail: \(Self.other)}}
            """
        let application = try await world.guildhall.apply(
            try YAML.parse(written).decode(Apply.self), to: world.vendor, from: .office, .plain
        ).reply
        #expect(application.person == person, "the same address is the same person, however it is written")
        try await world.run("confirm_application", "{application: \(application.id)}", as: "admin")
        for reviewer in ["admin", "manager"] {
            try await world.run(
                "assess_application", "{application: \(application.id), scores: {company: 4, skill: 4}}", as: reviewer)
        }
        try await world.run(
            "accept_application", "{application: \(application.id), reason: known}", as: "admin")
    }

    /// Erases her, as an admin does.
    func erase(in world: World) async throws -> ErasedPerson {
        try await world.perform(
            ErasePerson.self, "{person: \(person), reason: asked for on 2 March}", as: "admin"
        ).reply
    }
}

extension World {
    /// In which tables, the journal among them, one of these texts stands in small or capital letters.
    func places(of words: [String]) async throws -> Set<String> {
        var found: Set<String> = []
        for (name, rows) in try await tables() {
            for row in rows where row.contains(where: { Self.has($0, words) }) { found.insert(name) }
        }
        for entry in try await journal() where Self.has(.text("\(entry)"), words) { found.insert("journal") }
        return found
    }

    private static func has(_ value: SQLValue, _ words: [String]) -> Bool {
        let text =
            switch value {
            case .text(let text): text.lowercased()
            case .blob(let bytes): String(decoding: bytes, as: UTF8.self).lowercased()
            default: ""
            }
        return words.contains { text.contains($0) }
    }

    /// The persons whose keys are there.
    func keyedPersons() async throws -> Set<String> {
        let rows = try await database.read { try $0.query("SELECT id FROM {person_keys}", [], in: SystemScope()) }
        return Set(try rows.map { try $0.text(0) })
    }
}
