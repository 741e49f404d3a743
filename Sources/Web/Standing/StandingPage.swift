import Members
import Record
import Terms
import Tiers

/// Where one partner stands: its tier, what holding it takes, the way to the next, duties and benefits.
enum StandingPage {
    struct Model: TemplateModel {
        static let template = "standing-page"

        let place: String
        let placeHref: Link?
        let heading: String
        let marks: [StateMark]
        let facts: [Fact]
        let hasFacts: Bool
        let next: String?
        let nextRows: [RequirementRow]
        let conferred: String?
        let keeps: [RequirementRow]
        let hasKeeps: Bool
        let designations: [DesignationRow]
        let hasDesignations: Bool
        let duties: [DutyRow]
        let hasDuties: Bool
        let dutiesPath: Link?
        let benefits: [BenefitRow]
        let hasBenefits: Bool
        /// What the reasons are about.
        let why: String?
        let reasons: Reasons?
        let acts: [Act]
        let hasActs: Bool
    }

    static func own(_ visit: Visit) async throws -> Page {
        let standing = try await visit.ask(ShowStanding.self)
        let benefits = try await visit.ask(ShowBenefits.self)
        // A program without tiers has benefits all the same.
        let subject =
            standing.label.map { visit.text("standing.title", ["tier": $0]) } ?? visit.text("standing.benefits")
        let heading = standing.tierLabel.map { visit.text("standing.we_are", ["tier": $0]) } ?? subject
        return Page(
            subject,
            model(
                standing, try await rows(benefits, visit), visit, heading: heading, place: subject, nil,
                acts: requests(standing, visit)))
    }

    /// Asks for the next tier, where partners do.
    private static func requests(_ standing: StandingView, _ visit: Visit) -> [Act] {
        guard visit.may(.requestTier), let next = standing.next, next.rises == .requested, standing.proposal == nil
        else {
            return []
        }
        return [
            visit.act(
                "standing.act.request", StandingAddress.request(), form: "request", clause: visit.clause(next.clause),
                grave: true
            ) {
                [
                    $0.field(
                        "tier", "standing.tier", .choice([(value: next.tier, label: next.label)]), value: next.tier,
                        required: true)
                ]
            }
        ]
    }

    static func partner(_ visit: Visit, _ id: PartnerID) async throws -> Page {
        let wanted: Node = ["partner": id.node]
        let standing = try await visit.ask(ShowStanding.self, wanted)
        let benefits = try await visit.ask(ShowBenefits.self, wanted)
        return Page(
            standing.partnerName,
            model(
                standing, try await rows(benefits, visit), visit, heading: standing.partnerName,
                place: visit.text("standing.of_partner"), PartnerAddress.partner(id),
                acts: acts(standing, visit) + DesignationPanel.acts(standing, visit)), within: PartnerAddress.list())
    }

    /// What the partner has of the program, and what is left of what is used up.
    private static func rows(_ benefits: PartnerBenefits, _ visit: Visit) async throws -> [BenefitRow] {
        let rows = benefits.items.map { visit.row($0) }
        guard visit.may(.seeAllowances), let program = visit.surroundings?.program, !program.allowances.isEmpty else {
            return rows
        }
        let left = try await visit.ask(ShowAllowances.self, ["partner": benefits.partner.node]).items
        return rows + left.map { visit.row($0) }
    }

    private static func model(
        _ standing: StandingView, _ benefits: [BenefitRow], _ visit: Visit, heading: String, place: String,
        _ placeHref: Link?, acts: [Act]
    ) -> Model {
        let next = standing.next
        let facts = facts(standing, visit)
        return Model(
            place: place, placeHref: placeHref, heading: heading, marks: visit.marks(standing),
            facts: facts, hasFacts: !facts.isEmpty,
            next: next.map { visit.text("standing.way", ["tier": $0.label]) },
            nextRows: next?.requirements.map { visit.row($0) } ?? [],
            conferred: next?.rises == .conferred ? visit.text("standing.conferred") : nil,
            keeps: standing.requirements.map { visit.row($0) }, hasKeeps: !standing.requirements.isEmpty,
            designations: standing.designations.map { visit.row($0) },
            hasDesignations: !standing.designations.isEmpty,
            duties: standing.duties.filter { $0.state != .fulfilled }.map { visit.row($0) },
            hasDuties: !standing.duties.isEmpty, dutiesPath: placeHref == nil ? StandingAddress.obligations() : nil,
            benefits: benefits, hasBenefits: !benefits.isEmpty,
            why: (next?.label ?? standing.tierLabel).map { visit.text("standing.why", ["tier": $0]) },
            reasons: standing.decision.map { visit.reasons($0) }, acts: acts, hasActs: !acts.isEmpty)
    }

    private static func facts(_ standing: StandingView, _ visit: Visit) -> [Fact] {
        var facts: [Fact] = []
        if let label = standing.label {
            facts.append(
                Fact(
                    label, standing.tierLabel ?? visit.text("standing.no_tier"),
                    clause: standing.clause.map { visit.clause($0) }))
        }
        if let since = standing.since { facts.append(Fact(visit.text("standing.since"), visit.formats.day(since))) }
        if let review = standing.nextReview {
            facts.append(
                Fact(
                    visit.text("standing.next_review"), visit.formats.day(review),
                    clause: visit.surroundings?.program.tiers?.review.map { visit.clause($0.clause) }))
        }
        if let risk = standing.atRiskSince {
            facts.append(
                Fact(
                    visit.text("standing.at_risk"),
                    visit.text("standing.missed_through", ["day": visit.formats.day(risk)])))
        }
        return facts
    }

    /// Gives a partner a tier; what takes that back gives the former one, unless the partner has yet another by then.
    static func assign(_ visit: Visit, _ partner: PartnerID) async throws -> PageReply {
        let before = try await visit.ask(ShowStanding.self, ["partner": partner.node])
        if let left = visit.form["left"], left != before.tier ?? "" { throw Complaints(visit.text("frame.stale")) }
        var document = visit.document(["partner": partner.text])
        document["left"] = nil
        let after = try await visit.perform(AssignTier.self, document)
        let undo = before.tier.map { tier in
            visit.undo(
                StandingAddress.assign(partner), ["tier": tier, "left": after.tier ?? ""], reason: "reason",
                version: nil)
        }
        return .see(
            StandingAddress.partner(partner), said: "standing.said.assigned",
            undo: after.tier == before.tier ? nil : undo)
    }

    private static func acts(_ standing: StandingView, _ visit: Visit) -> [Act] {
        guard visit.may(.manageStanding), let terms = visit.surroundings?.program.tiers, standing.label != nil else {
            return []
        }
        let others = terms.tiers.filter { $0.id != standing.tier }
            .map { (value: $0.id, label: $0.label[visit.language]) }
        let assign = visit.act(
            "standing.act.assign", StandingAddress.assign(standing.partner), form: "tier",
            clause: visit.clause(terms.assignment)
        ) {
            [
                $0.field("tier", "standing.tier", .choice(others), value: standing.proposed, required: true),
                $0.reason(),
            ]
        }
        guard standing.proposal != nil else { return [assign] }
        let decline = visit.act(
            "standing.act.decline", StandingAddress.declineProposal(standing.partner), form: "proposal"
        ) { [$0.reason()] }
        return [assign, decline]
    }
}
