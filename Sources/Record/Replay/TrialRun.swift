@_spi(System) import Store
import Terms

/// A record on its way under other terms: what was done so far, and what came out otherwise.
struct TrialRun {
    let stage: RerunStage
    private let trial: Trial
    private var recorded: RecordedTurns
    private var mine: Set<String> = []
    /// Pieces of timed work that the record does not have, or not at that moment.
    private(set) var turns = 0
    private(set) var differences: [TrialDifference] = []

    init(_ trial: Trial, _ stage: RerunStage, _ recorded: RecordedTurns) {
        (self.trial, self.stage, self.recorded) = (trial, stage, recorded)
    }

    /// Performs a recorded request again, after all that falls due before it. One of the clock's own is performed where
    /// the same falls due in the new record too.
    mutating func perform(_ group: RequestGroup) async throws {
        let moment = Instant(milliseconds: group.request.at)
        try await workOff(through: moment)
        if let turn = try RecordedTurns.key(of: group.request, stage.guildhall.capabilities) {
            recorded.pass(turn)
            let pieces = try await due(through: moment)
            guard pieces.contains(where: { $0.key == turn }) else { return }
        }
        let again = try await stage.redo(group.asked, .other)
        if let change = try change(of: group, again) {
            let request = group.request
            differences.append(
                TrialDifference(
                    partner: request.partner ?? group.conclusions.lazy.compactMap(\.partner).first,
                    about: request.subject, place: .request(request.kind, request.sequence, moment), change: change))
        }
    }

    /// Does what falls due until the record ends.
    mutating func finish() async throws { try await workOff(through: recorded.end) }

    /// Does what is due and is not still to come in the record at the same moment.
    private mutating func workOff(through moment: Instant) async throws {
        while let piece = try await due(through: moment).first(where: {
            !recorded.isAhead($0.key) && !mine.contains($0.key)
        }) {
            mine.insert(piece.key)
            turns += 1
            let again = try await stage.perform(
                piece.command, of: trial.vendor, at: piece.at, seed: SeedSource.derived(from: piece.key))
            guard case .failed(let error) = again else { continue }
            differences.append(
                TrialDifference(
                    partner: nil, about: piece.subject, place: .turn(type(of: piece.command).name, piece.at),
                    change: .impossible(Self.reason(error))))
        }
    }

    private struct Piece {
        let subject: String
        let at: Instant
        let command: any Command
        let key: String
    }

    private func due(through moment: Instant) async throws -> [Piece] {
        let work = stage.guildhall.capabilities.timedWork
        let scope = trial.scope
        return try await stage.guildhall.database.read { snapshot in
            try snapshot.duePieces(through: moment, in: scope).compactMap { piece in
                guard let command = try work[piece.kind]?.command(piece.subject) else { return nil }
                return Piece(
                    subject: piece.subject, at: piece.at, command: command,
                    key: try RecordedTurns.key(of: command, at: piece.at))
            }
        }
    }

    /// How a request came out otherwise than it is recorded; nil where it was done both times, or refused both times
    /// for the same.
    private func change(of group: RequestGroup, _ again: RerunStage.Again) throws -> TrialDifference.Change? {
        let before = try group.conclusions.first.flatMap(Self.refusal)
        switch again {
        case .failed(let error):
            return .impossible(Self.reason(error))
        case .concluded(let entries):
            let after = try entries.dropFirst().first.flatMap(Self.refusal)
            switch (before, after) {
            case (nil, nil): return nil
            case (nil, let after?): return .refused(after)
            case (let before?, nil): return .allowed(before)
            case (let before?, let after?):
                return before.obstacles == after.obstacles ? nil : .refusedOtherwise(before, after)
            }
        }
    }

    private static func refusal(in entry: JournalEntry) throws -> Decision? {
        guard entry.kind == CommandRefused.kind else { return nil }
        return try JSON.decode(CommandRefused.self, from: entry.body).decision
    }

    private static func reason(_ error: any Error) -> Phrase {
        (error as? Problem)?.phrase ?? Phrase("trial.fault", ["fault": .text("\(error)")])
    }
}

extension Decision {
    /// The rules that stood in the way, with what they take.
    fileprivate var obstacles: [RuleOutcome] { rules.filter { !$0.applied } }
}

/// The timed work that a record did or still has to do: what is late there is late again.
struct RecordedTurns {
    private var ahead: Set<String> = []
    /// The furthest moment that the record has come to.
    private(set) var end = Instant(milliseconds: 0)

    /// Reads the record behind an entry. O(entries); memory for the clock's own requests alone.
    init(_ trial: Trial, after sequence: Int64) async throws {
        let (scope, database) = (trial.scope, trial.rerun.database)
        let capabilities = trial.rerun.make(database, .system).capabilities
        var after = sequence
        while true {
            let start = after
            let entries = try await database.read { try $0.journal(in: scope, after: start, limit: Replay.batch) }
            guard let last = entries.last else { break }
            for entry in entries {
                end = max(end, try Self.moment(of: entry))
                if let key = try Self.key(of: entry, capabilities) { ahead.insert(key) }
            }
            after = last.sequence
        }
        let limit = end
        let pieces = try await database.read { try $0.duePieces(through: limit, in: scope) }
        for piece in pieces {
            guard let command = try capabilities.timedWork[piece.kind]?.command(piece.subject) else { continue }
            ahead.insert(try Self.key(of: command, at: piece.at))
        }
    }

    func isAhead(_ key: String) -> Bool { ahead.contains(key) }

    mutating func pass(_ key: String) { ahead.remove(key) }

    private static func moment(of entry: JournalEntry) throws -> Instant {
        let at = Instant(milliseconds: entry.at)
        guard entry.kind == ClockMoved.kind else { return at }
        return max(at, try JSON.decode(ClockMoved.self, from: entry.body).to)
    }

    /// Which piece of timed work a request did; nil for what somebody asked.
    static func key(of entry: JournalEntry, _ capabilities: Capabilities) throws -> String? {
        guard entry.sort == .request, capabilities.dueOperations.contains(entry.kind),
            entry.actor == Actor.system(ID(unchecked: entry.vendor)).id
        else { return nil }
        let command = try JSON.parse(Array(entry.body.utf8))["command"] ?? Node(.null)
        return key(entry.kind, command, Instant(milliseconds: entry.at))
    }

    static func key(of command: any Command, at moment: Instant) throws -> String {
        key(type(of: command).name, try Node(encoding: command), moment)
    }

    private static func key(_ name: String, _ command: Node, _ moment: Instant) -> String {
        "\(name) \(JSON.string(command)) \(moment.milliseconds)"
    }
}

extension Snapshot {
    /// What is due by a moment, in the order in which it is done.
    fileprivate func duePieces(through moment: Instant, in scope: VendorScope) throws -> [DuePiece] {
        try query(
            "SELECT kind, subject, at FROM {due} WHERE at <= $1 ORDER BY at, kind, subject",
            [.integer(moment.milliseconds)], in: scope
        ).map { row in
            DuePiece(
                kind: try row.text(0), subject: try row.text(1), at: Instant(milliseconds: try row.int(2)), attempts: 0)
        }
    }
}
