import Members
import Record
@_spi(System) import Store
import Terms

/// What anybody learns of a certificate by its code.
public struct CertificateCheck: Codable, Sendable {
    public let code: String
    public let holder: String
    /// The company the holder worked for when it was issued; absent when that is over.
    public let company: String?
    public let label: String
    public let issued: Day
    /// The last day on which it holds; absent for good.
    public let expires: Day?
    public let standing: Certificate.Standing
    /// The first day on which it does not hold, when it was revoked.
    public let revoked: Day?
    /// Today in the program's time zone: how it stands was looked at for this day.
    public let on: Day
}

/// Looks a certificate up by its code, as anybody may.
public struct CheckCertificate: Query {
    public static let name = "check_certificate"
    public static let permission = Permission.seeProgram

    /// Hyphens, spaces and case do not matter.
    public let code: String

    public init(code: String) { self.code = code }

    public func answer(_ reader: Reader) throws -> CertificateCheck {
        let plain = CertificateCode.plain(code)
        guard plain.utf8.count == 16 else {
            throw Problem.invalid(field: "/code", "certificate.code")
        }
        let found: [Versioned<Certificate>] = try reader.vendorWide.records("WHERE code = $1", [.text(plain)])
        guard let certificate = found.first?.value else { throw Problem.notFound(Certificate.noun) }
        let company = try reader.vendorWide.find(certificate.partner)?.name
        return CertificateCheck(
            code: certificate.code, holder: try reader.name(of: certificate.employee),
            company: certificate.holderLeft.map { $0 > reader.today } ?? true ? company : nil,
            label: try reader.name(of: .certification, certificate.certification),
            issued: certificate.issued, expires: certificate.expires,
            standing: certificate.standing(on: reader.today), revoked: certificate.revoked?.day, on: reader.today)
    }
}

extension Guildhall {
    /// Checks a certificate for somebody whom nobody knows. Who guesses codes waits longer and longer.
    ///
    /// - Throws: `Problem.notFound` when no certificate has the code, `Problem.tooMany` after too many such.
    public func checkCertificate(
        _ code: String, of vendor: ID<Vendor>, from origin: Origin, in language: Language
    ) async throws -> CertificateCheck {
        let buckets = [Bucket.certificate(origin.network)]
        let now = clock.now
        try await database.write { try $0.count(buckets, at: now) }
        let check = try await database.read { snapshot in
            try CheckCertificate(code: code).answer(try self.systemReader(vendor, snapshot, in: language))
        }
        try await database.write { try $0.takeBack(buckets, at: now) }
        return check
    }
}

extension Bucket {
    /// Codes of certificates that nothing has, asked for from one place.
    package static func certificate(_ network: String) -> Bucket { Bucket("certificate", network, free: 20) }
}
