import Terms

/// What came of performing a record again under other terms.
public struct TrialOutcome: Sendable {
    public let vendor: ID<Vendor>
    /// The version that was in force, of those that the vendor has published.
    public let before: Program
    /// The version that was tried, under the number that it has there.
    public let tried: Program
    /// The first day on which it was in force.
    public let from: Day
    /// How many requests of the record were performed again, those included that did as they had done.
    public let requests: Int
    /// How many pieces of timed work were done that the record does not have, or not at that moment.
    public let turns: Int
    /// First what people asked for and did not get, or got, in the order of their requests, then what became of things.
    public let differences: [TrialDifference]
    /// Sums over the things that were made or changed from the day on.
    public let totals: [TrialTotal]
    /// The recorded versions by number, for words.
    let versions: [Int: Program]
    /// The names of partners by id.
    let partners: [String: String]
    let book: Wordbook

    /// Differences by the partner they concern, by name; the vendor's own at the end.
    public var byPartner: [(partner: String?, name: String?, differences: [TrialDifference])] {
        Dictionary(grouping: differences, by: \.partner)
            .map { (partner: $0, name: $0.flatMap { partners[$0] }, differences: $1) }
            .sorted { one, other in
                guard let mine = one.partner, let theirs = other.partner else { return one.partner != nil }
                return (one.name ?? mine, mine) < (other.name ?? theirs, theirs)
            }
    }
}

/// Something that came out otherwise.
public struct TrialDifference: Sendable {
    /// The id of the partner it concerns; nil where it concerns none.
    public let partner: String?
    /// The id of what it is about.
    public let about: String
    public let place: Place
    public let change: Change

    /// Where it shows.
    public enum Place: Sendable {
        /// In a request of somebody: the command's name, the sequence of its entry, its moment.
        case request(String, Int64, Instant)
        /// In timed work: the command's name, its moment.
        case turn(String, Instant)
        /// In a thing, by what it is called.
        case thing(Phrase)
    }

    /// How it came out, and how before.
    public enum Change: Sendable {
        /// A member of a thing has another value: what it is called, and both values.
        case value(Phrase, before: TypedValue?, after: TypedValue?)
        /// The thing is there only under the tried terms.
        case made
        /// The thing is not there any more.
        case missing
        /// What was done is refused.
        case refused(Decision)
        /// What was refused is done.
        case allowed(Decision)
        /// It is refused both times, for other reasons.
        case refusedOtherwise(Decision, Decision)
        /// It cannot be asked for any more.
        case impossible(Phrase)
    }
}

/// A sum over things in one currency.
public struct TrialTotal: Sendable {
    /// What is summed.
    public let label: Phrase
    public let currency: Currency
    public private(set) var before: Money
    public private(set) var after: Money
    public private(set) var countBefore = 0
    public private(set) var countAfter = 0

    init(label: Phrase, _ currency: Currency) {
        (self.label, self.currency) = (label, currency)
        (before, after) = (.zero(currency), .zero(currency))
    }

    mutating func add(_ amount: Money, isBefore: Bool) throws(MoneyError) {
        if isBefore {
            before = try before.adding(amount)
            countBefore += 1
        } else {
            after = try after.adding(amount)
            countAfter += 1
        }
    }
}
