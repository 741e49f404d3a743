import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Finance
@testable import Store
@testable import Terms

@Suite("Documents of money of older systems")
struct BooksImportTests {
    private func balance(_ account: String, _ world: World) async throws -> String {
        let found = try await world.run("list_balances", "{partner: \(world.id("alpha"))}", as: "admin")
        return found["items"]?.items?.first { $0["account"]?.text == account }?["amount"]?["amount"]?.text ?? "0.00"
    }

    private func ledgerHolds(_ world: World) async throws {
        #expect(try await LedgerCheck.run(LedgerBook(world.vendor, in: world.database)).faults == [])
        #expect(try await world.verify() == [])
        #expect(try await Rerun(world.database, logger: quiet).run().differences.map(\.description) == [])
    }

    private static let orders = """
        external_id,partner,placed,sku,units,net,currency,customer_name,status
        O-1,Alpha Systems,2025-11-03,REB-1,10,1000.00,USD,Tern Air,paid
        O-2,Alpha Systems,2025-12-01,REB-1,5,500.00,USD,Plover Ports,confirmed

        """
    private static let invoices = """
        number;partner;issued;due;amount;currency;order;voided;reason
        RE-77;Alpha Systems;2025-11-05;2025-12-05;1.000,00;USD;O-1;;
        2026-00041;Alpha Systems;2026-01-05;2026-02-04;300,00;USD;O-2;;
        RE-79;Alpha Systems;2026-01-06;;12,34;USD;;2026-01-07;typed twice

        """.replacing("1.000,00", with: "1000,00")
    private static let payments = """
        number,invoice,received,amount,currency,reference,refunded,refunded_on,taken_back,reason
        P-1,RE-77,2025-12-01,1000.00,USD,SWIFT 1,,,,
        P-2,2026-00041,2026-01-20,100.00,USD,,,,,
        P-3,2026-00041,2026-01-21,50.00,USD,,,,2026-01-23,the cheque bounced
        P-4,2026-00041,2026-01-25,500.00,USD,,300.00,2026-01-28,,paid twice

        """
    private static let notes = """
        number,invoice,issued,amount,currency,reason
        G-1,RE-77,2026-01-15,200.00,USD,two came broken

        """

    private func founded(_ world: World) async throws {
        try await world.run(
            "add_product",
            "{sku: REB-1, name: Rebated, product_line: rebated, price: {amount: \"100.00\", currency: USD}}",
            as: "admin")
        #expect(try await world.bring(.orders, Self.orders).faults == [])
    }

