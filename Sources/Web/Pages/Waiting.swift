import Members
import Record
import Terms

/// Something that waits for the reader, as the first page of an area lists it.
struct Waiting: Sendable {
    let href: Link
    let sentence: String
    let small: String
    let mark: StateMark
}

/// What a capability knows to wait for a reader: each says it for itself, and the first pages of portal and console list it all.
struct WaitingSource: Sendable {
    let area: PageArea
    /// What it takes to see it, and to do something about it.
    let permission: Permission
    /// Whether the viewer's program has what it is about.
    let isOffered: @Sendable (Program) -> Bool
    let find: @Sendable (Visit, Surroundings) async throws -> [Waiting]

    init(
        _ area: PageArea, _ permission: Permission,
        where isOffered: @escaping @Sendable (Program) -> Bool = { _ in true },
        find: @escaping @Sendable (Visit, Surroundings) async throws -> [Waiting]
    ) {
        self.area = area
        self.permission = permission
        self.isOffered = isOffered
        self.find = find
    }
}

extension Visit {
    /// All that waits for the viewer, by the order of the capabilities.
    func waiting(_ around: Surroundings) async throws -> [Waiting] {
        var found: [Waiting] = []
        for source in WebCapabilities.waiting
        where source.area == route.area && may(source.permission) && source.isOffered(around.program) {
            found += try await source.find(self, around)
        }
        return found
    }
}
