import Channel
import Commerce
import Members
import Partnership
import Record
import Terms

/// Leads, in portal and console.
enum LeadPages {
    static let routes: [PageRoute] = [
        .list(LeadAddress.list.portal, list, page), .list(LeadAddress.list.console, list, page),
        .page(LeadAddress.one.portal, .seeLeads, detail), .page(LeadAddress.one.console, .seeLeads, detail),
        .action(LeadAddress.list.console, .manageLeads, again: page) { visit in
            let lead = try await visit.perform(RecordLead.self, visit.document())
            return .see(LeadAddress.one.console(lead.id), said: "leads.said.record")
        },
    ]

    static let waiting: [WaitingSource] = [
        .list(
            "leads", .console, .manageLeads, LeadList.self, where: { $0.leads != nil },
            wanted: { _ in ["status": "unplaced", "sort": "oldest"] }, line: line),
        .list(
            "leads", .portal, .workLeads, LeadList.self, where: { $0.leads != nil },
            wanted: { _ in ["status": "open", "sort": "due"] }, line: line),
    ]

    @Sendable private static func line(_ lead: Versioned<LeadView>, _ around: ListAround) -> Waiting {
        let visit = around.visit
        let term = lead.due.map { visit.text("leads.by", ["at": visit.formats.moment($0)]) }
        return Waiting(
            id: lead.id.text, href: visit.link(LeadAddress.one, lead.id), sentence: visit.called(lead.value),
            small: [lead.productLine, term].compactMap(\.self).joined(separator: " · "), mark: visit.mark(lead.status),
            since: lead.offer?.at ?? lead.created)
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let address = visit.link(LeadAddress.list)
        var acts: [Act] = []
        if visit.side == .console, visit.may(.manageLeads) { acts.append(recording(visit)) }
        return SheetPage(visit.text("leads.title"), [try await visit.list(list, on: address)], acts: acts).page()
    }

    private static func recording(_ visit: Visit) -> Act {
        let form = visit.forForm(LeadAddress.list.console(), "lead")
        return form.act(
            "leads.act.record", LeadAddress.list.console(),
            form.customerFields() + [
                form.field("product_line", "leads.form.line"),
                form.field("units", "leads.form.units", inputmode: "numeric"),
                form.field("language", "leads.form.language"),
                form.field("quality", "leads.form.quality", .choice(visit.qualities), value: "warm"),
                form.field("needs", "leads.form.needs", .area(rows: 3)),
            ])
    }

    static let list = ShownList<LeadList>(
        id: "leads", words: "leads",
        columns: [
            .init("lead", sort: "customer") { lead, around in
                Cell(
                    around.visit.called(lead.value), small: lead.productLine,
                    href: around.visit.link(LeadAddress.one, lead.id))
            },
            .init("country") { lead, _ in Cell(lead.country) },
            .init("quality") { lead, around in
                Cell(marks: [around.visit.mark(lead.quality)])
            },
            .init("partner", where: { $0.side == .console }) { lead, _ in
                Cell(lead.offer?.partnerName ?? "", href: lead.offer.map { PartnerAddress.partner($0.partner) })
            },
            .init("state", sort: "due") { lead, around in
                let visit = around.visit
                let due = lead.due.map { visit.text("leads.by", ["at": visit.formats.moment($0)]) }
                let result = lead.result.map { visit.text("leads.outcome.\($0.outcome.rawValue)") }
                return Cell(small: due ?? result, mark: visit.mark(lead.status))
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                ["open", "ended", "unplaced", "offered", "accepted", "working", "converted", "closed"].map {
                    (value: $0, label: visit.text("leads.state.\($0)"))
                }
            },
            ShownFilter("quality") { $0.qualities }, ShownFilter("country"), ShownFilter("product_line"),
            ShownFilter("campaign"), ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { lead, _ in lead.id.text }, .init("external") { lead, _ in lead.external ?? "" },
            .init("company") { lead, _ in lead.customer?.name ?? "" }, .init("country") { lead, _ in lead.country },
            .init("product_line") { lead, _ in lead.productLine ?? "" },
            .init("units") { lead, _ in lead.units.map(String.init) ?? "" },
            .init("quality") { lead, _ in lead.quality.rawValue },
            .init("created") { lead, _ in lead.created.description },
            .init("status") { lead, _ in lead.status.rawValue },
            .init("partner") { lead, _ in lead.offer?.partner.text ?? "" },
            .init("partner_name") { lead, _ in lead.offer?.partnerName ?? "" },
            .init("due") { lead, _ in lead.due?.description ?? "" },
            .init("outcome") { lead, _ in lead.result?.outcome.rawValue ?? "" },
            .init("deal") { lead, _ in lead.result?.deal?.text ?? "" },
        ])

    struct Detail: TemplateModel {
        static let template = "lead-detail"

        let list: Link
        let id: String
        let title: String
        let marks: [StateMark]
        /// Its partner does not know yet who it is.
        let blind: String?
        let facts: [Fact]
        let needs: String?
        let reasons: Reasons?
        let sheets: [Sheet]
        let acts: [Act]
        let conversation: Conversation?
    }

