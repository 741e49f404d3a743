import Record
import Terms
import Tiers

/// A requirement as pages show it: how far the partner is, and what it would take.
struct RequirementRow: Sendable {
    let label: String
    let clause: ClauseLink
    let mark: StateMark
    /// `8,750.00 USD of 12,000.00 USD`.
    let figure: String?
    /// Of the bar: so far and needed, cut down to whole thousandths of what is needed.
    let bar: Bar?
    let takes: [String]

    struct Bar: Sendable {
        let value: String
        let label: String
    }
}

/// A duty as pages show it.
struct DutyRow: Sendable {
    let title: String
    let clause: ClauseLink
    let due: String
    let mark: StateMark
    let count: String?
}

/// A benefit as pages show it.
struct BenefitRow: Sendable {
    let label: String
    let clause: ClauseLink
    let mark: StateMark
    let words: String?
    let takes: [String]
}

extension Visit {
    func row(_ standing: WordedRequirement) -> RequirementRow {
        var figure: String?
        var bar: RequirementRow.Bar?
        var takes: [String] = standing.missing.map(\.text)
        if let amount = standing.amount {
            figure = text(
                "standing.of", ["so_far": formats.money(amount.soFar), "needed": formats.money(amount.needed)])
            bar = self.bar(amount.soFar.minor, amount.needed.minor, figure ?? "")
            if !standing.met { takes = [toGo(formats.money(amount.toGo), standing.by)] + takes.dropFirst() }
        } else if let count = standing.count {
            let (soFar, needed) = (formats.number(Int(count.soFar)), formats.number(Int(count.needed)))
            figure = text("standing.of", ["so_far": soFar, "needed": needed])
            bar = self.bar(count.soFar, count.needed, figure ?? "")
            // What is counted over days is so much to go; posts without a person speak for themselves.
            if !standing.met, standing.from != nil {
                takes = [toGo(formats.number(Int(count.toGo)), standing.by)] + takes.dropFirst()
            }
        }
        if let metrics = standing.metrics {
            let parts = metrics.map {
                text(
                    "standing.metric",
                    [
                        "metric": $0.label, "points": formats.number(Int($0.points)),
                        "most": formats.number(Int($0.most)),
                    ])
            }
            figure = [figure, parts.joined(separator: ", ")].compactMap(\.self).joined(separator: ": ")
        }
        if let posts = standing.openPosts {
            takes = posts.map { text("standing.one_more", ["names": $0.joined(separator: text("standing.or"))]) }
        }
        if let overdue = standing.overdue {
            takes = overdue.map {
                text("standing.overdue", ["duty": $0.title, "day": formats.day($0.due)])
            }
        }
        return RequirementRow(
            label: standing.label, clause: clause(standing.clause),
            mark: StateMark(
                label: text(standing.met ? "standing.met" : "standing.open"), tone: standing.met ? "good" : "warn"),
            figure: figure, bar: bar, takes: takes)
    }

    private func toGo(_ amount: String, _ by: Day?) -> String {
        by.map { text("standing.to_go_by", ["amount": amount, "day": formats.day($0)]) }
            ?? text("standing.to_go", ["amount": amount])
    }

    private func bar(_ soFar: Int64, _ needed: Int64, _ label: String) -> RequirementRow.Bar? {
        guard needed > 0 else { return nil }
        let share = min(1, max(0, Double(soFar) / Double(needed)))
        // A bar is only full when all is there.
        return RequirementRow.Bar(value: String(min(Int(share * 1_000), soFar < needed ? 999 : 1_000)), label: label)
    }

    func row(_ duty: WordedDuty) -> DutyRow {
        DutyRow(
            title: duty.title, clause: clause(duty.clause),
            due: text("standing.due_on", ["day": formats.day(duty.due)]), mark: mark(duty.state),
            count: duty.count > 1
                ? text(
                    "standing.of",
                    [
                        "so_far": formats.number(duty.approved + duty.waiting),
                        "needed": formats.number(duty.count),
                    ]) : nil)
    }

    func mark(_ state: Duty.State) -> StateMark {
        let tone =
            switch state {
            case .fulfilled: "good"
            case .inReview: ""
            case .due: "warn"
            case .overdue: "bad"
            }
        return StateMark(label: text("standing.duty.\(state.rawValue)"), tone: tone)
    }

    func row(_ item: PartnerBenefits.Item) -> BenefitRow {
        BenefitRow(
            label: item.label, clause: clause(item.clause),
            mark: StateMark(label: text(item.has ? "standing.has" : "standing.lacks"), tone: item.has ? "good" : ""),
            words: item.words == "✓" ? nil : item.words, takes: item.missing.map(\.text))
    }

    /// What is out of the ordinary with a partner's tier.
    func marks(_ standing: StandingView) -> [StateMark] {
        var marks: [StateMark] = []
        if let tier = standing.tierLabel { marks.append(StateMark(label: tier, tone: "good")) }
        if let proposal = standing.proposal { marks.append(mark(proposal)) }
        if standing.atRisk { marks.append(StateMark(label: text("standing.at_risk"), tone: "warn")) }
        return marks
    }

    func mark(_ proposal: Standing.ProposalView) -> StateMark {
        let tier = surroundings?.program.tiers?.tier(proposal.tier)
        let name = tier?.label[language] ?? text("standing.no_tier")
        return StateMark(
            label: text("standing.proposed_\(proposal.direction.rawValue)", ["tier": name]),
            tone: proposal.direction == .rise ? "" : "bad")
    }
}
