import Terms

/// Compares a value with a JSON Schema, as far as the API's description uses it.
struct SchemaCheck {
    let document: Node

    /// A sentence for each difference; none when the value fits.
    func differences(_ value: Node, _ schema: Node, at path: String = "") -> [String] {
        if let reference = schema["$ref"]?.text { return differences(value, resolved(reference), at: path) }
        if let choices = schema["anyOf"]?.items {
            return choices.contains { differences(value, $0, at: path).isEmpty } ? [] : ["\(path) fits no choice"]
        }
        if let choices = schema["enum"]?.items, !choices.contains(value) { return ["\(path) is no choice: \(value)"] }
        switch schema["type"]?.text {
        case "object": return members(value, schema, path)
        case "array":
            guard let items = value.items else { return ["\(path) is no list"] }
            return items.enumerated().flatMap { index, item in
                differences(item, schema["items"] ?? [:], at: "\(path)/\(index)")
            }
        case "string": return value.text == nil ? ["\(path) is no text"] : []
        case "integer": return value.integer == nil ? ["\(path) is no whole number"] : []
        case "boolean": return value.bool == nil ? ["\(path) is no truth value"] : []
        default: return []
        }
    }

    private func members(_ value: Node, _ schema: Node, _ path: String) -> [String] {
        guard let members = value.members else { return ["\(path) is no object"] }
        let required = (schema["required"]?.items ?? []).compactMap(\.text)
        let missing = required.filter { value[$0] == nil }.map { "\(path)/\($0) is missing" }
        return missing
            + members.flatMap { member in
                if let property = schema["properties"]?[member.key] {
                    return differences(member.value, property, at: "\(path)/\(member.key)")
                }
                return schema["additionalProperties"] == false ? ["\(path)/\(member.key) is unknown"] : []
            }
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
}
