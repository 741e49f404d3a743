import Foundation
import Testing

/// What the folders of a target know of each other, read from their sources: a file knows a folder when it names a type that is declared
/// there. What the compiler proves between targets, this proves between folders of one.
@Suite("Folders know each other one way")
struct DirectionTests {
    /// The targets, each with its folders. Each folder may know those before it in its target, and no other; between targets the
    /// compiler has it.
    private static let order: KeyValuePairs = [
        "Members": ["Companies", "Outbox", "Files", "Access", "Notices", "Persons"],
        "Partnership": ["Partners", "Agreements"],
        "Commerce": ["Letterhead", "Rates", "Deals", "Sales"],
        "Enablement": ["Learning", "Licences", "Library", "Directory"],
        "Finance": ["Ledger", "Earnings", "Statements", "Funds", "Subprograms", "Books"],
        "Tiers": ["Allowances", "Standing", "Fees"],
        "Channel": [
            "Leads", "Imports", "Conversations", "Inbox", "Contacts", "Cases", "Scenarios", "Reports", "Records",
            "Calendar",
            "Branding",
            "Activity", "Stage",
        ],
    ]

    /// What still goes against the order, with what it would take. None may be added, and one that is gone is taken off.
    private static let against: [String: String] = [
        "Partners → Agreements":
            "a company that is taken in has signed on paper, and what is accepted opens the way in: activation would be a reaction",
        "Deals → Sales": "a registration keeps the ids of its orders, which would be read from the orders' own table",
    ]

    /// What a group may know of the others; the manifest says the same.
    private static let below: [String: Set<String>] = [
        "Members": [], "Partnership": ["Members"], "Commerce": ["Members"], "Enablement": ["Members"],
        "Finance": ["Members", "Commerce"],
        "Tiers": ["Members", "Partnership", "Commerce", "Enablement"],
        "Channel": ["Members", "Partnership", "Commerce", "Enablement", "Finance", "Tiers"],
    ]

    /// Tables that are read from a group which may not know theirs: the one way past the compiler.
    private static let pastTheCompiler: [String: String] = [
        "Members reads invoices": "what is shown of a partner says whether its payments are current",
        "Finance reads standings": "a commission is by the tier that a partner had on the day of an invoice",
        "Partnership reads obligation_evidence": "an onboarding may wait for an obligation to be approved",
    ]

    private struct Source {
        let folder: String
        /// As it is written.
        let whole: String
        /// Without comments and texts, which name no type.
        var text: String {
            whole.replacing(#/"(?:[^"\\\n]|\\.)*"/#, with: "").replacing(#/\/\/[^\n]*/#, with: "")
        }
    }

    private static func sources(of group: String) throws -> [Source] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/\(group)")
        let names = FileManager.default.enumerator(atPath: root.path())?.allObjects.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") && $0.contains("/") }.map { name in
            Source(
                folder: String(name.prefix { $0 != "/" }),
                whole: try String(contentsOf: root.appending(path: name), encoding: .utf8))
        }
    }

    @Test("No folder names a type of one that stands after it, but for the circles that are told here")
    func oneWay() throws {
        var found: Set<String> = []
        for (group, folders) in Self.order {
            let sources = try Self.sources(of: group)
            #expect(Set(sources.map(\.folder)) == Set(folders), "a new folder takes its place in the order")
            found.formUnion(try Self.circles(sources, folders))
        }
        #expect(
            found.subtracting(Self.against.keys).sorted() == [],
            "a new circle: let what follows be a reaction, or move what is shared down")
        #expect(Set(Self.against.keys).subtracting(found).sorted() == [], "gone: take it off the list")
    }

    private static func circles(_ sources: [Source], _ order: [String]) throws -> Set<String> {
        let kinds = "struct|enum|class|actor|protocol|typealias"
        let top = try Regex(
            #"(?m)^(?:@\S+ +)*(?:(?:public|package|internal|final|indirect) +)*(?:\#(kinds)) +([A-Z]\w*)"#)
        let any = try Regex(#"\b(?:\#(kinds)|case) +([A-Z]\w*)|<([A-Z]\w*) *:"#)
        var declared: [Substring: String] = [:]
        var own: [String: Set<Substring>] = [:]
        let texts = sources.map { ($0.folder, $0.text) }
        for (folder, text) in texts {
            for match in text.matches(of: top) {
                if let name = match.output[1].substring { declared[name] = folder }
            }
            for match in text.matches(of: any) {
                if let name = match.output[1].substring ?? match.output[2].substring {
                    own[folder, default: []].insert(name)
                }
            }
        }
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        var found: Set<String> = []
        for (folder, text) in texts {
            for match in text.matches(of: #/(?:^|[^.\w])([A-Z]\w*)/#)
            where own[folder]?.contains(match.output.1) != true {
                guard let other = declared[match.output.1], let there = place[other], let here = place[folder],
                    there > here
                else { continue }
                found.insert("\(folder) → \(other)")
            }
        }
        return found
    }

    @Test("No statement of SQL names a table of a group that may not be known, but for those told here")
    func tables() throws {
        var owners: [String: String] = [:]
        var texts: [(group: String, text: String)] = []
        for (group, _) in Self.order {
            for source in try Self.sources(of: group) {
                texts.append((group, source.whole))
                for match in source.whole.matches(of: #/static let table = "(\w+)"|Declaration\(\s*name: "(\w+)"/#) {
                    owners[String(match.output.1 ?? match.output.2 ?? "")] = group
                }
            }
        }
        #expect(owners.count > 25)
        var found: Set<String> = []
        for (group, text) in texts {
            for match in text.matches(of: #/(?:FROM|JOIN) \{(\w+)\}/#) {
                guard let owner = owners[String(match.output.1)], owner != group,
                    Self.below[group]?.contains(owner) != true
                else { continue }
                found.insert("\(group) reads \(match.output.1)")
            }
        }
        #expect(found.subtracting(Self.pastTheCompiler.keys).sorted() == [])
        #expect(Set(Self.pastTheCompiler.keys).subtracting(found).sorted() == [], "gone: take it off the list")
    }
}
