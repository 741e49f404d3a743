import Record
import Synchronization
import Terms

/// How much one key or person, and one partner altogether, may ask of a server. Whoever asks for more waits; everybody
/// else goes on.
public struct QuotaLimits: Hashable, Sendable {
    /// Commands in a minute, of a key or a person of a partner's; the vendor's own have ten times as many. Twice as
    /// many at once, after a while without.
    public var commands: Int
    /// The same for a partner altogether.
    public var partnerCommands: Int
    /// Commands in an hour that clauses stand in the way of, each of which is recorded, of a partner's.
    public var refusals: Int
    /// Bytes of files in an hour, of a partner's.
    public var uploadedBytes: Int

    /// Far more than people, or systems that bring orders, ask for.
    public static let usual = QuotaLimits(
        commands: 1_200, partnerCommands: 3_000, refusals: 600, uploadedBytes: 1 << 30)
}

/// Counts what is asked of this server against the limits, in memory. Each count fills a vessel that runs empty evenly.
final class Quotas: Sendable {
    private struct Vessel {
        var level: Double
        var at: ContinuousClock.Instant
    }

    /// What is counted.
    enum Kind: String {
        case commands, refusals, uploads

        /// Seconds in which a full measure runs out.
        var seconds: Double { self == .commands ? 60 : 3_600 }
    }

    private let limits: QuotaLimits?
    private let vessels = Mutex<[String: Vessel]>([:])
    private let now: @Sendable () -> ContinuousClock.Instant
    private static let most = 20_000

    /// - Parameter limits: nil for none.
    init(_ limits: QuotaLimits?, now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }) {
        (self.limits, self.now) = (limits, now)
    }

    /// Counts a command, before anything of it is read.
    ///
    /// - Throws: `Problem.tooMany` when the key, the person or its partner asked for too much lately.
    func command(_ caller: Caller, cost: Double = 1) throws {
        guard let limits else { return }
        let factor = caller.partner == nil ? 10.0 : 1.0
        try take("c \(caller.id)", cost, Double(limits.commands) * factor, .commands)
        guard let partner = caller.partner else { return }
        try take("p \(partner)", cost, Double(limits.partnerCommands), .commands)
        try take("r \(partner)", 0, Double(limits.refusals), .refusals)
    }

    /// Counts a command that a clause stood in the way of; the next one waits when there were too many.
    func refused(_ caller: Caller) {
        guard let limits, let partner = caller.partner else { return }
        fill("r \(partner)", 1, Double(limits.refusals), .refusals)
    }

    /// Counts the bytes of a file, before they are read.
    ///
    /// - Throws: `Problem.tooMany` when its partner handed in too much lately.
    func upload(_ caller: Caller, bytes: Int) throws {
        guard let limits, let partner = caller.partner else { return }
        try take("u \(partner)", Double(bytes), Double(limits.uploadedBytes), .uploads)
    }

    private func take(_ name: String, _ amount: Double, _ measure: Double, _ kind: Kind) throws {
        let wait = vessels.withLock { vessels -> Double in
            let vessel = Self.emptied(vessels[name], measure, kind, now())
            let over = vessel.level + amount - 2 * measure
            guard over <= 0 || vessel.level == 0 else { return max(1, over / measure * kind.seconds) }
            Self.keep(Vessel(level: vessel.level + amount, at: vessel.at), name, in: &vessels)
            return 0
        }
        guard wait == 0 else {
            throw Problem.tooMany(Phrase("quota.\(kind.rawValue)"), retryAfter: Int(wait.rounded(.up)))
        }
    }

    private func fill(_ name: String, _ amount: Double, _ measure: Double, _ kind: Kind) {
        vessels.withLock { vessels in
            let vessel = Self.emptied(vessels[name], measure, kind, now())
            Self.keep(Vessel(level: min(vessel.level + amount, 2 * measure + 1), at: vessel.at), name, in: &vessels)
        }
    }

    private static func emptied(
        _ vessel: Vessel?, _ measure: Double, _ kind: Kind, _ now: ContinuousClock.Instant
    ) -> Vessel {
        guard let vessel else { return Vessel(level: 0, at: now) }
        let (whole, attoseconds) = (now - vessel.at).components
        let gone = (Double(whole) + Double(attoseconds) / 1e18) / kind.seconds * measure
        return Vessel(level: max(0, vessel.level - gone), at: now)
    }

    /// So many names are kept that nobody honest is forgotten; then all begin anew.
    private static func keep(_ vessel: Vessel, _ name: String, in vessels: inout [String: Vessel]) {
        if vessels.count >= most, vessels[name] == nil { vessels.removeAll() }
        vessels[name] = vessel
    }
}
