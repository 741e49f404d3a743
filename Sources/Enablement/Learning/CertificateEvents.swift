import Record
import Store
import Terms

/// Somebody was certified.
struct CertificateIssued: Event, TakesMembership {
    static let kind = "certificate.issued"
    let certificate: Certificate
    /// When to remind of its end.
    let remind: Instant?
    var subject: String { certificate.id.text }
    var partner: PartnerID? { certificate.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(certificate)
        if let remind { try tables.schedule(.certificateExpiry, certificate.id.text, at: remind) }
    }
}

/// A certificate was ended before its time.
struct CertificateRevoked: OwnedChange {
    static let kind = "certificate.revoked"
    static let settles: [DueKind] = [.certificateExpiry]
    let certificate: ID<Certificate>
    let owner: PartnerID
    let revoked: Certificate.Revocation
    var changed: ID<Certificate> { certificate }

    func change(_ certificate: inout Certificate) { certificate.revoked = revoked }
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
