import Mustache
import Terms

extension Language {
    /// The first of those a browser asks for (`Accept-Language`, RFC 9110) that there is; English otherwise.
    init(accepting header: String?) {
        let wanted = (header ?? "").split(separator: ",").map { part -> (tag: String, weight: Double) in
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " } }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return (String(pieces.first ?? "").lowercased(), weight)
        }
        let best = wanted.enumerated().sorted {
            ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
        }
        self =
            best.lazy.filter { $0.element.weight > 0 }
            .compactMap { Language(rawValue: String($0.element.tag.prefix(2))) }.first ?? .english
    }
}

/// The sentences and words of pages in one language, from the string files of all capabilities: `deals.en.yaml` holds what templates
/// name `t.deals.…`. A key that is missing shows as itself, and a test finds it.
struct Strings: Sendable {
    let language: Language
    private let table: [String: String]

    init(_ language: Language, _ files: [(name: String, text: String)]) throws {
        self.language = language
        var table: [String: String] = [:]
        for file in files {
            try Self.collect(try YAML.parse(file.text), under: file.name, into: &table)
        }
        self.table = table
    }

    private static func collect(_ node: Node, under key: String, into table: inout [String: String]) throws {
        if let members = node.members {
            for member in members { try collect(member.value, under: "\(key).\(member.key)", into: &table) }
        } else {
            table[key] = node.text ?? node.number ?? node.bool.map { $0 ? "yes" : "no" } ?? ""
        }
    }

    var keys: Set<String> { Set(table.keys) }

    func has(_ key: String) -> Bool { table[key] != nil }

    /// The text of a key; each `{name}` in it is replaced by that value.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let text = table[key] else { return key }
        guard !values.isEmpty else { return text }
        // Each place is filled once: what stands in a value is no place.
        var result = ""
        var rest = text[...]
        while let opening = rest.firstIndex(of: "{") {
            result += rest[..<opening]
            rest = rest[opening...]
            guard let closing = rest.firstIndex(of: "}"),
                let value = values[String(rest[rest.index(after: opening)..<closing])]
            else {
                result.append("{")
                rest = rest.dropFirst()
                continue
            }
            result += Direction.isolated(value)
            rest = rest[rest.index(after: closing)...]
        }
        return result + rest
    }

    /// The text for a count: the key's `one` or `other`, with `{n}` replaced.
    func count(_ key: String, _ count: Int, _ values: [String: String] = [:]) -> String {
        self(
            count == 1 ? "\(key).one" : "\(key).other",
            values.merging(["n": language.text(Int64(count))]) { given, _ in given })
    }

    /// What templates know as `t`.
    var branch: Branch { Branch(strings: self, path: "") }

    /// A place in the tree of keys.
    struct Branch: MustacheParent {
        let strings: Strings
        let path: String

        func child(named name: String) -> Any? {
            let key = path.isEmpty ? name : "\(path).\(name)"
            return strings.table[key] ?? Branch(strings: strings, path: key)
        }
    }
}
