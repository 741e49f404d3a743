import Record
import Store
import Terms

extension Reader {
    /// The partner the actor belongs to.
    ///
    /// - Throws: `Problem.invalid` for the vendor's people.
    package func ownPartner() throws -> Partner {
        guard let id = context.actor.partner else { throw Problem.invalid(field: "/partner", "partner.missing") }
        return try require(id).value
    }

    /// The first day on which an unpaid invoice of the partner's was past due: the day after its due day.
    package func pastDueSince(_ partner: PartnerID) throws -> Asked<Day?> {
        try vendorWide.ask(
            "SELECT due FROM {invoices} WHERE partner = $1 AND open = 1 AND due < $2 ORDER BY due LIMIT 1",
            [.text(partner.text), .integer(Int64(today.number))]
        ).map { rows in try rows.first.map { Day(number: Int(try $0.int(0)) + 1) } }
    }

    package func partnerView(_ id: PartnerID) throws -> PartnerView { try view(try require(id)) }

    /// Partners with what is past due, asked for all of them at once.
    package func views(_ partners: [Versioned<Partner>]) throws -> [PartnerView] {
        let pastDue = try partners.map { try pastDueSince($0.value.id) }
        return try zip(partners, pastDue).map { try view($0, pastDue: try $1.get()) }
    }

    package func view(_ partner: Versioned<Partner>) throws -> PartnerView {
        try view(partner, pastDue: try pastDueSince(partner.id).get())
    }

    private func view(_ partner: Versioned<Partner>, pastDue: Day?) throws -> PartnerView {
        guard let type = context.program.partnerType(partner.type) else { throw Problem.notFound("partner_type") }
        return PartnerView(
            id: partner.id, name: partner.name, country: partner.country, domain: partner.domain, type: type.id,
            typeLabel: type.label[language], role: type.role, routes: type.routes, clause: type.clause,
            dealRegistration: partner.dealRegistration, creditHold: partner.creditHold,
            paymentsCurrent: pastDue == nil, pastDueSince: pastDue, permitted: partner.permitted,
            joined: partner.joined, tier: partner.tier,
            tierLabel: partner.tier.map { wording.text(.named(.tier, $0)) }, status: partner.membership,
            profile: partner.profile,
            profileCurrentThrough: partner.value.profileCurrentThrough(context.program),
            profileCurrent: partner.value.isProfileCurrent(on: today, context.program),
            termination: partner.termination, corrections: partner.corrections, merged: partner.merged,
            absorbed: partner.absorbed, notice: partner.notice, breach: partner.breach, version: partner.version)
    }

    /// The partner that stands for another since the two became one; itself where it was never merged.
    package func survivor(of partner: PartnerID) throws -> PartnerID {
        var standing = partner
        while let into = try vendorWide.find(Partner.self, standing)?.value.merged?.into { standing = into }
        return standing
    }

    /// The partner a query is about: the one named, or the own.
    package func partner(named id: PartnerID?) throws -> Partner {
        if let id { return try require(id).value }
        guard context.actor.partner != nil else {
            throw Problem.invalid(field: "/partner", "partner.missing")
        }
        return try ownPartner()
    }

    /// The partner that something is done for: the actor's own, or the one that the vendor names.
    ///
    /// - Throws: `Problem.invalid` when the vendor names none, `Problem.notFound` for another's, `Refusal` when its membership is over.
    package func partnerActedFor(_ named: PartnerID?) throws -> Partner {
        guard let id = named ?? context.actor.partner else {
            throw Problem.invalid(field: "/partner", "partner.missing")
        }
        let partner = try require(id).value
        if partner.membership == .terminated { try checkTakesPart(partner.id) }
        return partner
    }

    /// - Throws: `Refusal` with the clause that stands in the way when the membership is not active.
    package func requireActive(_ partner: Partner) throws {
        if partner.membership != .active { try checkTakesPart(partner.id) }
    }

    /// The names of partners, of the whole vendor: only for those whose names the reader may know.
    package func partnerNames(_ ids: [PartnerID]) throws -> [PartnerID: String] {
        let ids = Array(Set(ids))
        guard !ids.isEmpty else { return [:] }
        let places = ids.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let rows = try vendorWide.query(
            "SELECT id, name FROM {partners} WHERE id IN (\(places))", ids.map { .text($0.text) })
        return Dictionary(
            uniqueKeysWithValues: try rows.compactMap { row in
                try PartnerID(row.text(0)).map { ($0, try row.text(1)) }
            })
    }

    /// The facts of a partner as conditions ask for them now: what is recorded of it, and what others know of it.
    package func facts(of partner: Partner) throws -> Facts {
        let pastDue = try pastDueSince(partner.id)
        let known = try partnerFacts(partner.id)
        var facts = try known.get()
        facts.set(partner: partner, paymentsCurrent: try pastDue.get() == nil, context.program, on: today)
        return facts
    }
}
