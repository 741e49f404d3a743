import Members
import Record
import Tiers

/// The way to the next tier, on a partner's first page.
struct WayUp: TemplateModel {
    static let template = "standing-way"

    let heading: String
    let all: Link
    let way: [RequirementRow]

    static let panel = HomePanel(.portal, .main, order: 10, .seeStanding, where: { $0.tiers != nil }, show: shown)

    @Sendable private static func shown(_ visit: Visit, _: Surroundings) async throws -> HomePanel.Shown? {
        guard let next = try await visit.ask(ShowStanding.self).next else { return nil }
        return HomePanel.Shown(
            WayUp(
                heading: visit.text("standing.way", ["tier": next.label]), all: StandingAddress.own(),
                way: next.requirements.map { visit.row($0) }))
    }
}
