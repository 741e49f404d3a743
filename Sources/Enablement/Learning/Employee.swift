import Members
import Record
import Store
import Terms

/// Somebody who works for a partner and can hold certificates; need not be able to sign in.
public struct Employee: Entity {
    public static let prefix = "employee"
    public static let table = "employees"
    public static let noun = "employee"

    public let id: ID<Employee>
    public internal(set) var partner: PartnerID
    public let name: PersonalName
    public let email: PersonalAddress?
    public let added: Instant
    /// The day from which on the person no longer works for the partner; nil while it does.
    public var left: Day?
    /// Who stands for the person since two partners became one, on whose lists it was; nil otherwise.
    public internal(set) var oneWith: ID<Employee>?

    package init(
        id: ID<Employee>, partner: PartnerID, name: PersonalName, email: PersonalAddress?, added: Instant,
        left: Day? = nil
    ) {
        (self.id, self.partner, self.name, self.email) = (id, partner, name, email)
        (self.added, self.left) = (added, left)
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("person", .text(name.person?.text ?? "")),
            ("gone", .integer(left == nil ? 0 : 1)),
        ]
    }

    public static let sorts: [ListColumn<Employee>] = [.text("name") { $0.name.text ?? "" }]

    public static let isSearched = true
    public var searchEntry: SearchEntry? {
        name.text.map { SearchEntry($0, detail: email?.text ?? "", texts: [email?.text], partner: partner) } ?? .gone
    }
}

/// Somebody who works for a partner, as people see it.
public struct EmployeeView: Codable, Sendable {
    public let id: ID<Employee>
    /// Who it is, wherever else the record speaks of the same person.
    public let person: PersonID?
    public let partner: PartnerID
    public let name: String
    public let email: String?
    public let added: Instant
    /// The day from which on the person no longer works for the partner; absent while it does.
    public let left: Day?
    /// Who stands for the person since two partners became one, on whose lists it was; absent otherwise.
    public let oneWith: ID<Employee>?
}

extension Employee {
    public func shown(to reader: Reader) throws -> EmployeeView {
        EmployeeView(
            id: id, person: name.person, partner: partner, name: reader.text(name), email: email?.text, added: added,
            left: left, oneWith: oneWith)
    }
}

/// An employee entered its company's list.
package struct EmployeeAdded: Event, TakesMembership {
    package static let kind = "employee.added"
    package let employee: Employee

    package init(employee: Employee) {
        self.employee = employee
    }
    package var subject: String { employee.id.text }
    package var partner: PartnerID? { employee.partner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(employee, as: "employee", in: entry)
    }
}

/// An employee left the company: its certificates remain the person's, and count no longer for the partner.
struct EmployeeRemoved: Event {
    static let kind = "employee.removed"
    let employee: ID<Employee>
    let owner: PartnerID
    let left: Day
    var subject: String { employee.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(employee) { $0.left = left }
        let rows = try tables.writer.query(
            "SELECT id FROM {certificates} WHERE employee = $1 ORDER BY id", [.text(employee.text)])
        for row in rows {
            guard let id = ID<Certificate>(try row.text(0)) else { continue }
            try tables.update(id) { $0.holderLeft = left }
            try tables.unschedule(.certificateExpiry, id.text)
        }
    }
}

extension Reaction {
    /// Whoever is erased is on no partner's list any more.
    static let erasedEmployee = Reaction("erased_employee", to: PersonErased.self) { event, reader in
        let employees: [Versioned<Employee>] = try reader.vendorWide.records(
            "WHERE person = $1 AND gone = 0 ORDER BY id", [.text(event.erasure.id.text)])
        return employees.map { EmployeeRemoved(employee: $0.id, owner: $0.partner, left: reader.today) }
    }
}

extension Reader {
    /// What an employee is called, for whoever may know: a name, or "erased person".
    package func name(of employee: ID<Employee>) throws -> String {
        try vendorWide.find(employee).map { text($0.name) } ?? employee.text
    }
}
