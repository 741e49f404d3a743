import Testing

@testable import Terms

@Suite("Measures")
struct MeasureTests {
    private func input(
        _ sales: [(String, Int64)], customers: [BoughtDay] = [], through: String, joined: String? = nil
    ) -> StandingInput {
        StandingInput(
            subject: "x", type: "reseller", tier: nil,
            sales: sales.map { SaleDay(day: Day($0.0)!, minor: $0.1, units: $0.1, orders: 1) }, through: Day(through)!,
            at: Instant(milliseconds: 0), joined: joined.flatMap { Day($0) }, customers: ["all": customers])
    }

    private func figure(
        _ part: Quantity, among whole: Quantity? = nil, _ window: MeasureWindow,
        _ yearOnYear: TierFigure.YearOnYear? = nil, onAnyDay: Int? = nil
    ) -> TierFigure {
        TierFigure(
            part: part, whole: whole, window: window, yearOnYear: yearOnYear, onAnyDay: onAnyDay, atLeast: [:],
            keeps: [:], currency: nil)
    }

    private func bought(_ thing: String, _ day: String, _ net: Int64, isNew: Bool = true) -> BoughtDay {
        BoughtDay(thing, day: Day(day)!, net: net, bought: net > 0 ? 1 : 0, fresh: isNew ? 1 : 0)
    }

