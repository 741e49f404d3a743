import Crypto
import Store
import Terms

/// The reply to a request with an idempotency key, kept so that the same request gets the same reply.
///
/// Not part of the record: a table of the transport, left out of replay. Replies are kept for good; they are small.
struct EarlierReply {
    static let table = TableDeclaration(
        name: "replies", key: ["vendor", "actor", "idempotency_key"], tenancy: .vendor(partnerColumns: []), replayed: false)
    static let migration = Migration(
        id: "replies-1",
        sql: [
            """
            CREATE TABLE replies (vendor TEXT NOT NULL, actor TEXT NOT NULL, idempotency_key TEXT NOT NULL, \
            fingerprint TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, \
            PRIMARY KEY (vendor, actor, idempotency_key)) STRICT
            """
        ])

    private let key: String
    private let actor: Actor
    private let fingerprint: String

    init<C: Command>(key: String, _ command: C, _ actor: Actor) throws {
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw Problem.invalid(
                field: "Idempotency-Key", message: "the key must be 1 to 200 visible ASCII characters", hint: nil)
        }
        self.key = key
        self.actor = actor
        fingerprint = Secret(C.name + " " + String(decoding: try JSON.encode(command), as: UTF8.self)).hash
    }

    func find<Reply: Decodable>(_: Reply.Type, _ transaction: Transaction) throws -> Reply? {
        let rows = try transaction.query(
            "SELECT fingerprint, body FROM {replies} WHERE actor = $1 AND idempotency_key = $2",
            [.text(actor.id), .text(key)], in: VendorScope(vendor: actor.vendor.text))
        guard let row = rows.first else { return nil }
        guard try row.text(0) == fingerprint else { throw Problem.keyReused }
        return try JSON.decode(Reply.self, from: try row.text(1))
    }

    func keep(_ reply: some Encodable, at now: Instant, _ transaction: Transaction) throws {
        let body = String(decoding: try JSON.encode(reply), as: UTF8.self)
        try transaction.writer(vendor: actor.vendor.text).put(
            "replies",
            [
                ("actor", .text(actor.id)), ("idempotency_key", .text(key)), ("fingerprint", .text(fingerprint)),
                ("at", .integer(now.milliseconds)), ("body", .text(body)),
            ])
    }
}
