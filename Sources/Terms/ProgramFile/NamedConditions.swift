/// The conditions that a program file gives names to, as written: each one condition, or a list of them.
struct WrittenNamedConditions: NodeDecodable, Sendable {
    let all: [Named]
    let errors: [DocumentError]
    let position: Position

    struct Named: Sendable {
        let name: Located<String>
        let conditions: WrittenConditions
    }

    init(node: Node) throws(DocumentError) {
        position = node.position
        guard let members = node.members else {
            throw DocumentError(
                at: node, "conditions are a map by name",
                hint: "write for example `resale: {if: deal.role == 'resale', needs: the reseller takes part}`")
        }
        var all: [Named] = []
        var errors: [DocumentError] = []
        for member in members {
            let told = member.value.telling(WrittenConditions.self)
            errors += told.errors
            if told.errors.isEmpty, let conditions = told.value {
                all.append(
                    Named(name: Located(value: member.key, position: member.keyPosition), conditions: conditions))
            }
        }
        (self.all, self.errors) = (all, errors)
    }
}

/// What stands under the names that `conditions` gives, and which of them something uses.
struct NamedConditions {
    private(set) var all: [String: WrittenConditions] = [:]
    private(set) var places: [(name: String, position: Position)] = []
    private var used: Set<String> = []
    /// Names in whose conditions one is at present, outermost first: one that comes up again is a circle.
    private var inside: [String] = []

    var names: [String] { places.map(\.name) }

    mutating func add(_ named: WrittenNamedConditions.Named) {
        all[named.name.value] = named.conditions
        places.append((named.name.value, named.name.position))
    }

    /// Goes into a name; false when one is in it already.
    mutating func enter(_ name: String) -> Bool {
        guard !inside.contains(name) else { return false }
        used.insert(name)
        inside.append(name)
        return true
    }

    mutating func leave() { inside.removeLast() }

    /// What nothing uses.
    var unused: [(name: String, position: Position)] { places.filter { !used.contains($0.name) } }
}

extension ProgramCompiler {
    mutating func nameConditions(_ written: WrittenNamedConditions?) {
        guard let written else { return }
        for error in written.errors { add(ProgramIssue(error, file: Self.programFile)) }
        check(count: written.all.count, "conditions", at: written.position, most: 500)
        for one in written.all {
            let name = one.name.value
            let letters = name.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
            if !letters || !(1...60).contains(name.utf8.count) {
                report(
                    "\"\(name)\" cannot be a condition's name", at: one.name.position,
                    hint: "use small letters, digits, hyphens and underscores, such as registration-open")
            }
            if one.conditions.all.isEmpty {
                report("condition `\(name)` asks for nothing", at: one.name.position, hint: "name what must hold")
            }
            named.add(one)
        }
    }

    /// The conditions with what stands under each name in its place. A clause or words beside a name go before its own.
    mutating func expanded(_ written: WrittenConditions?) -> [WrittenCondition] {
        (written?.all ?? []).flatMap { expanded($0) }
    }

    private mutating func expanded(_ written: WrittenCondition) -> [WrittenCondition] {
        let name = written.expression.value
        guard written.isName || named.all[name] != nil else { return [written] }
        guard let conditions = named.all[name] else {
            let hint = Nearest.hint(about: name, among: named.names)
            report("there is no condition `\(name)`", at: written.expression.position, hint: hint)
            return []
        }
        guard named.enter(name) else {
            report(
                "condition `\(name)` leads back to itself", at: written.expression.position,
                hint: "name only what does not use it")
            return []
        }
        defer { named.leave() }
        return conditions.all.flatMap { expanded($0.under(written)) }
    }

    /// Names that nothing uses, where they stand.
    var unusedConditions: [ProgramIssue] {
        named.unused.map { name, position in
            ProgramIssue(
                file: Self.programFile, position: position, message: "nothing in the program uses condition `\(name)`",
                hint: "name it where it is meant to hold, or leave it out", severity: .warning)
        }
    }
}
