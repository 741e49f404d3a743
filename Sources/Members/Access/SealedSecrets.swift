import Record
import Store
import Terms

/// Which key seals a database's secrets: a single row, so that a server with another key says so at its start instead of
/// refusing everybody's codes.
enum SealingRecord {
    static let table = TableDeclaration(name: "sealing", key: ["id"], tenancy: .shared, replayed: false)

    static let migration = Migration(
        id: "accounts-4",
        sql: [
            """
            CREATE TABLE sealing (id TEXT NOT NULL PRIMARY KEY, mark TEXT NOT NULL, since INTEGER NOT NULL, \
            finished INTEGER) STRICT
            """
        ])

    static let id = SQLValue.text("second factors")
}

/// Is the key at hand the database's?
public enum SealingState: Hashable, Sendable {
    /// The database has no key yet: the first one given becomes its own.
    case none
    case own
    /// Something lies in it that another key sealed.
    case other
}

extension Database {
    /// How a key stands to what lies in the database.
    ///
    /// - Parameter key: nil to learn whether the database has one at all.
    public func sealing(by key: SealingKey?) async throws -> SealingState {
        let mark = try await read { try $0.sealing()?.mark }
        guard let mark else { return .none }
        return mark == key?.mark ? .own : .other
    }
}

extension Snapshot {
    fileprivate func sealing() throws -> (mark: String, isFinished: Bool)? {
        let rows = try query(
            "SELECT mark, finished FROM {sealing} WHERE id = $1", [SealingRecord.id], in: PublicScope())
        return try rows.first.map { (try $0.text(0), try $0.optionalInt(1) != nil) }
    }

    /// Accounts in the order of their ids, some at a time.
    fileprivate func accounts(after id: String, most: Int64 = 200) throws -> [Account] {
        let rows = try query(
            "SELECT body FROM {accounts} WHERE id > $1 ORDER BY id LIMIT $2", [.text(id), .integer(most)],
            in: PublicScope())
        return try rows.map { try JSON.decode(Account.self, from: try $0.text(0)) }
    }
}

extension Transaction {
    fileprivate func setSealing(_ mark: String, at now: Instant, isFinished: Bool) throws {
        try writer().put(
            "sealing",
            [
                ("id", SealingRecord.id), ("mark", .text(mark)), ("since", .integer(now.milliseconds)),
                ("finished", isFinished ? .integer(now.milliseconds) : .null),
            ])
    }
}

extension Guildhall {
    /// Makes the key of this process the database's, if it has none; then seals what still lies open in it. To be done before
    /// anything is served. A server that is stopped on the way goes on at its next start.
    ///
    /// - Throws: `SealingFault.otherKey` when the database has another key, `SealingFault.noKey` without one.
    public func sealSecrets() async throws {
        guard let sealing else { throw SealingFault.noKey }
        let now = clock.now
        let isFinished = try await database.write { transaction in
            guard let known = try transaction.sealing() else {
                try transaction.setSealing(sealing.mark, at: now, isFinished: false)
                return false
            }
            guard known.mark == sealing.mark else { throw SealingFault.otherKey }
            return known.isFinished
        }
        guard !isFinished else { return }
        var last: String? = ""
        while let after = last {
            last = try await database.write { transaction in
                let accounts = try transaction.accounts(after: after)
                for account in accounts where account.hasOpenSecret {
                    try transaction.put(try account.sealed(by: sealing))
                }
                return accounts.last?.id.text
            }
        }
        try await database.write { try $0.setSealing(sealing.mark, at: now, isFinished: true) }
    }

    /// Seals everything with this process's key that another one sealed, while no server runs.
    ///
    /// - Parameter old: nil when it is lost. Then the apps' codes are over and recovery codes alone let people in, who set up
    ///   their second factor anew.
    /// - Returns: how many accounts kept their second factor, and how many have recovery codes alone.
    /// - Throws: `SealingFault.otherKey` when the old key is not the database's.
    public func replaceSealingKey(_ old: SealingKey?) async throws -> (kept: Int, lost: Int) {
        guard let sealing else { throw SealingFault.noKey }
        let now = clock.now
        return try await database.write { transaction in
            let known = try transaction.sealing()?.mark
            if let old, let known, old.mark != known { throw SealingFault.otherKey }
            var (after, kept, lost) = ("", 0, 0)
            while case let accounts = try transaction.accounts(after: after), let last = accounts.last {
                for account in accounts where account.secondFactor != nil || account.begunFactor != nil {
                    let renewed = try account.sealed(anew: sealing, from: old)
                    if let secret = renewed.secondFactor?.secret { if secret.isEmpty { lost += 1 } else { kept += 1 } }
                    try transaction.put(renewed)
                }
                after = last.id.text
            }
            try transaction.setSealing(sealing.mark, at: now, isFinished: true)
            return (kept, lost)
        }
    }

    /// As an account keeps it.
    func sealed(_ secret: String, of account: ID<Account>) throws -> String {
        guard let sealing else { throw SealingFault.noKey }
        return try sealing.seal(secret, of: account)
    }

    /// As a second factor needs it; nil when it cannot be opened, which is in the log.
    package func opened(_ kept: String?, of account: ID<Account>) -> String? {
        guard let kept, !kept.isEmpty else { return nil }
        if SealingKey.isOpen(kept) { return kept }
        do {
            guard let sealing else { throw SealingFault.noKey }
            return try sealing.open(kept, of: account)
        } catch {
            logger.error("a second factor cannot be opened", metadata: ["account": "\(account)", "reason": "\(error)"])
            return nil
        }
    }
}

extension Account {
    fileprivate var hasOpenSecret: Bool {
        [secondFactor?.secret, begunFactor].contains { $0.map { !$0.isEmpty && SealingKey.isOpen($0) } ?? false }
    }

    /// With everything sealed that lay open.
    func sealed(by key: SealingKey) throws -> Account {
        func sealed(_ text: String) throws -> String {
            SealingKey.isOpen(text) && !text.isEmpty ? try key.seal(text, of: id) : text
        }
        var account = self
        account.secondFactor?.secret = try secondFactor.map { try sealed($0.secret) } ?? ""
        account.begunFactor = try begunFactor.map(sealed)
        return account
    }

    /// With everything sealed by another key. What the old one does not open is lost: a factor that is being set up is begun anew,
    /// and one that holds has its recovery codes alone.
    fileprivate func sealed(anew key: SealingKey, from old: SealingKey?) throws -> Account {
        func renewed(_ text: String) throws -> String? {
            if text.isEmpty { return nil }
            if SealingKey.isOpen(text) { return try key.seal(text, of: id) }
            if let plain = try? key.open(text, of: id) { return try key.seal(plain, of: id) }
            return try (try? old?.open(text, of: id)).map { try key.seal($0, of: id) }
        }
        var account = self
        account.secondFactor?.secret = try secondFactor.map { try renewed($0.secret) ?? "" } ?? ""
        account.begunFactor = try begunFactor.flatMap(renewed)
        return account
    }
}
