import Members
import Record
import Store
import Terms
import Tiers

/// How a file is brought in.
public struct ImportOptions: Sendable {
    /// Only look: nothing is written but that somebody looked.
    public var isDry = false
    /// Bring in what is in order, also when other lines are not.
    public var isPartial = false
    /// Go on where the same file broke off.
    public var resumes = false
    /// Take what is likely there already for the same, and leave it out.
    public var leavesOutAlike = false
    /// In which the one who brings it in reads what is wrong.
    public var language: Language

    public init(
        isDry: Bool = false, isPartial: Bool = false, resumes: Bool = false, leavesOutAlike: Bool = false,
        language: Language
    ) {
        (self.isDry, self.isPartial, self.resumes) = (isDry, isPartial, resumes)
        (self.leavesOutAlike, self.language) = (leavesOutAlike, language)
    }
}

/// What came of a file.
public struct ImportReport: Codable, Sendable {
    public let file: ID<Import>
    public let kind: ImportKind
    /// Things in the file that are in order: an order counts once, however many lines it has.
    public let rows: Int
    /// What is wrong with the others, by line.
    public let faults: [ImportFault]
    /// How many of the rows were there before, or stand to be left as they are.
    public let known: Int
    /// Rows that are likely there before, under another number or spelling.
    public let alike: [FileLikeness]
    /// How many were brought in; in a dry run how many would be.
    public let added: Int
    /// Was anything written?
    public let isWritten: Bool
    /// The line after which it went on; 0 from the start.
    public let resumedAfter: Int
}

