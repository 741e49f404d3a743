import Members
import Record
import Store
import Terms

/// Enters somebody who works for a partner, as one who can take courses and hold certificates.
public struct AddEmployee: NamesPersons {
    public static let name = "add_employee"
    public static let permission = Permission.manageEmployees

    public private(set) var name: PersonalName
    public private(set) var email: PersonalAddress?
    /// The partner, when the vendor enters its employee.
    public let partner: PartnerID?

    private enum CodingKeys: String, CodingKey { case name, email, partner }

    package func naming(_ persons: PersonNaming) throws -> AddEmployee {
        let called = try persons.said(name, "name")
        let address = try email.map { try persons.said($0, "email") }
        let person = try persons.person(at: address)
        var named = self
        named.name = try persons.name(called, of: person)
        named.email = try address.map { try persons.detail($0, of: person) }
        return named
    }

    public struct State: Sendable {
        package let partner: Partner
        /// The same person, who works there already.
        package let known: Employee?
    }

    public func load(_ reader: Reader) throws -> State {
        let partner = try reader.partnerActedFor(partner)
        let known: [Versioned<Employee>] =
            try reader.records(
                "WHERE partner = $1 AND person = $2 AND gone = 0 ORDER BY id LIMIT 1",
                [.text(partner.id.text), SQLValue(name.person?.text)])
        return State(partner: partner, known: known.first?.value)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        if let known = state.known {
            throw Problem.invalid(field: "/email", Phrase("employee.known", ["employee": known.name.value]))
        }
        return [
            EmployeeAdded(
                employee: Employee(
                    id: context.newID(), partner: state.partner.id, name: name, email: email, added: context.now,
                    left: nil))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<EmployeeView> {
        try reader.require(try reader.created(events, \EmployeeAdded.employee).id).shown(to: reader)
    }
}

/// Takes somebody off a partner's list who works there no longer.
public struct RemoveEmployee: EntityCommand {
    public typealias Subject = Employee
    public static let name = "remove_employee"
    public static let permission = Permission.manageEmployees

    public let employee: ID<Employee>

    public func load(_ reader: Reader) throws -> Versioned<Employee> { try reader.subject(employee) }

    public func decide(_ state: Versioned<Employee>, _ context: Context) throws -> [any Event] {
        guard state.left == nil else {
            throw Problem.wrongState(Phrase("employee.removed", ["employee": state.name.value]))
        }
        return [EmployeeRemoved(employee: employee, owner: state.partner, left: context.today)]
    }
}

/// One employee.
public struct ShowEmployee: Query {
    public static let name = "show_employee"
    public static let permission = Permission.seeLearning

    public let employee: ID<Employee>

    public func answer(_ reader: Reader) throws -> Versioned<EmployeeView> {
        try reader.require(employee).shown(to: reader)
    }
}
