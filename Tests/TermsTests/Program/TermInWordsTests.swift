import Foundation
import Testing

@testable import Terms

@Suite("What programs say of standing, in words")
struct TermInWordsTests {
    private static func source(_ name: String) throws -> ProgramSource {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Programs/\(name)").standardized
        func text(_ file: String) throws -> String {
            try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        }
        return ProgramSource(program: try text("program.yaml"), clauses: try text("clauses.yaml"))
    }

    private func difference(_ name: String, _ changes: [(path: String, value: Node)]) throws -> [ProgramChange] {
        let source = try Self.source(name)
        return ProgramDifference(
            from: try Program(source), to: try Program(try source.setting([(path: "version", value: 2)] + changes)),
            in: .english
        ).changes
    }

    @Test(
        "No two terms of a program share a place",
        arguments: ["avepoint", "gitlab", "leo-backup", "nakivo", "odoo", "opennebula"])
    func places(_ name: String) throws {
        let places = ProgramInWords(try Program(try Self.source(name)), in: .english).terms.map(\.place)
        #expect(Set(places).count == places.count)
    }

    @Test(
        "A program and itself differ in nothing",
        arguments: ["avepoint", "gitlab", "leo-backup", "nakivo", "odoo", "opennebula"])
    func same(_ name: String) throws {
        #expect(try difference(name, []).isEmpty)
    }

    @Test("A mark that moves is told with what it was")
    func mark() throws {
        let changes = try difference(
            "nakivo", [(path: "tiers.requirements.revenue.at_least.silver", value: "7000.00 USD")])
        #expect(
            changes.map(\.sentence) == [
                "Silver: Net revenue in six months: takes 7,000.00 USD in the 6 months before; before: takes 6,000.00 USD"
                    + " in the 6 months before (clause requirements.revenue)"
            ])
        #expect(changes.first?.place == "tiers.requirements.revenue.silver")
    }

    @Test("Clauses know where tiers, obligations and benefits follow from them")
    func uses() throws {
        let program = try Program(try Self.source("nakivo"))
        let places = { (clause: String) in program.uses(of: ClauseID(clause), in: .english).map(\.place) }
        #expect(places("terms.3").contains("tiers.review"))
        #expect(places("requirements.story") == ["obligations.story", "tiers.requirements.story.gold"])
        #expect(places("activated") == ["funds.mdf", "benefits.marketing-funds", "leads.rules.regional-leads"])
    }
}
