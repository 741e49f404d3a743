import Channel
import Commerce
import Record
import Terms

/// What members of requests may be beyond their types, by their names: what is called the same means the same in every command, so that
/// the description says in one place what the commands check.
enum MemberRules {
    /// The schemas with what is asked of the members of those that requests bring, and of what these are made of. A member of a body that
    /// may be left out may be null, which is the same.
    ///
    /// - Parameters:
    ///   - bodies: references to the schemas of what comes as a body.
    ///   - queries: references to the schemas of what comes in query strings.
    static func applied(to named: [Node.Member], bodies: [Node], queries: [Node]) -> [Node.Member] {
        let asked = reached(from: bodies, in: named)
        let searched = reached(from: queries, in: named).subtracting(asked)
        return named.map { member in
            if asked.contains(member.key) { return Node.Member(member.key, ruled(member.value, inQuery: false)) }
            if searched.contains(member.key) { return Node.Member(member.key, ruled(member.value, inQuery: true)) }
            return member
        }
    }

    /// The names of the schemas to which references lead, and of those to which these refer.
    private static func reached(from roots: [Node], in named: [Node.Member]) -> Set<String> {
        let schemas = Dictionary(named.map { ($0.key, $0.value) }) { first, _ in first }
        var found: Set<String> = []
        var open = roots
        while let node = open.popLast() {
            switch node.content {
            case .list(let items): open += items
            case .map(let members):
                open += members.map(\.value)
                guard let name = node["$ref"]?.text?.split(separator: "/").last.map(String.init) else { continue }
                if found.insert(name).inserted, let schema = schemas[name] { open.append(schema) }
            default: break
            }
        }
        return found
    }

    private static func ruled(_ schema: Node, inQuery: Bool) -> Node {
        guard let members = schema["properties"]?.members else { return schema }
        let required = Set((schema["required"]?.items ?? []).compactMap(\.text))
        var schema = schema
        schema["properties"] = Node(
            .map(
                members.map { member in
                    let isRequired = required.contains(member.key)
                    var value = ruled(member.value, inQuery: inQuery)
                    for rule in rules(member.key, value, isRequired: isRequired, inQuery: inQuery) {
                        value[rule.key] = rule.value
                    }
                    return Node.Member(member.key, isRequired || inQuery ? value : value.orNull)
                }))
        return schema
    }

    /// What is added to the schema of one member.
    private static func rules(_ name: String, _ schema: Node, isRequired: Bool, inQuery: Bool) -> [Node.Member] {
        if amounts.contains(name), schema["$ref"]?.text?.hasSuffix("/Money") == true {
            return [.init("properties", ["amount": ["pattern": "^[0-9]"]])]
        }
        if let own = inQuery ? searched[name] : special[name], schema["$ref"] == nil { return own }
        if schema["type"] == "array", isPlainText(schema["items"] ?? [:]) {
            var items = schema["items"] ?? [:]
            for rule in text(name, isRequired: false, inQuery: inQuery) { items[rule.key] = rule.value }
            return [.init("items", items)]
        }
        return isPlainText(schema) ? text(name, isRequired: isRequired, inQuery: inQuery) : []
    }

    /// Is it text of which nothing else is said?
    private static func isPlainText(_ schema: Node) -> Bool {
        let isText = schema["type"] == "string" || schema["type"]?.items?.contains("string") == true
        return isText && ["enum", "pattern", "format"].allSatisfy { schema[$0] == nil }
    }

    private static func text(_ name: String, isRequired: Bool, inQuery: Bool) -> [Node.Member] {
        guard !unlimited.contains(name) else { return [] }
        let most = Text.limits[name] ?? Text.usualLimit
        let length = Node.Member(
            "maxLength", Node(.number(String(inQuery ? min(most, Call.longestParameter) : most))))
        if inQuery { return [length, .init("pattern", "^[^\\u0000]*$")] }
        return [length, .init("pattern", isRequired && spoken.contains(name) ? says : plain)]
    }

    /// No control characters but line breaks and tabs, and nothing that turns the direction of writing.
    private static let plain = Node(.string("^[^\(forbidden)]*$"))
    /// The same with something to read in it.
    private static let says = Node(.string("^[^\(forbidden)]*[^\\s\(forbidden)][^\(forbidden)]*$"))
    private static let forbidden = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u202D\\u202E"

    /// Texts that may not be empty where they are asked for.
    private static let spoken: Set = [
        "name", "title", "company", "contact_name", "sku", "product_line", "external_id", "note", "reason", "what",
        "answer", "text", "key",
    ]

    /// Texts as long as a body may be.
    private static let unlimited: Set = ["program", "clauses", "yaml"]

    /// Amounts that are not below nothing.
    private static let amounts: Set = ["price", "net", "list_value", "amount", "cost"]

    private static let special: [String: [Node.Member]] = [
        "email": address, "contact_email": address, "country": [.init("enum", countries)],
        "domain": [.init("maxLength", 253), .init("pattern", Node(.string("^(\(hostLabel)\\.)+\(lastLabel)$")))],
        "units": range("minimum", "maximum", PurchaseLimits.units),
        "lines": range("minItems", "maxItems", PurchaseLimits.lines), "rows": range("minItems", "maxItems", 1...500),
    ]

    /// In query strings.
    private static let searched: [String: [Node.Member]] = ["expiring": range("minimum", "maximum", 0...3_660)]

    private static let address: [Node.Member] = [
        .init("examples", ["ada@company.example"]), .init("maxLength", 254),
        .init("pattern", Node(.string("^[A-Za-z0-9\(letters)!#$%&'*+/=?^_`{|}~.-]+@\(label)+(\\.\(label)+)+$"))),
    ]
    /// Of other scripts; a few of these are no letters, which is then said of the one at hand.
    private static let letters = "\\u00C0-\\uFFFD"
    private static let label = "[A-Za-z0-9\(letters)-]"
    /// A label of a host's name neither begins nor ends with a hyphen; the last one is no number.
    private static let hostEnd = "[A-Za-z0-9\(letters)]"
    private static let lastLabel = "[0-9]{0,30}[A-Za-z\(letters)](\(label){0,30}\(hostEnd))?"
    private static let hostLabel = "\(hostEnd)(\(label){0,61}\(hostEnd))?"
    private static let countries = Node(.list(CountryCode.all.map { Node(.string($0)) }))

    private static func range(_ least: String, _ most: String, _ range: ClosedRange<Int>) -> [Node.Member] {
        [
            .init(least, Node(.number(String(range.lowerBound)))), .init(most, Node(.number(String(range.upperBound)))),
        ]
    }
}

extension Node {
    /// A schema that null fits too.
    fileprivate var orNull: Node {
        guard let type = self["type"]?.text, self["enum"] == nil else {
            if self["type"]?.items?.contains("null") ?? (members?.isEmpty ?? true) { return self }
            var inner = self
            inner["description"] = Node?.none
            var schema: Node = ["anyOf": [inner, ["type": "null"]]]
            if let description = self["description"] { schema["description"] = description }
            return schema
        }
        var schema = self
        schema["type"] = [Node(.string(type)), "null"]
        return schema
    }
}
