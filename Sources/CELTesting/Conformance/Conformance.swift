import CEL

/// Runs the public conformance data of the language, converted to JSON: a list of cases with `expr`, optional
/// `container`, `bindings`, `type_env`, `disable_macros`, `disable_check`, `check_only`, and `value`, `error` or `type`.
public enum Conformance {
    /// A case that did not come out as the data has it.
    public struct Failure: Hashable, Sendable, CustomStringConvertible {
        /// Section and name of the case.
        public let name: String
        /// The expression.
        public let expression: String
        /// What the data asserts.
        public let expected: String
        /// What came out.
        public let got: String

        /// Name, expression, expected and got, on four lines.
        public var description: String { "\(name)\n  \(expression)\n  expected \(expected)\n  got      \(got)" }
    }

    /// How a file came out.
    public struct Report: Hashable, Sendable, CustomStringConvertible {
        /// The number of cases that passed.
        public let passed: Int
        /// Those that did not.
        public let failures: [Failure]

        /// `N passed, N failed`.
        public var description: String { "\(passed) passed, \(failures.count) failed" }
    }

    /// Runs every case of a JSON text. Named time zones are looked up in `zones`.
    ///
    /// Throws when the text is no JSON or not in the form of the data.
    public static func run(json: String, zones: @escaping Zones = { _ in nil }) throws(JSONError) -> Report {
        guard case .array(let list) = try JSONReader.read(json) else {
            throw JSONError(message: "a list of cases was expected", line: nil)
        }
        var passed = 0
        var failures: [Failure] = []
        for json in list {
            let item = try ConformanceCase(json)
            if let failure = item.run(zones: zones) { failures.append(failure) } else { passed += 1 }
        }
        return Report(passed: passed, failures: failures)
    }
}

extension ConformanceCase {
    /// Nil when the case comes out as asserted.
    fileprivate func run(zones: @escaping Zones) -> Conformance.Failure? {
        let environment = Environment(variables: variables, container: container, functions: functions, zones: zones)
        let compiled: Expression
        do throws(CompileError) {
            compiled = try Expression(
                expression, in: environment, isChecked: isChecked, expandsMacros: expandsMacros)
        } catch {
            if case .error = expectation { return nil }
            return failure("it compiles, or \(expected)", got: error.issues.map(\.message).joined(separator: "; "))
        }
        if let type, compiled.type != type { return failure("type \(type)", got: "type \(compiled.type)") }
        if case .compiles = expectation { return nil }
        let outcome: Value
        do throws(EvaluationError) {
            outcome = try compiled.evaluate(facts)
        } catch {
            if case .error = expectation { return nil }
            return failure(expected, got: "error: \(error)")
        }
        if case .value(let value) = expectation, Self.isSame(outcome, value) { return nil }
        return failure(expected, got: outcome.description)
    }

    private var expected: String {
        switch expectation {
        case .value(let value): value.description
        case .error: "an error"
        case .compiles: "no error"
        }
    }

    private func failure(_ expected: String, got: String) -> Conformance.Failure {
        .init(name: name, expression: expression, expected: expected, got: got)
    }

    /// Identity, where a type is its name alone.
    private static func isSame(_ one: Value, _ other: Value) -> Bool {
        if case (.type(let a), .type(let b)) = (one, other) { return a.name == b.name }
        return one == other
    }
}
