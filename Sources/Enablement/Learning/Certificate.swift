import Record
import Store
import Terms

/// Proof that somebody who works for a partner is certified.
public struct Certificate: Entity {
    public static let prefix = "certificate"
    public static let table = "certificates"
    public static let noun = "certificate"

    public let id: ID<Certificate>
    /// What it is checked by, such as `7KQF-3MXP-9RTW-2HVB`: nobody can guess one.
    public let code: String
    public internal(set) var partner: PartnerID
    public internal(set) var employee: ID<Employee>
    /// One of the program's certifications.
    public let certification: String
    public let clause: ClauseID
    public let issued: Day
    /// The last day on which it holds; nil for good.
    public let expires: Day?
    public var revoked: Revocation?
    /// The day from which on the holder no longer works for the partner.
    public var holderLeft: Day?
    /// The day from which on it counts for the partner, where the holder had it before working there.
    public internal(set) var since: Day?
    /// The certificate that it goes on for, of the holder at another company.
    public let continues: ID<Certificate>?
    /// By which other one the holder goes on at another company.
    public internal(set) var continued: Continuation?

    init(
        id: ID<Certificate>, code: String, partner: PartnerID, employee: ID<Employee>, certification: String,
        clause: ClauseID, issued: Day, expires: Day?, since: Day? = nil, continues: ID<Certificate>? = nil
    ) {
        (self.id, self.code, self.partner, self.employee) = (id, code, partner, employee)
        (self.certification, self.clause, self.issued, self.expires) = (certification, clause, issued, expires)
        (self.since, self.continues) = (since, continues)
    }

    /// Why and since when a certificate holds no longer.
    public struct Revocation: Codable, Hashable, Sendable {
        /// The first day on which it does not hold.
        public let day: Day
        public let reason: String
    }

    /// How a certificate stands on a day.
    public enum Standing: String, Codable, CaseIterable, Sendable { case valid, expired, revoked }

    /// - Parameter day: in the program's time zone.
    public func standing(on day: Day) -> Standing {
        if let revoked, revoked.day <= day { return .revoked }
        if let expires, expires < day { return .expired }
        return .valid
    }

    /// The number of a day that does not come.
    private static let never = Int(Int32.max)

    /// The first day on which it counts for the partner no longer, whatever its last day.
    package var ended: Day? { [revoked?.day, holderLeft].compactMap(\.self).min() }

    public var columns: [(String, SQLValue)] {
        func number(_ day: Day?) -> SQLValue { .integer(Int64(day?.number ?? Self.never)) }
        return [
            ("partner", .text(partner.text)), ("employee", .text(employee.text)),
            ("certification", .text(certification)), ("code", .text(CertificateCode.plain(code))),
            ("issued", number(since ?? issued)), ("expires", number(expires)), ("ended", number(ended)),
        ]
    }

    public static let sorts: [ListColumn<Certificate>] = [
        .text("certification") { $0.certification }, .number("issued") { Int64($0.issued.number) },
        .number("expires") { Int64($0.expires?.number ?? never) },
    ]
}

extension Reader {
    /// What the partner's people are certified for on a day: certificates issued by then, not expired, not revoked, of people who
    /// work there. One pair a certificate, so a person may be in it several times. O(certificates of the partner).
    ///
    /// - Parameter day: in the program's time zone.
    package func certificates(
        of partner: PartnerID, on day: Day
    ) throws -> [(employee: ID<Employee>, certification: String)] {
        let rows = try vendorWide.query(
            """
            SELECT employee, certification FROM {certificates} WHERE partner = $1 AND issued <= $2 \
            AND expires >= $2 AND ended > $2 ORDER BY employee, certification
            """, [.text(partner.text), .integer(Int64(day.number))])
        return try rows.compactMap { row in
            try ID<Employee>(row.text(0)).map { ($0, try row.text(1)) }
        }
    }
}

extension Reader {
    /// What an employee has to be kept for: each certificate until it has ended, and as long as the program says after that.
    func keptFor(_ employee: Employee) throws -> [KeptFor] {
        let held: [Versioned<Certificate>] = try vendorWide.records(
            "WHERE employee = $1 ORDER BY id", [.text(employee.id.text)])
        return held.map { certificate in
            KeptFor(.certificateHolders, from: [certificate.value.ended, certificate.expires].compactMap(\.self).min())
        }
    }
}
