import Commerce
import Enablement
import Finance
import Members
import Partnership
import Record
import Terms
import Tiers

extension Reader {
    /// So many of each kind are listed, those that are due first; where there are more, one entry more says so.
    private static var most: Int { 200 }

    /// What falls due for the one who asks, through a day. Each list is read from its index in the order of its days.
    func due(through last: Day) throws -> [DueItem] {
        let own = context.actor.partner != nil
        let days = max(0, today.days(to: last) + 1)
        var items = own ? try deals(ending: days) + quotes(ending: days) : try decisions()
        items += try invoices()
        if own {
            items += try subscriptions() + certificates(through: last) + licences() + requirements()
            items += try agreements() + claims()
        }
        return items.filter { $0.day <= last }.sorted {
            ($0.day, $0.kind == .more ? 1 : 0, $0.kind.rawValue, $0.about)
                < ($1.day, $1.kind == .more ? 1 : 0, $1.kind.rawValue, $1.about)
        }
    }

    /// The first of a list by what it is filtered by; none for who may not see it.
    private func first<List: RecordList>(
        _ kind: DueItem.Kind, _: List.Type, _ wanted: Node, _ item: (List.Item) throws -> DueItem?
    ) throws -> [DueItem] {
        guard context.actor.may(List.permission) else { return [] }
        var wanted = wanted
        wanted["limit"] = Node(.number(String(Self.most)))
        let found = try ListQuery<List>(wanted).answer(self)
        let items = try found.items.compactMap(item)
        return found.next == nil ? items : items + more(kind, items)
    }

    /// That there are more of a kind than were listed, on the last day of those.
    private func more(_ kind: DueItem.Kind, _ items: [DueItem]) -> [DueItem] {
        guard let day = items.map(\.day).max() else { return [] }
        let values: [String: TypedValue] = [
            "n": .count(items.count), "kind": .text(wording("due.kind.\(kind.rawValue)")),
        ]
        return [item(.more, day, kind.rawValue, values)]
    }

    private func item(
        _ kind: DueItem.Kind, _ day: Day, at: Instant? = nil, _ about: String, _ values: [String: TypedValue]
    ) -> DueItem {
        DueItem(
            kind: kind, day: day, at: at, title: wording("due.\(kind.rawValue)", values), about: about)
    }

    private func days(_ count: Int) -> Node { Node(.number(String(min(count, 3_660)))) }

    private func deals(ending count: Int) throws -> [DueItem] {
        guard context.program.registration != nil else { return [] }
        return try first(.protection, DealList.self, ["expiring": days(count), "sort": "expiry"]) { deal in
            deal.validThrough.map { item(.protection, $0, deal.id.text, ["customer": .text(deal.customer.name)]) }
        }
    }

    private func decisions() throws -> [DueItem] {
        guard context.program.registration != nil, context.actor.may(.reviewDeals) else { return [] }
        return try first(.decision, DealList.self, ["status": "submitted,in_review", "sort": "due"]) { deal in
            deal.decisionDue.map { due in
                item(
                    .decision, context.program.zone.day(due), at: due, deal.id.text,
                    ["customer": .text(deal.customer.name), "partner": .text(deal.partnerName)])
            }
        }
    }

    private func quotes(ending count: Int) throws -> [DueItem] {
        try first(.quote, QuoteList.self, ["ordered": "false", "ending": days(count), "sort": "until"]) { quote in
            item(.quote, quote.validThrough, quote.id.text, ["customer": .text(quote.customer.name)])
        }
    }

    private func invoices() throws -> [DueItem] {
        if context.actor.partner == nil, !context.actor.may(.bill) { return [] }
        return try first(.invoice, InvoiceList.self, ["open": "true", "sort": "due"]) { invoice in
            item(
                .invoice, invoice.due, invoice.id.text,
                ["number": .text(invoice.number), "amount": .money(try invoice.open)])
        }
    }

    private func subscriptions() throws -> [DueItem] {
        try first(.subscription, SubscriptionList.self, ["status": "active", "sort": "ends"]) { one in
            one.ends < today
                ? nil
                : item(
                    .subscription, one.ends, one.id.text,
                    ["customer": .text(one.customer.name), "product": .text(one.productLine)])
        }
    }

    private func certificates(through last: Day) throws -> [DueItem] {
        guard context.actor.may(.seeLearning) else { return [] }
        let found: [Versioned<Certificate>] = try records(
            "WHERE by_expires >= $1 AND by_expires <= $2 ORDER BY by_expires, id LIMIT \(Self.most)",
            [.integer(Int64(today.number)), .integer(Int64(last.number))])
        let items = try found.map { try view($0) }.compactMap { certificate -> DueItem? in
            guard certificate.revoked == nil, certificate.holderLeft == nil, let expires = certificate.expires else {
                return nil
            }
            return item(
                .certificate, expires, certificate.id.text,
                ["holder": .text(certificate.holder), "certification": .text(certificate.label)])
        }
        return found.count < Self.most ? items : items + more(.certificate, items)
    }

    private func licences() throws -> [DueItem] {
        try first(.licence, LicenceList.self, ["status": "granted", "sort": "expires"]) { licence in
            licence.expires.map { item(.licence, $0, licence.id.text, ["licence": .text(licence.label)]) }
        }
    }

    private func requirements() throws -> [DueItem] {
        guard context.actor.may(.seeStanding), !context.program.obligations.isEmpty else { return [] }
        return try ListObligations().answer(self).items.filter { $0.state != .fulfilled }.map { duty in
            item(.requirement, duty.due, duty.obligation, ["requirement": .text(duty.title)])
        }
    }

    private func agreements() throws -> [DueItem] {
        guard context.actor.may(.seeJoining) else { return [] }
        var items = try ListAgreements().answer(self).items.compactMap { agreement -> DueItem? in
            guard let next = agreement.next, !next.accepted else { return nil }
            return item(.agreement, next.effective, agreement.agreement, ["agreement": .text(agreement.label)])
        }
        let partner = try ownPartner()
        if let notice = partner.notice {
            items.append(item(.notice, notice.ends, partner.id.text, ["agreement": .text(label(notice.agreement))]))
        }
        if let breach = partner.breach {
            items.append(
                item(.cure, breach.cureThrough, partner.id.text, ["agreement": .text(label(breach.agreement))]))
        }
        return items
    }

    private func label(_ agreement: String) -> String {
        context.program.joining.agreements.first { $0.id == agreement }?.label[language] ?? agreement
    }

    /// The last days on which something that was earned can be claimed.
    private func claims() throws -> [DueItem] {
        try first(.claim, EarningList.self, ["status": "accrued", "sort": "-earned"]) { earning in
            guard let lost = earning.value.lost else { return nil }
            return item(
                .claim, lost, earning.value.id.text,
                ["about": .text(earning.value.about), "amount": .money(earning.value.standing)])
        }
    }
}
