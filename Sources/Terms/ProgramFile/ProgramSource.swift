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
    /// through lists by the `id`, `clause` or `region` of an item, or by its number from 0; `+` at the
    /// end of a path is one more item of the list. The rest of the text stays as it was written.
    ///
    /// - Throws: `ProgramIssues` when the text is not YAML or a path leads nowhere.
    public func setting(_ changes: [(path: String, value: Node)]) throws(ProgramIssues) -> ProgramSource {
        let written: Node
        do throws(DocumentError) {
            written = try YAML.parse(program)
        } catch {
            throw ProgramIssues([ProgramIssue(error, file: "program.yaml")])
        }
        var tree = written
        var edit = YAMLEdit(program)
        for (path, value) in changes {
            let way = path.split(separator: ".").map(String.init)[...]
            guard tree.set(value, at: way) else {
                let message = "nothing stands at `\(path)`"
                throw ProgramIssues([
                    ProgramIssue(
                        file: "program.yaml", position: tree.position, message: message,
                        hint: "name each member on the way from the top, such as deal_registration.term.days")
                ])
            }
            written.write(value, at: way, in: &edit)
        }
        // Where the text cannot be mended in its places, all of it is written anew.
        let text = edit.edited.flatMap { (try? YAML.parse($0)) == tree ? $0 : nil } ?? JSON.pretty(tree) + "\n"
        return ProgramSource(program: text, clauses: clauses, scenarios: scenarios)
    }
}

/// One file of scenarios as a person wrote it.
public struct ScenarioText: Codable, Hashable, Sendable {
    /// The file's name, such as `scenarios/pricing.yaml`.
    public let name: String
    /// What stands in it: as `yaml`, since it may be longer than texts are.
    public let text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    private enum CodingKeys: String, CodingKey {
        case name
        case text = "yaml"
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
        case .list(let items) where key == "+" && rest.isEmpty: content = .list(items + [value])
        case .list(var items):
            guard let index = items.index(of: key), items[index].set(value, at: rest) else { return false }
            content = .list(items)
        default: return false
        }
        return true
    }

    /// Writes a value at a path into the text that this tree was read from.
    fileprivate func write(_ value: Node, at path: ArraySlice<String>, in edit: inout YAMLEdit) {
        var node = self
        var key: Position?
        var isFlow = edit.isFlow(self)
        for (number, name) in path.enumerated() {
            if let member = node.members?.first(where: { $0.key == name }) {
                (node, key) = (member.value, member.keyPosition)
            } else if let items = node.items, let index = items.index(of: name) {
                (node, key) = (items[index], nil)
            } else {
                guard number == path.count - 1 else { return }
                if node.items != nil {
                    edit.append(item: value, to: node, key: key)
                } else {
                    edit.append(name, value, to: node)
                }
                return
            }
            if number < path.count - 1 { isFlow = isFlow || edit.isFlow(node) }
        }
        edit.replace(node, key: key, isFlow: isFlow, by: value)
    }
}

extension [Node] {
    /// The item with an id, clause or region, or the one with that number from 0.
    fileprivate func index(of key: String) -> Int? {
        let named = firstIndex { item in ["id", "clause", "region"].contains { item[$0]?.text == key } }
        guard let index = named ?? Int(key), indices.contains(index) else { return nil }
        return index
    }
}
