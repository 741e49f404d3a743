import Members
import Record
import Terms

/// Employees who work for a partner: its own, or of all for the vendor.
package enum EmployeeList: RecordList {
    package static let name = "list_employees"
    package static let permission = Permission.seeLearning
    package static let filters: [ListFilter] = [
        .partner(),
        // Also those who have left; without it, those alone who are there.
        .rows(
            "former", Bool.self, otherwise: { _ in [{ $0.add("gone = 0") }] },
            where: { former, _ in { if !former { $0.add("gone = 0") } } }),
    ]

    package static func items(_ records: [Versioned<Employee>], _ reader: Reader) throws -> [EmployeeView] {
        try records.map { try $0.value.shown(to: reader) }
    }
}

package typealias ListEmployees = ListQuery<EmployeeList>
