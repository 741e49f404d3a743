import Testing

@testable import Terms

@Suite("Faults in a program file")
struct ProgramFaultTests {
    @Test("The sample program has no faults, and all that is written is in it")
    func sampleCompiles() throws {
        let program = try Program(SampleProgram.source)
        #expect(program.reference == ProgramReference(name: "sample", version: 1))
        #expect(program.zone.name == "Europe/Berlin")
        #expect(program.clauses.count == 21)
        let discounts = ["agreed", "gold-discount", "registered", "passed-on", "project", "open", "loyal"]
        #expect(program.pricing.discounts.map(\.id) == discounts)
        #expect(program.readings.map(\.reason[.english]) == ["The day of notice is day one."])
        #expect(program.region(ofCountry: "FR")?.id == "EU")
        #expect(program.region(ofCountry: "US") == nil)
        #expect(program.notices[.dealApproved]?.keys.count == 2)
        #expect(program.notices[.creditHold]?.keys.map(\.rawValue) == ["de"])
        #expect(program.calendar.isBusinessDay(Day("2026-05-01")!) == false)
    }

    @Test("A fault is shown with its file, line and column, in words, and with a way out", arguments: Fault.all)
    func faultIsShown(_ fault: Fault) throws {
        try check(fault, in: SampleProgram.source)
    }

    @Test(
        "So is a fault in learning, licences, the library, the public list and contacts", arguments: Fault.inResources)
    func faultInResourcesIsShown(_ fault: Fault) throws { try check(fault, in: Self.sample(with: Fault.resources)) }

    @Test(
        "So is a fault in applying, agreements, tiers, obligations and benefits", arguments: Fault.inJoining)
    func faultInJoiningIsShown(_ fault: Fault) throws { try check(fault, in: Self.sample(with: Fault.joining)) }

    @Test("So is a fault in fees, allowances and what orders have to meet", arguments: Fault.inDues)
    func faultInDuesIsShown(_ fault: Fault) throws { try check(fault, in: Self.sample(with: Fault.dues)) }

    @Test("What faults are planted in has none", arguments: [Fault.resources, Fault.joining, Fault.dues])
    func wholesCompile(_ sections: String) throws { _ = try Program(Self.sample(with: sections)) }

    private static func sample(with sections: String) -> ProgramSource {
        ProgramSource(program: SampleProgram.programText + sections, clauses: SampleProgram.clausesText)
    }

