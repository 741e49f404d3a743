@_spi(System) import Store
import Terms

/// Performs a vendor's record again with another version of its program in force from a day on, and tells what differs.
///
/// Up to that day everything is done as it was recorded. At the first moment of the day in the program's zone the other
/// version is published; it stays in force, and what the vendor published later, or had published for later, is left
/// out. From there on people ask for what they asked for, at the same moments and with the same seeds, so that what
/// they make has the same ids. What falls due is found on the new record's own table and done at its moments between
/// people's requests; where the record did the same piece too, but late, it is late again. What can no longer be asked
/// for is a difference and stops nothing.
///
/// Nothing is written to the database whose record it is.
public struct Trial: Sendable {
    let rerun: Rerun
    let vendor: ID<Vendor>
    /// The tried version, as it is written.
    let program: Program
    /// The first day on which it is in force, in its own zone.
    let from: Day
    let terms: TriedTerms

    package init(_ rerun: Rerun, vendor: ID<Vendor>, _ program: Program, from: Day, _ terms: TriedTerms) {
        (self.rerun, self.vendor, self.program, self.from, self.terms) = (rerun, vendor, program, from, terms)
    }

    var scope: VendorScope { VendorScope(vendor: vendor.text) }

    /// Memory stays bounded by a batch of entries, the things that differ, and the tables of the new record, which are
    /// kept in memory unless a scratch database is given.
    ///
    /// - Parameter progress: told after each request how many there were so far.
    /// - Throws: `Problem` when the day lies outside the record, or the version cannot follow what was published before
    ///   it; `TrialStopped` when the record cannot be performed again as it is; `StoreError`, `UnreadableEntry`.
    public func run(
        scratch url: DatabaseURL = .memory, _ progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> TrialOutcome {
        let stage = try await rerun.stage(url)
        do {
            let outcome = try await run(on: stage, progress)
            await stage.guildhall.database.close()
            return outcome
        } catch {
            await stage.guildhall.database.close()
            throw error
        }
    }

    private func run(on stage: RerunStage, _ progress: @Sendable (Int) -> Void) async throws -> TrialOutcome {
        var groups = RequestGroups(vendor.text, rerun.database)
        guard let founding = try await groups.next() else { throw Problem.notFound(Vendor.noun) }
        let moment = try moment(from: founding)
        var done = 0
        var last = founding
        var next: RequestGroup? = founding
        while let group = next, group.request.sequence == founding.request.sequence || group.isBefore(moment) {
            let again = try await stage.redo(group.asked, .same)
            if let difference = RerunDifference(group, again, stage.guildhall.capabilities.book) {
                throw TrialStopped(difference: difference)
            }
            done += 1
            progress(done)
            (last, next) = (group, try await groups.next())
        }
        guard next != nil else {
            let day = program.zone.day(Instant(milliseconds: last.request.at))
            throw Problem.invalid(field: "/from", Phrase("trial.record_ends", ["day": .day(from), "last": .day(day)]))
        }
        try await publish(on: stage, at: moment)
        var run = TrialRun(self, stage, try await RecordedTurns(self, after: last.end))
        while let group = next {
            if !terms.replaced.contains(group.request.kind) { try await run.perform(group) }
            done += 1
            progress(done)
            next = try await groups.next()
        }
        try await run.finish()
        return try await outcome(of: run, after: last.end, requests: done, at: moment)
    }

    /// The moment from which the tried version is in force: the day's first, or that of the founding on its day.
    private func moment(from founding: RequestGroup) throws -> Instant {
        let founded = Instant(milliseconds: founding.request.at)
        let day = program.zone.day(founded)
        guard day <= from else {
            throw Problem.invalid(
                field: "/from", Phrase("trial.before_founding", ["day": .day(from), "first": .day(day)]))
        }
        return max(program.zone.start(of: from), founded)
    }

    private func publish(on stage: RerunStage, at moment: Instant) async throws {
        let seed = SeedSource.derived(from: "publish \(moment.milliseconds)")
        if case .failed(let error) = try await stage.perform(terms.publishing, of: vendor, at: moment, seed: seed) {
            throw error
        }
    }

    private func outcome(
        of run: TrialRun, after split: Int64, requests: Int, at moment: Instant
    ) async throws -> TrialOutcome {
        var comparing = TrialComparison(self, run.stage.guildhall.database, after: split)
        for comparison in run.stage.guildhall.capabilities.comparisons { try await comparing.compare(comparison) }
        let recorded = rerun.make(rerun.database, run.stage.clock.clock)
        let (versions, names, before) = try await rerun.database.read { snapshot in
            let owner = try recorded.vendor(vendor, snapshot)
            var versions: [Int: Program] = [:]
            for version in owner.versions {
                versions[version.version] = try recorded.program(version.version, of: owner, snapshot)
            }
            return (
                versions, try terms.partnerNames(snapshot, scope), try recorded.program(of: owner, at: moment, snapshot)
            )
        }
        let (tried, others) = try await run.stage.guildhall.database.read { snapshot in
            let owner = try run.stage.guildhall.vendor(vendor, snapshot)
            return (
                try run.stage.guildhall.program(of: owner, at: moment, snapshot),
                try terms.partnerNames(snapshot, scope)
            )
        }
        return TrialOutcome(
            vendor: vendor, before: before, tried: tried, from: from, requests: requests, turns: run.turns,
            differences: run.differences + comparing.differences, totals: comparing.totals, versions: versions,
            partners: names.merging(others) { one, _ in one }, book: run.stage.guildhall.capabilities.book)
    }
}

/// What publishing means where a record is performed again, as the application has it.
package struct TriedTerms: Sendable {
    /// Publishes the tried version on its day.
    let publishing: any Command
    /// The commands by which the vendor published others.
    let replaced: Set<String>
    /// What partners are called, by id.
    let partnerNames: @Sendable (Snapshot, VendorScope) throws -> [String: String]

    package init(
        publishing: any Command, replaced: Set<String>,
        partnerNames: @escaping @Sendable (Snapshot, VendorScope) throws -> [String: String]
    ) {
        (self.publishing, self.replaced, self.partnerNames) = (publishing, replaced, partnerNames)
    }
}

/// The record before the day on which other terms are tried cannot be performed again as it is.
public struct TrialStopped: Error, CustomStringConvertible {
    public let difference: RerunDifference
    public var description: String { "the record cannot be performed again as it is: \(difference)" }
}

extension RequestGroup {
    fileprivate func isBefore(_ moment: Instant) -> Bool { request.at < moment.milliseconds }
    /// The sequence of its last entry.
    var end: Int64 { conclusions.last?.sequence ?? request.sequence }
}
