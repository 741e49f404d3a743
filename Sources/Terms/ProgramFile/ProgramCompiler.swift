import CEL

extension Program {
    /// Reads, checks and compiles a program's files.
    ///
    /// - Throws: `ProgramIssues` with everything that was found wrong, each with file, line and column. Takes some milliseconds.
    public init(_ source: ProgramSource) throws(ProgramIssues) {
        var compiler = ProgramCompiler()
        self = try compiler.compile(source)
    }
}

/// Turns what is written into a checked program, collecting every fault on the way.
struct ProgramCompiler {
    static let programFile = "program.yaml"
    static let clausesFile = "clauses.yaml"

    var issues: [ProgramIssue] = []
    var clauses: [ClauseID: Clause] = [:]
    var readings: [Reading] = []
    private var ids: [String: Position] = [:]

    mutating func compile(_ source: ProgramSource) throws(ProgramIssues) -> Program {
        readClauses(source.clauses)
        guard let written = read(source.program) else { throw ProgramIssues(issues) }
        let program = assemble(written)
        guard issues.isEmpty else {
            throw ProgramIssues(issues.sorted { $0.position < $1.position })
        }
        return program
    }

    private mutating func read(_ text: String) -> WrittenProgram? {
        do throws(DocumentError) {
            return try YAML.parse(text).decode(WrittenProgram.self)
        } catch {
            issues.append(ProgramIssue(error, file: Self.programFile))
            return nil
        }
    }

    private mutating func readClauses(_ text: String) {
        let tree: Node
        do throws(DocumentError) {
            tree = try YAML.parse(text)
        } catch {
            issues.append(ProgramIssue(error, file: Self.clausesFile))
            return
        }
        for member in tree.members ?? [] {
            do throws(DocumentError) {
                let written = try member.value.decode(WrittenClause.self)
                let id = ClauseID(member.key)
                if written.summary.allSatisfy(\.isWhitespace) {
                    report("clause \(id) has no summary", at: member.keyPosition, hint: "say in a sentence of your own what it asks", file: Self.clausesFile)
                }
                clauses[id] = Clause(
                    id: id, title: written.title, summary: written.summary, cap: written.cap, reading: written.reading)
                note(written.reading, ClauseID(member.key), "clause \(member.key)")
            } catch {
                issues.append(ProgramIssue(error, file: Self.clausesFile))
            }
        }
    }

    private mutating func assemble(_ written: WrittenProgram) -> Program {
        let types = partnerTypes(written)
        let regions = regions(written)
        let pricing = pricing(written.pricing)
        let registration = registration(written.dealRegistration, regions)
        let retyping = cite(written.retyping, "retyping")
        let credit = CreditTerms(
            standing: cite(written.credit.standing), payments: cite(written.credit.payments),
            paymentDays: written.credit.paymentDays)
        note(written.credit.reading, credit.payments, "credit")
        if written.version.value < 1 {
            report("version is \(written.version.value)", at: written.version.position, hint: "versions count from 1")
        }
        return Program(
            name: written.program.value, title: written.title, notice: written.notice, version: written.version.value,
            effective: written.effective, currency: written.currency, calendar: calendar(written), regions: regions,
            partnerTypes: types, clauses: clauses, readings: readings, retyping: retyping, credit: credit,
            pricing: pricing, registration: registration)
    }

    private mutating func calendar(_ written: WrittenProgram) -> BusinessCalendar {
        var holidays: [Day: String] = [:]
        for (text, name) in written.calendar.holidays {
            if let day = Day(text) {
                holidays[day] = name
            } else {
                report("holiday \"\(text)\" is not \(Day.form)", at: written.program.position)
            }
        }
        if Set(written.calendar.weekend).count == Weekday.allCases.count {
            report("the weekend has all seven days", at: written.program.position, hint: "leave at least one to work on")
        }
        return BusinessCalendar(
            zone: written.timeZone, weekend: Set(written.calendar.weekend), holidays: holidays)
    }

    private mutating func regions(_ written: WrittenProgram) -> [Region] {
        collect(written.regions)
        return written.regions.items.map { region in
            note(region.reading, nil, "regions.\(region.id)")
            return Region(id: region.id, countries: Set(region.countries), directPresence: region.directPresence)
        }
    }

    private mutating func partnerTypes(_ written: WrittenProgram) -> [PartnerType] {
        collect(written.partnerTypes)
        return written.partnerTypes.items.map { type in
            unique(type.id)
            note(type.reading, ClauseID(type.clause.value), "partner_types.\(type.id.value)")
            return PartnerType(
                id: type.id.value, label: type.label, role: type.role, clause: cite(type.clause), routes: type.routes)
        }
    }

    // MARK: Citing, reporting, noting

    mutating func cite(_ clause: Located<String>) -> ClauseID {
        let id = ClauseID(clause.value)
        if clauses[id] == nil {
            report(
                "clause \(id) has no summary in \(Self.clausesFile)", at: clause.position,
                hint: Nearest.question(about: id.text, among: clauses.keys.map(\.text)) ?? "add it there with a title and a summary")
        }
        return id
    }

    mutating func cite(_ cited: WrittenProgram.Cited, _ place: String) -> ClauseID {
        note(cited.reading, ClauseID(cited.clause.value), place)
        return cite(cited.clause)
    }

    mutating func note(_ reading: String?, _ clause: ClauseID?, _ place: String) {
        if let reading { readings.append(Reading(clause: clause, place: place, reason: reading)) }
    }

    mutating func unique(_ id: Located<String>) {
        if let first = ids.updateValue(id.position, forKey: id.value) {
            report("id `\(id.value)` is used twice; first on line \(first.line)", at: id.position, hint: "give each rule its own")
        }
    }

    mutating func collect<Item>(_ list: Each<Item>) {
        issues += list.errors.map { ProgramIssue($0, file: Self.programFile) }
    }

    mutating func positive(_ number: Located<Int>, _ what: String) -> Int {
        if number.value < 1 { report("\(what) is \(number.value)", at: number.position, hint: "use a number from 1") }
        return max(1, number.value)
    }

    mutating func report(_ message: String, at position: Position, hint: String? = nil, file: String = programFile) {
        issues.append(ProgramIssue(file: file, position: position, message: message, hint: hint))
    }
}
