import Record
import Store
import Terms

@testable import Channel

extension Wording {
    /// English, without the names of a program.
    static let plain = Wording(.english, nil, book: Capabilities.channel.book)
}

extension Problem {
    /// What is wrong, in English.
    var message: String { message(in: .plain) }
    /// What to do about it, in English.
    var hint: String? { hint(in: .plain) }
}

// Where a test has nothing to do with languages, everybody reads English.

extension RequestTerms {
    init(idempotencyKey: String? = nil, expectedVersion: Int64? = nil) {
        self.init(idempotencyKey: idempotencyKey, expectedVersion: expectedVersion, language: .english)
    }
}

extension ImportOptions {
    init(isDry: Bool = false, isPartial: Bool = false, resumes: Bool = false) {
        self.init(isDry: isDry, isPartial: isPartial, resumes: resumes, language: .english)
    }
}

extension Guildhall {
    func perform<C: Command>(
        _ command: C, as credential: Credential, at moment: Instant? = nil
    ) async throws -> Performed<C.Reply> {
        try await perform(command, as: credential, .plain, at: moment)
    }

    func answer<Q: Query>(_ query: Q, as credential: Credential, at moment: Instant? = nil) async throws -> Q.Answer {
        try await answer(query, as: credential, in: .english, at: moment)
    }

    func rehearse<C: Command>(_ command: C, as credential: Credential, at moment: Instant? = nil) async throws {
        try await rehearse(command, as: credential, in: .english, at: moment)
    }
}
