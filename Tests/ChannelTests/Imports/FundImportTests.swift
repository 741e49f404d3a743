import Record
import Testing

@testable import Channel
@testable import Finance
@testable import Terms

@Suite("Funds of an older system")
struct FundImportTests {
    static let files = [(ImportKind.fundBudgets, budgets), (.fundRequests, approvals), (.fundClaims, claims)]

    private static let budgets = """
        fund,region,from,amount,currency,note
        mdf,,2026-01-01,1000.00,USD,running
        """
    private static let approvals = """
        external,partner,fund,activity,title,starts,cost,amount,currency,approved,claim_by
        A-1,Alpha Systems,mdf,event,Fair,2026-02-10,venue,600.00,USD,2026-02-02,2026-03-31
        A-2,Beta Systems,mdf,event,Dinner,2026-02-11,venue,400.00,USD,2026-02-03,2026-03-31
        """
    private static let claims = """
        external,request,cost,invoice,day,amount,currency,claimed,status
        C-1,A-1,venue,V-1,2026-02-20,100.00,USD,2026-02-21,
        C-2,A-1,venue,V-2,2026-02-20,200.00,USD,2026-02-21,approved
        C-3,A-1,venue,V-3,2026-02-20,300.00,USD,2026-02-21,paid
        """

    @Test("Budgets, approvals and claims come in once, and the parts of the budget are theirs", arguments: Backend.both)
    func comesIn(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            for ((kind, text), count) in zip(Self.files, 1...3) {
                let report = try await world.bring(kind, text)
                #expect(report.faults == [])
                #expect(report.added == count)
                #expect(try await world.bring(kind, text + "\n").known == count)
            }
            let budget = try #require(try await world.run("list_fund_budgets", as: "manager")["items"]?[0])
            for (pot, amount) in [
                ("free", "0.00"), ("committed", "400.00"), ("claimed", "300.00"), ("paid", "300.00"),
            ] {
                #expect(budget[pot]?["amount"]?.text == amount)
            }
            let earnings = try await world.run("list_earnings", as: "manager")["items"]?.items ?? []
            #expect(earnings.map { $0["amount"]?["amount"]?.text } == ["200.00"])
            let check = try await FundCheck.run(LedgerBook(world.vendor, in: world.database))
            #expect(check.faults == [])
            #expect(try await LedgerCheck.run(LedgerBook(world.vendor, in: world.database)).faults == [])
            #expect(try await world.verify() == [])
        }
    }

    @Test("What a budget or an approval does not have is a mistake of its line, and nothing comes in")
    func short() async throws {
        try await World.on(.memory) { world in
            _ = try await world.bring(.fundBudgets, Self.budgets)
            let more =
                Self.approvals + "\nA-3,Alpha Systems,mdf,event,Late,2026-02-12,venue,0.01,USD,2026-02-03,2026-03-31\n"
            let report = try await world.bring(.fundRequests, more)
            #expect(report.faults.map(\.line) == [4])
            #expect(report.faults.first?.column == "amount")
            #expect(!report.isWritten)
            _ = try await world.bring(.fundRequests, Self.approvals)
            let claimed = Self.claims + "\nC-4,A-1,venue,V-4,2026-02-20,0.01,USD,2026-02-21,paid\n"
            #expect(try await world.bring(.fundClaims, claimed).faults.map(\.line) == [5])
            let unknown = try await world.bring(.fundClaims, Self.claims.replacing("A-1", with: "A-9"))
            #expect(unknown.faults.count == 3)
            #expect(unknown.faults.first?.column == "request")
        }
    }

    @Test("What is taken out comes in elsewhere with the same budget")
    func outAndIn() async throws {
        try await World.on(.memory) { world in
            for (kind, text) in Self.files { _ = try await world.bring(kind, text) }
            for (kind, lines) in [(ImportKind.fundBudgets, 2), (.fundRequests, 3), (.fundClaims, 4)] {
                var text = ""
                try await world.guildhall.exportFile(kind, as: .system(world.vendor)) { text += $0 }
                #expect(text.split(separator: "\r\n").count == lines)
                #expect(try await world.bring(kind, text).faults == [])
            }
        }
    }
}
