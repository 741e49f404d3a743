import Members
import Record
import Store
import Terms

/// What is known of one partner's standing.
public struct StandingSituation: Sendable {
    package let partner: Partner
    /// Nil when it was not opened yet.
    package let kept: Standing?
    package let sales: [SaleDay]
    let uncounted: [Money]
    let holders: [(person: String, certification: String)]
    let handedIn: [HandedIn]
    let activities: [String: [Day]]
    let facts: Facts
    let series: SeriesSales

    /// The standing as it is kept, or as it would be opened now.
    package func standing(_ context: Context) -> Standing { kept ?? Standing(opening: partner, context) }

    func duties(_ standing: Standing, _ context: Context) -> [Duty] {
        duties(standing, context.program, today: context.today)
    }

    private func duties(_ standing: Standing, _ program: Program, today: Day) -> [Duty] {
        let joined = program.zone.day(partner.joined)
        return program.obligations.flatMap { obligation in
            standing.obliged[obligation.id].map {
                obligation.duties(since: $0, joined: joined, today: today, handedIn)
            } ?? []
        }
    }

    /// What the engine looks at, with figures through a day.
    func input(_ standing: Standing, through day: Day, _ context: Context) -> StandingInput {
        input(standing, through: day, today: context.today, context.program, at: context.now)
    }

    /// What the engine looks at when a day is over: duties that were due on it are overdue, those of later days are not.
    func input(_ standing: Standing, through day: Day, _ program: Program, at now: Instant) -> StandingInput {
        input(standing, through: day, today: day.adding(days: 1), program, at: now)
    }

    private func input(
        _ standing: Standing, through day: Day, today: Day, _ program: Program, at now: Instant
    ) -> StandingInput {
        StandingInput(
            subject: partner.id.text, type: partner.type, tier: standing.tier, sales: sales, uncounted: uncounted,
            holders: holders, duties: duties(standing, program, today: today), activities: activities, facts: facts,
            through: day, at: now, joined: program.zone.day(partner.joined), series: series.days,
            customers: series.customers, products: series.products)
    }
}

extension StandingSituation {
    /// Would a rise be proposed today as it was? A fall that the latest review does not confirm does not hold.
    func holds(_ proposal: Standing.Proposal, _ standing: Standing, _ context: Context) throws -> Bool {
        guard proposal.direction == .rise, let terms = context.program.tiers(of: partner.type),
            let tier = terms.tier(proposal.tier)
        else { return false }
        return try terms.reaches(input(standing, through: context.today, context), tier.id)
    }
}

extension Program {
    /// Is there anything of a partner's standing to look after?
    package var hasStanding: Bool { tiers != nil || !obligations.isEmpty || !designations.isEmpty }
}

extension Reader {
    /// - Parameters:
    ///   - through: the last day that figures count, when it is not today.
    ///   - terms: the program that says what counts, when it is not the one in force now.
    func standingSituation(
        _ partner: Partner, through: Day? = nil, by terms: Program? = nil
    ) throws -> StandingSituation {
        let wide = vendorWide
        let last = through ?? today
        let program = terms ?? context.program
        let (sales, uncounted) = try wide.sales(of: partner.id, through: last, program.measured)
        let evidence: [Versioned<ObligationEvidence>] =
            program.obligations.isEmpty
            ? [] : try wide.records("WHERE partner = $1 AND status <> 'returned'", [.text(partner.id.text)])
        var facts = try wide.partnerFacts(partner.id).get()
        facts.set(
            partner: partner, paymentsCurrent: try wide.pastDueSince(partner.id).get() == nil, program, on: today)
        let approved = evidence.filter { $0.status == .approved }
        return StandingSituation(
            partner: partner, kept: try wide.find(Standing.id(partner.id))?.value, sales: sales, uncounted: uncounted,
            holders: program.measured?.asksForCertificates ?? false ? try wide.holders(of: partner.id, on: last) : [],
            // What was handed in after the day was over does not count as in time.
            handedIn: evidence.filter { through == nil || $0.at < program.zone.end(of: last) }.map {
                HandedIn(
                    obligation: $0.obligation, period: $0.period, approved: $0.status == .approved ? true : nil)
            },
            activities: Dictionary(grouping: approved, by: \.obligation).mapValues { all in
                all.map { $0.occurred ?? context.program.zone.day($0.at) }
            }, facts: facts, series: try wide.seriesSales(of: partner.id, through: last, program.measured))
    }

    /// What figures ask of a partner through today, and nothing else.
    func figures(of id: PartnerID, _ program: Program) throws -> StandingInput {
        let partner = try require(id).value
        let (sales, uncounted) = try sales(of: id, through: today, program.tiers)
        let series = try seriesSales(of: id, through: today, program.tiers)
        let approved: [Versioned<ObligationEvidence>] =
            program.obligations.isEmpty
            ? [] : try records("WHERE partner = $1 AND status = 'approved'", [.text(id.text)])
        return StandingInput(
            subject: id.text, type: partner.type, tier: partner.tier, sales: sales, uncounted: uncounted,
            activities: Dictionary(grouping: approved.map(\.value), by: \.obligation).mapValues { all in
                all.map { $0.occurred ?? program.zone.day($0.at) }
            }, through: today, at: now, joined: program.zone.day(partner.joined), series: series.days,
            customers: series.customers, products: series.products)
    }

    /// Sales by day in the currency of the program's measures, and what has no rate.
    private func sales(
        of partner: PartnerID, through last: Day, _ terms: TierTerms?
    ) throws -> ([SaleDay], [Money]) {
        guard let terms else { return ([], []) }
        let first = terms.earliest(through: last)
        let rows = try query(
            """
            SELECT \(SoldDay.columns) FROM {sales_days} WHERE partner = $1 AND day >= $2 AND day <= $3 \
            ORDER BY day, currency
            """, [.text(partner.text), .integer(Int64(first.number)), .integer(Int64(last.number))])
        var uncounted: [Money] = []
        let sales = try rows.map { row in
            let sold = try SoldDay(row)
            let minor = try self.minor(of: sold, in: terms.currency)
            if minor == nil, let currency = sold.currency { uncounted.append(Money(minor: sold.minor, currency)) }
            return SaleDay(day: sold.day, minor: minor ?? 0, units: sold.units, orders: sold.orders)
        }
        return (sales, uncounted)
    }

    /// What was sold on a day in the currency of measures; nil where no rate is known.
    func minor(of sold: SoldDay, in wanted: Currency?) throws -> Int64? {
        guard let wanted, let currency = sold.currency, currency != wanted else { return sold.minor }
        return sold.minor(in: wanted, at: try rate(of: currency, to: wanted, on: sold.day))
    }

    private func holders(of partner: PartnerID, on day: Day) throws -> [(person: String, certification: String)] {
        try certificates(of: partner, on: day).map { ($0.employee.text, $0.certification) }
    }
}

extension TierTerms {
    /// Does any tier take certificates?
    var asksForCertificates: Bool {
        requirements.contains(where: \.asksForCertificates)
    }
}
