import Foundation
import Synchronization

/// A time zone of the IANA database, with its changes of offset from 1970 to 2100 worked out once.
public struct Zone: Hashable, Sendable {
    /// The name, such as `America/New_York`.
    public let name: String
    private let changes: [Change]

    private struct Change: Hashable, Sendable {
        let from: Int64
        let offsetSeconds: Int
    }

    /// Coordinated universal time.
    public static let utc = Zone(name: "UTC", changes: [Change(from: .min, offsetSeconds: 0)])

    /// Zones read before: reading one takes about a millisecond. There are some six hundred; other spellings of them are not kept for ever.
    private static let read = Mutex<[String: Zone]>([:])

    /// The zone of this name, or nil when the database has none.
    public init?(_ name: String) {
        if let known = Self.read.withLock({ $0[name] }) {
            self = known
            return
        }
        guard name.contains("/") || name == "UTC", let zone = TimeZone(identifier: name) else { return nil }
        self.init(name: name, zone)
        let made = self
        Self.read.withLock { if $0.count < 1_000 { $0[name] = made } }
    }

    private init(name: String, _ zone: TimeZone) {
        var moment = Date(timeIntervalSince1970: 0)
        var changes = [Change(from: .min, offsetSeconds: zone.secondsFromGMT(for: moment))]
        let end = Date(timeIntervalSince1970: 4_102_444_800)
        while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end, next > moment {
            let offset = zone.secondsFromGMT(for: next.addingTimeInterval(1))
            changes.append(Change(from: Int64(next.timeIntervalSince1970), offsetSeconds: offset))
            moment = next
        }
        self.init(name: name, changes: changes)
    }

    private init(name: String, changes: [Change]) {
        self.name = name
        self.changes = changes
    }

    /// What clocks in the zone show at this moment. O(log n) in the changes of offset.
    public func local(_ instant: Instant) -> LocalTime {
        LocalTime(instant, offsetSeconds: offset(at: instant.seconds))
    }

    /// The civil day in the zone at this moment.
    public func day(_ instant: Instant) -> Day { local(instant).day }

    /// The moment at which clocks in the zone show this. A time that the clocks show twice means the first; a time that
    /// they skip means as long after the jump as it would have been.
    public func instant(_ local: LocalTime) -> Instant {
        let guess = local.instant(offsetSeconds: 0).seconds
        // The offsets in force a day before and a day after bracket any change in between.
        let before = offset(at: guess - 86_400)
        let after = offset(at: guess + 86_400)
        let early = local.instant(offsetSeconds: before)
        if offset(at: early.seconds) == before { return early }
        let late = local.instant(offsetSeconds: after)
        return offset(at: late.seconds) == after ? late : early
    }

    /// The first moment of a day.
    public func start(of day: Day) -> Instant { instant(LocalTime(day: day, millisecondsOfDay: 0)) }

    /// The first moment after a day is over.
    public func end(of day: Day) -> Instant { start(of: day.adding(days: 1)) }

    /// Seconds east of UTC at a moment given in seconds since the epoch.
    public func offset(at seconds: Int64) -> Int {
        var low = 0
        var high = changes.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if changes[middle].from <= seconds { low = middle } else { high = middle }
        }
        return changes[low].offsetSeconds
    }

    public static func == (one: Zone, other: Zone) -> Bool { one.name == other.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
