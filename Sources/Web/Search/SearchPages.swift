import Channel
import Record
import Terms

/// What is found by a search from anywhere: things, clauses, pages and what can be begun.
enum SearchPages {
    static let routes: [PageRoute] = FrameAddress.search.both.map { .page($0, page) }

    struct Model: TemplateModel {
        static let template = "search"

        struct Group: Sendable {
            let kind: String
            let hits: [Hit]
            /// Where all of them are; nil where they stand on no list.
            let all: Link?
        }
        struct Hit: Sendable {
            let hitHref: Link
            let hitTitle: String
            let hitSmall: String
        }

        let action: Link
        let searching: Field
        let groups: [Group]
        /// Was anything looked for?
        let hasWords: Bool
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let words = visit.search["q"] ?? ""
        let isBlank = SearchText.words(words).isEmpty
        let groups = isBlank ? [] : try await things(words, visit) + clauses(words, visit) + pages(words, visit)
        let model = Model(
            action: visit.link(FrameAddress.search),
            searching: visit.field("q", "frame.search.label", .line(type: "search"), value: words, id: "page-q"),
            groups: groups, hasWords: !isBlank)
        return Page(visit.text("frame.search.title"), model)
    }

    private static func things(_ words: String, _ visit: Visit) async throws -> [Model.Group] {
        let found = try await visit.ask(Search.self, ["q": Node(.string(words))]).items
        var order: [String] = []
        for one in found where !order.contains(one.kind) { order.append(one.kind) }
        return order.compactMap { kind in
            let list = visit.list(of: kind)
            let hits = found.filter { $0.kind == kind }.compactMap { one in
                (visit.place(of: one.id) ?? list?.with("q", one.id)).map {
                    Model.Hit(hitHref: $0, hitTitle: one.title, hitSmall: one.detail)
                }
            }
            guard !hits.isEmpty else { return nil }
            return Model.Group(
                kind: visit.text("frame.search.kind.\(kind)"), hits: hits, all: list?.with("q", words))
        }
    }

    private static func clauses(_ words: String, _ visit: Visit) -> [Model.Group] {
        let wanted = SearchText.words(words)
        guard visit.may(.seeProgram), let program = visit.surroundings?.program else { return [] }
        let hits = program.clausesInOrder.filter { clause in
            clause.id.text.lowercased() == words.lowercased() || holds(clause.title[visit.language], wanted)
        }.prefix(5).map { clause in
            Model.Hit(
                hitHref: visit.link(FrameAddress.clause, clause.id), hitTitle: clause.title[visit.language],
                hitSmall: clause.id.text)
        }
        return hits.isEmpty ? [] : [Model.Group(kind: visit.text("frame.search.kind.clause"), hits: hits, all: nil)]
    }

    /// Pages of the navigation and what can be begun, by their names.
    private static func pages(_ words: String, _ visit: Visit) -> [Model.Group] {
        let wanted = SearchText.words(words)
        guard let program = visit.surroundings?.program else { return [] }
        let values = ["tier": program.tiers?.label[visit.language] ?? ""]
        let hits = (WebCapabilities.navigation + WebCapabilities.actions).filter {
            $0.page.area == visit.side && WebCapabilities.permission(at: $0.page.template).map(visit.may) ?? true
                && $0.isOffered(program) && holds(visit.text($0.label, values), wanted)
        }.prefix(8).map { Model.Hit(hitHref: $0.page(), hitTitle: visit.text($0.label, values), hitSmall: "") }
        return hits.isEmpty ? [] : [Model.Group(kind: visit.text("frame.search.pages"), hits: hits, all: nil)]
    }

    private static func holds(_ text: String, _ wanted: [String]) -> Bool {
        let words = SearchText.words(text)
        return wanted.allSatisfy { one in words.contains { $0.contains(one) } }
    }
}

extension Visit {
    /// The list of things of a kind on the viewer's side; nil where there is none that the viewer may see.
    fileprivate func list(of kind: String) -> Link? {
        WebCapabilities.found.first { $0.kind == kind }?.pages.first {
            $0.area == side && WebCapabilities.permission(at: $0.template).map(may) ?? true
        }.map { $0() }
    }
}
