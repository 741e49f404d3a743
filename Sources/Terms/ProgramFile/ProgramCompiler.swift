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
    /// The ids of the program's partner types, which conditions may name.
    var partnerTypeIDs: [String] = []
    /// The ids of the program's tiers.
    var tierIDs: [String] = []
    /// The clauses could be read; otherwise that they are missing is no fault of those who cite them.
    private var knowsClauses = false
    /// What the conditions of each question may cost together so far.
    var costs: [Question: Int] = [:]
    /// The lines of the program's text, to find the place of a fault within an expression.
    private var lines: [Substring.UnicodeScalarView] = []
    /// Mistakes beyond those that are told.
    private var untold = 0

    mutating func compile(_ source: ProgramSource) throws(ProgramIssues) -> Program {
        lines = source.program.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        readClauses(source.clauses)
        guard let written = read(source.program) else { throw ProgramIssues(issues) }
        let program = assemble(written)
        guard issues.isEmpty else {
            var sorted = issues.sorted { ($0.file, $0.position) < ($1.file, $1.position) }
            if untold > 0, let last = sorted.last {
                sorted.append(
                    ProgramIssue(
                        file: last.file, position: last.position, message: "and \(untold) more like these",
                        hint: "mend these first"))
            }
            throw ProgramIssues(sorted)
        }
        return program
    }

    private mutating func read(_ text: String) -> WrittenProgram? {
        do throws(DocumentError) {
            return try YAML.parse(text, limits: .program).decode(WrittenProgram.self)
        } catch {
            issues.append(ProgramIssue(error, file: Self.programFile))
            return nil
        }
    }

    private mutating func readClauses(_ text: String) {
        let tree: Node
        do throws(DocumentError) {
            tree = try YAML.parse(text, limits: .program)
        } catch {
            issues.append(ProgramIssue(error, file: Self.clausesFile))
            return
        }
        guard let members = tree.members else {
            report(
                "expected a map of clauses by id", at: tree.position, hint: "write `\"7.2\": {title: …, summary: …}`",
                file: Self.clausesFile)
            return
        }
        knowsClauses = true
        check(count: members.count, "clauses", at: tree.position, most: 2_000, file: Self.clausesFile)
        for member in members {
            let id = ClauseID(member.key)
            // Known even when it cannot be read, so that those who cite it are not at fault too.
            clauses[id] = Clause(id: id, title: "", summary: "", cap: nil, reading: nil)
            do throws(DocumentError) {
                let written = try member.value.decode(WrittenClause.self)
                if written.summary.allSatisfy(\.isWhitespace) {
                    report(
                        "clause \(id) has no summary", at: member.keyPosition,
                        hint: "say in a sentence of your own what it asks", file: Self.clausesFile)
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
        tierIDs = written.tiers?.list.items.map(\.id.value) ?? []
        let regions = regions(written)
        let pricing = pricing(written.pricing)
        var registration: RegistrationTerms?
        if let terms = written.dealRegistration { registration = self.registration(terms, regions) }
        var retyping: ClauseID?
        if let cited = written.retyping { retyping = cite(cited, "retyping") }
        var credit: CreditTerms?
        if let terms = written.credit { credit = self.credit(terms) }
        let joining = joining(written, types)
        var tiers = tiers(
            written.tiers, types, obligations: names(in: written.obligations, \.id),
            certifications: written.certifications.flatMap { names(in: $0, \.id) })
        for item in written.certifications?.items ?? [] { tiers?.certifications[item.id.value] = item.label }
        let obligations = obligations(written.obligations, tiers)
        let benefits = benefits(written.benefits, tiers)
        let version = positive(written.version, "version", most: 1_000_000)
        checkName(written.program)
        let learning = learning(written, tiers: tierIDs)
        let resources = resources(written, tiers: tierIDs)
        var program = Program(
            name: written.program.value, title: written.title, notice: written.notice,
            publicReadings: written.publicReadings ?? false, version: version,
            effective: written.effective, currency: written.currency, calendar: calendar(written), regions: regions,
            partnerTypes: types, clauses: clauses, readings: readings, retyping: retyping, credit: credit,
            pricing: pricing, registration: registration, joining: joining, tiers: tiers, obligations: obligations,
            benefits: benefits,
            notices: notices(written.notices))
        program.learning = learning
        program.resources = resources
        program.holidaysPosition = written.calendar.holidays.position
        return program
    }

    private mutating func credit(_ written: WrittenProgram.Credit) -> CreditTerms {
        let credit = CreditTerms(
            standing: cite(written.standing), payments: cite(written.payments),
            paymentDays: positive(written.paymentDays, "payment_days"))
        note(written.reading, credit.payments, "credit")
        return credit
    }

    /// The name stands in ids and in paths, so it is made of what both may hold.
    private mutating func checkName(_ name: Located<String>) {
        let letters = name.value.utf8
        let fits = letters.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
        if !fits || !(1...40).contains(letters.count) {
            report(
                "\"\(name.value)\" cannot be a program's name", at: name.position,
                hint: "use 1 to 40 small letters, digits and hyphens, such as avepoint")
        }
    }

    private mutating func calendar(_ written: WrittenProgram) -> BusinessCalendar {
        note(written.calendar.reading, nil, "calendar")
        var holidays: [Day: String] = [:]
        if written.calendar.holidays.members == nil {
            report(
                "holidays are a map of names by day", at: written.calendar.holidays.position, hint: "write {} for none")
        }
        let members = written.calendar.holidays.members ?? []
        check(count: members.count, "holidays", at: written.calendar.holidays.position, most: 5_000)
        for member in members {
            if let day = Day(member.key) {
                holidays[day] = member.value.text ?? ""
            } else {
                report(
                    "holiday \"\(member.key)\" is not \(Day.form)", at: member.keyPosition,
                    hint: "write a day that there is, such as 2026-12-25")
            }
        }
        let weekend = Set(written.calendar.weekend.value)
        guard weekend.count < Weekday.allCases.count else {
            report(
                "the weekend has all seven days", at: written.calendar.weekend.position,
                hint: "leave at least one to work on")
            return BusinessCalendar(zone: written.timeZone, holidays: holidays)
        }
        return BusinessCalendar(zone: written.timeZone, weekend: weekend, holidays: holidays)
    }

    private mutating func regions(_ written: WrittenProgram) -> [Region] {
        collect(written.regions)
        var placed: [String: String] = [:]
        return written.regions.items.map { region in
            unique(region.id)
            note(region.reading, nil, "regions.\(region.id.value)")
            check(count: region.countries.value.count, "countries", at: region.countries.position, most: 300)
            for country in region.countries.value {
                if let other = placed.updateValue(region.id.value, forKey: country) {
                    report(
                        "country \(country) is in \(other) already", at: region.countries.position,
                        hint: "a country is in one region")
                }
                if country.utf8.count != 2 || !country.utf8.allSatisfy({ (65...90).contains($0) }) {
                    report(
                        "\"\(country)\" is not a country", at: region.countries.position,
                        hint: "write two capital letters such as US")
                }
            }
            return Region(
                id: region.id.value, countries: Set(region.countries.value), directPresence: region.directPresence)
        }
    }

    private mutating func partnerTypes(_ written: WrittenProgram) -> [PartnerType] {
        collect(written.partnerTypes)
        partnerTypeIDs = written.partnerTypes.items.map(\.id.value)
        return written.partnerTypes.items.map { type in
            unique(type.id)
            if type.routes.isEmpty, type.role != .referral {
                report(
                    "partner type \(type.id.value) has no route", at: type.id.position,
                    hint: "name at least one way to buy")
            }
            note(type.reading, ClauseID(type.clause.value), "partner_types.\(type.id.value)")
            return PartnerType(
                id: type.id.value, label: type.label, role: type.role, clause: cite(type.clause), routes: type.routes)
        }
    }

    // MARK: Citing, reporting, noting

    mutating func cite(_ clause: Located<String>) -> ClauseID {
        let id = ClauseID(clause.value)
        let known = clauses
        if knowsClauses, known[id] == nil {
            report(
                "clause \(id) has no summary in \(Self.clausesFile)", at: clause.position,
                hint: Nearest.question(about: id.text, among: known.keys.map(\.text))
                    ?? "add it there with a title and a summary")
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
            report(
                "id `\(id.value)` is used twice; first on line \(first.line)", at: id.position,
                hint: "give each rule its own")
        }
    }

    /// The place in the file of a place in a text: exact for plain, quoted and literal (`|`) text, else where the text begins.
    func place(line: Int, column: Int, in text: Located<String>) -> Position {
        let start = text.position
        guard lines.indices.contains(start.line - 1) else { return start }
        let opening = lines[start.line - 1].dropFirst(start.column - 1)
        let first: Position
        switch opening.first {
        case "|":
            let number = start.line + line
            guard lines.indices.contains(number - 1) else { return start }
            return Position(line: number, column: lines[number - 1].prefix { $0 == " " }.count + column)
        case ">": return start
        case "\"", "'": first = Position(line: start.line, column: start.column + column)
        default: first = Position(line: start.line, column: start.column + column - 1)
        }
        return line == 1 && column <= opening.count + 1 ? first : start
    }

    /// Reports what of a list could not be read, and a list that is longer than any program needs.
    mutating func collect<Item>(_ list: Each<Item>, most: Int = 500) {
        for error in list.errors { add(ProgramIssue(error, file: Self.programFile)) }
        check(count: list.count, "items", at: list.position, most: most)
    }

    /// Reports a list or map that is longer than any program needs, so that what goes through it stays quick.
    mutating func check(
        count: Int, _ what: String, at position: Position, most: Int, file: String = programFile
    ) {
        guard count > most else { return }
        report("there are \(count) \(what)", at: position, hint: "write \(most) at most", file: file)
    }

    /// The most mistakes told at once.
    private static let mostIssues = 100
    /// So many mistakes are known that no more are looked for.
    var isFull: Bool { issues.count >= Self.mostIssues }

    private mutating func add(_ issue: ProgramIssue) {
        if isFull { untold += 1 } else { issues.append(issue) }
    }

    /// The ids of a section that others name; nil when some of it could not be read, so that those are not at fault too.
    func names<Item>(in section: Each<Item>?, _ id: (Item) -> Located<String>) -> [String]? {
        guard let section else { return [] }
        return section.errors.isEmpty ? section.items.map { id($0).value } : nil
    }

    /// A count from 1 to a bound that no program needs to pass and no calendar stumbles over.
    mutating func positive(_ number: Located<Int>, _ what: String, most: Int = 36_500) -> Int {
        guard (1...most).contains(number.value) else {
            report("\(what) is \(number.value)", at: number.position, hint: "use a number from 1 to \(most)")
            return 1
        }
        return number.value
    }

    mutating func report(
        _ message: @autoclosure () -> String, at position: Position, hint: @autoclosure () -> String? = nil,
        file: String = programFile
    ) {
        guard !isFull else {
            untold += 1
            return
        }
        issues.append(ProgramIssue(file: file, position: position, message: message(), hint: hint()))
    }
}