    private func check(_ fault: Fault, in whole: ProgramSource) throws {
        let (source, mark) = try #require(fault.planted(in: whole), "`\(fault.find)` must stand in the sample once")
        let error = #expect(throws: ProgramIssues.self) { try Program(source) }
        let found = "\(error?.description ?? "nothing was found"); the mark is at \(mark)"
        let issue = try #require(error?.issues.first { $0.message.contains(fault.message) }, "\(found)")
        #expect(issue.file == fault.file.rawValue)
        #expect(issue.position == mark, "\(issue)")
        #expect(error?.issues.count == 1, "one fault is one error: \(found)")
        if let hint = fault.hint { #expect(issue.hint?.contains(hint) == true, "\(issue)") }
        #expect(issue.description.hasPrefix("\(issue.file):\(mark.line):\(mark.column): error: "))
    }

    @Test("Faults do not hide one another: all are shown, file by file, in the order of their lines")
    func severalFaults() throws {
        let wanted = [
            "a clause that is not there", "a cap exceeded", "an unknown fact", "an id twice", "an unknown region",
            "no days", "an unknown member of a rule", "an empty summary", "a cap that is no rate",
        ]
        let planted = Fault.all.filter { wanted.contains($0.testDescription) }
        try #require(planted.count == wanted.count)
        var source = SampleProgram.source
        for fault in planted { source = try #require(fault.planted(in: source)).source }
        let error = try #require(throws: ProgramIssues.self) { try Program(source) }
        for fault in planted {
            #expect(error.issues.contains { $0.message.contains(fault.message) }, "\(fault.testDescription): \(error)")
        }
        let order = error.issues.map { ($0.file, $0.position.line, $0.position.column) }
        #expect(order.elementsEqual(order.sorted { $0 < $1 }, by: ==), "\(error)")
    }

    @Test(
        "A file that is no YAML, no map or empty is a fault with a place, not a crash",
        arguments: ["", "- a", "a", "{", "\u{0}", "a: &b 1\nc: *b", "? [x]\n: y"])
    func notAProgram(_ text: String) throws {
        for source in [
            ProgramSource(program: text, clauses: SampleProgram.clausesText),
            ProgramSource(program: SampleProgram.programText, clauses: text),
            ProgramSource(program: text, clauses: text),
        ] {
            let error = try #require(throws: ProgramIssues.self) { try Program(source) }
            #expect(!error.issues.isEmpty)
            #expect(error.issues.allSatisfy { $0.position.line >= 1 && $0.position.column >= 1 })
        }
    }

    @Test("All missing, unknown and misfitting members are told at once, wherever they stand")
    func formFaults() throws {
        var text = SampleProgram.programText
        for (find, replacement) in [
            ("title: Sample Program\n", ""), ("notice: Invented for tests.\n", "notiz: Invented for tests.\n"),
            ("currency: EUR", "currency: EURO"), ("  rounding: half_up\n", ""),
            ("  quote_valid_days: 30\n", "  quote_valid_days: 30\n  surplus: 1\n"),
            ("      label: Loyalty\n", "      labell: Loyalty\n      colour: red\n"),
            ("    days: 60\n", "    days: 60 days\n"),
        ] {
            let place = try #require(text.range(of: find), "\(find)")
            text.replaceSubrange(place, with: replacement)
        }
        let error = try #require(throws: ProgramIssues.self) {
            try Program(ProgramSource(program: text, clauses: SampleProgram.clausesText))
        }
        let wanted = [
            "missing member `title`", "`notiz`", "EURO", "missing member `rounding`", "`surplus`", "`labell`",
            "`colour`",
            "60 days",
        ]
        for part in wanted { #expect(error.issues.contains { $0.message.contains(part) }, "\(part): \(error)") }
        #expect(error.issues.count == wanted.count, "\(error)")
    }

    @Test("A clause that nothing cites is a warning at its place")
    func uncited() throws {
        let clauses = SampleProgram.clausesText + "\n\"9.9\": {title: Alone, summary: Nothing comes of it.}\n"
        let program = try Program(ProgramSource(program: SampleProgram.programText, clauses: clauses))
        let warnings = program.warnings(on: Day("2025-06-01")!).filter { $0.message.contains("9.9") }
        let line =
            clauses.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("9.9") } ?? 0
        #expect(warnings.map(\.position) == [Position(line: line + 1, column: 1)])
        #expect(warnings.map(\.file) == ["clauses.yaml"] && warnings.allSatisfy { $0.severity == .warning })
    }

    @Test("A thousand's comma inside braces is told as what it is, also where it makes one name twice")
    func commas() throws {
        for (benefits, position) in [
            ("{a: 1,000, b: x}", true), ("{a: 6,000.00 EUR, b: 12,000.00 EUR}", false), ("{a: 6,000.00 EUR}", true),
        ] {
            let text =
                SampleProgram.programText + "\nbenefits:\n  - {id: b, label: B, clause: \"2.5\", tiers: \(benefits)}\n"
            let error = try #require(throws: ProgramIssues.self) {
                try Program(ProgramSource(program: text, clauses: SampleProgram.clausesText))
            }
            #expect(
                error.issues.count == 1 && error.issues[0].hint?.contains("a comma ends a value") == true, "\(error)")
            #expect(!position || error.issues[0].message.contains("is cut at its comma"))
        }
    }

    @Test("The published sample has no faults, and every clause it cites has a summary")
    func publishedCompiles() throws {
        guard let source = SampleProgram.published else { return }
        let program = try Program(source)
        #expect(program.name == "avepoint")
        #expect(!program.readings.isEmpty)
        for clause in program.clauses.values { #expect(!clause.summary[.english].isEmpty) }
    }
}
