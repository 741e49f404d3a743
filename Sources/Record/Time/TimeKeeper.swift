import Terms

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sees whether the clock can be believed: what it says is compared with a count of time that nobody can set. After a
/// jump of more than some minutes, what cannot be taken back (what falls due, what is forgotten) waits: until the clock
/// is back where it was, or until it has gone on from its new place for a while.
///
/// A value: one for each loop that does such work.
public struct TimeKeeper: Sendable {
    /// What came of a reading.
    public enum Reading: Hashable, Sendable {
        /// The clock goes as it should.
        case steady
        /// It has just jumped, by so many seconds; backwards when negative.
        case jumped(seconds: Int64)
        /// It has jumped, and not been confirmed by enough readings yet.
        case waiting
        /// It came back, or went on from its new place for long enough.
        case confirmed

        /// May what cannot be taken back be done?
        public var isTrusted: Bool { self == .steady || self == .confirmed }
    }

    /// Differences up to this are corrections, in seconds.
    public static let tolerance: Int64 = 120
    /// So long a clock has to go on from its new place, in seconds; read at least `fewest` times.
    public static let confirmation: Int64 = 600
    public static let fewest = 3

    /// The reading that is believed: the clock and the count at the same moment.
    private var believed: (clock: Instant, count: Int64)?
    /// The first reading behind a jump, and how many there were that agree with it.
    private var doubted: (clock: Instant, count: Int64, readings: Int)?

    public init() {}

    /// Reads the clock.
    ///
    /// - Parameter count: of seconds, from any beginning; goes on evenly and is never set.
    public mutating func read(_ clock: Instant, count: Int64) -> Reading {
        guard let last = believed else {
            believed = (clock, count)
            return .steady
        }
        let difference = clock.seconds - last.clock.seconds - (count - last.count)
        guard abs(difference) > Self.tolerance else {
            believed = (clock, count)
            defer { doubted = nil }
            return doubted == nil ? .steady : .confirmed
        }
        guard let first = doubted, agrees(clock, count, with: first) else {
            doubted = (clock, count, 1)
            return .jumped(seconds: difference)
        }
        guard count - first.count >= Self.confirmation, first.readings + 1 >= Self.fewest else {
            doubted = (first.clock, first.count, first.readings + 1)
            return .waiting
        }
        (believed, doubted) = ((clock, count), nil)
        return .confirmed
    }

    private func agrees(_ clock: Instant, _ count: Int64, with first: (clock: Instant, count: Int64, readings: Int))
        -> Bool
    {
        abs(clock.seconds - first.clock.seconds - (count - first.count)) <= Self.tolerance
    }

    /// Seconds since the machine began, those included in which it slept.
    public static func machineCount() -> Int64 {
        var time = timespec()
        #if canImport(Glibc)
            clock_gettime(CLOCK_BOOTTIME, &time)
        #else
            clock_gettime(CLOCK_MONOTONIC, &time)
        #endif
        return Int64(time.tv_sec)
    }
}

extension Guildhall {
    /// Reads the clock before work that cannot be taken back, and tells the log of a jump.
    ///
    /// - Returns: whether the clock is to be believed.
    public func trusts(_ keeper: inout TimeKeeper, count: Int64 = TimeKeeper.machineCount()) -> Bool {
        let reading = keeper.read(clock.now, count: count)
        switch reading {
        case .jumped(let seconds):
            logger.error(
                "the clock jumped; timed work waits until it is confirmed or back", metadata: ["seconds": "\(seconds)"])
        case .confirmed: logger.notice("the clock is believed again; timed work goes on")
        case .steady, .waiting: break
        }
        metrics.observeClock(isTrusted: reading.isTrusted)
        return reading.isTrusted
    }
}
