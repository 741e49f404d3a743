import Members
import Record
import Terms

/// Issues a certificate to somebody who works for a partner.
public struct IssueCertificate: Command {
    public static let name = "issue_certificate"
    public static let permission = Permission.certify

    public let partner: PartnerID
    public let employee: ID<Employee>
    /// One of the program's certifications.
    public let certification: String
    /// Today when nothing is said.
    public let issued: Day?
    /// The last day; as the program says when left out.
    public let expires: Day?

    public struct State: Sendable {
        package let partner: Partner
        package let employee: Employee
        package let code: String
    }

    public func load(_ reader: Reader) throws -> State {
        State(
            partner: try reader.require(partner).value, employee: try reader.require(employee).value,
            code: try reader.outside("code") { CertificateCode.random() })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.employee.partner == state.partner.id else {
            throw Problem.invalid(
                field: "/employee",
                Phrase(
                    "employee.elsewhere",
                    ["employee": state.employee.name.value, "partner": .text(state.partner.name)]))
        }
        return try context.certificate(
            for: state.employee, certification, issued: issued ?? context.today, expires: expires, code: state.code)
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> CertificateView {
        try reader.certificateView(try reader.created(events, \CertificateIssued.certificate).id)
    }
}

extension Context {
    /// The events by which somebody is certified.
    ///
    /// - Throws: `Problem.invalid` for a certification the program does not have, and for days that do not fit.
    package func certificate(
        for employee: Employee, _ certification: String, issued: Day, expires: Day?, code: String
    ) throws -> [any Event] {
        guard let term = program.learning.certification(certification) else {
            let values = Nearest.values(for: certification, among: program.learning.certifications.map(\.id))
            throw Problem.invalid(
                field: "/certification",
                Phrase("certification.unknown", values.merging(["certification": .text(certification)]) { $1 }))
        }
        try employee.requireWorking()
        guard issued <= today else {
            throw Problem.invalid(field: "/issued", Phrase("day.ahead", ["day": .day(issued)]))
        }
        let last = expires ?? term.lastDay(issued: issued)
        if let last, last < issued {
            throw Problem.invalid(
                field: "/expires", Phrase("certificate.ends_early", ["last": .day(last), "issued": .day(issued)]))
        }
        let certificate = Certificate(
            id: newID(), code: code, partner: employee.partner, employee: employee.id,
            certification: term.id, clause: term.clause, issued: issued, expires: last)
        let remind = last.map { max(now, program.zone.start(of: $0.adding(days: -term.remindDays))) }
        return [CertificateIssued(certificate: certificate, remind: remind)]
    }
}

/// Ends a certificate before its time.
public struct RevokeCertificate: Command {
    public static let name = "revoke_certificate"
    public static let permission = Permission.certify

    public let certificate: ID<Certificate>
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<Certificate> { try reader.subject(certificate) }

    public func decide(_ state: Versioned<Certificate>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard state.revoked == nil else {
            throw Problem.wrongState("certificate.revoked")
        }
        return [
            CertificateRevoked(
                certificate: certificate, owner: state.partner, revoked: .init(day: context.today, reason: reason))
        ]
    }

    public func reply(_ state: Versioned<Certificate>, _ events: [any Event], _ reader: Reader) throws
        -> CertificateView
    {
        try reader.certificateView(certificate)
    }
}

/// Reminds a partner of a certificate that ends soon, and says when it has ended: timed work.
public struct RemindOfCertificate: Command {
    public static let name = "remind_of_certificate"
    public static let permission = Permission.fallDue

    public let certificate: ID<Certificate>

    public struct State: Sendable {
        package let certificate: Certificate
        package let isDue: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        State(
            certificate: try reader.require(certificate).value,
            isDue: try reader.isDue(.certificateExpiry, certificate.text))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.isDue else { return [] }
        let certificate = state.certificate
        guard let last = certificate.expires, certificate.revoked == nil, certificate.holderLeft == nil else {
            return [DueDone(work: .certificateExpiry, about: certificate.id.text)]
        }
        guard context.today > last else {
            return [
                DueDone(
                    work: .certificateExpiry, about: certificate.id.text, again: context.program.zone.end(of: last))
            ]
        }
        return [CertificateExpired(certificate: certificate.id, owner: certificate.partner, last: last)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> CertificateView {
        try reader.certificateView(certificate)
    }
}