    @Test("A customer counts until all that it bought has gone back, and again when it buys once more")
    func gone() throws {
        let all = SalesSeries([], keeps: true)
        let customers = figure(Quantity(.customers, series: all), .trailing(months: 12))
        let fresh = figure(Quantity(.newCustomers, series: all), .trailing(months: 12))
        let first = try #require(Day("2026-01-10"))
        let back = try #require(Day("2026-02-10"))
        let twice = [
            BoughtDay("a", day: first, net: 9, bought: 2, fresh: 1, gone: [.init(day: back, isFresh: true)]),
            BoughtDay("b", day: first, net: 4, bought: 1, fresh: 1, gone: [.init(day: back, isFresh: true)]),
        ]
        func value(_ figure: TierFigure, _ sold: [BoughtDay], _ day: String) throws -> TierFigure.Value {
            figure.value(input([], customers: sold, through: day), through: try #require(Day(day)))
        }
        #expect(try value(customers, twice, "2026-02-09") == .number(2))
        #expect(try value(customers, twice, "2026-02-10") == .number(1), "what was bought twice went back once")
        #expect(try value(fresh, twice, "2026-02-09") == .number(2))
        #expect(try value(fresh, twice, "2026-02-10") == .number(0))
        let again = twice + [BoughtDay("b", day: back, net: 4, bought: 1, fresh: 1)]
        #expect(try value(customers, again, "2026-02-10") == .number(2))
    }

    @Test("Of the customers won those that still have something are kept; of none there is no share")
    func retention() {
        let all = SalesSeries([], keeps: true)
        let retention = figure(
            Quantity(.keptCustomers, series: all), among: Quantity(.newCustomers, series: all), .trailing(months: 36))
        let customers = [
            bought("a", "2026-01-10", 5), bought("b", "2026-01-11", 5), bought("c", "2026-01-12", 5),
            bought("a", "2026-02-10", -5), bought("old", "2020-01-01", 9),
            bought("other", "2026-01-13", 4, isNew: false),
        ]
        let value = retention.value(input([], customers: customers, through: "2026-03-01"), through: Day("2026-03-01")!)
        #expect(value == .share(part: 2, whole: 3))
        #expect(value.reaches(Rate("66.6666%")!.millionths) && !value.reaches(Rate("66.6667%")!.millionths))
        let none = retention.value(input([], through: "2026-03-01"), through: Day("2026-03-01")!)
        #expect(none == .share(part: 0, whole: 0) && !none.reaches(0))
    }

    @Test("Growth compares with the same days a year before")
    func growth() {
        let sales: [(String, Int64)] = [("2025-05-03", 100), ("2025-06-03", 900), ("2026-05-04", 130)]
        let known = input(sales, through: "2026-05-31")
        let added = figure(Quantity(.units), .calendar(.month), .added).value(known, through: known.through)
        let grown = figure(Quantity(.units), .calendar(.month), .growth).value(known, through: known.through)
        #expect(added == .number(30))
        #expect(grown == .share(part: 30, whole: 100) && grown.reaches(Rate.percent(30).millionths))
    }

    @Test("What was enough on some day of the months before is enough")
    func anyDay() {
        let sales: [(String, Int64)] = [("2026-01-20", 60), ("2026-02-10", 50)]
        let known = input(sales, through: "2026-06-30")
        let figure = figure(Quantity(.units), .trailing(months: 1), onAnyDay: 6)
        #expect(figure.best(known, needed: 100).value == .number(110))
        #expect(figure.best(known, needed: 111).value == .number(0), "then the day itself is told")
        let late = input(sales, through: "2026-09-30")
        #expect(!figure.best(late, needed: 100).value.reaches(100))
    }

    @Test(
        "A share, a comparison or what customers have is enough on any day on which it changes, not only on a day of sales"
    )
    func turns() {
        // The whole shrinks when an old sale drops out of it: on 2026-03-10 the share is all of what is left.
        let part = SalesSeries([], keeps: true)
        let share = figure(
            Quantity(.units, series: part), among: Quantity(.units), .trailing(months: 1), onAnyDay: 6)
        let known = StandingInput(
            subject: "x", type: "reseller", tier: nil,
            sales: [("2026-02-10", 90), ("2026-02-20", 10)].map {
                SaleDay(day: Day($0.0)!, minor: $0.1, units: $0.1, orders: 1)
            }, through: Day("2026-06-30")!, at: Instant(milliseconds: 0),
            series: [part.id: [SaleDay(day: Day("2026-02-20")!, minor: 10, units: 10, orders: 1)]])
        #expect(share.best(known, needed: Rate.percent(100).millionths).day == Day("2026-03-19"))
        #expect(share.best(known, needed: Rate.percent(100).millionths).value == .share(part: 10, whole: 10))
        // Customers were many until the day before one left.
        let customers = [bought("a", "2026-01-10", 5), bought("b", "2026-01-10", 5), bought("a", "2026-05-10", -5)]
        let had = figure(Quantity(.activeCustomers, series: part), .lifetime, onAnyDay: 6)
        let best = had.best(input([], customers: customers, through: "2026-06-30"), needed: 2)
        #expect(best.value == .number(2) && best.day == Day("2026-05-09"))
        // More than the year before, once the year before has little to compare with.
        let sales: [(String, Int64)] = [("2025-02-01", 50), ("2026-02-01", 60)]
        let more = figure(Quantity(.units), .trailing(months: 2), .added, onAnyDay: 12)
        #expect(more.best(input(sales, through: "2026-12-31"), needed: 10).value == .number(10))
    }

    @Test("What was sold before 1970 counts where everything does, and where it begins is told by what is known")
    func beginning() {
        let known = input([("1965-05-01", 7), ("2026-01-01", 1)], through: "2026-06-30", joined: "2020-01-01")
        let all = figure(Quantity(.units), .lifetime)
        #expect(all.value(known, through: known.through) == .number(8))
        #expect(all.earliest(through: known.through) == .first && Day.first == Day("0001-01-01"))
        #expect(all.first(known, in: all.window.days(through: known.through)) == Day("1965-05-01"))
        #expect(figure(Quantity(.customers), .trailing(months: 1)).earliest(through: known.through) == .first)
    }

    @Test(
        "Windows of a fiscal year, of what is over, and since joining",
        arguments: [
            (MeasureWindow.fiscal(.quarter, yearFrom: 2), "2026-05-15", "2026-05-01", "2026-05-15"),
            (.fiscal(.year, yearFrom: 2), "2026-01-31", "2025-02-01", "2026-01-31"),
            (.fiscal(.halfYear, yearFrom: 2), "2026-08-01", "2026-08-01", "2026-08-01"),
            (.previous(.quarter, yearFrom: 2), "2026-05-15", "2026-02-01", "2026-04-30"),
            (.previous(.year, yearFrom: 1), "2026-05-15", "2025-01-01", "2025-12-31"),
            (.sinceJoining, "2026-05-15", "2026-03-07", "2026-05-15"),
            (.lifetime, "2026-05-15", "0001-01-01", "2026-05-15"),
        ])
    func windows(_ window: MeasureWindow, _ day: String, _ first: String, _ last: String) {
        #expect(window.days(through: Day(day)!, joined: Day("2026-03-07")!) == Day(first)!...Day(last)!)
    }

    @Test("The same conditions are the same series, whatever their order")
    func series() throws {
        let one = try SalesSeries(sources: ["order.units > 1", "order.renewal"])
        let other = try SalesSeries(sources: ["order.renewal", "order.units > 1"])
        #expect(one.id == other.id && !one.id.isEmpty)
        var facts = Facts()
        facts.set(.orderUnits, 2)
        #expect(!one.has(facts))
        facts.set(.orderRenewal, true)
        #expect(one.has(facts))
    }
}
