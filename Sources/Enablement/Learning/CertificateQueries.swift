import Record
import Terms

/// A certificate as the vendor and the holder's company see it.
public struct CertificateView: Codable, Sendable {
    public let id: ID<Certificate>
    /// What anybody can check it by.
    public let code: String
    public let partner: PartnerID
    public let employee: ID<Employee>
    public let holder: String
    public let certification: String
    public let label: String
    public let clause: ClauseID
    public let issued: Day
    /// The last day on which it holds; absent for good.
    public let expires: Day?
    public let standing: Certificate.Standing
    public let revoked: Certificate.Revocation?
    /// The day from which on the holder no longer works for the partner: it counts for the partner no longer.
    public let holderLeft: Day?
    /// The day from which on it counts for the partner, where the holder had it before working there.
    public let since: Day?
    /// The certificate that it goes on for, of the holder at another company.
    public let continues: ID<Certificate>?
    /// By which other one the holder goes on at another company.
    public let continued: Certificate.Continuation?
    public let version: Int64
}

/// One certificate.
public struct ShowCertificate: Query {
    public static let name = "show_certificate"
    public static let permission = Permission.seeLearning

    public let certificate: ID<Certificate>

    public func answer(_ reader: Reader) throws -> CertificateView { try reader.certificateView(certificate) }
}

extension Reader {
    func certificateView(_ id: ID<Certificate>) throws -> CertificateView { try view(try require(id)) }

    package func view(_ certificate: Versioned<Certificate>) throws -> CertificateView {
        CertificateView(
            id: certificate.id, code: certificate.code, partner: certificate.partner, employee: certificate.employee,
            holder: try name(of: certificate.employee), certification: certificate.certification,
            label: try name(of: .certification, certificate.certification),
            clause: certificate.clause, issued: certificate.issued, expires: certificate.expires,
            standing: certificate.value.standing(on: today), revoked: certificate.revoked,
            holderLeft: certificate.holderLeft, since: certificate.since, continues: certificate.continues,
            continued: certificate.continued, version: certificate.version)
    }
}
