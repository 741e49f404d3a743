import Record
import Synchronization
import Testing

@testable import Members
@_spi(System) @testable import Store
@testable import Terms

/// A mail server for tests: keeps what it is given, and answers as it was told to.
final class Mailroom: Sendable {
    private struct State {
        var taken: [ReadyMail] = []
        var answers: [MailOutcome] = []
    }

    private let state = Mutex(State())

    /// The next answers, one for each mail; after them every mail is taken.
    func answer(_ outcomes: MailOutcome...) { state.withLock { $0.answers = outcomes } }

    var taken: [ReadyMail] { state.withLock { $0.taken } }

    var carrier: MailCarrier {
        MailCarrier { mail in
            self.state.withLock { state in
                state.taken.append(mail)
                return state.answers.isEmpty ? .sent("250 OK") : state.answers.removeFirst()
            }
        }
    }
}

extension World {
    /// Gives somebody an account and a membership.
    @discardableResult
    func enrol(
        _ name: String, _ role: Role, at partner: String? = nil, language: Language = .english,
        vendor: ID<Vendor>? = nil
    ) async throws -> ID<Membership> {
        try await guildhall.enrol(
            Enrolment(
                email: "\(name.lowercased())@people.example", name: name, password: "correct horse battery",
                vendor: vendor ?? self.vendor, partner: partner.flatMap { ID(id($0)) }, role: role, language: language))
    }

    /// A session of somebody who was enrolled.
    func signedIn(_ name: String) async throws -> Credential {
        let session = try await guildhall.signIn(
            email: "\(name.lowercased())@people.example", password: "correct horse battery",
            from: Origin(address: "127.0.0.1", userAgent: "test"))
        return .session(session.token)
    }

    /// The vendor's mails as its manager sees them, oldest first.
    func outbox(_ state: OutboxMail.State? = nil) async throws -> [OutboxEntry] {
        try await guildhall.answer(ListOutbox(state: state, limit: 200), as: try credential("manager")).items.reversed()
    }

    /// One mail's text as somebody sees it.
    func mail(_ id: ID<OutboxMail>, as actor: String = "manager") async throws -> OutboxContent {
        try await guildhall.answer(ShowOutboxMail(mail: id), as: try credential(actor))
    }

    func later(seconds: Int64) { clock.set(clock.now.adding(seconds: seconds)) }
}
