import Channel
import Record

/// The address of a page or of an action, typed once: routes are made from it and links are printed by it.
///
/// `PageAddress<ID<Deal>>("/console/deals/{deal}")` takes a deal's id and gives one: a link to what no route has cannot be written.
struct PageAddress<each Part: AddressPart>: Sendable {
    let template: PathTemplate

    /// - Parameter path: with a name in braces for each part, in their order.
    init(_ path: String) {
        template = PathTemplate(path)
        var count = 0
        for _ in repeat (each Part).self { count += 1 }
        precondition(count == template.parameters.count, "\(path) has other parts than its type")
    }

    /// Whom the page is for.
    var area: PageArea { PageArea(of: template) }

    /// The link to the page of these.
    func callAsFunction(_ part: repeat each Part) -> Link {
        var parts: [String] = []
        repeat parts.append((each part).part)
        return Link(path: template.filled(with: parts))
    }

    /// The parts of an address that was asked for.
    ///
    /// - Parameter find: the text that stands where a name stands in the template.
    /// - Throws: `Problem.notFound` for a part that cannot be one.
    func parts(_ find: (String) -> String) throws -> (repeat each Part) {
        var names = template.parameters[...]
        func next<One: AddressPart>(_: One.Type) throws -> One {
            let name = names.removeFirst()
            guard let part = One(part: find(name)) else { throw Problem.notFound(name) }
            return part
        }
        return (repeat try next((each Part).self))
    }
}

/// The address of a page that portal and console both have.
struct SharedAddress<each Part: AddressPart>: Sendable {
    let portal: PageAddress<repeat each Part>
    let console: PageAddress<repeat each Part>

    /// - Parameter path: as it goes on after `/portal` and `/console`.
    init(_ path: String) {
        portal = PageAddress("/\(PageArea.portal.rawValue)\(path)")
        console = PageAddress("/\(PageArea.console.rawValue)\(path)")
    }

    /// The one of them that is in an area; what is open or an account's has none of its own.
    subscript(area: PageArea) -> PageAddress<repeat each Part> { area == .console ? console : portal }

    var both: [PageAddress<repeat each Part>] { [portal, console] }
}

/// The address of one page, without a part that varies.
typealias FixedAddress = PageAddress<>
/// The addresses of one page on both sides.
typealias SharedFixedAddress = SharedAddress<>

/// Where something on this server is. Only an address makes one.
struct Link: Hashable, Sendable, CustomStringConvertible {
    private struct Member: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// Without what is asked of the page: the path of a request for it, percent-encoded.
    let path: String
    private var query: [Member] = []
    private var fragment: String?

    fileprivate init(path: String) { self.path = path }

    /// A path of this server that somebody's form or address brings: nil for what leads elsewhere, as `//host` and `/\host` do in a
    /// browser.
    init?(ours text: String) {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
            !text.unicodeScalars.contains(where: { $0.value < 0x20 })
        else { return nil }
        let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = halves[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts[0])
        fragment = halves.count > 1 ? String(halves[1]) : nil
        if parts.count > 1 {
            guard let asked = try? Form(urlEncoded: String(parts[1])) else { return nil }
            query = asked.values.map { Member(name: $0.name, value: $0.value) }
        }
    }

    /// The same page, asked for this as well; nil asks for nothing more.
    func with(_ name: String, _ value: String?) -> Link {
        guard let value else { return self }
        var link = self
        link.query.append(Member(name: name, value: value))
        return link
    }

    /// What the page is asked for under this name; nil when it is asked for nothing.
    func value(_ name: String) -> String? { query.last { $0.name == name }?.value }

    /// A place on the page, by its id.
    func at(_ fragment: String) -> Link {
        var link = self
        link.fragment = fragment
        return link
    }

    /// As it stands in a page or a header.
    var description: String {
        let asked = query.map { "\(PercentText.encoded($0.name))=\(PercentText.encoded($0.value))" }
        return path + (asked.isEmpty ? "" : "?" + asked.joined(separator: "&")) + (fragment.map { "#" + $0 } ?? "")
    }
}

extension Link: Codable {
    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let link = Link(ours: text) else { throw Problem.notFound("page") }
        self = link
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
