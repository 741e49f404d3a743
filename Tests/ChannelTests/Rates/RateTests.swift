import Record
import Testing

@testable import Commerce
@testable import Store
@testable import Terms

@Suite("Rates of the vendor")
struct RateTests {
    private static let file = """
        Date,USD,JPY,CYP,RUB,
        2026-03-03,1.1731,184.50,N/A,N/A,
        2026-03-02,1.1698,183.25,N/A,N/A,
        2022-03-01,1.1162,128.31,N/A,117.201,

        """

    private func rate(_ world: World, _ of: String, _ to: String, _ on: String) async throws -> Node {
        try await world.run("show_rate", "{of: \(of), to: \(to), on: \(on)}", as: "alpha")
    }

    @Test(
        "A file of the central bank's layout is entered, found by day, and changes nothing when given again",
        arguments: Backend.both)
    func file(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let file = try ReferenceRateFile(Array(Self.file.utf8))
            #expect(file.passedOver == ["CYP"])
            let finance = try world.credential("admin")
            try world.setClock("2026-03-04T10:00")
            let first = try await world.guildhall.importRates(file, as: finance)
            #expect(first.changed == 3)
            #expect(first.latest == Day("2026-03-03"))
            let length = try await world.length()
            #expect(try await world.guildhall.importRates(file, as: finance).changed == 0)
            #expect(try await world.length() == length)

            let usd = try await rate(world, "EUR", "USD", "2026-03-02")
            #expect(usd["rate"]?.text == "1.169800")
            #expect(try await rate(world, "EUR", "USD", "2026-12-24")["published"]?.text == "2026-03-03")
            #expect(try await rate(world, "USD", "JPY", "2026-03-03")["rate"]?.text == "157.275595")
            #expect(try await rate(world, "EUR", "RUB", "2026-03-03")["published"]?.text == "2022-03-01")
            #expect(try await rate(world, "USD", "USD", "1999-01-01")["rate"]?.text == "1.000000")
            await #expect(throws: Problem.notFound("rate")) { try await rate(world, "EUR", "GBP", "2026-03-03") }
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "The file of a single day has its day in words",
        arguments: [("02 March 2026", "2026-03-02"), ("9 May 2026", "2026-05-09"), ("30 February 2026", nil)])
    func oneDay(written: String, day: String?) {
        let file = try? ReferenceRateFile(Array("Date, USD, JPY, \n\(written), 1.1698, 183.25, \n".utf8))
        #expect(file?.days.map(\.day.description) == day.map { [$0] })
    }

    @Test("A corrected day replaces what it had, and bulk and single answers agree", arguments: Backend.both)
    func corrected(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.run(
                "set_rates", "{days: [{day: 2026-03-02, rates: {USD: \"1.1\", GBP: \"0.8\"}}]}", as: "admin")
            try await world.run("set_rates", "{days: [{day: 2026-03-02, rates: {USD: \"1.2\"}}]}", as: "manager")
            #expect(try await rate(world, "EUR", "USD", "2026-03-02")["rate"]?.text == "1.200000")
            let (usd, eur) = (try #require(Currency("USD")), try #require(Currency("EUR")))
            let day = try #require(Day("2026-03-05"))
            let vendor = world.vendor
            let guildhall = world.guildhall
            let (one, other) = try await world.database.read { snapshot in
                let reader = try guildhall.systemReader(vendor, snapshot)
                return (
                    try reader.rate(of: usd, to: eur, on: day),
                    try reader.rates(through: day).rate(of: usd, to: eur, on: day)
                )
            }
            #expect(one == other)
            #expect(one?.published == Day("2026-03-02"))
            #expect(try await world.verify() == [])
        }
    }

    @Test(
        "What cannot be a day's rates",
        arguments: [
            ("{days: []}", "/days"), ("{days: [{day: 1998-12-31, rates: {USD: \"1\"}}]}", "/days/0/day"),
            ("{days: [{day: 2026-03-02, rates: {}}]}", "/days/0/rates"),
            ("{days: [{day: 2026-03-02, rates: {EUR: \"1\"}}]}", "/days/0/rates/EUR"),
            ("{days: [{day: 2026-03-02, rates: {QQQ: \"1\"}}]}", "/days/0/rates/QQQ"),
            ("{days: [{day: 2026-03-02, rates: {USD: \"1\"}}, {day: 2026-03-02, rates: {USD: \"2\"}}]}", "/days/1/day"),
        ])
    func mistakes(_ arguments: String, _ field: String) async throws {
        try await World.on(.memory) { world in
            guard case .invalid(let found, _) = try await world.problem("set_rates", arguments, as: "admin") else {
                Issue.record("nothing was wrong")
                return
            }
            #expect(found == field)
        }
    }

    @Test(
        "What is wrong with a file is told with its place",
        arguments: [
            ("", 1, 0), ("Day,USD\n", 1, 1), ("Date,USD\n02.03.2026,1.1", 2, 1), ("Date,USD\n2026-03-02,1,1", 2, 3),
            ("Date,USD\n2026-03-02,0", 2, 2), ("Date,USD\n2026-03-02,1\n2026-03-02,2", 3, 1),
        ])
    func badFile(_ text: String, _ line: Int, _ column: Int) {
        let fault = #expect(throws: CSVFault.self) { try ReferenceRateFile(Array(text.utf8)) }
        #expect(fault?.line == line)
        #expect(fault?.column == column)
    }
}
