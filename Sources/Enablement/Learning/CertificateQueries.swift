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
    public let version: Int64
}

/// Certificates, newest first: of a partner's own people, or of all or of one for the vendor.
public struct ListCertificates: Query, PageRequest {
    public static let name = "list_certificates"
    public static let permission = Permission.seeLearning

    public let partner: PartnerID?
    public let employee: ID<Employee>?
    public let after: String?
    public let limit: Int?

    public init(
        partner: PartnerID? = nil, employee: ID<Employee>? = nil, after: String? = nil, limit: Int? = nil
    ) {
        (self.partner, self.employee, self.after, self.limit) = (partner, employee, after, limit)
    }

    public func answer(_ reader: Reader) throws -> Page<CertificateView> {
        let partner = try partner.map { try reader.require($0).value.id.text } ?? ""
        let employee = try employee.map { try reader.require($0).value.id.text } ?? ""
        let page: (records: [Versioned<Certificate>], next: String?) = try reader.page(
            self, where: "($1 = '' OR partner = $1) AND ($2 = '' OR employee = $2)", [.text(partner), .text(employee)])
        return Page(items: try page.records.map { try reader.view($0) }, next: page.next)
    }
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
            holderLeft: certificate.holderLeft, version: certificate.version)
    }
}
