import Record
import Terms

/// A file of scenarios: tests of a program that its owner can read and write. `docs/reference/scenarios.md` describes the format.
public struct ScenarioFile: Sendable {
    /// The file's name for messages.
    public let name: String
    let scenarios: [Scenario]

    /// What stands in the file, without running it.
    public var outline: [(name: String, line: Int, clauses: [ClauseID])] {
        scenarios.map { ($0.name, $0.position.line, $0.clauses) }
    }
    /// Who can sign in, in a sample world; scenarios that are tests have nobody.
    let people: [SamplePerson]
    /// The vendor's name in a sample world.
    public let vendor: String?

    /// - Parameter capabilities: whose operations a step may name.
    /// - Throws: `ProgramIssues` with every fault found in the file's form.
    public init(name: String, text: String, of capabilities: Capabilities) throws(ProgramIssues) {
        self.name = name
        var issues: [ProgramIssue] = []
        var scenarios: [Scenario] = []
        var people: [SamplePerson] = []
        var vendor: String?
        do throws(DocumentError) {
            let shared = try YAML.parse(text).decode(WrittenFile.self)
            vendor = shared.vendor
            for member in shared.people?.members ?? [] { people.append(try SamplePerson(member)) }
            for node in shared.scenarios {
                do throws(DocumentError) {
                    scenarios.append(try Scenario(node, shared.setting, capabilities))
                } catch {
                    issues.append(ProgramIssue(error, in: name))
                }
            }
        } catch {
            issues.append(ProgramIssue(error, in: name))
        }
        guard issues.isEmpty else { throw ProgramIssues(issues) }
        self.scenarios = scenarios
        self.people = people
        self.vendor = vendor
    }

    private struct WrittenFile: Decodable {
        let partners: Node?
        let products: Node?
        let defaults: Node?
        let start: String?
        let people: Node?
        let vendor: String?
        let scenarios: [Node]

        var setting: Scenario.Setting {
            Scenario.Setting(partners: partners, products: products, defaults: defaults, start: start)
        }
    }
}

/// One scenario: its cast, and its steps in order.
struct Scenario: Sendable {
    let name: String
    let clauses: [ClauseID]
    let position: Position
    let setting: Setting
    /// Terms set anew for this scenario.
    let changes: [(path: String, value: Node)]
    let steps: [Step]

    /// What there is before the first step.
    struct Setting: Sendable {
        var partners: Node?
        var products: Node?
        var defaults: Node?
        var start: String?

        func merged(with own: Setting) -> Setting {
            Setting(
                partners: Self.merge(partners, own.partners), products: Self.merge(products, own.products),
                defaults: Self.merge(defaults, own.defaults), start: own.start ?? start)
        }

        private static func merge(_ shared: Node?, _ own: Node?) -> Node? {
            guard var merged = shared, let members = own?.members else { return own ?? shared }
            for member in members { merged[member.key] = member.value }
            return merged
        }
    }

    private struct Written: Decodable {
        let name: String
        let clauses: [Node]?
        let program: Node?
        let partners: Node?
        let products: Node?
        let defaults: Node?
        let start: String?
        let steps: [Node]
    }

    init(_ node: Node, _ shared: Setting, _ capabilities: Capabilities) throws(DocumentError) {
        let written = try node.decode(Written.self)
        name = written.name
        clauses = (written.clauses ?? []).compactMap(\.scalarText).map(ClauseID.init)
        position = node.position
        changes = (written.program?.members ?? []).map { ($0.key, $0.value) }
        setting = shared.merged(
            with: Setting(
                partners: written.partners, products: written.products, defaults: written.defaults, start: written.start
            ))
        var steps: [Step] = []
        for node in written.steps { steps.append(try Step(node, capabilities)) }
        self.steps = steps
    }
}

/// One step: perhaps time passes, perhaps something is asked for, and what is expected of it.
struct Step: Sendable {
    let position: Position
    let at: String?
    let actor: String?
    /// The operation's name and its arguments as written.
    let operation: (name: String, arguments: Node)?
    let expected: [Node.Member]
    let outcome: ExpectedOutcome

    enum ExpectedOutcome: Sendable {
        case done
        case refused(clause: String?, text: String?)
        case mistaken(kind: String, field: String?)
    }

    private struct LongRefusal: Decodable {
        let clause: Node?
        let text: String?
    }

    private struct LongMistake: Decodable {
        let kind: String
        let field: String?
    }

    init(_ node: Node, _ capabilities: Capabilities) throws(DocumentError) {
        position = node.position
        guard let members = node.members else {
            throw DocumentError(
                path: "", position: node.position, message: "a step is a map",
                hint: "start it with `- at:`, or with a command")
        }
        guard members.contains(where: { $0.key != "as" }) else {
            throw DocumentError(
                position: node.position, message: "the step does nothing",
                hint: "give it a time, a command or an expectation")
        }
        at = try node["at"]?.decode(String.self)
        actor = try node["as"]?.decode(String.self)
        guard node["expect"].map({ $0.members != nil }) ?? true else {
            throw DocumentError(
                at: node["expect"] ?? node, "expect is a map of paths to values",
                hint: "write expect: {deal.status: approved}")
        }
        expected = node["expect"]?.members ?? []
        outcome = try Self.outcome(node)
        let own: Set = ["at", "as", "expect", "refused", "error"]
        let operations = members.filter { !own.contains($0.key) }
        guard operations.count <= 1 else {
            throw DocumentError(
                path: "", position: operations[1].keyPosition,
                message: "a step does one thing; this one does \(operations.map(\.key).joined(separator: " and "))",
                hint: "make it two steps")
        }
        if let first = operations.first, capabilities.operations[first.key] == nil {
            throw DocumentError(
                path: "", position: first.keyPosition, message: "there is no command `\(first.key)`",
                hint: Nearest.question(about: first.key, among: capabilities.operations.keys.sorted()))
        }
        operation = operations.first.map { ($0.key, $0.value) }
        try Self.checkMeaning(members, asks: !operations.isEmpty)
    }

    /// A step that would pass whatever happens is a slip of the pen.
    private static func checkMeaning(_ members: [Node.Member], asks: Bool) throws(DocumentError) {
        let outcomes = members.filter { $0.key == "refused" || $0.key == "error" }
        if let outcome = outcomes.first, !asks {
            throw DocumentError(
                position: outcome.keyPosition, message: "nothing is asked for that could end in `\(outcome.key)`",
                hint: "put it beside a command")
        }
        if outcomes.count > 1 {
            throw DocumentError(
                position: outcomes[1].keyPosition, message: "a step ends in one way, not in `refused` and `error`",
                hint: "leave one out")
        }
    }

    private static func outcome(_ node: Node) throws(DocumentError) -> ExpectedOutcome {
        if let refused = node["refused"] {
            guard refused.members != nil else { return .refused(clause: refused.scalarText, text: nil) }
            let long = try refused.decode(LongRefusal.self)
            return .refused(clause: long.clause?.scalarText, text: long.text)
        }
        if let error = node["error"] {
            guard error.members != nil else { return .mistaken(kind: try error.decode(String.self), field: nil) }
            let long = try error.decode(LongMistake.self)
            return .mistaken(kind: long.kind, field: long.field)
        }
        return .done
    }
}

extension Node {
    /// A string, number or truth value as text; nil for lists and maps.
    var scalarText: String? { text ?? number ?? bool.map { $0 ? "true" : "false" } }
}

extension ProgramIssue {
    init(_ error: DocumentError, in file: String) {
        self.init(file: file, position: error.position, message: error.message, hint: error.hint)
    }
}
