import Crypto
import Store
import Terms

/// The reply to a request with an idempotency key, or its refusal, kept so that the same request gets the same answer.
///
/// Not part of the record: a table of the transport, left out of replay. Forgotten after some weeks.
package struct EarlierReply {
    package static let table = TableDeclaration(
        name: "replies", key: ["vendor", "actor", "idempotency_key"], tenancy: .vendor(partnerColumns: []),
        replayed: false)
    package static let migration = Migration(
        id: "replies-1",
        sql: [
            """
            CREATE TABLE replies (vendor TEXT NOT NULL, actor TEXT NOT NULL, idempotency_key TEXT NOT NULL, \
            fingerprint TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, \
            PRIMARY KEY (vendor, actor, idempotency_key)) STRICT
            """,
            "CREATE INDEX replies_at ON replies (at)",
        ])

    private let key: String
    private let actor: Actor
    private let fingerprint: String

    package init<C: Command>(key: String, _ command: C, _ actor: Actor) throws {
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw Problem.invalid(field: "Idempotency-Key", "problem.idempotency_key")
        }
        self.actor = actor
        let fingerprint = Secret(C.name + " " + String(decoding: try JSON.encode(command), as: UTF8.self)).hash
        self.fingerprint = fingerprint
        // Strangers have no names: what one of them sent is another's only where all of it is the same.
        self.key = actor.isStranger ? Secret("\(key) \(fingerprint)").hash : key
    }

    /// What was answered: one of the two.
    private struct Answer<Reply: Codable>: Codable {
        let reply: Reply?
        let refusal: Decision?
    }

    /// The answer given before, if there was one. Throws `Problem.keyReused` when the key came with another request.
    package func find<Reply: Codable>(_: Reply.Type, _ transaction: Transaction) throws -> Result<Reply, Refusal>? {
        let rows = try transaction.query(
            "SELECT fingerprint, body FROM {replies} WHERE actor = $1 AND idempotency_key = $2",
            [.text(actor.id), .text(key)], in: VendorScope(vendor: actor.vendor.text))
        guard let row = rows.first else { return nil }
        guard try row.text(0) == fingerprint else { throw Problem.keyReused }
        let answer = try JSON.decode(Answer<Reply>.self, from: try row.text(1))
        return answer.reply.map { .success($0) } ?? answer.refusal.map { .failure(Refusal(decision: $0)) }
    }

    /// Keeps a reply, without what is shown only once.
    ///
    /// - Parameter now: the real moment, whatever clock the vendor has: by it replies are forgotten.
    package func keep<Reply: Codable>(_ reply: Reply, at now: Instant, _ transaction: Transaction) throws {
        let kept = (reply as? any ShownOnce)?.withoutSecret as? Reply ?? reply
        try keep(Answer(reply: kept, refusal: nil), now, transaction)
    }

    package func keep(_ refusal: Refusal, at now: Instant, _ transaction: Transaction) throws {
        try keep(Answer<Decision>(reply: nil, refusal: refusal.decision), now, transaction)
    }

    private func keep<Reply>(_ answer: Answer<Reply>, _ now: Instant, _ transaction: Transaction) throws {
        let body = String(decoding: try JSON.encode(answer), as: UTF8.self)
        try transaction.writer(vendor: actor.vendor.text).put(
            "replies",
            [
                ("actor", .text(actor.id)), ("idempotency_key", .text(key)), ("fingerprint", .text(fingerprint)),
                ("at", .integer(now.milliseconds)), ("body", .text(body)),
            ])
    }
}

/// A reply with something in it that is never stored: who asks again gets the rest.
package protocol ShownOnce {
    var withoutSecret: Self { get }
}
