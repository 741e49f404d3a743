import Members
import Record
import Terms

/// Applications.
package enum ApplicationList: RecordList {
    package static let name = "list_applications"
    package static let permission = Permission.reviewApplications
    package static let filters: [ListFilter] = [
        .choice("status", Application.Status.self),
        .text("type"),
    ]

    package static func items(_ records: [Versioned<Application>], _ reader: Reader) throws -> [ApplicationView] {
        try records.map { try reader.view($0.value, version: $0.version) }
    }
}

package typealias ListApplications = ListQuery<ApplicationList>
