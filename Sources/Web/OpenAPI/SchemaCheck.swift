import Terms

/// Compares a value with a JSON Schema (2020-12), as far as the API's description uses it: only what this knows may stand in it.
struct SchemaCheck {
    let document: Node

    /// A sentence for each difference; none when the value fits. Not for hot paths: patterns are read anew each time.
    func differences(_ value: Node, _ schema: Node, at path: String = "") -> [String] {
        var found: [String] = []
        if let reference = schema["$ref"]?.text { found += differences(value, resolved(reference), at: path) }
        if let choices = schema["anyOf"]?.items, !choices.contains(where: { differences(value, $0, at: path).isEmpty })
        {
            found.append("\(path) fits no choice")
        }
        if let choices = schema["enum"]?.items, !choices.contains(value) {
            found.append("\(path) is no choice: \(value)")
        }
        let types = schema["type"]?.items?.compactMap(\.text) ?? schema["type"]?.text.map { [$0] } ?? []
        guard types.isEmpty || types.contains(where: { Self.isOf($0, value) }) else {
            return found + ["\(path) is no \(types.joined(separator: " and no "))"]
        }
        switch value.content {
        case .map: found += members(value, schema, path)
        case .list(let items): found += list(items, schema, path)
        case .string(let text): found += Self.text(text, schema, path)
        case .number(let text): found += Self.number(text, schema, path)
        case .bool, .null: break
        }
        return found
    }

    private static func isOf(_ type: String, _ value: Node) -> Bool {
        switch type {
        case "object": value.members != nil
        case "array": value.items != nil
        case "string": value.text != nil
        case "integer": value.integer != nil
        case "number": value.number != nil
        case "boolean": value.bool != nil
        case "null": value.isNull
        default: true
        }
    }

    private func members(_ value: Node, _ schema: Node, _ path: String) -> [String] {
        let members = value.members ?? []
        let required = (schema["required"]?.items ?? []).compactMap(\.text)
        let missing = required.filter { value[$0] == nil }.map { "\(path)/\($0) is missing" }
        let others = schema["additionalProperties"]
        return missing
            + members.flatMap { member in
                if let property = schema["properties"]?[member.key] {
                    return differences(member.value, property, at: "\(path)/\(member.key)")
                }
                if others == false { return ["\(path)/\(member.key) is unknown"] }
                return others.map { differences(member.value, $0, at: "\(path)/\(member.key)") } ?? []
            }
    }

    private func list(_ items: [Node], _ schema: Node, _ path: String) -> [String] {
        var found = items.enumerated().flatMap { index, item in
            differences(item, schema["items"] ?? [:], at: "\(path)/\(index)")
        }
        if let least = schema["minItems"]?.integer, items.count < least { found.append("\(path) has too few") }
        if let most = schema["maxItems"]?.integer, items.count > most { found.append("\(path) has too many") }
        return found
    }

    private static func text(_ text: String, _ schema: Node, _ path: String) -> [String] {
        let length = text.unicodeScalars.count
        var found: [String] = []
        if let least = schema["minLength"]?.integer, length < least { found.append("\(path) is too short") }
        if let most = schema["maxLength"]?.integer, length > most { found.append("\(path) is too long") }
        // By scalars, as JSON Schema has it, and not by what is seen as one character.
        if let pattern = schema["pattern"]?.text, let regex = try? Regex(pattern).matchingSemantics(.unicodeScalar),
            text.firstMatch(of: regex) == nil
        {
            found.append("\(path) is not in its form")
        }
        switch schema["format"]?.text {
        case "date" where Day(text) == nil: found.append("\(path) is no day")
        case "date-time" where Instant(text) == nil: found.append("\(path) is no moment")
        default: break
        }
        return found
    }

    private static func number(_ text: String, _ schema: Node, _ path: String) -> [String] {
        guard let number = Double(text) else { return [] }
        var found: [String] = []
        if let least = schema["minimum"]?.integer, number < Double(least) { found.append("\(path) is too small") }
        if let most = schema["maximum"]?.integer, number > Double(most) { found.append("\(path) is too large") }
        return found
    }

    private func resolved(_ reference: String) -> Node {
        reference.dropFirst(2).split(separator: "/").reduce(document) { $0[String($1)] ?? [:] }
    }

    /// The schema of a response of an operation; nil when the description has no such status.
    func schema(_ path: String, _ method: String, _ status: Int) -> Node? {
        guard let response = document["paths"]?[path]?[method.lowercased()]?["responses"]?[String(status)] else {
            return nil
        }
        let whole = response["$ref"]?.text.map(resolved) ?? response
        return whole["content"]?.members?.first?.value["schema"]
    }

    /// Does what a request brings fit the description of its endpoint?
    ///
    /// - Parameter value: the members of the command or query, those of the path included.
    func fits(_ value: Node, _ method: String, _ path: PathTemplate) -> Bool {
        let operation = document["paths"]?[path.description]?[method.lowercased()]
        let own = (value.members ?? []).filter { !path.parameters.contains($0.key) }
        if let body = operation?["requestBody"]?["content"]?["application/json"]?["schema"] {
            return differences(Node(.map(own)), body).isEmpty
        }
        return (operation?["parameters"]?.items ?? []).allSatisfy { parameter in
            guard parameter["in"] == "query", let schema = parameter["schema"], let name = parameter["name"]?.text
            else { return true }
            return value[name].map { differences($0, schema).isEmpty } ?? (parameter["required"] != true)
        }
    }
}
