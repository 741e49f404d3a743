@_spi(System) import Store
import Terms

/// A piece of timed work was looked at and there was nothing left to do, or not yet.
package struct DueDone: Event {
    package static let kind = "due.done"
    package let work: DueKind
    package let about: String
    /// When to look again.
    package let again: Instant?
    package var subject: String { about }

    package init(work: DueKind, about: String, again: Instant? = nil) {
        (self.work, self.about, self.again) = (work, about, again)
    }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        if let again { try tables.schedule(work, about, at: again) } else { try tables.unschedule(work, about) }
    }
}

extension Reader {
    /// Is this piece of work on the table of what is due, and its time come?
    package func isDue(_ work: DueKind, _ subject: String) throws -> Bool {
        try !query(
            "SELECT at FROM {due} WHERE kind = $1 AND subject = $2 AND at <= $3",
            [.text(work.name), .text(subject), .integer(now.milliseconds)]
        ).isEmpty
    }
}

extension Guildhall {
    /// Does all of a vendor's work that is due, in order, each piece at the moment it fell due and in a transaction of its own.
    /// When another server is at it, waits for it to finish or for its lease to run out.
    ///
    /// - Returns: how many pieces were done here.
    /// - Throws: the first error of a piece, after the others were done; that piece is tried again later.
    @discardableResult
    public func runDue(_ vendor: ID<Vendor>, until moment: Instant? = nil) async throws -> Int {
        var done = 0
        while try await nextDue(vendor, until: moment) != nil {
            if let count = try await takeTurns(vendor, until: moment) {
                done += count
            } else {
                try await Task.sleep(for: .milliseconds(20))
            }
        }
        return done
    }

    /// Does what is due for every vendor whose work no other server has taken.
    ///
    /// - Throws: the first error, after the other vendors' work was done.
    public func runAllDue() async throws {
        let ids = try await database.read { snapshot in
            try snapshot.query("SELECT vendor FROM {vendors} ORDER BY vendor", [], in: SystemScope())
                .compactMap { try ID<Vendor>($0.text(0)) }
        }
        var first: (any Error)?
        for id in ids {
            do {
                // Looked at first, so that a vendor with nothing due costs no write.
                guard try await nextDue(id, until: nil) != nil else { continue }
                try await takeTurns(id, until: nil)
            } catch {
                logger.error("timed work of \(id) failed: \(error)")
                first = first ?? error
            }
        }
        if let first { throw first }
    }

    /// Takes the lease of a vendor's work, does it, and gives the lease back. Nil when another server has it.
    @discardableResult
    private func takeTurns(_ vendor: ID<Vendor>, until moment: Instant?) async throws -> Int? {
        let clock = clock
        let lease = try await database.write(vendor: vendor.text) { try DueLease.take(vendor, at: clock.now, $0) }
        guard let lease else { return nil }
        do {
            let done = try await workOff(lease, until: moment)
            try await database.write(vendor: vendor.text) { try lease.release($0) }
            return done
        } catch {
            try await database.write(vendor: vendor.text) { try lease.release($0) }
            throw error
        }
    }

    private func workOff(_ lease: DueLease, until moment: Instant?) async throws -> Int {
        var done = 0
        var first: (any Error)?
        var last: DuePiece?
        while !Task.isCancelled, let piece = try await nextDue(lease.vendor, until: moment) {
            let turn = DueTurn(lease: lease, piece: piece, now: clock.now)
            do {
                try await perform(turn, after: last)
                (done, last) = (done + 1, piece)
            } catch is DueTurn.Lost {
                break
            } catch let error where !(error is StoreError || error is CancellationError) {
                try await database.write(vendor: turn.vendor.text) { try turn.fail(error, $0) }
                first = first ?? error
            }
        }
        if let first { throw first }
        return done
    }

    /// - Throws: `DueTurn.Lost` when the piece is another's by now, `DueMistake` for one that cannot be done.
    func perform(_ turn: DueTurn, after last: DuePiece?) async throws {
        let piece = turn.piece
        guard let work = capabilities.timedWork[piece.kind] else {
            throw DueMistake(kind: piece.kind, subject: piece.subject, reason: "this version does not know the kind")
        }
        guard piece.kind != last?.kind || piece.subject != last?.subject || piece.at != last?.at else {
            throw DueMistake(kind: piece.kind, subject: piece.subject, reason: "it was done and is due all the same")
        }
        try await perform(try work.command(piece.subject), on: turn)
    }

    private func perform<C: Command>(_ command: C, on turn: DueTurn) async throws {
        _ = try await perform(command, as: .system(turn.vendor), RequestTerms(turn: turn), at: turn.piece.at)
    }

    /// The first piece that is due; one that failed is passed over until it is to be tried again.
    private func nextDue(_ vendor: ID<Vendor>, until moment: Instant?) async throws -> DuePiece? {
        try await database.read { snapshot in
            let now = self.clock.now
            let limit = try moment ?? self.vendor(vendor, snapshot).now(now)
            let rows = try snapshot.query(
                """
                SELECT d.kind, d.subject, d.at, f.attempts FROM {due} d LEFT JOIN {due_faults} f \
                ON f.kind = d.kind AND f.subject = d.subject AND f.at = d.at \
                WHERE d.at <= $1 AND (f.again IS NULL OR f.again <= $2 OR f.again > $3) \
                ORDER BY d.at, d.kind, d.subject LIMIT 1
                """,
                [
                    .integer(limit.milliseconds), .integer(now.milliseconds),
                    .integer(now.milliseconds + DueTurn.longestPause),
                ], in: VendorScope(vendor: vendor.text))
            guard let row = rows.first else { return nil }
            return DuePiece(
                kind: try row.text(0), subject: try row.text(1), at: Instant(milliseconds: try row.int(2)),
                attempts: try row.optionalInt(3) ?? 0)
        }
    }
}
