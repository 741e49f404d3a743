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
    var ids: [String: Position] = [:]
    /// The ids of the program's partner types, which conditions may name.
    var partnerTypeIDs: [String] = []
    /// The ids of the program's tiers.
    var tierIDs: [String] = []
    /// The facts that conditions and tables of rates read.
    var asked: Set<Fact> = []
    /// Certifications that conditions may name; nil where some could not be read.
    var certificationIDs: [String]? = []
    /// What certifications are called, by their ids.
    var certificationLabels: [String: LocalText] = [:]
    /// Designations that conditions may name; nil where some could not be read.
    var designationIDs: [String]? = []
    /// What brings points in scores, by name.
    var metricIDs: Set<String> = []
    /// Measures by the names that the program gives them.
    var measures: [String: WrittenMeasure] = [:]
    /// The month, from 1, in which the program's fiscal year begins.
    var fiscalMonth = 1
    /// Conditions by the names that the program gives them.
    var named = NamedConditions()
    /// The clauses could be read; otherwise that they are missing is no fault of those who cite them.
    var knowsClauses = false
    /// What the conditions of each question may cost together so far.
    var costs: [Question: Int] = [:]
    /// The lines of the program's text, to find the place of a fault within an expression.
    var lines: [Substring.UnicodeScalarView] = []
    /// Mistakes beyond those that are told.
    var untold = 0
    /// What is no mistake and likely not meant.
    var remarks: [ProgramIssue] = []
    /// Of texts that are written in one language alone.
    private(set) var language = Language.english
    /// Parts of the program are made up, since they could not be read: only what cannot be read is told.
    var isMadeUp = false
    /// Where the clauses stand in their file, and those that something cites.
    var clausePlaces: [ClauseID: Position] = [:]
    var cited: Set<ClauseID> = []

    mutating func compile(_ source: ProgramSource) throws(ProgramIssues) -> Program {
        lines = source.program.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        let written = read(source.program)
        language = written?.language ?? .english
        readClauses(source.clauses)
        guard let written else { throw ProgramIssues(issues) }
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
        let tree: Node
        do throws(DocumentError) {
            tree = try YAML.parse(text, limits: .program)
        } catch {
            add(ProgramIssue(error, file: Self.programFile))
            return nil
        }
        let commas = ThousandsComma.places(in: tree)
        guard commas.isEmpty else {
            for comma in commas {
                report("\(comma.number) is cut at its comma", at: comma.position, hint: ThousandsComma.hint)
            }
            return nil
        }
        let told = tree.telling(WrittenProgram.self)
        for error in told.errors { add(ProgramIssue(error, file: Self.programFile)) }
        isMadeUp = !told.errors.isEmpty
        return told.value
    }

    private mutating func readClauses(_ file: String) {
        let tree: Node
        do throws(DocumentError) {
            tree = try YAML.parse(file, limits: .program)
        } catch {
            add(ProgramIssue(error, file: Self.clausesFile))
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
            clauses[id] = Clause(id: id, title: .empty, summary: .empty, cap: nil, reading: nil)
            clausePlaces[id] = member.keyPosition
            let told = member.value.telling(WrittenClause.self)
            for error in told.errors { add(ProgramIssue(error, file: Self.clausesFile)) }
            if told.errors.isEmpty, let written = told.value {
                if written.summary.texts.contains(where: { $0.text.allSatisfy(\.isWhitespace) }) {
                    report(
                        "clause \(id) has no summary", at: member.keyPosition,
                        hint: "say in a sentence of your own what it asks", file: Self.clausesFile)
                }
                clauses[id] = Clause(
                    id: id, title: text(written.title), summary: text(written.summary), cap: written.cap,
                    reading: written.reading.map(text))
                note(written.reading, ClauseID(member.key), "clause \(member.key)")
            }
        }
    }

    private mutating func assemble(_ written: WrittenProgram) -> Program {
        designationIDs = written.designations.map { names(in: $0, \.id) } ?? []
        certificationIDs = written.certifications.map { names(in: $0, \.id) } ?? []
        for one in written.certifications?.items ?? [] { certificationLabels[one.id.value] = text(one.label) }
        nameConditions(written.conditions)
        nameMeasures(written.measures)
        fiscalYear(written.fiscalYear)
        let types = partnerTypes(written)
        tierIDs = written.tiers?.list.items.map(\.id.value) ?? []
        let regions = regions(written)
        let pricing = pricing(written.pricing)
        var registration: RegistrationTerms?
        if let terms = written.dealRegistration { registration = self.registration(terms, regions) }
        let matching = matching(written.matching)
        let sales = sales(written.sales)
        var retyping: ClauseID?
        if let cited = written.retyping { retyping = cite(cited, "retyping") }
        var credit: CreditTerms?
        if let terms = written.credit { credit = self.credit(terms) }
        let joining = joining(written, types)
        let tiers = tiers(
            written.tiers, types, obligations: names(in: written.obligations, \.id),
            certifications: written.certifications.flatMap { names(in: $0, \.id) })
        let designations = designations(
            written.designations, types, tiers, obligations: names(in: written.obligations, \.id),
            certifications: certificationIDs)
        let obligations = obligations(written.obligations, tiers)
        let benefits = benefits(written.benefits, tiers)
        let version = positive(written.version, "version", most: 1_000_000)
        checkName(written.program)
        let learning = learning(written, tiers: tierIDs)
        let resources = resources(written, tiers: tierIDs)
        var program = Program(
            name: written.program.value, title: text(written.title), notice: text(written.notice), language: language,
            publicReadings: written.publicReadings ?? false, version: version,
            effective: written.effective, currency: written.currency, calendar: calendar(written), regions: regions,
            partnerTypes: types, clauses: clauses, readings: readings, retyping: retyping, credit: credit,
            pricing: pricing, sales: sales, registration: registration, joining: joining, tiers: tiers,
            obligations: obligations,
            benefits: benefits, notices: notices(written.notices))
        program.designations = designations
        program.earnings = earnings(written.earnings, pricing.rounding)
        program.subprograms = subprograms(
            written.subprograms, names(in: written.agreements, \.id), pricing.rounding)
        program.fees = fees(written.fees, tiers, from: written.effective, paymentDays: program.paymentDays)
        program.allowances = allowances(written.allowances)
        program.funds = funds(written.funds, names(in: written.agreements, \.id), pricing.rounding)
        program.learning = learning
        program.resources = resources
        program.leads = leads(written.leads, tiers: tierIDs)
        program.contactData = contactData(written.contactData)
        program.cases = cases(written.cases, contacts: resources.contacts.map(\.id))
        program.matching = matching
        program.holidaysPosition =
            written.calendar.holidays?.position ?? written.calendar.publicHolidays?.position ?? .start
        program.asked = asked
        program.uncited = uncited + unusedConditions + remarks
        program.rules = Program.index(program)
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
                id: type.id.value, label: text(type.label), role: type.role, clause: cite(type.clause),
                routes: type.routes)
        }
    }
}
