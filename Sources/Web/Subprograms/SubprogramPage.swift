import Finance
import Members
import Record
import Terms

/// One incentive, success plan or contest: its terms, what was reached, who is ahead, and what can be done about it.
enum SubprogramPage {
    struct Detail: TemplateModel {
        static let template = "subprogram-detail"

        let list: Link
        let title: String
        let facts: [Fact]
        let marks: [StateMark]
        let text: String
        let clauses: [ClauseLink]
        let goals: [Goal]
        let sheets: [Sheet]
        let reasons: Reasons?
        let acts: [Act]
    }

    /// What is reached of a goal.
    struct Goal: Sendable {
        let name: String
        let reached: String
        let most: Int64
        let value: Int64
    }

    static func show(_ visit: Visit, _ id: ID<Subprogram>) async throws -> Page {
        let subprogram = try await visit.ask(ShowSubprogram.self, ["subprogram": id.node])
        let own =
            visit.side == .portal
            ? try await visit.ask(ListParticipations.self, ["subprogram": id.node]).items.first : nil
        var sheets: [Sheet] = []
        if !subprogram.prizes.isEmpty { sheets.append(prizes(subprogram.value, visit)) }
        if subprogram.kind == .contest { sheets.append(try await ranking(subprogram.value, visit)) }
        if subprogram.reward?.kind == .discount {
            sheets.append(
                try await visit.glance(
                    uses, all: visit.link(SubprogramAddress.one, id), most: 200, fixed: ["subprogram": id.node]))
        }
        if visit.side == .console {
            sheets.append(
                try await visit.glance(
                    participations(subprogram.value), all: SubprogramAddress.one.console(id), most: 200,
                    fixed: ["subprogram": id.node, "sort": "-minor"]))
        }
        let clause = visit.surroundings?.program.subprogram(subprogram.terms)?.clause
        let list = visit.link(SubprogramAddress.list)
        let model = Detail(
            list: list, title: subprogram.title, facts: try await facts(subprogram.value, own?.value, visit),
            marks: [SubprogramPages.mark(subprogram.status, visit)], text: subprogram.text,
            clauses: clause.map { [visit.clause($0)] } ?? [],
            goals: own.map { goals(subprogram.value, $0.value, visit) } ?? [], sheets: sheets,
            reasons: own?.decision.map { visit.reasons($0, unfolded: true) },
            acts: try acts(subprogram, own?.value, visit))
        return Page(subprogram.title, model, within: list)
    }

    /// The page again, where a prize could not be handed over.
    static func handedOver(_ visit: Visit, _ id: ID<Subprogram>, _: ID<Participation>) async throws -> Page {
        try await show(visit, id)
    }

    private static func facts(
        _ subprogram: SubprogramView, _ own: ParticipationView?, _ visit: Visit
    ) async throws -> [Fact] {
        let formats = visit.formats
        var facts = [
            Fact(visit.text("subprograms.column.terms"), subprogram.label),
            Fact(visit.text("subprograms.column.when"), visit.days(subprogram.from, subprogram.through)),
            Fact(visit.text("subprograms.column.whom"), visit.whom(subprogram)),
        ]
        if let partner = subprogram.partner, visit.side == .console {
            let names = try await visit.partnerNames([partner])
            facts.append(
                Fact(
                    visit.text("subprograms.column.partner"), names[partner] ?? "",
                    link: PartnerAddress.partner(partner)))
        }
        facts += subprogram.goals.map { goal in
            Fact(
                visit.text("subprograms.goal"),
                goal.amount.map(formats.money)
                    ?? "\(formats.number(goal.count ?? 0)) \(visit.text("subprograms.measure.\(goal.measure.rawValue)"))"
            )
        }
        if let reward = subprogram.reward {
            facts.append(
                Fact(
                    visit.text("subprograms.reward"),
                    reward.rate.map(formats.rate) ?? reward.amount.map(formats.money) ?? reward.goods ?? ""))
        }
        if let budget = subprogram.budget {
            facts.append(Fact(visit.text("subprograms.column.budget"), formats.money(budget)))
        }
        if let spent = subprogram.spent, spent.isPositive {
            facts.append(Fact(visit.text("subprograms.used"), formats.money(spent)))
        }
        if let own { facts += self.facts(own, visit) }
        return facts
    }

    private static func facts(_ own: ParticipationView, _ visit: Visit) -> [Fact] {
        let formats = visit.formats
        var facts: [Fact] = []
        if let accepted = own.accepted {
            facts.append(Fact(visit.text("subprograms.accepted"), formats.moment(accepted.at)))
        }
        if let amount = own.amount {
            facts.append(
                Fact(
                    visit.text("subprograms.earned"), formats.money(amount),
                    link: own.earning.map { visit.link(EarningsAddress.earning, $0) }))
        }
        if let goods = own.goods { facts.append(Fact(visit.text("subprograms.earned"), goods)) }
        if let place = own.place { facts.append(Fact(visit.text("subprograms.place"), formats.number(place))) }
        return facts
    }

