import CEL
import Foundation
import Testing

@testable import Terms

@Suite("What a decision may cost")
struct BudgetTests {
    /// The sample with another condition for its loyalty rule, which is of one line.
    private func sample(when condition: String) throws -> ProgramSource {
        let text = SampleProgram.programText
        let line = try #require(text.range(of: "when: customer.active"), "the sample's loyalty rule")
        return ProgramSource(
            program: text.replacingCharacters(in: line, with: "when: \"\(condition)\""),
            clauses: SampleProgram.clausesText)
    }

    @Test(
        "A condition that may cost more than a decision is refused at its place",
        arguments: [
            (0..<12).reduce("true") { inner, level in "lists.range(10).all(x\(level), \(inner))" },
            "lists.range(100000).all(x, x >= 0)", "order.product.matches('(a{900}){20}')",
            "order.product.split('').all(a, order.product.split('').all(b, a == b))",
            "order.product.replace('', order.product).replace('', order.product).size() > 1",
            "order.product.matches(order.product)",
        ])
    func refused(condition: String) throws {
        let source = try sample(when: condition)
        let error = try #require(throws: ProgramIssues.self) { try Program(source) }
        let issue = try #require(error.issues.first)
        #expect(error.issues.count == 1 && issue.message.contains("the limit is 20000"), "\(error)")
        let line = source.program.split(separator: "\n", omittingEmptySubsequences: false)[issue.position.line - 1]
        #expect(line.contains("when: \""))
        #expect(issue.position.column > 12 && issue.hint != nil)
    }

    @Test("Conditions of one question are refused where they come to more together than a decision may cost")
    func together() throws {
        let one = "lists.range(50).all(x, lists.range(20).all(y, x + y + order.units >= 0))"
        let cost = try CEL.Expression(one, in: Fact.environment).estimatedCost
        let count = 20_000 / cost + 1
        #expect(count > 1)
        let source = try sample(when: one)
        let rule = "\n      when: \"\(one)\""
        let lines = source.program.components(separatedBy: rule)
        try #require(lines.count == 2)
        let list = (0..<count).map { _ in "\n        - \"\(one)\"" }.joined()
        let whole = lines[0] + "\n      when:" + list + lines[1]
        let error = try #require(throws: ProgramIssues.self) {
            try Program(ProgramSource(program: whole, clauses: source.clauses))
        }
        #expect(error.issues.count == 1 && error.issues[0].message.contains("conditions of price"), "\(error)")
    }

    @Test("Facts that are longer than foreseen end a decision with an error that names the condition's place")
    func exhausted() throws {
        let program = try Program(sample(when: "order.product.matches('(a|b|c)*d')"))
        var facts = Facts()
        facts.set(.orderProduct, String(repeating: "abc", count: 20_000))
        let list = Money(minor: 100, program.currency)
        let error = try #require(throws: PricingError.self) { try program.pricing.price(list, facts) }
        guard case .budget(let exceeded) = error else { throw error }
        let line = try #require(SampleProgram.programText.components(separatedBy: "when: customer.active").first)
        #expect(exceeded.position.line == line.split(separator: "\n", omittingEmptySubsequences: false).count)
        #expect(exceeded.expression == "order.product.matches('(a|b|c)*d')")
        #expect(error.description.contains("line \(exceeded.position.line), column 13 of program.yaml"))
        facts.set(.orderProduct, "BACKUP-1")
        _ = try program.pricing.price(list, facts)
    }

    @Test("So do a requirement, a benefit and a tier, whatever question they answer")
    func exhaustedElsewhere() throws {
        var compiler = ProgramCompiler()
        let written = try Node(.string("partner.type.matches('(a|b|c)*d')")).decode(WrittenConditions.self)
        let conditions = compiler.conditions(written, .benefit)
        let clause = ClauseID("1")
        var facts = Facts()
        facts.set(.partnerType, String(repeating: "abc", count: 20_000))
        let program = try Program(SampleProgram.source)
        let requirement = Requirement(id: "a", label: "A", clause: clause, conditions: conditions)
        #expect(throws: BudgetExceeded.self) {
            try [requirement].decision(
                .benefit, subject: "x", at: Instant(milliseconds: 0), program: program, facts, unmet: .refused)
        }
        let benefit = Benefit(
            id: "b", label: "B", clause: clause, tiers: nil, types: nil, designations: nil, conditions: conditions)
        #expect(throws: BudgetExceeded.self) { try benefit.outcome(type: "gold", tier: nil, nil, facts) }
    }

    @Test("The published programs foresee a small part of what a decision may cost")
    func published() throws {
        for folder in ["avepoint", "gitlab", "leo-backup", "nakivo", "odoo", "opennebula"] {
            guard let source = SampleProgram.published(folder) else { continue }
            var compiler = ProgramCompiler()
            _ = try compiler.compile(source)
            let most = compiler.costs.values.max() ?? 0
            print("\(folder): \(most) of \(Budget.decision.remaining) steps foreseen for its costliest question")
            #expect(most <= Budget.decision.remaining / 4)
        }
    }
}
