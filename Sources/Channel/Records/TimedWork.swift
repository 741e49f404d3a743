@_spi(System) import Store
import Terms

/// What can fall due.
enum DueKind: String, Codable, CaseIterable, Sendable {
    /// The last day of a registration is over.
    case dealExpiry = "deal_expiry"
    /// The time in which the vendor means to decide is over.
    case decisionTarget = "decision_target"
}

/// A piece of timed work was looked at and there was nothing left to do, or not yet.
struct DueDone: Event {
    static let kind = "due.done"
    static let sort = EventSort.decision
    let work: DueKind
    let about: String
    /// When to look again.
    let again: Instant?
    var subject: String { about }

    init(work: DueKind, about: String, again: Instant? = nil) {
        (self.work, self.about, self.again) = (work, about, again)
    }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        if let again { try tables.schedule(work, about, at: again) } else { try tables.unschedule(work, about) }
    }
}

extension Reader {
    /// Is this piece of work on the table of what is due, and its time come?
    func isDue(_ work: DueKind, _ subject: String) throws -> Bool {
        try !query(
            "SELECT at FROM {due} WHERE kind = $1 AND subject = $2 AND at <= $3",
            [.text(work.rawValue), .text(subject), .integer(now.milliseconds)]
        ).isEmpty
    }
}

extension Guildhall {
    private struct Due: Sendable {
        let kind: DueKind
        let subject: String
        let at: Instant
    }

    /// Does all of a vendor's work that is due, in order, each piece at the moment it fell due and in a transaction of its own.
    /// Returns how many pieces were done. Work that another server did meanwhile is left alone.
    @discardableResult
    public func runDue(_ vendor: ID<Vendor>, until moment: Instant? = nil) async throws -> Int {
        var done = 0
        while let due = try await nextDue(vendor, until: moment) {
            switch due.kind {
            case .dealExpiry:
                guard let deal = ID<Deal>(due.subject) else { return done }
                _ = try await perform(ExpireDeal(deal: deal), as: .system(vendor), at: due.at)
            case .decisionTarget:
                guard let deal = ID<Deal>(due.subject) else { return done }
                _ = try await perform(RemindOfDecision(deal: deal), as: .system(vendor), at: due.at)
            }
            done += 1
        }
        return done
    }

    /// Does what is due for every vendor.
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
                try await runDue(id)
            } catch {
                logger.error("timed work of \(id) failed: \(error)")
                first = first ?? error
            }
        }
        if let first { throw first }
    }

    private func nextDue(_ vendor: ID<Vendor>, until moment: Instant?) async throws -> Due? {
        try await database.read { snapshot in
            let limit = try moment ?? self.vendor(vendor, snapshot).now(self.clock.now)
            let rows = try snapshot.query(
                "SELECT kind, subject, at FROM {due} WHERE at <= $1 ORDER BY at, kind, subject LIMIT 1",
                [.integer(limit.milliseconds)], in: VendorScope(vendor: vendor.text))
            guard let row = rows.first, let kind = DueKind(rawValue: try row.text(0)) else { return nil }
            return Due(kind: kind, subject: try row.text(1), at: Instant(milliseconds: try row.int(2)))
        }
    }
}