    private static func goals(
        _ subprogram: SubprogramView, _ own: ParticipationView, _ visit: Visit
    ) -> [Goal] {
        subprogram.goals.enumerated().map { number, goal in
            let formats = visit.formats
            let most = goal.amount?.minor ?? Int64(goal.count ?? 0)
            let missing = own.missing.indices.contains(number) ? own.missing[number] : most
            let value = most - missing
            let shown: (Int64) -> String = { amount in
                goal.amount.map { formats.money(Money(minor: amount, $0.currency)) } ?? formats.number(Int(amount))
            }
            return Goal(
                name: visit.text("subprograms.measure.\(goal.measure.rawValue)"),
                reached: visit.text(
                    "subprograms.reached",
                    ["value": shown(value), "goal": shown(most), "missing": shown(missing)]), most: most, value: value)
        }
    }

    private static func prizes(_ subprogram: SubprogramView, _ visit: Visit) -> Sheet {
        let words = visit.sheets("subprograms")
        return words.sheet(
            "prizes", words.heads("place", "prize"),
            subprogram.prizes.enumerated().map { number, prize in
                [
                    Cell(visit.formats.number(number + 1)),
                    Cell(
                        [prize.amount.map(visit.formats.money), prize.goods].compactMap(\.self).joined(separator: ", ")),
                ]
            })
    }

    private static func ranking(_ subprogram: SubprogramView, _ visit: Visit) async throws -> Sheet {
        let words = visit.sheets("subprograms")
        let ranking = try await visit.ask(ShowRanking.self, ["subprogram": subprogram.id.node])
        let names = try await visit.partnerNames(
            visit.side == .console ? Set(ranking.places.compactMap(\.partner)) : [])
        let own = ranking.own.map { visit.text("subprograms.own_place", ["place": visit.formats.number($0)]) }
        return words.sheet(
            "ranking", words.heads("place", "partner", "value"),
            ranking.places.map { place in
                [
                    Cell(visit.formats.number(place.place)),
                    Cell(place.partner.map { names[$0] ?? visit.text("subprograms.we") } ?? "–"),
                    Cell(
                        ranking.rankedBy == .netRevenue
                            ? visit.formats.money(Money(minor: place.value, subprogram.currency))
                            : visit.formats.number(Int(place.value))),
                ]
            }, note: own)
    }

    private static func participations(_ subprogram: SubprogramView) -> ShownList<ParticipationList> {
        ShownList<ParticipationList>(
            id: "participations", words: "subprograms",
            columns: [
                .init("partner") { one, around in around.partnerCell(one.partner) },
                .init("revenue", sort: "minor") { one, around in Cell(around.visit.formats.money(one.revenue)) },
                .init("units", sort: "units") { one, around in Cell(around.visit.formats.number(one.units)) },
                .init("customers", sort: "customers") { one, around in
                    Cell(around.visit.formats.number(one.customers))
                },
                .init("new_customers", sort: "new_customers") { one, around in
                    Cell(around.visit.formats.number(one.newCustomers))
                },
                .init("products", sort: "products") { one, around in
                    Cell(around.visit.formats.number(one.products))
                },
                .init("accepted") { one, around in
                    Cell(one.accepted.map { around.visit.formats.moment($0.at) } ?? "–")
                },
                .init("result") { one, around in
                    let visit = around.visit
                    let waits = one.goods != nil && one.handedOver == nil && visit.may(.manageSubprograms)
                    return Cell(
                        one.amount.map(visit.formats.money) ?? one.goods ?? "",
                        small: one.handedOver.map {
                            visit.text("subprograms.handed", ["at": visit.formats.moment($0)])
                        },
                        acts: waits
                            ? [
                                visit.act(
                                    "subprograms.act.hand_over",
                                    SubprogramAddress.handOver(subprogram.id, one.id), form: "hand-\(one.id)"
                                ) { [$0.field("note", "subprograms.form.note")] }
                            ] : [])
                },
            ], partners: { [$0.partner] })
    }

    private static let uses = ShownList<PromotionUseList>(
        id: "uses", words: "subprograms",
        columns: [
            .init("order") { use, around in
                Cell(around.visit.formats.moment(use.placed), href: around.visit.link(SalesAddress.placed, use.order))
            },
            .init("partner", where: { $0.side == .console }) { use, around in around.partnerCell(use.partner) },
            .init("discount") { use, around in Cell(around.visit.formats.money(use.amount)) },
            .init("revenue") { use, around in Cell(around.visit.formats.money(use.sold)) },
            .init("units") { use, around in Cell(around.visit.formats.number(use.units)) },
        ], partners: { [$0.partner] })

    private static func acts(
        _ subprogram: Versioned<SubprogramView>, _ own: ParticipationView?, _ visit: Visit
    ) throws -> [Act] {
        guard subprogram.status == .running else { return [] }
        if visit.side == .console {
            return visit.may(.manageSubprograms) ? SubprogramForm.changes(subprogram, visit) : []
        }
        guard visit.may(.joinSubprograms), subprogram.asksTerms else { return [] }
        if own?.mayClaim != true {
            return [visit.act("subprograms.act.join", SubprogramAddress.join(subprogram.id), form: "join") { _ in [] }]
        }
        let isReached = own.map { $0.missing.allSatisfy { $0 == 0 } && $0.day == nil } ?? false
        guard subprogram.kind == .incentive, subprogram.reward?.rate == nil, isReached else { return [] }
        return [visit.act("subprograms.act.claim", SubprogramAddress.claim(subprogram.id), form: "claim") { _ in [] }]
    }
}
