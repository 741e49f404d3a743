import Commerce
import Members
import Partnership
import Record
import Terms

/// The one short form by which a deal is registered, kept as a draft, or changed. While somebody types it says what a submission would meet with.
enum DealForm {
    struct Model: TemplateModel {
        static let template = "deal-form"

        let heading: String
        let action: Link
        let who: [Field]
        let what: [Field]
        let worth: [Field]
        let bant: [Field]
        let version: String?
        /// May it still be kept as a draft?
        let isDraft: Bool
        /// Was it submitted before?
        let isSubmitted: Bool
        let back: Link
        let criteriaClause: ClauseLink?
    }

    static func new(_ visit: Visit) async throws -> Page {
        try await page(visit, nil)
    }

    static func edit(_ visit: Visit, _ deal: ID<Deal>) async throws -> Page {
        try await page(visit, try await visit.open(deal))
    }

    private static func page(_ visit: Visit, _ deal: DealView?) async throws -> Page {
        let lines = try await visit.productLines()
        var who: [Field] = []
        if visit.surroundings?.actor.kind == .distributor, deal == nil {
            who.append(try await visit.chosen("reseller", "portal.form.reseller", "reseller", required: true))
        }
        who += [
            visit.field(
                "customer.name", "portal.form.name", value: deal?.customer.name, required: true,
                autocomplete: "organization"),
            visit.field("customer.domain", "portal.form.domain", value: deal?.customer.domain, autocomplete: "off"),
            visit.field(
                "customer.country", "portal.form.country", value: deal?.customer.country, required: true,
                autocomplete: "country"),
        ]
        let routes =
            [(value: "", label: visit.text("portal.open_yet"))]
            + Route.allCases.map { (value: $0.rawValue, label: visit.text("partners.route.\($0.rawValue)")) }
        let place = deal.map { DealAddress.deal.portal($0.id) } ?? DealAddress.list.portal()
        let model = Model(
            heading: visit.text(deal == nil ? "portal.register" : "portal.change"),
            action: place, who: who,
            what: [
                visit.field(
                    "product_line", "portal.form.product_line",
                    .choice([(value: "", label: visit.text("frame.choose"))] + lines.map { (value: $0, label: $0) }),
                    value: deal?.productLine, required: true),
                visit.field(
                    "units", "portal.form.units", .line(type: "number"),
                    value: deal.flatMap { $0.units > 0 ? String($0.units) : nil }, required: true),
            ],
            worth: visit.money("list_value", "portal.form.list_value", value: deal?.listValue, required: false) + [
                visit.field("route", "portal.form.route", .choice(routes), value: deal?.route?.rawValue),
                visit.field(
                    "tender_published", "portal.form.tender", .line(type: "date"),
                    value: deal?.tenderPublished?.description),
                visit.field(
                    "enterprise", "portal.form.enterprise", .tick, value: deal?.enterprise == true ? "true" : "false"),
            ], bant: bant(deal, visit), version: deal.map { String($0.version) },
            isDraft: deal == nil || deal?.status == .draft, isSubmitted: deal != nil && deal?.status != .draft,
            back: place,
            criteriaClause: try visit.requireSurroundings().program.registration.map { visit.clause($0.bantClause) })
        return Page(model.heading, model, within: DealAddress.list.portal())
    }

    private static func bant(_ deal: DealView?, _ visit: Visit) -> [Field] {
        [
            ("budget", deal?.bant.budget), ("authority", deal?.bant.authority), ("need", deal?.bant.need),
            ("timing", deal?.bant.timing),
        ].map { visit.field("bant.\($0.0)", "portal.form.\($0.0)", .area(rows: 2), value: $0.1) }
    }

    /// Keeps what was entered as a draft or submits it, as the button says; or says what a submission would meet with.
    static func register(_ visit: Visit) async throws -> PageReply {
        let document = entered(visit)
        if visit.isCheck || visit.form["do"] == "check" { return try await check(visit, document, new) }
        var whole = document
        if visit.form["do"] == "draft" { whole["draft"] = Node(.bool(true)) }
        let deal = try await visit.perform(RegisterDeal.self, whole)
        return .see(DealAddress.deal.portal(deal.id), said: said(deal.status))
    }

    /// Changes a draft or what was sent back; a draft may be submitted in the same step.
    static func revise(_ visit: Visit, _ id: ID<Deal>) async throws -> PageReply {
        var document = entered(visit)
        document["deal"] = id.node
        if visit.isCheck || visit.form["do"] == "check" {
            return try await check(visit, document) { try await edit($0, id) }
        }
        let deal = try await visit.perform(ReviseDeal.self, document)
        guard deal.status == .draft, visit.form["do"] == "submit" else {
            return .see(DealAddress.deal.portal(id), said: "portal.said.revise_deal")
        }
        let submitted = try await visit.proceed(SubmitDeal.self, ["deal": id.node])
        return .see(DealAddress.deal.portal(id), said: said(submitted.status))
    }

    private static func said(_ status: DealStatus) -> String {
        switch status {
        case .draft: "portal.said.drafted"
        case .declined: "portal.said.declined"
        default: "portal.said.submitted"
        }
    }

    private static func entered(_ visit: Visit) -> Node {
        var document = visit.document()
        document["do"] = nil
        return document
    }

    /// What a submission would meet with: beside the fields and, where a clause stands in the way, with its reasons.
    private static func check(
        _ visit: Visit, _ document: Node, _ again: (Visit) async throws -> Page
    ) async throws -> PageReply {
        try visit.checkLength("customer.name", most: Form.longestName)
        let found: DealCheck
        do {
            found = try await visit.ask(CheckDeal.self, document)
        } catch Problem.tooMany(_, let seconds) {
            throw Complaints(
                waiting: visit.strings.count("portal.check_waits", (seconds + 59) / 60), seconds: seconds)
        }
        var complaints = Complaints.none
        for mistake in found.mistakes {
            complaints.add(pointer: mistake.field, mistake.message, mistake.hint)
        }
        for decision in [found.requirements, found.criteria].compactMap(\.self) where !decision.missing.isEmpty {
            complaints.add(decision, visit)
        }
        let eligible = found.availability == .person ? "portal.eligible_in_doubt" : "portal.eligible"
        complaints.note = found.isEligible ? visit.text(eligible) : nil
        complaints.alike = found.own.map {
            Complaints.Alike(
                href: DealAddress.deal.portal($0.id),
                label: "\($0.customer.name): \(visit.mark($0.status).label)")
        }
        guard !visit.isCheck else { return .complaints(complaints) }
        var page = try await again(visit.with(complaints))
        page.status = .ok
        page.complaints = complaints
        return .show(page)
    }
}

extension Visit {
    /// What the vendor sells, by product line, in alphabetical order.
    func productLines() async throws -> [String] { try await ask(ListProductLines.self).lines }
}
