import Members
import Record
import Terms

/// Where one reads on about a thing, or about what a notice of some kind is about.
struct Place: Sendable {
    let page: PathTemplate
    /// Nil for what it is not about.
    fileprivate let thing: @Sendable (_ id: String) -> Link?
    fileprivate let notice: @Sendable (NoticeKind) -> Link?

    /// The page of each thing of a kind.
    static func of<Subject: SendableMetatype>(_ page: PageAddress<ID<Subject>>) -> Place {
        Place(page: page.template, thing: { id in ID<Subject>(id).map { page($0) } }, notice: { _ in nil })
    }

    /// The page of a thing by its id; nil for what it is not about.
    func page(of id: String) -> Link? { thing(id) }

    /// The pages of each thing of a kind, on both sides.
    static func of<Subject: SendableMetatype>(_ pages: SharedAddress<ID<Subject>>) -> [Place] {
        pages.both.map { of($0) }
    }

    /// The page of each thing of a kind whose address names it otherwise than by its id alone.
    static func of<Subject: SendableMetatype, Part>(
        _ page: PageAddress<Part>, _ part: @escaping @Sendable (ID<Subject>) -> Part?
    ) -> Place {
        Place(
            page: page.template, thing: { id in ID<Subject>(id).flatMap(part).map { page($0) } }, notice: { _ in nil })
    }

    /// Does one read on here after a notice of this kind?
    func reads(_ kind: NoticeKind) -> Bool { notice(kind) != nil }

    /// The page on which one reads on after a notice of one of these kinds.
    static func of(_ kinds: NoticeKind..., on page: PageAddress<>) -> Place {
        Place(page: page.template, thing: { _ in nil }, notice: { kinds.contains($0) ? page() : nil })
    }
}

/// Where the things of a kind are listed: what is found and has no page of its own is shown there, and more of what was looked for.
struct FoundList: Sendable {
    /// As search names it: `partner`.
    let kind: String
    let pages: [PageAddress<>]

    init(_ kind: String, _ pages: [PageAddress<>]) { (self.kind, self.pages) = (kind, pages) }
    init(_ kind: String, _ page: PageAddress<>) { self.init(kind, [page]) }
}

extension Visit {
    /// The page of a thing by its id, on the viewer's side; nil where it has none, or none the viewer may see.
    func place(of id: String) -> Link? { places.lazy.compactMap { $0.thing(id) }.first }

    /// Where the viewer reads on after a notice: the page of what it is about, or one for its kind.
    func place(of notice: NoticeView) -> Link? {
        place(of: notice.about) ?? places.lazy.compactMap { $0.notice(notice.kind) }.first
    }

    private var places: [Place] {
        WebCapabilities.places.filter {
            PageArea(of: $0.page) == side && WebCapabilities.permission(at: $0.page).map(may) ?? true
        }
    }
}