    @Test(
        "Invoices, payments and credit notes come in once, with their numbers, and are posted",
        arguments: Backend.both)
    func documents(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await founded(world)
            for (kind, text, count) in [
                (ImportKind.invoices, Self.invoices, 3), (.payments, Self.payments, 4), (.creditNotes, Self.notes, 1),
            ] {
                let report = try await world.bring(kind, text)
                #expect(report.faults == [])
                #expect((report.added, report.isWritten) == (count, true))
                #expect(try await world.bring(kind, text + "\n").known == count, "nothing comes in twice")
            }
            // 1000 + 300 − 200 credited − 1000 − 100 − 500 + 300 given back
            #expect(try await balance("receivable", world) == "-200.00")
            let orders = try await world.run("list_orders", "{sort: placed}", as: "admin")
            let found = orders["items"]?.items ?? []
            let (first, second) = (
                found.first { $0["external"]?.text == "O-1" }, found.first { $0["external"]?.text == "O-2" }
            )
            #expect(
                first?["invoiced"]?["amount"]?.text == "1000.00", "what the order said is first shown by its invoices")
            #expect(first?["paid"]?["amount"]?.text == "1000.00")
            #expect(first?["credited"]?["amount"]?.text == "200.00")
            #expect(second?["invoiced"]?["amount"]?.text == "300.00")
            let next = try await world.run(
                "issue_invoice", "{partner: \(world.id("alpha")), amount: {amount: \"1.00\", currency: USD}}",
                as: "admin")
            #expect(next["number"]?.text == "2026-00042", "the series goes on")
            let kinds = try await world.run("list_notices", "{}", as: "alpha")
            #expect(kinds["items"]?.items?.isEmpty == true, "nobody is told of what is past")
            try await ledgerHolds(world)
        }
    }

    @Test("What is wrong is told by row before anything is written, against what the rows before left")
    func mistakes() async throws {
        try await World.on(.memory) { world in
            try await founded(world)
            let wrong = """
                number,partner,issued,due,amount,currency,order
                I-1,Alpha Systems,2026-01-05,,400.00,USD,O-2
                I-2,Alpha Systems,2026-01-06,,100.01,USD,O-2
                I-3,Alpha Systems,2027-01-06,,1.00,USD,
                I-4,Alpha Systems,2026-01-06,2026-01-05,1.00,USD,
                I-5,Alpha Systems,2026-01-06,,-1.00,USD,
                I-6,Alpha Systems,2026-01-06,,1.00,EUR,O-2
                I-7,Beta Systems,2026-01-06,,1.00,USD,O-2
                I-8,Alpha Systems,2026-01-06,,1.00,USD,O-9
                I-1,Alpha Systems,2026-01-06,,1.00,USD,

                """
            let report = try await world.bring(.invoices, wrong)
            #expect(
                report.faults.map { "\($0.line) \($0.column ?? "-")" } == [
                    "3 amount", "4 issued", "5 due", "6 amount", "7 currency", "8 partner", "9 order", "10 number",
                ])
            #expect(!report.isWritten)
            _ = try await world.bring(.invoices, Self.invoices)
            let other = try await world.bring(
                .invoices,
                "number,partner,issued,amount,currency\nre-77,Alpha Systems,2025-11-05,999.00,USD\n")
            #expect(other.faults.map(\.column) == ["amount"], "another amount under a number that is there")
            let payments = """
                number,invoice,received,amount,currency,refunded,taken_back
                Q-1,2026-00041,2026-01-20,200.00,USD,,
                Q-2,2026-00041,2026-01-20,100.01,USD,,
                Q-3,RE-79,2026-01-20,1.00,USD,,
                Q-4,RE-78,2026-01-20,1.00,USD,,
                Q-5,RE-77,2026-01-20,1.00,EUR,,
                Q-6,RE-77,2026-01-20,1.00,USD,2.00,
                Q-7,RE-77,2026-01-20,1.00,USD,,2026-01-19

                """
            #expect(
                try await world.bring(.payments, payments).faults.map { "\($0.line) \($0.column ?? "-")" } == [
                    "3 amount", "4 invoice", "5 invoice", "6 currency", "7 refunded", "8 taken_back",
                ])
            let notes = """
                number,invoice,issued,amount,currency
                C-1,RE-77,2025-11-04,1.00,USD
                C-2,RE-77,2026-01-04,900.00,USD
                C-3,RE-77,2026-01-05,100.01,USD

                """
            #expect(
                try await world.bring(.creditNotes, notes).faults.map { "\($0.line) \($0.column ?? "-")" } == [
                    "2 issued", "4 amount",
                ])
            let commissions = """
                number,partner,earned,amount,currency,about,rule,order,line,payable,paid,kind
                E-1,Alpha Systems,2026-01-05,1.00,USD,Tern Air,,,,,,
                E-2,Alpha Systems,2026-01-05,1.00,USD,,,,,2026-01-05,,
                E-3,Alpha Systems,2026-01-05,1.00,USD,Tern Air,rebatd,,,,,
                E-4,Alpha Systems,2026-01-05,1.00,USD,Tern Air,rebated,,,2026-02-01,,rebate
                E-5,Alpha Systems,2026-01-05,1.00,USD,Tern Air,,,,2026-01-04,,
                E-6,Alpha Systems,2026-01-05,0.00,USD,Tern Air,,,,2026-01-05,,
                E-7,Alpha Systems,2026-01-05,1.00,USD,,rebated,O-2,2,2026-01-05,,
                E-8,Alpha Systems,2026-01-05,1.00,USD,Tern Air,,,1,2026-01-05,,
                E-9,Alpha Systems,2026-01-05,1.00,USD,Tern Air,,,,,2026-01-04,

                """
            #expect(
                try await world.bring(.commissions, commissions).faults.map { "\($0.line) \($0.column ?? "-")" } == [
                    "2 payable", "3 about", "4 rule", "5 kind", "6 payable", "7 amount", "8 line", "9 line", "10 paid",
                ])
        }
    }

    private static let commissions = """
        number,partner,earned,amount,currency,about,rule,order,payable,paid,statement
        E-1,Alpha Systems,2025-11-05,50.00,USD,,rebated,O-1,2025-12-01,2025-12-20,no
        E-2,Alpha Systems,2025-12-05,40.00,USD,Plover Ports,,,2026-01-01,,no
        E-3,Alpha Systems,2026-02-05,30.00,USD,Tern Air,,,2026-02-05,,yes
        E-4,Alpha Systems,2026-02-06,20.00,USD,Tern Air,,,2026-02-06,2026-02-20,
        E-5,Alpha Systems,2026-02-07,10.00,USD,Tern Air,,,2026-06-01,,

        """

    @Test(
        "What an older system accrued and paid is owed here, and stands on the next statement or not",
        arguments: Backend.both)
    func commissions(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await founded(world)
            let report = try await world.bring(.commissions, Self.commissions)
            #expect(report.faults == [])
            #expect(try await world.bring(.commissions, Self.commissions + "\n").known == 5)
            #expect(try await balance("payable", world) == "-70.00")
            #expect(try await balance("accrued", world) == "-10.00")
            try await ledgerHolds(world)
            try world.setClock("2026-04-01T10:00")
            try await world.guildhall.runDue(world.vendor)
            let statements = try await world.run("list_statements", "{}", as: "alpha")
            let statement = try #require(statements["items"]?[0])
            #expect(statement["opening"]?["amount"]?.text == "40.00")
            #expect(statement["brought"]?.items?.count == 1)
            #expect(
                statement["lines"]?.items?.map { "\($0["what"]?.text ?? "") \($0["amount"]?["amount"]?.text ?? "")" }
                    == [
                        "earned 30.00", "earned 20.00", "earned 10.00", "payout -20.00",
                    ])
            #expect(statement["closing"]?["amount"]?.text == "80.00")
            try world.setClock("2026-06-01T10:00")
            try await world.guildhall.runDue(world.vendor)
            #expect(try await balance("payable", world) == "-80.00")
            try await ledgerHolds(world)
        }
    }

    @Test("What was paid there on an order of the past is taken back here when the order is credited")
    func takenBack() async throws {
        try await World.on(.memory) { world in
            try await founded(world)
            _ = try await world.bring(.invoices, Self.invoices)
            _ = try await world.bring(.commissions, Self.commissions)
            let found = try await world.run("list_invoices", "{sort: issued}", as: "admin")
            let invoice = try #require(found["items"]?.items?.first { $0["number"]?.text == "RE-77" }?["id"]?.text)
            try await world.run(
                "credit_invoice",
                "{invoice: \(invoice), amount: {amount: \"500.00\", currency: USD}, reason: half came back}",
                as: "admin")
            #expect(try await balance("clawbacks", world) == "25.00")
            try await ledgerHolds(world)
        }
    }

    @Test("An older system's document has no second one here")
    func noSecondDocument() async throws {
        try await World.on(.memory) { world in
            try await founded(world)
            _ = try await world.bring(.invoices, Self.invoices)
            let found = try await world.run("list_invoices", "{}", as: "admin")
            let invoice = try #require(found["items"]?[0]?["id"]?.text)
            #expect(try await world.problem("print_invoice", "{invoice: \(invoice)}", as: "admin") != nil)
        }
    }
}
