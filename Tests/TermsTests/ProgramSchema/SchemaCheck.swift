import Testing

@testable import Terms

/// The part of JSON Schema (2020-12) that program schemas use: what of a document does not fit, with its path.
struct SchemaCheck {
    let root: Node

    func faults(_ value: Node, _ schema: Node? = nil, at path: String = "") -> [String] {
        let schema = schema ?? root
        if let name = schema["$ref"]?.text {
            let key = name.split(separator: "/").last.map(String.init) ?? ""
            guard let target = root["$defs"]?[key] else { return ["\(path): \(name) leads nowhere"] }
            return faults(value, target, at: path)
        }
        var found: [String] = []
        if let types = schema["type"], !fits(value, types) { return ["\(path): is no \(types)"] }
        if let choice = schema["enum"]?.items, !choice.contains(value) { found.append("\(path): is none of the words") }
        if let pattern = schema["pattern"]?.text, let text = value.text, !matches(text, pattern) {
            found.append("\(path): \(text) is not like \(pattern)")
        }
        if schema["format"]?.text == "date", let text = value.text, Day(text) == nil {
            found.append("\(path): \(text) is no date")
        }
        if let least = schema["minimum"]?.integer, let number = value.integer, number < least {
            found.append("\(path): below \(least)")
        }
        found += branches(value, schema, path)
        for (index, item) in (value.items ?? []).enumerated() {
            if let items = schema["items"] { found += faults(item, items, at: "\(path)/\(index)") }
        }
        if let most = schema["maxItems"]?.integer, let items = value.items, items.count > most {
            found.append("\(path): too long")
        }
        if value.members != nil { found += members(value, schema, path) }
        return found
    }

    private func branches(_ value: Node, _ schema: Node, _ path: String) -> [String] {
        var found: [String] = []
        if let any = schema["anyOf"]?.items {
            let all = any.map { faults(value, $0, at: path) }
            if !all.contains(where: \.isEmpty) { found += all.min { $0.count < $1.count } ?? [] }
        }
        if let one = schema["oneOf"]?.items {
            let count = one.count { faults(value, $0, at: path).isEmpty }
            if count != 1 { found.append("\(path): fits \(count) of \(one.count)") }
        }
        return found
    }

    private func members(_ value: Node, _ schema: Node, _ path: String) -> [String] {
        let members = value.members ?? []
        var found: [String] = []
        for name in schema["required"]?.items?.compactMap(\.text) ?? [] where value[name] == nil {
            found.append("\(path): lacks \(name)")
        }
        for member in members {
            let place = "\(path)/\(member.key)"
            if let names = schema["propertyNames"] {
                found += faults(Node(.string(member.key)), names, at: place)
            }
            if let known = schema["properties"]?[member.key] {
                found += faults(member.value, known, at: place)
            } else if schema["additionalProperties"] == false {
                found.append("\(place): is unknown")
            } else if let others = schema["additionalProperties"], others.members != nil {
                found += faults(member.value, others, at: place)
            }
        }
        return found
    }

    private func fits(_ value: Node, _ types: Node) -> Bool {
        let names = (types.items ?? [types]).compactMap(\.text)
        return switch value.content {
        case .null: names.contains("null")
        case .bool: names.contains("boolean")
        case .number: names.contains("number") || names.contains("integer") && value.integer != nil
        case .string: names.contains("string")
        case .list: names.contains("array")
        case .map: names.contains("object")
        }
    }

    private func matches(_ text: String, _ pattern: String) -> Bool {
        (try? Regex(pattern).firstMatch(in: text)) != nil
    }
}
