import Store
import Terms

/// A list of records of one kind as it is declared: what it shows, what it is filtered and sorted by, who may see it. The API's
/// parameters and their description, the SQL, the page and its export come of it.
package protocol RecordList: Sendable {
    associatedtype Value: Entity
    /// A line of it.
    associatedtype Item: Codable & Sendable
    /// The name of its query: `list_partners`.
    static var name: String { get }
    static var permission: Permission { get }
    static var filters: [ListFilter] { get }
    /// The order when nothing is said; newest first.
    static var order: String { get }
    /// May everybody who may see it see all of the vendor's?
    static var isVendorWide: Bool { get }
    /// Is it searched by words? Then its records have a search entry.
    static var isSearched: Bool { get }
    /// What keeps rows out of it for the one who asks, whatever was filtered.
    static func conditions(_ reader: Reader) throws -> [ListCondition]
    static func items(_ records: [Versioned<Value>], _ reader: Reader) throws -> [Item]
}

extension RecordList {
    package static var filters: [ListFilter] { [] }
    package static var order: String { "newest" }
    package static var isVendorWide: Bool { false }
    package static var isSearched: Bool { Value.isSearched }
    package static func conditions(_ reader: Reader) throws -> [ListCondition] { [] }

    /// The orders it can be asked for, by name: newest and oldest, and each of what it is sorted by both ways.
    package static var orders: [String] {
        ["newest", "oldest"] + Value.sorts.flatMap { [$0.name, "-\($0.name)"] }
    }
}

/// A list asked for: words, filters, order, from where, how many. The one way for API, pages, exports and scenarios.
package struct ListQuery<List: RecordList>: Query {
    package static var name: String { List.name }
    package static var permission: Permission { List.permission }

    let chosen: [ListFilter.Chosen]
    /// Words that have to occur, or parts of words.
    package var words: String?
    package var order: ListOrder<List>?
    /// `next` of the page before.
    package var after: String?
    /// How many at most, 1 to 200; 50 when nothing is said.
    package var limit: Int?
    /// Whether to say how many there are in all.
    package var count: Bool?

    package init(limit: Int? = nil) {
        chosen = []
        self.limit = limit
    }

    /// - Throws: `DocumentError` for members that the list does not have, or that cannot be what they are.
    package init(_ members: Node) throws { self = try members.decode(Self.self, lenientScalars: true) }

    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: ListMember.self)
        chosen = try List.filters.compactMap { try $0.read(members) }
        if List.isSearched { words = try members.decodeIfPresent(String.self, forKey: .words) }
        order = try members.decodeIfPresent(ListOrder<List>.self, forKey: .sort)
        after = try members.decodeIfPresent(String.self, forKey: .after)
        limit = try members.decodeIfPresent(Int.self, forKey: .limit)
        count = try members.decodeIfPresent(Bool.self, forKey: .count)
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: ListMember.self)
        for filter in chosen { try filter.encode(&members) }
        if List.isSearched { try members.encodeIfPresent(words, forKey: .words) }
        try members.encodeIfPresent(order, forKey: .sort)
        try members.encodeIfPresent(after, forKey: .after)
        try members.encodeIfPresent(limit, forKey: .limit)
        try members.encodeIfPresent(count, forKey: .count)
    }

    /// How many there are, as far as lists are counted.
    package func total(_ reader: Reader) throws -> ListTotal {
        let reader = List.isVendorWide ? reader.vendorWide : reader
        return try ListSQL<List>(reader, chosen, words: words, .newest).total()
    }

    package func answer(_ reader: Reader) throws -> Page<List.Item> {
        let reader = List.isVendorWide ? reader.vendorWide : reader
        let size = min(max(limit ?? 50, 1), 200)
        let order = order ?? ListOrder(List.order) ?? .newest
        let asked = try ListSQL<List>(reader, chosen, words: words, order)
        var found = try asked.records(after: after.map { try ListPlace($0, order) }, limit: size + 1)
        let more = found.count > size
        if more { found.removeLast() }
        let next = more ? found.last.map { order.place(of: $0.value).text } : nil
        return Page(
            items: try List.items(found, reader), next: next, total: count == true ? try asked.total() : nil)
    }
}

