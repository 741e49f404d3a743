import Testing

@testable import Terms

@Suite("Scores and designations")
struct ScoreTests {
    private static let text = """

        certifications:
          - {id: admin, label: Administrator, clause: "1.6"}
          - {id: expert, label: Expert, clause: "1.6"}
        designations:
          - id: cloud
            label: {en: Cloud, de: Cloud}
            clause: "1.6"
            requirements:
              - id: capability
                label: Capability score
                clause: "1.6"
                score:
                  - {id: adds, label: Units, measure: {of: units, window: {trailing_months: 12}}, points: 2, each: 10, most: 20}
                  - {id: growth, label: Growth, measure: {of: units, window: year, year_on_year: growth}, each: 5%, points: 5, most: 40, least: 10}
                  - {id: skilled, label: Skilled people, certified: [admin, expert], points: 15, most: 40}
                at_least: 70
            review: {clause: "1.6", on: ["06-30"], consecutive: 2}
          - {id: security, label: Security, clause: "1.6", rises: conferred}
        benefits:
          - {id: badge, label: Badge, clause: "1.6", designations: [cloud]}
          - {id: preview, label: Preview, clause: "1.6", when: {if: "'cloud' in partner.designations", needs: the designation Cloud}}

        """

    private static func program(_ change: (String, String)? = nil) throws -> Program {
        let text = change.map { Self.text.replacing($0.0, with: $0.1) } ?? Self.text
        return try Program(
            ProgramSource(program: SampleProgram.programText + text, clauses: SampleProgram.clausesText))
    }

    private func input(units: Int64, before: Int64, people: [(String, String)]) -> StandingInput {
        StandingInput(
            subject: "x", type: "gold", tier: nil,
            sales: [
                SaleDay(day: Day("2025-03-01")!, minor: 0, units: before, orders: 1),
                SaleDay(day: Day("2026-03-01")!, minor: 0, units: units, orders: 1),
            ], holders: people.map { (person: $0.0, certification: $0.1) }, through: Day("2026-05-01")!,
            at: Instant(milliseconds: 0))
    }

    private func cloud(_ input: StandingInput) throws -> RequirementStanding {
        let designation = try #require(try Self.program().designation("cloud"))
        return try #require(try designation.standing(input, held: false).first)
    }

    @Test("Points of each metric are rounded down, capped, and added up")
    func points() throws {
        // 99 units make 18 of 20, 48 % growth 45 of 40, three people 45 of 40.
        let people = [("a", "admin"), ("a", "expert"), ("b", "expert"), ("c", "admin")]
        let standing = try cloud(input(units: 99, before: 67, people: people))
        #expect(standing.metrics?.map(\.points) == [19, 40, 40])
        #expect(standing.count == .init(soFar: 99, needed: 70, toGo: 0))
        #expect(standing.met && standing.missing.isEmpty)
    }

