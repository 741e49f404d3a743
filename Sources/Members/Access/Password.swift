import Crypto
import CryptoExtras
import Dispatch
import Foundation
import Record
import Synchronization
import Terms

/// What hashing a password takes: scrypt's N, r and p (RFC 7914).
public struct PasswordCost: Hashable, Sendable {
    /// N: a power of two. Memory is 128 · N · r bytes.
    public let rounds: Int
    /// r
    public let blockSize: Int
    /// p
    public let parallelism: Int

    public init(rounds: Int, blockSize: Int = 8, parallelism: Int = 1) {
        (self.rounds, self.blockSize, self.parallelism) = (rounds, blockSize, parallelism)
    }

    /// N = 2^17, r = 8, p = 1, as OWASP's Password Storage Cheat Sheet has it: 128 MiB for each password.
    public static let standard = PasswordCost(rounds: 1 << 17)
}

/// A password's hash as it is stored, in the PHC string format: `$scrypt$ln=17,r=8,p=1$salt$hash`.
struct PasswordHash: Hashable, Sendable {
    let cost: PasswordCost
    let salt: [UInt8]
    let hash: [UInt8]

    var text: String {
        func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString().replacing("=", with: "") }
        let log = cost.rounds.trailingZeroBitCount
        return "$scrypt$ln=\(log),r=\(cost.blockSize),p=\(cost.parallelism)$\(base64(salt))$\(base64(hash))"
    }

    init(cost: PasswordCost, salt: [UInt8], hash: [UInt8]) {
        (self.cost, self.salt, self.hash) = (cost, salt, hash)
    }

    init?(_ text: String) {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 4, parts[0] == "scrypt" else { return nil }
        var numbers: [String: Int] = [:]
        for pair in parts[1].split(separator: ",") {
            let halves = pair.split(separator: "=")
            if halves.count == 2 { numbers[String(halves[0])] = Int(halves[1]) }
        }
        func bytes(_ text: String) -> [UInt8]? {
            Data(base64Encoded: text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)).map(Array.init)
        }
        guard let log = numbers["ln"], (1...24).contains(log), let block = numbers["r"], let parallel = numbers["p"],
            let salt = bytes(parts[2]), let hash = bytes(parts[3])
        else { return nil }
        self.init(
            cost: PasswordCost(rounds: 1 << log, blockSize: block, parallelism: parallel), salt: salt, hash: hash)
    }
}

/// Hashes passwords on threads of its own, a few at a time: a flood of sign-ins waits, and cannot exhaust the memory.
/// Who waits is let on in turns by place and account, and ends waiting when the caller is gone.
package actor PasswordWork {
    typealias Turn = FairQueue<CheckedContinuation<Void, any Error>>.Turn

    package let cost: PasswordCost
    private var free: Int
    private let mostWaiting: Int
    private let mostFromPlace: Int
    private var waiting = FairQueue<CheckedContinuation<Void, any Error>>()
    private let queue = DispatchQueue(label: "guildhall.passwords", attributes: .concurrent)

    /// - Parameters:
    ///   - mostWaiting: more than wait at any honest moment.
    ///   - mostFromPlace: more than wait from one place at any honest moment.
    package init(cost: PasswordCost, atOnce: Int = 2, mostWaiting: Int = 100, mostFromPlace: Int = 20) {
        self.cost = cost
        self.mostWaiting = mostWaiting
        self.mostFromPlace = mostFromPlace
        free = atOnce
    }

    /// The hash of a new password.
    ///
    /// - Throws: `Problem.tooMany` when too many wait already, `CancellationError` when nobody wants it any more.
    func hash(_ password: String, for turn: Turn) async throws -> PasswordHash {
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
        let hash = try await derive(password, salt, cost, turn)
        return PasswordHash(cost: cost, salt: salt, hash: hash)
    }

    /// Is it the password of this hash? Without a hash the same work is done and the answer is no.
    func fits(_ password: String, _ stored: String?, for turn: Turn) async throws -> Bool {
        let known = stored.flatMap(PasswordHash.init)
        let hash = known ?? PasswordHash(cost: cost, salt: Array(repeating: 0, count: 16), hash: [])
        let derived = try await derive(password, hash.salt, hash.cost, turn)
        guard known != nil, derived.count == hash.hash.count else { return false }
        return zip(derived, hash.hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The hash to be stored instead of one that was made at another cost; nil when it can stay.
    func renewed(_ password: String, _ stored: String, for turn: Turn) async throws -> String? {
        PasswordHash(stored)?.cost == cost ? nil : try await hash(password, for: turn).text
    }

    private func derive(
        _ password: String, _ salt: [UInt8], _ cost: PasswordCost, _ turn: Turn
    ) async throws -> [UInt8] {
        try await enter(turn)
        defer { leave() }
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(
                    with: Result {
                        // One form of what looks the same: people type on many keyboards.
                        let text = Array(password.precomposedStringWithCompatibilityMapping.utf8)
                        let key = try KDF.Scrypt.deriveKey(
                            from: text.isEmpty ? [0] : text, salt: salt, outputByteCount: 32, rounds: cost.rounds,
                            blockSize: cost.blockSize, parallelism: cost.parallelism)
                        return key.withUnsafeBytes { Array($0) }
                    })
            }
        }
    }

    private func enter(_ turn: Turn) async throws {
        if free > 0 {
            free -= 1
            return
        }
        guard waiting.count < mostWaiting, waiting.count(from: turn.place) < mostFromPlace else {
            throw Problem.signInsWait
        }
        let number = Mutex<Int?>(nil)
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                guard !Task.isCancelled else { return continuation.resume(throwing: CancellationError()) }
                let id = waiting.add(continuation, for: turn)
                number.withLock { $0 = id }
            }
        } onCancel: {
            guard let id = number.withLock({ $0 }) else { return }
            Task { await self.giveUp(id) }
        }
    }

    private func giveUp(_ id: Int) { waiting.remove(id)?.resume(throwing: CancellationError()) }

    private func leave() {
        guard let next = waiting.next() else {
            free += 1
            return
        }
        next.resume()
    }

    /// How many wait.
    package var length: Int { waiting.count }
}

extension PasswordWork.Turn {
    /// Of somebody who is signed in, or has a link: the account is the place.
    static func of(_ account: ID<Account>) -> PasswordWork.Turn {
        PasswordWork.Turn(place: account.text, account: account.text)
    }

    /// Of whoever runs the server.
    static let ofProcess = PasswordWork.Turn(place: "", account: "")
}

extension Problem {
    fileprivate static let signInsWait = Problem.tooMany("account.busy", retryAfter: 10)
}