/// In which order a list is wanted: `newest`, `oldest`, `customer`, `-customer`.
package struct ListOrder<List: RecordList>: TextCoded, Hashable, Sendable {
    package let description: String

    package init?(_ text: String) {
        guard List.orders.contains(text) else { return nil }
        description = text
    }

    private init(unchecked text: String) { description = text }

    static var newest: Self { ListOrder(unchecked: "newest") }

    package static var form: String { "an order of this list: " + List.orders.joined(separator: ", ") }
    package static var example: String { List.orders.last ?? "newest" }
    package static var schemaMembers: [Node.Member] {
        [Node.Member("enum", Node(.list(List.orders.map { Node(.string($0)) })))]
    }

    /// Largest first?
    var isDescending: Bool { description == "newest" || description.hasPrefix("-") }
    /// What is sorted by: `id`, or the name of what the record has a column for.
    package var key: String {
        let name = description.hasPrefix("-") ? String(description.dropFirst()) : description
        return ["newest", "oldest"].contains(name) ? "id" : name
    }
    fileprivate var sorted: ListColumn<List.Value>? { List.Value.sorts.first { $0.name == key } }
    /// The column in SQL.
    var column: String { sorted?.column ?? "id" }

    fileprivate func place(of value: List.Value) -> ListPlace {
        ListPlace(order: description, key: sorted?.value(value), id: value.id.text)
    }
}

/// The place of a row in an order, behind which a page begins. It holds what the row was sorted by, so that pages go on where they
/// were also when that row has moved since, and the order itself, since it says nothing in another.
struct ListPlace: Sendable {
    /// The order that gave it, such as `-customer`; of no account where it is that of ids.
    private let order: String
    /// Nil where the order is that of ids.
    let key: SQLValue?
    let id: String

    fileprivate init(order: String, key: SQLValue?, id: String) {
        (self.order, self.key, self.id) = (order, key, id)
    }

    /// - Throws: `Problem.invalid` for what no page of this order gave.
    init<List>(_ text: String, _ order: ListOrder<List>) throws {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        (self.order, id) = (order.description, String(parts[0]))
        guard id.hasPrefix(List.Value.Identity.prefix + "_") else { throw Self.wrong }
        guard let column = order.sorted else {
            guard parts.count == 1 else { throw Self.wrong }
            key = nil
            return
        }
        guard parts.count == 3, parts[1] == order.description, let bytes = Self.bytes(parts[2]) else {
            throw Self.wrong
        }
        let value = String(decoding: bytes, as: UTF8.self)
        guard column.isNumber else {
            key = .text(value)
            return
        }
        guard let number = Int64(value) else { throw Self.wrong }
        key = .integer(number)
    }

    private static var wrong: Problem { Problem.invalid(field: "/after", "list.after") }

    /// As it stands in `next`.
    var text: String {
        switch key {
        case .integer(let number): "\(id)~\(order)~\(Self.hex("\(number)"))"
        case .text(let text): "\(id)~\(order)~\(Self.hex(text))"
        default: id
        }
    }

    private static func hex(_ text: String) -> String {
        let digits = Array("0123456789abcdef")
        return String(text.utf8.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    private static func bytes(_ hex: Substring) -> [UInt8]? {
        let digits = hex.compactMap(\.hexDigitValue)
        guard digits.count == hex.count, digits.count % 2 == 0 else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}

/// How many rows a list has, as far as lists are counted.
package struct ListCount<List: RecordList>: Query {
    package static var name: String { "count_of_\(List.name)" }
    package static var permission: Permission { List.permission }

    private let list: ListQuery<List>

    package init(_ list: ListQuery<List>) { self.list = list }

    package func answer(_ reader: Reader) throws -> ListTotal { try list.total(reader) }
}
