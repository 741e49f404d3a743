import Members
import Record
import Terms
import Tiers

/// What the program still asks of a partner, the oldest due day first.
enum DutyPanel {
    @Sendable private static func asksFor(_ program: Program) -> Bool { !program.obligations.isEmpty }

    static let panel = PartnerPanel(order: 40, .seeStanding, where: asksFor) { visit, partner in
        let open = try await visit.ask(ListObligations.self, ["partner": partner.id.node]).items
            .filter { $0.state != .fulfilled }
        let words = visit.sheets("standing")
        var sheet = words.sheet(
            "duties", words.heads("duty", "due"),
            open.map { duty in
                [
                    Cell(duty.title, mark: visit.mark(duty.state), clause: visit.clause(duty.clause)),
                    Cell(visit.formats.day(duty.due)),
                ]
            })
        sheet.sheetAll = StandingAddress.partner(partner.id)
        sheet.sheetAllLabel = visit.text("partners.show_all")
        return sheet
    }
}