    @Test("A metric below its least is missing, whatever the others bring, and of nothing there is no growth")
    func least() throws {
        let people = [("a", "admin"), ("b", "admin"), ("c", "admin")]
        let standing = try cloud(input(units: 500, before: 0, people: people))
        #expect(standing.metrics?.map(\.points) == [20, 0, 40])
        #expect(!standing.met && standing.missing.count == 2)
        let words = Wording(.english, try Self.program()).requirement(standing)
        #expect(
            words.missing.map(\.text) == [
                "it takes 70 points: 60 so far, 10 to go", "Growth has to bring at least 10 points: 0 so far",
            ])
        #expect(words.label == "Capability score" && words.metrics?[2].label == "Skilled people")
        let german = Wording(.german, try Self.program()).requirement(standing)
        #expect(german.missing[1].text == "Growth muss mindestens 10 Punkte bringen: bisher 0")
    }

    @Test("A designation is awarded by itself when all is met, and a review takes it after two misses")
    func review() throws {
        let program = try Self.program()
        let cloud = try #require(program.designation("cloud"))
        let people = [("a", "admin"), ("b", "admin"), ("c", "admin")]
        let good = input(units: 150, before: 100, people: people)
        #expect(try cloud.award(good, program.reference)?.outcome.verdict == .granted)
        #expect(try program.designation("security")?.award(good, program.reference) == nil)
        let bad = input(units: 90, before: 100, people: people)
        #expect(try cloud.award(bad, program.reference) == nil)
        let terms = try #require(cloud.ladder.review)
        let first = try cloud.review(bad, terms, missedBefore: 0, program.reference)
        #expect(first.missed && first.fall == nil && first.consecutive == 1)
        #expect(try cloud.review(bad, terms, missedBefore: 1, program.reference).fall != nil)
        #expect(try !cloud.review(good, terms, missedBefore: 1, program.reference).missed)
    }

    @Test("A benefit is for whoever has one of its designations")
    func benefits() throws {
        let program = try Self.program()
        let badge = program.benefits[0]
        #expect(try badge.outcome(type: "gold", tier: nil, designations: ["cloud"], nil, Facts()).applied)
        let without = try badge.outcome(type: "gold", tier: nil, nil, Facts())
        #expect(Wording(.english, program).rule(without, of: .benefit).missing.map(\.text) == ["it takes Cloud"])
        var facts = Facts()
        #expect(try !program.benefits[1].outcome(type: "gold", tier: nil, nil, facts).applied)
        facts.set(.partnerDesignations, ["cloud", "security"])
        #expect(try program.benefits[1].outcome(type: "gold", tier: nil, nil, facts).applied)
    }

    @Test("Clauses, the public page and the difference tell it in words")
    func words() throws {
        let program = try Self.program()
        let uses = program.uses(of: ClauseID("1.6"), in: .english)
        let score = try #require(uses.first { $0.place == "designations.cloud.requirements.capability" })
        #expect(score.title == "Cloud: Capability score")
        #expect(
            score.words.contains(
                "takes 70 points (Units: 2 points for each 10 units in the 12 months before, 20 at most"))
        #expect(
            score.words.contains("Skilled people: 15 points for each person with Administrator or Expert, 40 at most"))
        #expect(
            uses.contains {
                $0.place == "designations.cloud.review" && $0.words.contains("2 missed reviews in a row ends it")
            })
        let overview = ProgramOverview(program, in: .german)
        #expect(overview.designations.map(\.rises) == [.automatic, .conferred])
        #expect(overview.designations[0].takes.first?.words.contains("70 Punkte") == true)
        let other = try Self.program(("at_least: 70", "at_least: 80"))
        let changes = ProgramDifference(from: program, to: other, in: .english).changes.map(\.place)
        #expect(changes == ["designations.cloud.requirements.capability"])
        #expect(program.measured?.earliest(through: Day("2026-05-01")!) == Day("2025-01-01"))
    }

    @Test(
        "Each fault is found where it stands, with a hint",
        arguments: [
            ("at_least: 70", "at_least: 170", "more than the 100 that all metrics bring"),
            ("at_least: 70", "at_least: many", "no number of points"),
            ("at_least: 70", "at_least: {gold: 70}", "no tier `gold`"),
            ("at_least: 70", "tiers: [cloud]", "names no tier"),
            ("each: 5%", "each: 5", "is no share"), ("each: 10,", "each: 1000.00 EUR,", "is no count"),
            ("most: 40, least: 10", "most: 40, least: 50", "brings 40 at most"),
            ("certified: [admin, expert]", "certified: [admin, expret]", "no certification `expret`"),
            ("certified: [admin, expert], ", "", "exactly one of measure, certified"),
            ("{id: skilled", "{id: adds", "metric `adds` is there twice"),
            ("designations: [cloud]", "designations: [clod]", "no designation `clod`"),
            ("'cloud' in", "'clod' in", "there is no designation `clod`"),
            ("rises: conferred", "rises: automatic", "nothing is asked for `security`"),
            ("{id: security", "{id: cloud", "designation `cloud` is there twice"),
            ("on: [\"06-30\"]", "on: sometimes", "no time for a review"),
            ("measure: {of: units, window: {trailing", "measure: {of: net_revenue, window: {trailing", "is no amount"),
        ])
    func faults(_ good: String, _ bad: String, _ words: String) throws {
        do {
            _ = try Self.program((good, bad))
            Issue.record("\(bad) was taken")
        } catch let issues as ProgramIssues {
            #expect(issues.issues.contains { $0.message.contains(words) }, "\(issues.issues)")
            #expect(issues.issues.allSatisfy { $0.hint != nil })
        }
    }

    @Test("The schema takes them")
    func schema() throws {
        let tree = try YAML.parse(SampleProgram.programText + Self.text, limits: .program)
        #expect(SchemaCheck(root: try ProgramSchema.program.node()).faults(tree) == [])
    }
}
