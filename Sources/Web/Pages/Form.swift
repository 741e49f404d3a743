import HTTPTypes
import NIOCore
import Terms

/// What somebody sent with a form.
struct Form: Sendable {
    /// A file of a form.
    struct Upload: Sendable {
        let field: String
        /// As the browser says; never used as a path.
        let name: String
        let mediaType: String
        let bytes: ByteBuffer
    }

    /// In the order sent. Several of one name are a list when the name ends in `[]`; otherwise the last counts.
    let values: [(name: String, value: String)]
    let uploads: [Upload]

    static let empty = Form()

    /// More fields than any form here has.
    static let mostFields = 1_000
    /// Longer than the name of any field here, in bytes.
    static let longestField = 200
    /// Longer than any text that a form takes, in characters, but for a program's.
    static let longestText = 20_000
    /// Longer than any name, in characters; nothing is searched for by more.
    static let longestName = 2_000
    /// Deeper than any name here: `lines.3.price.amount` has four parts.
    static let mostParts = 6

    private init() { (values, uploads) = ([], []) }

    /// - Throws: `Fault.unreadable` for what no page of ours sends: thousands of fields, and names that would make documents so deep
    ///   or so wide that building them takes the server down.
    init(values: [(name: String, value: String)], uploads: [Upload]) throws(Fault) {
        let names = values.map(\.name) + uploads.map(\.field)
        let isOurs = names.allSatisfy { name in
            name.utf8.count <= Self.longestField && name.utf8.count(where: { $0 == UInt8(ascii: ".") }) < Self.mostParts
        }
        guard names.count <= Self.mostFields, isOurs else { throw .unreadable }
        (self.values, self.uploads) = (values, uploads)
    }

    /// The same without values that are left out.
    func without(_ isLeftOut: (String) -> Bool) -> Form {
        values.contains { isLeftOut($0.value) } ? Form(self, values.filter { !isLeftOut($0.value) }) : self
    }

    /// The same with these values in the place of those of their names.
    func setting(_ changes: [(name: String, value: String)]) -> Form {
        let names = Set(changes.map(\.name))
        return Form(self, values.filter { !names.contains($0.name) } + changes)
    }

    private init(_ form: Form, _ values: [(name: String, value: String)]) {
        (self.values, uploads) = (values, form.uploads)
    }

    /// The last value of this name, as typed.
    subscript(name: String) -> String? { values.last { $0.name == name }?.value }

    /// All values of this name.
    func all(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }

    /// The files of a field; a field in which none was chosen has none.
    func files(_ field: String) -> [Upload] {
        uploads.filter { $0.field == field && !($0.name.isEmpty && $0.bytes.readableBytes == 0) }
    }

    /// What every form carries besides its own fields.
    static let guards: Set<String> = ["csrf", "once", "version", "back", "sure", "take", "choosing"]

    /// The fields as a document for a command: `customer.name` becomes a member of `customer`, `units[]` a list. What is empty is
    /// left out, and so is the currency of an amount that is empty; amounts are read as the reader's language writes them.
    func document(_ formats: Formats, only names: Set<String>? = nil) -> Node {
        var root = Node(.map([]))
        var seen: Set<String> = []
        for (name, _) in values where !Self.guards.contains(name) && seen.insert(name).inserted {
            if ChosenField.isTyped(name) { continue }
            if let names, !names.contains(name) { continue }
            if name.hasSuffix("[]") {
                let items = all(name).filter { !Self.isBlank($0) }.map { Node(.string($0)) }
                if !items.isEmpty { Self.set(&root, name.dropLast(2).split(separator: ".")[...], Node(.list(items))) }
                continue
            }
            guard var text = self[name], !Self.isBlank(text) else {
                Self.keepParent(&root, of: name)
                continue
            }
            if name.hasSuffix(".amount") { text = formats.typedAmount(text) }
            if name.hasSuffix(".currency"), Self.isBlank(self[name.dropLast(8) + "amount"] ?? "x") { continue }
            Self.set(&root, name.split(separator: ".")[...], Node(.string(text)))
        }
        return root
    }

    /// Lets `customer.name`, left empty, be missed as a member of `customer`. An amount is whole or not there at all.
    private static func keepParent(_ root: inout Node, of name: String) {
        let path = name.split(separator: ".")
        guard path.count == 2, path[1] != "amount", path[1] != "currency", root[String(path[0])] == nil else { return }
        root[String(path[0])] = Node(.map([]))
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    /// Sets a value deep in a document. A part that is a number is a place in a list.
    private static func set(_ node: inout Node, _ path: ArraySlice<Substring>, _ value: Node) {
        guard let first = path.first else {
            node = value
            return
        }
        if let place = Int(first), place < 200 {
            var items = node.items ?? []
            while items.count <= place { items.append(Node(.map([]))) }
            set(&items[place], path.dropFirst(), value)
            node = Node(.list(items))
        } else {
            var inner = node[String(first)] ?? Node(.map([]))
            set(&inner, path.dropFirst(), value)
            node[String(first)] = inner
        }
    }
}

extension Form {
    /// Reads `a=1&b=2` (WHATWG URL, urlencoded).
    ///
    /// - Throws: `Fault.unreadable` when an escape is broken or the bytes are not UTF-8.
    init(urlEncoded text: String) throws(Fault) {
        var values: [(name: String, value: String)] = []
        for part in text.split(separator: "&") {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentText.decoded(halves[0], plusIsSpace: true),
                let value = PercentText.decoded(halves.count > 1 ? halves[1] : "", plusIsSpace: true)
            else { throw .unreadable }
            values.append((name, value))
        }
        try self.init(values: values, uploads: [])
    }
}