extension Guildhall {
    /// Brings in a CSV file, in batches of some hundred rows, each in a transaction of its own together with the place in the file. Nothing is
    /// written when any line is wrong, unless the options say so.
    ///
    /// - Parameter progress: told how many rows of how many were gone through.
    /// - Throws: `Problem.wrongState` when the file broke off before and the options do not say to go on; `StoreError`.
    public func importFile(
        _ kind: ImportKind, name: String, bytes: [UInt8], _ options: ImportOptions, as credential: Credential,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> ImportReport {
        let file = FileToImport(name: name, bytes: bytes, options: options)
        return switch kind {
        case .partners: try await bringIn(ImportPartners.self, file, credential, progress)
        case .people: try await bringIn(ImportPeople.self, file, credential, progress)
        case .certificates: try await bringIn(ImportCertificates.self, file, credential, progress)
        case .leads: try await bringIn(ImportLeads.self, file, credential, progress)
        case .deals: try await bringIn(ImportDeals.self, file, credential, progress)
        case .orders: try await bringIn(ImportOrders.self, file, credential, progress)
        case .invoices: try await bringIn(ImportInvoices.self, file, credential, progress)
        case .payments: try await bringIn(ImportPayments.self, file, credential, progress)
        case .creditNotes: try await bringIn(ImportCreditNotes.self, file, credential, progress)
        case .commissions: try await bringIn(ImportCommissions.self, file, credential, progress)
        case .fundBudgets: try await bringIn(ImportFundBudgets.self, file, credential, progress)
        case .fundRequests: try await bringIn(ImportFundRequests.self, file, credential, progress)
        case .fundClaims: try await bringIn(ImportFundClaims.self, file, credential, progress)
        }
    }

    private struct FileToImport: Sendable {
        let name: String
        let bytes: [UInt8]
        let options: ImportOptions
    }

    private func bringIn<C: ImportCommand>(
        _: C.Type, _ file: FileToImport, _ credential: Credential, _ progress: @Sendable (Int, Int) -> Void
    ) async throws -> ImportReport {
        try await admit(credential, C.Row.kind.permission)
        let hash = FileFolder.hash(file.bytes)
        let look = try await look(C.self, file.bytes, hash, credential)
        let rows = look.reading.rows
        func report(added: Int, known: Int, isWritten: Bool) -> ImportReport {
            ImportReport(
                file: Import.id(C.Row.kind, hash), kind: C.Row.kind, rows: rows.count, faults: look.reading.faults,
                known: known, alike: look.alike, added: added, isWritten: isWritten,
                resumedAfter: look.file.flatMap { $0.isFinished ? nil : $0.line } ?? 0)
        }
        let isRefused = !look.reading.faults.isEmpty && !file.options.isPartial
        let isDone = look.file.map { $0.isFinished && $0.rows == rows.count } ?? false
        if file.options.isDry || isRefused || rows.isEmpty || isDone {
            let left = look.known + (file.options.leavesOutAlike ? look.alike.count : 0)
            return report(added: rows.count - left, known: left, isWritten: false)
        }
        let before = look.file.flatMap { $0.line > 0 && !$0.isFinished ? $0 : nil }
        if let before, !file.options.resumes {
            throw Problem.wrongState(
                Phrase(
                    "import.broken_off",
                    [
                        "file": .text(file.name), "line": .text(String(before.line)), "done": .count(before.done),
                        "rows": .count(before.rows),
                    ]))
        }
        var (added, known) = (0, 0)
        let start = rows.firstIndex { $0.lines.lowerBound > before?.line ?? 0 } ?? rows.count
        var done = start
        while done < rows.count {
            try Task.checkCancellation()
            let part = rows[done..<min(done + C.Row.most, rows.count)]
            let place = ImportPlace(
                name: file.name, hash: hash, rows: rows.count, line: part.last?.lines.upperBound ?? 0,
                begins: before == nil && done == start)
            let answer = try await perform(
                C(
                    rows: part.map(\.row), alike: file.options.leavesOutAlike ? .leaveOut : nil, place: place),
                as: credential, RequestTerms(language: file.options.language)
            ).reply
            (added, known, done) = (added + answer.added, known + answer.known, done + part.count)
            progress(done, rows.count)
        }
        if let orders = rows.map(\.row) as? [OrderRow] {
            let partners = Set(orders.map(\.partner)).sorted { $0.text < $1.text }
            let first = orders.map(\.placed).min()
            let since = try await database.read { snapshot in
                let reader = try self.reader(try self.actor(credential, snapshot), snapshot, .plain, nil)
                return first.map(reader.context.program.zone.day)
            }
            for start in stride(from: 0, to: partners.count, by: StandingFollow.most) {
                let part = Array(partners[start..<min(start + StandingFollow.most, partners.count)])
                _ = try await perform(SettleStanding(partners: part, since: since), as: credential, .plain)
            }
        }
        return report(added: added, known: known, isWritten: true)
    }

    /// What a file holds, how much of it is there already, and how far it came before.
    private struct Look<Row: ImportRow>: Sendable {
        let reading: ImportReading<Row>
        let known: Int
        let alike: [FileLikeness]
        let file: Import?
    }

    private func look<C: ImportCommand>(
        _: C.Type, _ bytes: [UInt8], _ hash: String, _ credential: Credential
    ) async throws -> Look<C.Row> {
        try await database.read { snapshot in
            let reader = try self.reader(try self.actor(credential, snapshot), snapshot, .plain, nil).vendorWide
            var reading = ImportReading<C.Row>()
            do {
                let sheet = try ImportSheet(bytes, C.Row.kind)
                reading = C.Row.read(sheet, try reader.importReference(C.Row.kind, of: sheet))
                reading.faults = (reading.faults + sheet.faults).sorted { $0.line < $1.line }
            } catch let fault as ImportFault {
                reading.faults = [fault]
            }
            let rows = reading.rows.map(\.row)
            let known = try C.Row.known(rows, reader)
            let findings = try C.Row.findings(rows, knowing: known, reader)
            let alike = findings.alike.map {
                FileLikeness(line: reading.rows[$0.row].lines.lowerBound, phrase: $0.phrase)
            }
            reading.refuse(findings.faults)
            return Look(
                reading: reading, known: rows.count { known.contains($0.key) }, alike: alike,
                file: try reader.find(Import.id(C.Row.kind, hash))?.value)
        }
    }

    /// Notes that somebody looked at a file, and keeps its bytes for a day, so that it can be brought in from the page that shows what was found.
    ///
    /// - Throws: `Problem.wrongState` when the server keeps no files.
    public func keepForImport(
        _ kind: ImportKind, name: String, bytes: [UInt8], rows: Int, as credential: Credential
    ) async throws {
        guard let files else {
            throw Problem.wrongState("file.no_folder")
        }
        try await admit(credential, kind.permission)
        let hash = FileFolder.hash(bytes)
        try files.keep(bytes, hash)
        let place = ImportPlace(name: name, hash: hash, rows: rows, line: 0, begins: false)
        switch kind {
        case .partners: _ = try await perform(ImportPartners(rows: [], place: place), as: credential, .plain)
        case .people: _ = try await perform(ImportPeople(rows: [], place: place), as: credential, .plain)
        case .certificates: _ = try await perform(ImportCertificates(rows: [], place: place), as: credential, .plain)
        case .orders: _ = try await perform(ImportOrders(rows: [], place: place), as: credential, .plain)
        case .leads: _ = try await perform(ImportLeads(rows: [], place: place), as: credential, .plain)
        case .deals: _ = try await perform(ImportDeals(rows: [], place: place), as: credential, .plain)
        case .invoices: _ = try await perform(ImportInvoices(rows: [], place: place), as: credential, .plain)
        case .payments: _ = try await perform(ImportPayments(rows: [], place: place), as: credential, .plain)
        case .creditNotes: _ = try await perform(ImportCreditNotes(rows: [], place: place), as: credential, .plain)
        case .commissions: _ = try await perform(ImportCommissions(rows: [], place: place), as: credential, .plain)
        case .fundBudgets: _ = try await perform(ImportFundBudgets(rows: [], place: place), as: credential, .plain)
        case .fundRequests: _ = try await perform(ImportFundRequests(rows: [], place: place), as: credential, .plain)
        case .fundClaims: _ = try await perform(ImportFundClaims(rows: [], place: place), as: credential, .plain)
        }
    }

    /// The bytes of a file that was looked at; nil when they are gone.
    public func bytes(of file: Import) -> [UInt8]? { files?.bytes(file.hash) }
}
