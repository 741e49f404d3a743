import Members
import Record
import Store
import Terms

/// Gives a certificate on to somebody's new employer: the person left the company that the certificate counted for, and works for another
/// partner. It counts for that one from today on, under a number of its own and with its old days; the old one stays as it was.
public struct TransferCertificate: Command {
    public static let name = "transfer_certificate"
    public static let permission = Permission.certify

    public let certificate: ID<Certificate>
    /// The same person as one of the new company's people.
    public let employee: ID<Employee>
    public let reason: String

    public struct State: Sendable {
        let certificate: Certificate
        let before: Employee
        let after: Employee
        let code: String
    }

    public func load(_ reader: Reader) throws -> State {
        let certificate = try reader.subject(certificate).value
        return State(
            certificate: certificate, before: try reader.require(certificate.employee).value,
            after: try reader.require(employee).value, code: try reader.outside("code") { CertificateCode.random() })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        let old = state.certificate
        try state.after.requireWorking()
        guard old.standing(on: context.today) == .valid, old.continued == nil else {
            throw Problem.wrongState("certificate.not_to_transfer")
        }
        guard state.before.left != nil else {
            throw Problem.wrongState(Phrase("certificate.holder_stays", ["holder": state.before.name.value]))
        }
        guard state.after.partner != old.partner else {
            throw Problem.invalid(
                field: "/employee", Phrase("certificate.same_company", ["holder": state.after.name.value]))
        }
        let id: ID<Certificate> = context.newID()
        let new = Certificate(
            id: id, code: state.code, partner: state.after.partner, employee: state.after.id,
            certification: old.certification, clause: old.clause, issued: old.issued, expires: old.expires,
            since: context.today, continues: old.id)
        let days = context.program.learning.certification(old.certification)?.remindDays ?? 0
        let remind = old.expires.map {
            max(context.now, context.program.zone.start(of: $0.adding(days: -days)))
        }
        return [
            CertificateContinued(
                certificate: old.id, owner: old.partner,
                continued: .init(by: id, partner: state.after.partner, day: context.today, reason: reason)),
            CertificateIssued(certificate: new, remind: remind),
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> CertificateView {
        try reader.certificateView(try reader.created(events, \CertificateIssued.certificate).id)
    }
}

extension Certificate {
    /// By which other certificate its holder goes on at another company.
    public struct Continuation: Codable, Hashable, Sendable {
        public let by: ID<Certificate>
        /// The new company.
        public let partner: PartnerID
        /// From which on the other one counts there.
        public let day: Day
        public let reason: String
    }
}

/// A certificate's holder goes on under another one at another company.
struct CertificateContinued: OwnedChange {
    static let kind = "certificate.continued"
    static let settles: [DueKind] = [.certificateExpiry]
    let certificate: ID<Certificate>
    let owner: PartnerID
    let continued: Certificate.Continuation
    var changed: ID<Certificate> { certificate }

    func change(_ certificate: inout Certificate) { certificate.continued = continued }
}
