import Record
import Terms

/// A mail ready to be handed over.
public struct ReadyMail: Sendable {
    /// The same whenever it is tried again.
    public let id: ID<OutboxMail>
    public let address: String
    public let name: String?
    public let subject: String
    public let text: String
    public let html: String
    public let language: Language
    /// When it was put into the outbox.
    public let created: Instant
    /// By which its reader declines mails of this kind (RFC 8058); nil for those that nobody may decline.
    public let stop: String?
}

/// What came of handing a mail over, with what the mail server said, or Guildhall's own words.
public enum MailOutcome: Hashable, Sendable {
    case sent(String)
    /// Another try may go better.
    case temporary(TypedValue)
    /// No other try will.
    case permanent(TypedValue)

    /// Why it was not sent; nil when it was.
    package var trouble: TypedValue? {
        switch self {
        case .sent: nil
        case .temporary(let reason), .permanent(let reason): reason
        }
    }
}

/// Hands mails over to whoever brings them on: a mail server in service, a list in tests.
public struct MailCarrier: Sendable {
    let carry: @Sendable (ReadyMail) async -> MailOutcome

    public init(_ carry: @escaping @Sendable (ReadyMail) async -> MailOutcome) { self.carry = carry }
}

/// How patiently mails are tried.
public struct MailPace: Sendable {
    /// Between the first try and the second, in milliseconds; doubled each time.
    package let first: Int64
    /// Never longer between two tries than this.
    let longest: Int64
    /// Given up after so long.
    let patience: Int64
    /// A mail that a server has taken is left to that server for so long. Longer than handing it over may take.
    let lease: Int64

    /// From a minute to six hours between tries; given up after three days.
    public static let usual = MailPace(haste: 1)

    /// - Parameters:
    ///   - haste: so many times as fast as usual: for tests.
    ///   - seconds: how long handing over one mail may take.
    public init(haste: Int64, handing seconds: Int64 = 60) {
        first = 60_000 / haste
        longest = 6 * 3_600_000 / haste
        patience = 3 * 86_400_000 / haste
        lease = 180_000 / haste + 2_000 * seconds
    }

    /// How long to wait after so many tries, give or take a fifth: so that mails that failed together are not tried together.
    func pause(after attempts: Int, chance: Double = .random(in: 0.8...1.2)) -> Int64 {
        let doubled = first << Int64(min(max(attempts, 1) - 1, 20))
        return Int64(Double(min(doubled, longest)) * chance)
    }
}
