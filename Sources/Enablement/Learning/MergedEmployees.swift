import Members
import Record
import Store
import Terms

extension Reaction {
    /// The people of a partner that became one with another go over to that one's list; who stands on both is one from then on.
    static let mergedEmployees = Reaction("people of merged partners", to: PartnerMerged.self) { event, reader in
        func working(_ partner: PartnerID) throws -> [Employee] {
            let found: [Versioned<Employee>] = try reader.vendorWide.records(
                "WHERE partner = $1 AND gone = 0 ORDER BY id", [.text(partner.text)])
            return found.map(\.value)
        }
        let staying = try working(event.merged.into)
        return try working(event.member).flatMap { employee -> [any Event] in
            let same = event.namesakes?.first { $0.one == employee.name.person }?.other ?? employee.name.person
            let twin = staying.first { same != nil && $0.name.person == same }
            return employee.joins(twin, by: event, on: reader.today)
        }
    }
}

extension Employee {
    /// - Parameter twin: the same person on the other partner's list. Of the two the one with an address stays.
    fileprivate func joins(_ twin: Employee?, by event: PartnerMerged, on day: Day) -> [any Event] {
        let (from, to) = (event.member, event.merged.into)
        let moved = EmployeeMoved(employee: id, from: from, to: to, day: day)
        guard let twin else { return [moved] }
        guard twin.email == nil, email != nil else {
            return [EmployeeMerged(employee: id, into: twin.id, owner: to, day: day)]
        }
        return [moved, EmployeeMerged(employee: twin.id, into: id, owner: to, day: day)]
    }
}

/// Somebody on a partner's list goes over to another partner's, with the certificates and the courses that are taken.
package struct EmployeeMoved: Event {
    package static let kind = "employee.moved"
    package let employee: ID<Employee>
    package let from: PartnerID
    package let to: PartnerID
    /// From which on the certificates count there.
    package let day: Day
    package var subject: String { employee.text }
    package var partner: PartnerID? { to }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(employee) { $0.partner = to }
        try tables.handOver(employee, to: employee, at: to, from: day)
    }
}

/// Somebody who stood on a partner's list twice, since two partners became one, stands there once: with the certificates and the courses of
/// both.
package struct EmployeeMerged: Event {
    package static let kind = "employee.merged"
    /// Who is left out from then on.
    package let employee: ID<Employee>
    package let into: ID<Employee>
    package let owner: PartnerID
    /// From which on certificates count there that did not before.
    package let day: Day
    package var subject: String { employee.text }
    package var partner: PartnerID? { owner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.update(employee) { ($0.left, $0.oneWith) = (day, into) }
        try tables.handOver(employee, to: into, at: owner, from: day)
    }
}

extension Tables {
    /// What one employee holds, and what is not over of what it takes part in, is another's, or its own at another partner.
    fileprivate func handOver(
        _ employee: ID<Employee>, to other: ID<Employee>, at partner: PartnerID, from day: Day
    ) throws {
        for id: ID<Certificate> in try held("certificates", "employee = $1", employee) {
            try update(id) { certificate in
                certificate.employee = other
                guard certificate.partner != partner else { return }
                (certificate.partner, certificate.since) = (partner, day)
            }
        }
        for id: ID<CourseEnrolment> in try held("enrolments", "employee = $1 AND status = 'enrolled'", employee) {
            try update(id) { ($0.employee, $0.partner) = (other, partner) }
        }
    }

    private func held<Held>(_ table: String, _ condition: String, _ employee: ID<Employee>) throws -> [ID<Held>] {
        let rows = try writer.query("SELECT id FROM {\(table)} WHERE \(condition) ORDER BY id", [.text(employee.text)])
        return try rows.compactMap { ID<Held>(try $0.text(0)) }
    }
}

extension Reader {
    /// Those on a partner's list who work there.
    func workers(of partner: PartnerID) throws -> [PersonID] {
        let rows = try vendorWide.query(
            "SELECT person FROM {employees} WHERE partner = $1 AND gone = 0 ORDER BY id", [.text(partner.text)])
        return try rows.compactMap { PersonID(try $0.text(0)) }
    }
}
