import Record
import Terms

/// Moves a sandbox vendor's clock forward; all that falls due on the way is done in order before the reply.
public struct MoveClock: Command {
    public static let name = "move_clock"
    public static let permission = Permission.moveClock

    /// A moment with its offset, or a local time in the program's zone: `2026-08-29T09:00`.
    public let to: String

    public init(to: String) { self.to = to }

    public struct State: Sendable {
        let real: Instant
    }

    public struct Moved: Codable, Sendable {
        /// What the vendor's clock shows now.
        public let now: Instant
        /// The same in the program's time zone.
        public let local: String
    }

    public func load(_ reader: Reader) throws -> State {
        State(real: Instant(milliseconds: reader.now.milliseconds - reader.context.vendor.clockOffset))
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard context.vendor.sandbox else {
            throw Problem.wrongState(Phrase("clock.real", ["vendor": .text(context.vendor.name)]))
        }
        let target = try target(in: context.program.zone)
        guard target >= context.now else {
            throw Problem.invalid(
                field: "/to", Phrase("clock.back", ["to": .moment(target), "now": .moment(context.now)]))
        }
        guard target < Self.end else {
            throw Problem.invalid(field: "/to", Phrase("clock.too_far", ["to": .moment(target)]))
        }
        let offset = target.milliseconds - state.real.milliseconds
        return [ClockMoved(vendor: context.vendor.id, to: target, offset: offset)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Moved {
        let now = try reader.created(events, \ClockMoved.to)
        return Moved(now: now, local: reader.context.program.zone.local(now).description)
    }

    /// 2100-01-01T00:00:00Z: until then a `Zone` knows the changes of its clocks.
    private static let end = Instant(milliseconds: 4_102_444_800_000)

    private func target(in zone: Zone) throws -> Instant {
        if let instant = Instant(to) { return instant }
        if let local = LocalTime(to) { return zone.instant(local) }
        throw Problem.invalid(field: "/to", Phrase("clock.no_moment", ["text": .text(to)]))
    }
}

extension Guildhall {
    /// Moves the clock through everything that falls due on the way, then to its goal.
    public func moveClock(
        _ move: MoveClock, as credential: Credential, _ terms: RequestTerms
    ) async throws -> Performed<MoveClock.Moved> {
        let moved = try await perform(move, as: credential, terms)
        let vendor = try await database.read { try self.actor(credential, $0).vendor }
        try await runDue(vendor, until: moved.reply.now)
        return moved
    }
}
