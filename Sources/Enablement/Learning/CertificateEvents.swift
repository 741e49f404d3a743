import Members
import Record
import Store
import Terms

/// Somebody was certified.
package struct CertificateIssued: Event, TakesMembership {
    package static let kind = "certificate.issued"
    package let certificate: Certificate
    /// When to remind of its end.
    package let remind: Instant?

    package init(certificate: Certificate, remind: Instant?) {
        (self.certificate, self.remind) = (certificate, remind)
    }
    package var subject: String { certificate.id.text }
    package var partner: PartnerID? { certificate.partner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(certificate)
        if let remind { try tables.schedule(.certificateExpiry, certificate.id.text, at: remind) }
    }
}

/// A certificate was ended before its time.
package struct CertificateRevoked: OwnedChange {
    package static let kind = "certificate.revoked"
    package static let settles: [DueKind] = [.certificateExpiry]
    package let certificate: ID<Certificate>
    package let owner: PartnerID
    package let revoked: Certificate.Revocation
    package var changed: ID<Certificate> { certificate }

    package func change(_ certificate: inout Certificate) { certificate.revoked = revoked }
}

/// A certificate's last day is over.
struct CertificateExpired: Event {
    static let kind = "certificate.expired"
    let certificate: ID<Certificate>
    let owner: PartnerID
    let last: Day
    var subject: String { certificate.text }
    var partner: PartnerID? { owner }

    /// Whether a certificate holds is seen by its last day: nothing is written but that the work is done.
    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.unschedule(.certificateExpiry, certificate.text)
    }
}
