import Members
import Record
import Terms

/// Certificates: of a partner's own people, or of all for the vendor.
package enum CertificateList: RecordList {
    package static let name = "list_certificates"
    package static let permission = Permission.seeLearning
    package static let filters: [ListFilter] = [
        .partner(),
        .id("employee", Employee.self) { _ = try $1.require($0) },
        .text("certification"),
    ]

    package static func items(_ records: [Versioned<Certificate>], _ reader: Reader) throws -> [CertificateView] {
        try records.map { try reader.view($0) }
    }
}

package typealias ListCertificates = ListQuery<CertificateList>
