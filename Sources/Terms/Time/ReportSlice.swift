/// A part of what reports count: those of a period, and of these of a region of end customers, of partners of a region, of a product line
/// or of a product.
public struct ReportSlice: TextCoded, Hashable, Sendable {
    public let period: ReportPeriod
    private let parts: [Part: String]

    /// By what a period is narrowed, in the order in which it is written.
    public enum Part: String, CaseIterable, Hashable, Sendable {
        /// The id of one of the program's regions, for end customers; empty for those in none.
        case customers = "region"
        /// The same for partners.
        case partners
        case productLine = "product"
        case sku

        fileprivate var opening: String { " \(rawValue):" }
        /// May it say nothing?
        fileprivate var mayBeEmpty: Bool { self == .customers || self == .partners }
    }

    /// - Parameter parts: a product line or a product that says nothing is left out.
    public init(_ period: ReportPeriod, _ parts: [Part: String] = [:]) {
        self.period = period
        self.parts = parts.filter { $0.key.mayBeEmpty || !$0.value.isEmpty }
    }

    public subscript(part: Part) -> String? { parts[part] }

    public init?(_ text: String) {
        let halves = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = halves.first, let period = ReportPeriod(String(first)) else { return nil }
        var rest = text.dropFirst(first.count)
        var parts: [Part: String] = [:]
        while !rest.isEmpty {
            guard let part = Self.part(opening: rest) else { return nil }
            rest = rest.dropFirst(part.opening.count)
            let end = Self.end(of: rest)
            parts[part] = Self.unescaped(rest[..<end])
            rest = rest[end...]
        }
        self.init(period, parts)
    }

    private static func part(opening text: Substring) -> Part? {
        Part.allCases.first { text.hasPrefix($0.opening) && ($0.mayBeEmpty || text.count > $0.opening.count) }
    }

    /// Where what a part says ends: before the next part that says something.
    private static func end(of text: Substring) -> Substring.Index {
        text.indices.first { text[$0] == " " && part(opening: text[$0...]) != nil } ?? text.endIndex
    }

    /// What a part says, with nothing in it that reads like another part.
    private static func escaped(_ text: String) -> String {
        Part.allCases.reduce(text.replacing("%", with: "%25")) { $0.replacing($1.opening, with: "%20\($1.rawValue):") }
    }

    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("%20", with: " ").replacing("%25", with: "%")
    }

    public var description: String {
        Part.allCases.reduce(period.description) { text, part in
            text + (parts[part].map { part.opening + Self.escaped($0) } ?? "")
        }
    }

    public static var form: String {
        "a period such as 2026-03, 2026-Q1 or 2026, and where one is wanted of it a region of end customers (region), a region of "
            + "partners (partners), a product line (product) and a product (sku): 2026-03 region:emea, 2026-03 partners:emea product:backup"
    }
    public static var example: String { "2026-03" }
    public static var schemaMembers: [Node.Member] {
        [
            Node.Member(
                "pattern",
                Node(
                    .string(
                        "^(19[7-9][0-9]|[2-9][0-9]{3})(-(0[1-9]|1[0-2]|Q[1-4]))?"
                            + "( (region|partners):.{0,50})?( (product|sku):.{1,50})?$"))
            )
        ]
    }
}
