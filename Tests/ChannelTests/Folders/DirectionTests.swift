import Foundation
import Testing

/// What the capabilities' folders know of each other, read from their sources: a file knows a folder when it names a type that is declared
/// there. What the compiler proves between targets, this proves between folders of one.
@Suite("Folders know each other one way")
struct DirectionTests {
    /// Each folder may know those before it, and no other.
    private static let order = [
        "Companies", "Outbox", "Files", "Access", "Notices", "Persons",
        "Partners", "Agreements", "Rates", "Deals", "Sales", "Learning", "Licences", "Library", "Directory", "Standing",
        "Imports", "Scenarios", "Records", "Activity", "Stage",
    ]

    private static let groups = ["Members", "Partnership", "Commerce", "Enablement", "Tiers", "Channel"]

    /// What still goes against the order, with what it would take. None may be added, and one that is gone is taken off.
    private static let against: [String: String] = [
        "Companies → Partners": "what a company says of itself is kept with it",
        "Notices → Deals": "a mail's subject names the end customer it is about",
        "Notices → Learning": "a notice names an employee",
        "Partners → Agreements": "a company that is taken in has signed on paper",
        "Deals → Sales": "a registration keeps the ids of its orders",
    ]

    private struct Source {
        let folder: String
        let text: String
    }

    /// Without comments and texts, which name no type.
    private static func sources() throws -> [Source] {
        try groups.flatMap { try sources(of: $0) }
    }

    private static func sources(of group: String) throws -> [Source] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/\(group)")
        let names = FileManager.default.enumerator(atPath: root.path())?.allObjects.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") && $0.contains("/") }.map { name in
            let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
            return Source(
                folder: String(name.prefix { $0 != "/" }),
                text: text.replacing(#/"(?:[^"\\\n]|\\.)*"/#, with: "").replacing(#/\/\/[^\n]*/#, with: ""))
        }
    }

    @Test("No folder names a type of one that stands after it, but for the circles that are told here")
    func oneWay() throws {
        let sources = try Self.sources()
        #expect(Set(sources.map(\.folder)).subtracting(Self.order).isEmpty, "a new folder takes its place in the order")
        let kinds = "struct|enum|class|actor|protocol|typealias"
        let top = try Regex(
            #"(?m)^(?:@\S+ +)*(?:(?:public|package|internal|final|indirect) +)*(?:\#(kinds)) +([A-Z]\w*)"#)
        let any = try Regex(#"\b(?:\#(kinds)|case) +([A-Z]\w*)|<([A-Z]\w*) *:"#)
        var declared: [Substring: String] = [:]
        var own: [String: Set<Substring>] = [:]
        for source in sources {
            for match in source.text.matches(of: top) {
                if let name = match.output[1].substring { declared[name] = source.folder }
            }
            for match in source.text.matches(of: any) {
                if let name = match.output[1].substring ?? match.output[2].substring {
                    own[source.folder, default: []].insert(name)
                }
            }
        }
        let place = Dictionary(uniqueKeysWithValues: Self.order.enumerated().map { ($1, $0) })
        var found: Set<String> = []
        for source in sources {
            for match in source.text.matches(of: #/(?:^|[^.\w])([A-Z]\w*)/#)
            where own[source.folder]?.contains(match.output.1) != true {
                guard let other = declared[match.output.1], let there = place[other], let here = place[source.folder],
                    there > here
                else { continue }
                found.insert("\(source.folder) → \(other)")
            }
        }
        #expect(
            found.subtracting(Self.against.keys).sorted() == [],
            "a new circle: let what follows be a reaction, or move what is shared down")
        #expect(Set(Self.against.keys).subtracting(found).sorted() == [], "gone: take it off the list")
    }
}
