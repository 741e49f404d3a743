import Channel
import Commerce
import Members
import Record
import Terms

/// What can be done about a lead, by its partner and by the vendor.
enum LeadActs {
    static let routes: [PageRoute] =
        [
            .action(LeadAddress.accept, .workLeads, again: LeadPages.detail) { visit, id in
                try await visit.perform(AcceptLead.self, visit.document(["lead": id.text]))
                return .see(LeadAddress.one.portal(id), said: "leads.said.accept")
            },
            .action(LeadAddress.decline, .workLeads, final: true, again: LeadPages.detail) { visit, id in
                try await visit.perform(DeclineLead.self, visit.document(["lead": id.text]))
                return .see(LeadAddress.list.portal(), said: "leads.said.decline")
            },
            .action(LeadAddress.work, .workLeads, again: LeadPages.detail) { visit, id in
                try await visit.perform(WorkLead.self, visit.document(["lead": id.text]))
                return .see(LeadAddress.one.portal(id), said: "leads.said.work")
            },
            .action(LeadAddress.convert, .workLeads, final: true, again: LeadPages.detail) { visit, id in
                let lead = try await visit.perform(ConvertLead.self, visit.document(["lead": id.text]))
                let draft = lead.result?.deal.map { DealAddress.edit($0) }
                return .see(draft ?? LeadAddress.one.portal(id), said: "leads.said.convert")
            },
            .action(LeadAddress.takeBack, .manageLeads, again: LeadPages.detail) { visit, id in
                try await visit.perform(TakeLeadBack.self, visit.document(["lead": id.text]))
                return .see(LeadAddress.one.console(id), said: "leads.said.take_back")
            },
            .action(LeadAddress.offer, .manageLeads, again: LeadPages.detail) { visit, id in
                try await visit.perform(OfferLead.self, visit.document(["lead": id.text]))
                return .see(try await visit.nextWaiting() ?? LeadAddress.one.console(id), said: "leads.said.offer")
            },
            .action(LeadAddress.rate, .manageLeads, again: LeadPages.detail) { visit, id in
                try await visit.perform(RateLead.self, visit.document(["lead": id.text]))
                return .see(LeadAddress.one.console(id), said: "leads.said.rate")
            },
        ]
        + LeadAddress.close.both.map { address in
            .action(address, .closeLeads, final: true, again: LeadPages.detail) { visit, id in
                try await visit.perform(CloseLead.self, visit.document(["lead": id.text]))
                return .see(visit.link(LeadAddress.one, id), said: "leads.said.close")
            }
        }

    static func all(_ lead: Versioned<LeadView>, _ visit: Visit) async throws -> [Act] {
        guard lead.result == nil else { return [] }
        let own = try await visit.side == .portal ? portal(lead, visit) : console(lead, visit)
        let isOpen: Set<Lead.Status> =
            visit.side == .portal ? [.accepted, .working] : [.unplaced, .offered, .accepted, .working]
        guard visit.may(.closeLeads), isOpen.contains(lead.status) else { return own }
        let outcomes = CloseLead.Outcome.allCases.map {
            (value: $0.rawValue, label: visit.text("leads.outcome.\($0.rawValue)"))
        }
        return own + [
            visit.act(
                "leads.act.close", visit.link(LeadAddress.close, lead.id), form: "close", grave: true,
                version: lead.version
            ) {
                [
                    $0.field("outcome", "leads.result", .choice(outcomes), required: true),
                    $0.field("note", "leads.form.note", .area(rows: 2), required: true),
                ]
            }
        ]
    }

    private static func portal(_ lead: Versioned<LeadView>, _ visit: Visit) async throws -> [Act] {
        guard visit.may(.workLeads) else { return [] }
        var acts: [Act] = []
        if lead.status == .offered {
            acts.append(visit.act("leads.act.accept", LeadAddress.accept(lead.id), version: lead.version))
        }
        if [.accepted, .working].contains(lead.status) {
            acts.append(
                visit.act("leads.act.work", LeadAddress.work(lead.id), form: "work", version: lead.version) {
                    [$0.field("note", "leads.form.done", .area(rows: 3), required: true)]
                })
            if visit.may(.registerDeals) { acts.append(try await converting(lead, visit)) }
        }
        acts.append(
            visit.act(
                "leads.act.decline", LeadAddress.decline(lead.id), form: "decline", grave: true, version: lead.version
            ) { [$0.reason()] })
        return acts
    }

    private static func converting(_ lead: Versioned<LeadView>, _ visit: Visit) async throws -> Act {
        let kinds = (visit.surroundings?.program.registration?.kinds ?? []).map {
            (value: $0.id, label: $0.label[visit.language])
        }
        let form = visit.forForm(LeadAddress.convert(lead.id), "convert")
        var fields: [Field] = []
        if visit.surroundings?.actor.kind == .distributor {
            fields.append(try await form.chosen("reseller", "portal.form.reseller", "reseller", required: true))
        }
        if kinds.count > 1 { fields.append(form.field("kind", "leads.form.kind", .choice(kinds), required: true)) }
        return form.act("leads.act.convert", LeadAddress.convert(lead.id), fields, version: lead.version)
    }

    private static func console(_ lead: Versioned<LeadView>, _ visit: Visit) async throws -> [Act] {
        guard visit.may(.manageLeads) else { return [] }
        guard lead.status == .unplaced else {
            return [
                visit.act(
                    "leads.act.take_back", LeadAddress.takeBack(lead.id), form: "back", grave: true,
                    version: lead.version
                ) { [$0.reason(), $0.field("keep", "leads.form.keep", .tick)] }
            ]
        }
        let form = visit.forForm(LeadAddress.offer(lead.id), "offer")
        let others = visit.qualities.filter { $0.value != lead.quality.rawValue }
        return [
            visit.act(
                "leads.act.offer", LeadAddress.offer(lead.id),
                [
                    try await form.chosen("partner", "leads.column.partner", "partner"),
                    form.field("reason", "frame.reason", .area(rows: 2)),
                ], version: lead.version),
            visit.act("leads.act.rate", LeadAddress.rate(lead.id), form: "rate", version: lead.version) {
                [
                    $0.field("quality", "leads.form.quality", .choice(others), required: true),
                    $0.field("note", "leads.form.note", .area(rows: 2)),
                ]
            },
        ]
    }
}
