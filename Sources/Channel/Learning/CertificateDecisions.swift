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
        let partner: Partner
        let employee: Employee
        let code: String
    }

    public func load(_ reader: Reader) throws -> State {
        State(
            partner: try reader.require(partner).value, employee: try reader.require(employee).value,
            code: try reader.outside("code") { CertificateCode.random() })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard state.employee.partner == state.partner.id else {
            throw Problem.invalid(
                field: "/employee", message: "\(state.employee.name) does not work for \(state.partner.name)",
                hint: "a certificate is issued to one of the partner's own people")
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
    func certificate(
        for employee: Employee, _ certification: String, issued: Day, expires: Day?, code: String
    ) throws -> [any Event] {
        guard let term = program.learning.certification(certification) else {
            let known = program.learning.certifications.map(\.id)
            throw Problem.invalid(
                field: "/certification", message: "\"\(certification)\" is no certification of \(program.title)",
                hint: known.isEmpty ? "the program has none" : "its certifications: " + known.joined(separator: ", "))
        }
        guard employee.left == nil else {
            throw Problem.invalid(
                field: "/employee", message: "\(employee.name) works for the partner no longer", hint: nil)
        }
        guard issued <= today else {
            throw Problem.invalid(
                field: "/issued", message: "\(issued) lies ahead", hint: "use today or an earlier day")
        }
        let last = expires ?? term.lastDay(issued: issued)
        if let last, last < issued {
            throw Problem.invalid(
                field: "/expires", message: "\(last) lies before \(issued), the day of issue", hint: nil)
        }
        let certificate = Certificate(
            id: newID(), code: code, partner: employee.partner, employee: employee.id, holder: employee.name,
            certification: term.id, label: term.label, clause: term.clause, issued: issued, expires: last,
            revoked: nil, holderLeft: nil)
        let remind = last.map { max(now, program.zone.start(of: $0.adding(days: -term.remindDays))) }
        let text = "\(employee.name) is certified: \(term.label)" + (last.map { ", through \($0)" } ?? "")
        return [
            CertificateIssued(certificate: certificate, remind: remind),
            NoticeSent(
                notice(to: employee.partner, .certificateIssued, certificate.id.text, term.clause, text)),
        ]
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
            throw Problem.wrongState(message: "the certificate is revoked already", hint: nil)
        }
        let text = "\(state.holder)'s certificate \(state.label) is revoked: \(reason)"
        return [
            CertificateRevoked(
                certificate: certificate, owner: state.partner, revoked: .init(day: context.today, reason: reason)),
            NoticeSent(
                context.notice(to: state.partner, .certificateRevoked, certificate.text, state.clause, text)),
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
        let certificate: Certificate
        let isDue: Bool
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
        func tell(_ kind: NoticeKind, _ text: String) -> NoticeSent {
            NoticeSent(context.notice(to: certificate.partner, kind, certificate.id.text, certificate.clause, text))
        }
        guard context.today > last else {
            let text = "\(certificate.holder)'s certificate \(certificate.label) holds through \(last)"
            return [
                DueDone(
                    work: .certificateExpiry, about: certificate.id.text, again: context.program.zone.end(of: last)),
                tell(.certificateExpiring, text),
            ]
        }
        return [
            CertificateExpired(certificate: certificate.id, owner: certificate.partner, last: last),
            tell(.certificateExpired, "\(certificate.holder)'s certificate \(certificate.label) ended on \(last)"),
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> CertificateView {
        try reader.certificateView(certificate)
    }
}