    static func detail(_ visit: Visit, _ id: ID<Lead>) async throws -> Page {
        let lead = try await visit.ask(ShowLead.self, ["lead": id.node])
        let list = visit.link(LeadAddress.list)
        var sheets: [Sheet] = []
        if !lead.activities.isEmpty { sheets.append(activities(lead.value, visit)) }
        if !lead.earlier.isEmpty { sheets.append(earlier(lead.value, visit)) }
        let title = visit.called(lead.value)
        let model = Detail(
            list: list, id: id.text, title: title, marks: [visit.mark(lead.status), visit.mark(lead.quality)],
            blind: lead.customer == nil ? visit.text("leads.blind") : nil, facts: facts(lead.value, visit),
            needs: lead.needs, reasons: lead.offer.map { visit.reasons($0.decision) }, sheets: sheets,
            acts: try await LeadActs.all(lead, visit), conversation: try await visit.conversation(about: id.text))
        return Page(title, model, within: list)
    }

    private static func facts(_ lead: LeadView, _ visit: Visit) -> [Fact] {
        let formats = visit.formats
        var facts: [Fact] = []
        if let customer = lead.customer {
            facts.append(Fact(visit.text("leads.column.lead"), customer.name))
            if let domain = customer.domain { facts.append(Fact(visit.text("leads.domain"), domain)) }
        }
        facts.append(Fact(visit.text("leads.column.country"), lead.country))
        if let line = lead.productLine { facts.append(Fact(visit.text("leads.form.line"), line)) }
        if let units = lead.units { facts.append(Fact(visit.text("leads.form.units"), formats.number(units))) }
        if let language = lead.language { facts.append(Fact(visit.text("leads.form.language"), language)) }
        if let contact = lead.contact {
            facts.append(
                Fact(
                    visit.text("leads.contact"),
                    [contact.name, contact.email, contact.phone].compactMap(\.self).joined(separator: ", ")))
        }
        if let campaign = lead.campaignName { facts.append(Fact(visit.text("leads.campaign"), campaign)) }
        if let offer = lead.offer {
            if visit.side == .console {
                facts.append(
                    Fact(
                        visit.text("leads.column.partner"), offer.partnerName,
                        link: PartnerAddress.partner(offer.partner)))
            }
            facts.append(Fact(visit.text("leads.offered"), formats.moment(offer.at)))
            if let accepted = offer.accepted {
                facts.append(Fact(visit.text("leads.accepted"), formats.moment(accepted)))
            }
        }
        if let due = lead.due { facts.append(Fact(visit.text("leads.due"), formats.moment(due))) }
        if let result = lead.result {
            let words = [visit.text("leads.outcome.\(result.outcome.rawValue)"), result.note].compactMap(\.self)
            facts.append(
                Fact(
                    visit.text("leads.result"), words.joined(separator: ": "),
                    link: result.deal.flatMap { visit.place(of: $0.text) }))
        }
        return facts
    }

    private static func activities(_ lead: LeadView, _ visit: Visit) -> Sheet {
        let words = visit.sheets("leads")
        return words.sheet(
            "activities", words.heads("when", "what", "who"),
            lead.activities.reversed().map {
                [Cell(visit.formats.moment($0.at)), Cell($0.note), Cell($0.by.name)]
            })
    }

    private static func earlier(_ lead: LeadView, _ visit: Visit) -> Sheet {
        let words = visit.sheets("leads")
        return words.sheet(
            "earlier", words.heads("partner", "offered", "ended"),
            lead.earlier.reversed().map { offer in
                [
                    Cell(offer.partnerName, href: PartnerAddress.partner(offer.partner)),
                    Cell(visit.formats.moment(offer.at)),
                    Cell(
                        offer.ended.map { visit.text("leads.why.\($0.why.rawValue)") } ?? "",
                        small: offer.ended?.note ?? offer.ended.map { visit.formats.moment($0.at) },
                        clause: offer.ended.map { visit.clause($0.clause, about: lead.id.text) }),
                ]
            })
    }
}

extension Visit {
    /// What a lead is called: the company, or its number as long as nobody may know.
    func called(_ lead: LeadView) -> String {
        lead.customer?.name ?? text("leads.unknown", ["country": lead.country])
    }

    func mark(_ status: Lead.Status) -> StateMark {
        sheets("leads").mark(status.rawValue, good: ["converted", "working", "accepted"], bad: ["unplaced"])
    }

    func mark(_ quality: LeadQuality) -> StateMark {
        let tones: [LeadQuality: String] = [.hot: "bad", .warm: "warn"]
        return StateMark(label: text("leads.quality.\(quality.rawValue)"), tone: tones[quality] ?? "")
    }

    var qualities: [(value: String, label: String)] {
        LeadQuality.allCases.map { (value: $0.rawValue, label: text("leads.quality.\($0.rawValue)")) }
    }

    /// The fields by which a company and somebody there are named.
    func customerFields() -> [Field] {
        [
            field("customer.name", "leads.form.company", required: true, autocomplete: "organization"),
            field("customer.country", "leads.form.country", required: true, autocomplete: "country"),
            field("customer.domain", "leads.form.domain"),
        ] + contactFields()
    }

    /// The fields by which somebody is named.
    func contactFields() -> [Field] {
        [
            field("contact.name", "leads.form.contact", required: true, autocomplete: "name"),
            field("contact.email", "leads.form.email", .line(type: "email"), autocomplete: "email"),
            field("contact.phone", "leads.form.phone", .line(type: "tel"), autocomplete: "tel"),
        ]
    }
}
