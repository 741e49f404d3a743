import Synchronization
import Terms

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the time comes from; passed in, never read elsewhere.
public struct Clock: Sendable {
    private let read: @Sendable () -> Instant

    public init(_ read: @escaping @Sendable () -> Instant) { self.read = read }

    public var now: Instant { read() }

    /// The machine's own clock.
    public static let system = Clock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}

/// A clock that stands still until it is set; for scenarios and tests.
public final class SettableClock: Sendable {
    private let current: Mutex<Instant>

    public init(_ start: Instant) { current = Mutex(start) }

    public func set(_ instant: Instant) { current.withLock { $0 = instant } }
    public var now: Instant { current.withLock { $0 } }
    public var clock: Clock { Clock { self.now } }
}
