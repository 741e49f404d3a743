import Members
import Record
import Terms

/// Something that waits for the reader, as the first page and the inbox of an area list it.
struct Waiting: Sendable {
    /// The id of what waits; nil for what nobody can be told to do.
    var id: String?
    let href: Link
    let sentence: String
    let small: String
    let mark: StateMark
    /// Since when it waits.
    var since: Instant?
}

/// Which part of what waits is wanted.
struct WaitingAsk: Sendable {
    var partner: PartnerID?
    /// `next` of the part before.
    var after: String?
    var limit = 50
}

/// A part of what waits, and where it goes on.
struct WaitingFound: Sendable {
    let items: [Waiting]
    let next: String?
}

/// What a capability knows to wait for a reader: each says it for itself, and the first pages and inboxes of portal and console list it all.
struct WaitingSource: Sendable {
    /// Under which it stands in the inbox: the key of its name behind `inbox.kind`.
    let kind: String
    let area: PageArea
    /// What it takes to see it, and to do something about it.
    let permission: Permission
    /// Can it be looked at for one partner alone?
    let hasPartners: Bool
    /// Whether the viewer's program has what it is about.
    let isOffered: @Sendable (Program) -> Bool
    let count: @Sendable (Visit, Surroundings) async throws -> ListTotal
    let find: @Sendable (Visit, Surroundings, WaitingAsk) async throws -> WaitingFound

    private init(
        _ kind: String, _ area: PageArea, _ permission: Permission, hasPartners: Bool,
        _ isOffered: @escaping @Sendable (Program) -> Bool,
        count: @escaping @Sendable (Visit, Surroundings) async throws -> ListTotal,
        find: @escaping @Sendable (Visit, Surroundings, WaitingAsk) async throws -> WaitingFound
    ) {
        (self.kind, self.area, self.permission) = (kind, area, permission)
        (self.hasPartners, self.isOffered, self.count, self.find) = (hasPartners, isOffered, count, find)
    }

    /// A few things that are looked at all at once.
    init(
        _ kind: String, _ area: PageArea, _ permission: Permission,
        where isOffered: @escaping @Sendable (Program) -> Bool = { _ in true },
        find: @escaping @Sendable (Visit, Surroundings) async throws -> [Waiting]
    ) {
        self.init(kind, area, permission, hasPartners: false, isOffered) { visit, around in
            ListTotal(count: try await find(visit, around).count, isMore: false)
        } find: { visit, around, _ in
            WaitingFound(items: try await find(visit, around), next: nil)
        }
    }

    /// What stands on a list: counted and read as lists are, however long it is.
    ///
    /// - Parameters:
    ///   - wanted: the filters and the order by which the list is what waits.
    ///   - partner: whose each line is, where its name is needed.
    static func list<List: RecordList>(
        _ kind: String, _ area: PageArea, _ permission: Permission, _: List.Type,
        where isOffered: @escaping @Sendable (Program) -> Bool = { _ in true },
        wanted: @escaping @Sendable (Surroundings) -> Node,
        partner: @escaping @Sendable (List.Item) -> PartnerID? = { _ in nil },
        line: @escaping @Sendable (List.Item, ListAround) throws -> Waiting
    ) -> WaitingSource {
        let hasPartners = List.filters.contains { $0.name == "partner" }
        return WaitingSource(kind, area, permission, hasPartners: hasPartners, isOffered) { visit, around in
            let query = try ListQuery<List>(wanted(around))
            return try await visit.server.channel.answer(
                ListCount<List>(query), as: try visit.credential(), in: visit.language)
        } find: { visit, around, ask in
            var members = wanted(around)
            if let partner = ask.partner, hasPartners { members["partner"] = partner.node }
            if let after = ask.after { members["after"] = Node(.string(after)) }
            members["limit"] = Node(.number(String(ask.limit)))
            let found = try await visit.ask(ListQuery<List>.self, members)
            let ids = Set(found.items.compactMap(partner))
            let lines = ListAround(visit: visit, names: ids.isEmpty ? [:] : try await visit.partnerNames(ids))
            return WaitingFound(items: try found.items.map { try line($0, lines) }, next: found.next)
        }
    }
}

extension Visit {
    /// What may wait for the viewer, by the order of the capabilities.
    func sources(_ around: Surroundings) -> [WaitingSource] {
        WebCapabilities.waiting.filter { $0.area == side && may($0.permission) && $0.isOffered(around.program) }
    }

    /// How much waits for the viewer: the one number that stands in the navigation, on the first page and in the inbox.
    func waitingTotal(_ around: Surroundings) async throws -> ListTotal {
        var total = ListTotal(count: 0, isMore: false)
        for source in sources(around) { total += try await source.count(self, around) }
        return total
    }

    /// The visit with the number that stands in the navigation.
    func counted() async throws -> Visit {
        guard let surroundings, side != .open, viewer != nil else { return self }
        var visit = self
        visit.waits = (FrameAddress.inbox[side]().path, try await waitingTotal(surroundings))
        return visit
    }
}

extension ListTotal {
    static func += (total: inout ListTotal, other: ListTotal) {
        total = ListTotal(count: total.count + other.count, isMore: total.isMore || other.isMore)
    }
}
