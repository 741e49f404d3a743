/// The texts of one program version as a person wrote them: the program and its clause summaries.
///
/// Texts come in as values; who reads files, or gets them over HTTP, makes this.
public struct ProgramSource: Codable, Hashable, Sendable {
    /// `program.yaml`.
    public let program: String
    /// `clauses.yaml`.
    public let clauses: String
    /// `scenarios/*.yaml`: tests of the terms, kept beside them; nil for versions published without any.
    public let scenarios: [ScenarioText]?

    public init(program: String, clauses: String, scenarios: [ScenarioText]? = nil) {
        self.program = program
        self.clauses = clauses
        self.scenarios = scenarios
    }

    /// The same program with some members set anew: `deal_registration.term.days` → `90`. Paths lead through maps by name and
    /// through lists by the `id`, `clause` or `region` of an item, or by its number from 0.
    ///
    /// - Throws: `ProgramIssues` when the text is not YAML or a path leads nowhere.
    public func setting(_ changes: [(path: String, value: Node)]) throws(ProgramIssues) -> ProgramSource {
        var tree: Node
        do throws(DocumentError) {
            tree = try YAML.parse(program)
        } catch {
            throw ProgramIssues([ProgramIssue(error, file: "program.yaml")])
        }
        for (path, value) in changes {
            guard tree.set(value, at: path.split(separator: ".").map(String.init)[...]) else {
                let message = "nothing stands at `\(path)`"
                throw ProgramIssues([
                    ProgramIssue(
                        file: "program.yaml", position: tree.position, message: message,
                        hint: "name each member on the way from the top, such as deal_registration.term.days")
                ])
            }
        }
        return ProgramSource(program: JSON.string(tree), clauses: clauses, scenarios: scenarios)
    }
}

/// One file of scenarios as a person wrote it.
public struct ScenarioText: Codable, Hashable, Sendable {
    /// The file's name, such as `scenarios/pricing.yaml`.
    public let name: String
    public let text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

extension Node {
    /// Sets the value at a path; false when a member before the last does not exist.
    fileprivate mutating func set(_ value: Node, at path: ArraySlice<String>) -> Bool {
        guard let key = path.first else {
            self = value
            return true
        }
        let rest = path.dropFirst()
        switch content {
        case .map(var members):
            if let index = members.firstIndex(where: { $0.key == key }) {
                guard members[index].value.set(value, at: rest) else { return false }
            } else {
                guard rest.isEmpty else { return false }
                members.append(Member(key, value))
            }
            content = .map(members)
        case .list(var items):
            let names = ["id", "clause", "region"]
            let named = items.firstIndex { item in names.contains { item[$0]?.text == key } }
            guard let index = named ?? Int(key), items.indices.contains(index) else { return false }
            guard items[index].set(value, at: rest) else { return false }
            content = .list(items)
        default: return false
        }
        return true
    }
}
