import Members
import Record
import Terms
import Tiers

/// A designation as pages show it: had or not, and what it takes.
struct DesignationRow: Sendable {
    let label: String
    let clause: ClauseLink
    let mark: StateMark
    /// Since when, until when it is looked at again, or that the vendor confers it.
    let words: String?
    let rows: [RequirementRow]
}

extension Visit {
    func row(_ designation: DesignationView) -> DesignationRow {
        let since = designation.since.map { "\(text("standing.since")) \(formats.day($0))" }
        let review = designation.nextReview.map { "\(text("standing.next_review")) \(formats.day($0))" }
        let conferred =
            designation.rises == .conferred && !designation.held ? text("standing.designation.conferred") : nil
        let words = [since, review, conferred].compactMap(\.self).joined(separator: " · ")
        let state = designation.atRisk ? "at_risk" : designation.held ? "held" : "open"
        return DesignationRow(
            label: designation.label, clause: clause(designation.clause),
            mark: StateMark(
                label: text("standing.designation.\(state)"),
                tone: designation.atRisk ? "warn" : designation.held ? "good" : ""),
            words: words.isEmpty ? nil : words, rows: designation.requirements.map { row($0) })
    }
}

/// How the vendor's people give designations and take them away.
enum DesignationPanel {
    static func acts(_ standing: StandingView, _ visit: Visit) -> [Act] {
        guard visit.may(.manageStanding) else { return [] }
        func choices(held: Bool) -> [(value: String, label: String)] {
            standing.designations.filter { $0.held == held }.map { (value: $0.id, label: $0.label) }
        }
        let (open, held) = (choices(held: false), choices(held: true))
        let award = visit.act(
            "standing.act.award", StandingAddress.award(standing.partner), form: "designation"
        ) { [$0.field("designation", "standing.designation.one", .choice(open), required: true), $0.reason()] }
        let withdraw = visit.act(
            "standing.act.withdraw", StandingAddress.withdraw(standing.partner), form: "withdrawal"
        ) { [$0.field("designation", "standing.designation.one", .choice(held), required: true), $0.reason()] }
        return (open.isEmpty ? [] : [award]) + (held.isEmpty ? [] : [withdraw])
    }

    static func award(_ visit: Visit, _ partner: PartnerID) async throws -> PageReply {
        _ = try await visit.perform(AwardDesignation.self, visit.document(["partner": partner.text]))
        return done(visit, partner, said: "standing.said.awarded", undo: StandingAddress.withdraw(partner))
    }

    static func withdraw(_ visit: Visit, _ partner: PartnerID) async throws -> PageReply {
        _ = try await visit.perform(WithdrawDesignation.self, visit.document(["partner": partner.text]))
        return done(visit, partner, said: "standing.said.withdrawn", undo: StandingAddress.award(partner))
    }

    private static func done(_ visit: Visit, _ partner: PartnerID, said: String, undo address: Link) -> PageReply {
        let undo = visit.undo(
            address, ["designation": visit.form["designation"] ?? ""], reason: "reason", version: nil)
        return .see(StandingAddress.partner(partner), said: said, undo: undo)
    }
}
