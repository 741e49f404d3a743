import Foundation
import Testing

@testable import Terms

/// Whatever a file has, reading it ends soon: with a program, or with what is too much in it.
@Suite("How large a program file may be", .timeLimit(.minutes(10)))
struct ProgramLimitTests {
    private func faults(_ program: String, _ clauses: String = SampleProgram.clausesText) -> [ProgramIssue] {
        do throws(ProgramIssues) {
            _ = try Program(ProgramSource(program: program, clauses: clauses))
            return []
        } catch {
            return error.issues
        }
    }

    /// The sample with text put in the place of some other.
    private func sample(_ find: String, _ replacement: String) throws -> String {
        let text = SampleProgram.programText
        let place = try #require(text.range(of: find))
        return text.replacingCharacters(in: place, with: replacement)
    }

    private func many(_ count: Int, _ item: (Int) -> String) -> String { (0..<count).map(item).joined() }

    @Test("A file of more than half a megabyte is refused unread")
    func bytes() {
        let long = SampleProgram.programText + "\n# " + String(repeating: "x", count: 1 << 19)
        #expect(faults(long).first?.message.contains("bytes") == true)
    }

    @Test("Nesting, values, anchors and aliases are bounded", arguments: ["[", "{a: ", "- ", "- - "])
    func nesting(opening: String) {
        for count in [40, 1_000, 100_000] {
            #expect(!faults(String(repeating: opening, count: count)).isEmpty)
        }
        let laughs = (1...9).map { level in
            "l\(level): &l\(level) [" + many(9) { _ in "*l\(level - 1), " } + "]\n"
        }
        #expect(faults("l0: &l0 lol\n" + laughs.joined()).count == 1)
        #expect(faults("a: [" + many(60_000) { _ in "1," } + "]").first?.message.contains("values") == true)
    }

    @Test("More rules, tiers, holidays, countries, products or clauses than any program has are refused")
    func lists() throws {
        let rules = many(500) { "    - {id: r\($0), label: R, clause: \"2.5\", rate: 1%}\n" }
        let found = [
            (try sample("  distributor_bonuses:\n", "  distributor_bonuses:\n" + rules), "501 items"),
            (try sample("  holidays:\n", "  holidays:\n" + many(5_001) { "    \(Day(number: $0)): x\n" }), "holidays"),
            (try sample("countries: [JP]", "countries: [JP" + many(300) { _ in ", JP" } + "]"), "301 countries"),
            (
                try sample(
                    "      of: remaining\n",
                    "      of: remaining\n      products: [" + many(1_001) { "P\($0), " } + "]\n"),
                "1001 products"
            ),
        ]
        for (text, message) in found {
            #expect(faults(text).contains { $0.message.contains(message) && $0.hint != nil }, "\(message)")
        }
        let clauses = SampleProgram.clausesText + many(2_001) { "\"9.\($0)\": {title: T, summary: S.}\n" }
        #expect(faults(SampleProgram.programText, clauses).contains { $0.message.contains("clauses") })
    }

    @Test("Patterns, repetition of text and long lists of conditions are refused by what they may cost")
    func conditions() throws {
        let costly = [
            "order.product.matches('((a{30}){30}){20}')", "order.product.matches('(a|b|c){900}')",
            "('" + String(repeating: "a", count: 2_000) + "').replace('a', '" + String(repeating: "b", count: 2_000)
                + "').contains(order.product)",
            "'%.900f%.900f'.format([0.1, 0.2]).split('').all(x, order.product.contains(x))",
        ]
        for condition in costly {
            let text = try sample("      when: customer.active\n", "      when: >-\n        \(condition)\n")
            #expect(faults(text).contains { $0.message.contains("steps") }, "\(condition)")
        }
        let long = many(4_000) { _ in "        - order.product.matches('(a|b)*c')\n" }
        let text = try sample("      when: customer.active\n", "      when:\n" + long)
        #expect(faults(text).map(\.message).filter { $0.contains("steps") }.count == 1)
    }

    @Test("Of thousands of mistakes a hundred are told, and how many more there are")
    func mistakes() throws {
        let rules = many(450) {
            "    - {id: r\($0), label: R, clause: \"8.\($0)\", rate: 1%, when: parner.type == 1}\n"
        }
        let found = faults(try sample("  distributor_bonuses:\n", "  distributor_bonuses:\n" + rules))
        #expect(found.count == 101)
        #expect(found.last?.message == "and 800 more like these" || found.last?.message.hasPrefix("and ") == true)
    }
}
