import Members
import Record
import Terms

/// What steps expect of replies, of the state and of what people are told.
extension ScenarioStage {
    func check(_ step: Step, reply: Node?, decision: Node?, resource: String) async throws {
        let expectation = Expectation(zone: program.zone, aliases: aliases)
        for member in step.expected {
            let actual = try await value(at: member.key, reply, decision, resource)
            guard !expectation.fits(actual, member.value) else { continue }
            let because = decision.flatMap { try? $0.decode(WordedDecision.self) }.map(reasons) ?? []
            throw StepTrouble(
                expected: "\(member.key) = \(expectation.shown(member.value))", got: expectation.shown(actual),
                reasons: because)
        }
    }

    private func value(at path: String, _ reply: Node?, _ decision: Node?, _ resource: String) async throws -> Node? {
        let parts = path.split(separator: ".").map(String.init)
        guard let root = parts.first else { return nil }
        let rest = parts.dropFirst()
        switch root {
        case "decision": return Self.decisionValue(decision, Array(rest))
        case "notices": return try await notices(rest.first ?? "vendor").value(at: rest.dropFirst())
        case "reply", resource: return reply?.value(at: rest)
        default:
            guard let id = aliases[root] else {
                throw StepTrouble(
                    expected: "a path that begins with \(resource), decision, notices or a name of the scenario",
                    got: path,
                    reasons: [])
            }
            return try await channel.state(of: id, vendor, in: program.language)?.value(at: rest)
        }
    }

    private func notices(_ name: String) async throws -> Node {
        guard name == "vendor" || secrets[name] != nil, let partner = name == "vendor" ? "" : aliases[name] else {
            throw StepTrouble(
                expected: "notices.vendor, or notices of somebody of the cast", got: "notices.\(name)", reasons: [])
        }
        let page = try await channel.answer(
            ListNotices(limit: 200), as: try credential("vendor_admin"), in: program.language)
        let own = page.items.reversed().filter { ($0.to?.text ?? "") == partner }
        return Node(.list(own.map { Node(.string($0.kind.rawValue)) }))
    }

    /// The decision a reply carries: its own, or that of its first line.
    static func decision(in reply: Node) -> Node? {
        reply["decision"] ?? reply["lines"]?[0]?["decision"]
    }

    private static func decisionValue(_ node: Node?, _ path: [String]) -> Node? {
        guard let node, let decision = try? node.decode(WordedDecision.self) else { return nil }
        func texts(_ all: [String]) -> Node { Node(.list(all.map { Node(.string($0)) })) }
        switch path.first {
        case "applied": return texts(decision.rules.filter(\.applied).map(\.id)).value(at: path.dropFirst())
        case "clauses": return texts(decision.clauses.map(\.text)).value(at: path.dropFirst())
        case "missing": return texts(decision.missing.map(\.clause.text)).value(at: path.dropFirst())
        case "missing_text": return texts(decision.missing.map(\.text)).value(at: path.dropFirst())
        default: return node.value(at: path[...])
        }
    }

    func reasons(in reply: Node) -> [String] {
        Self.decision(in: reply).flatMap { try? $0.decode(WordedDecision.self) }.map(reasons) ?? []
    }

    func reasons(_ decision: WordedDecision) -> [String] {
        decision.rules.map { rule in
            let effect = [rule.rate?.description, rule.amount?.description].compactMap(\.self).joined(separator: ", ")
            let missing = rule.missing.map { "\($0.text) (\($0.clause))" }.joined(separator: "; ")
            return "\(rule.applied ? "✓" : "–") \(rule.label) (\(rule.clause)) \(rule.applied ? effect : missing)"
        }
    }
}
