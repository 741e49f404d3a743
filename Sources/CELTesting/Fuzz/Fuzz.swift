import CEL

/// Throws random expressions and facts at the language and checks what must hold of all of them. A crash or a hang
/// shows itself; everything else is a finding.
public enum Fuzz {
    /// What a run came to.
    public struct Report: Sendable, CustomStringConvertible {
        /// Expressions tried.
        public internal(set) var tried = 0
        /// Those that compiled.
        public internal(set) var compiled = 0
        /// Those of them that had a value, not an error.
        public internal(set) var valued = 0
        /// What should not have happened: the seed of the expression, its text and what was wrong.
        public internal(set) var findings: [String] = []

        /// The counts, and the findings one a line.
        public var description: String {
            let counts =
                "\(tried) expressions, \(compiled) compiled, \(valued) with a value, \(findings.count) findings"
            return ([counts] + findings).joined(separator: "\n")
        }
    }

    /// Tries `count` expressions that `seed` determines. Some ten thousand a second when optimised.
    ///
    /// Of each that compiles it is checked that explaining it, evaluating it without regard to types, evaluating it
    /// unchecked and evaluating it as a Boolean all come to the same value or to an error like it; that its value is of
    /// the deduced type; and that a value that can be written as JSON can be read back.
    public static func run(count: Int, seed: UInt64) -> Report {
        let limits = Limits(cost: 100_000)
        let environment = Environment(variables: ExpressionGenerator.variables, limits: limits)
        var report = Report()
        for number in 0..<UInt64(max(0, count)) {
            var generator = ExpressionGenerator(random: SeededGenerator(seed: seed &+ number &* 0x2545_F491_4F6C_DD1D))
            let source = generator.expression()
            report.tried += 1
            guard let expression = try? Expression(source, in: environment) else {
                _ = try? Expression(source, in: environment, isChecked: false)
                continue
            }
            report.compiled += 1
            for _ in 0..<2 {
                let facts = generator.facts()
                let outcome = Outcome { () throws(EvaluationError) in try expression.evaluate(facts) }
                if case .value = outcome { report.valued += 1 }
                if let wrong = check(expression, environment, facts, outcome) {
                    report.findings.append("\(seed)+\(number): \(source)\n    \(wrong)")
                }
            }
        }
        return report
    }

    /// A value, or that there is none.
    enum Outcome: Equatable, CustomStringConvertible {
        case value(Value)
        case error(EvaluationError)

        init(_ body: () throws(EvaluationError) -> Value) {
            do throws(EvaluationError) { self = .value(try body()) } catch { self = .error(error) }
        }

        /// Which of several errors is raised is not specified.
        static func == (one: Outcome, other: Outcome) -> Bool {
            switch (one, other) {
            case (.value(let a), .value(let b)): a == b
            case (.error, .error): true
            default: false
            }
        }

        var description: String {
            switch self {
            case .value(let value): value.description
            case .error(let error): "error: \(error)"
            }
        }
    }

    /// What is wrong, or nil.
    static func check(
        _ expression: Expression, _ environment: Environment, _ facts: [Value], _ outcome: Outcome
    ) -> String? {
        let explained = Outcome { () throws(EvaluationError) in try expression.explain(facts).result.get() }
        guard explained == outcome else { return "evaluated \(outcome), explained \(explained)" }
        let (cost, foreseen) = (expression.explain(facts).cost, expression.estimatedCost)
        // A count that comes from a fact may be any number; only lists and texts keep to the size that is assumed.
        guard cost <= foreseen || expression.source.contains("lists.range") else {
            return "it cost \(cost), where \(foreseen) was foreseen"
        }
        let plain = Outcome { () throws(EvaluationError) in try expression.evaluatePlainly(facts) }
        guard plain == outcome else { return "evaluated \(outcome), without types \(plain)" }
        if let unchecked = try? Expression(expression.source, in: environment, isChecked: false) {
            let other = Outcome { () throws(EvaluationError) in try unchecked.evaluate(facts) }
            guard other == outcome else { return "evaluated \(outcome), unchecked \(other)" }
        }
        let read = expression.explain(facts).facts.map(\.slot)
        guard Set(read).isSubset(of: expression.variables) else { return "it read \(read)" }
        guard case .value(let value) = outcome else { return nil }
        guard value.conforms(to: expression.type) else { return "\(value) is not of type \(expression.type)" }
        if expression.type == .bool {
            let bool = Outcome { () throws(EvaluationError) in .bool(try expression.bool(facts)) }
            guard bool == outcome else { return "evaluated \(outcome), as a Boolean \(bool)" }
            let parts = expression.conjuncts.compactMap { try? $0.bool(facts) }
            let isWhole = parts.count == expression.conjuncts.count
            guard !isWhole || .bool(!parts.contains(false)) == value else { return "\(value), but its parts \(parts)" }
        }
        guard let json = try? ValueJSON.text(value) else { return nil }
        guard (try? ValueJSON.value(json)) != nil else { return "its JSON cannot be read: \(json)" }
        return nil
    }
}

extension ExpressionGenerator {
    /// Facts for the variables, now and then one without a value.
    mutating func facts() -> [Value] {
        Self.variables.map { chance(3) ? .absent : fact($0.type) }
    }

    private static let instants = [0, -62_135_596_800, 253_402_300_799, 1_772_445_600].compactMap { seconds in
        Timestamp(seconds: seconds)
    }

    private mutating func fact(_ type: Type) -> Value {
        switch type {
        case .bool: .bool(chance(50))
        case .int: .int(pick([0, 1, -1, 7, 42, .max, .min]))
        case .uint: .uint(pick([0, 1, 42, .max]))
        case .double: .double(pick([0, -0.0, 1.5, -2.25, 1e300, .nan, .infinity, 42]))
        case .string: .string(pick(["", "direct", "resale", "aé", "ae\u{301}", "😀x", "12", "2h", "127.0.0.1"]))
        case .bytes: .bytes(pick([[], [0xFF, 0], Array("abc".utf8)]))
        case .timestamp: .timestamp(pick(Self.instants))
        case .duration: .duration(pick([.zero, .seconds(3600), .nanoseconds(-1), .nanoseconds(Int64.max)]))
        case .list(let element): .list((0..<Int(random.next() % 4)).map { _ in fact(element) })
        case .map(let key, let value):
            .map(ValueMap((0..<Int(random.next() % 3)).map { _ in (fact(key), fact(value)) }))
        case .optional(let wrapped): .optional(chance(50) ? fact(wrapped) : nil)
        default: pick([.null, .int(1), .string("x"), ["a", 1], .map(["x": 1]), .double(1)])
        }
    }
}
