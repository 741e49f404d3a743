import CEL

extension Fuzz {
    /// Tries any octets as an expression over the facts of `run`, for fuzzers that follow coverage: what should not have
    /// happened, or nil. A text that is no expression is tried unchecked as well, and must be told with a place in it.
    ///
    /// Costs at most what an evaluation of 20,000 steps takes, several times over.
    public static func finding(_ octets: some Collection<UInt8>) -> String? {
        let source = String(decoding: octets, as: UTF8.self)
        var generator = ExpressionGenerator(random: SeededGenerator(seed: UInt64(octets.count)))
        let environment = Environment(
            variables: ExpressionGenerator.variables, limits: Limits(length: 4096, cost: 20_000, estimatedCost: 100_000)
        )
        let facts = generator.facts()
        do throws(CompileError) {
            let expression = try Expression(source, in: environment)
            let outcome = Outcome { () throws(EvaluationError) in try expression.evaluate(facts) }
            return check(expression, environment, facts, outcome)
        } catch {
            if error.issues.isEmpty { return "an error without an issue" }
            if error.issues.contains(where: { $0.line < 1 || $0.column < 1 }) {
                return "an issue without a place: \(error)"
            }
            guard let unchecked = try? Expression(source, in: environment, isChecked: false) else { return nil }
            let outcome = Outcome { () throws(EvaluationError) in try unchecked.evaluate(facts) }
            let explained = Outcome { () throws(EvaluationError) in try unchecked.explain(facts).result.get() }
            return outcome == explained ? nil : "evaluated \(outcome), explained \(explained)"
        }
    }
}
