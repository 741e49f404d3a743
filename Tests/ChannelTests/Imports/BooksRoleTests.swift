import Record
import Testing

@testable import Channel
@testable import Members
@testable import Terms

@Suite("Who brings documents of money in and out, and which earnings go out")
struct BooksRoleTests {
    private static func key(_ world: World, _ role: Role, scopes: [String]? = nil) async throws -> Credential {
        let command = CreateKey(name: "\(role.rawValue)", role: role, scopes: scopes)
        let made = try await world.guildhall.perform(command, as: try world.credential("admin")).reply
        return .secret(Secret(try #require(made.secret)))
    }

    private static func may(_ world: World, _ kind: ImportKind, _ credential: Credential) async throws -> Bool {
        do {
            _ = try await world.guildhall.importFile(
                kind, name: "file.csv", bytes: [], ImportOptions(isDry: true), as: credential)
            try await world.guildhall.exportFile(kind, as: credential) { _ in }
            return true
        } catch Problem.forbidden(kind.permission) {
            return false
        }
    }

    private static let books: Set<ImportKind> = [.invoices, .payments, .creditNotes, .commissions]

    @Test("Finance brings in and takes out documents of money, and nothing else", arguments: ImportKind.allCases)
    func finance(_ kind: ImportKind) async throws {
        try await World.on(.memory) { world in
            let finance = try await Self.key(world, .vendorFinance)
            #expect(try await Self.may(world, kind, finance) == Self.books.contains(kind))
            #expect(try await Self.may(world, kind, try world.key("manager")))
            #expect(try await !Self.may(world, kind, try await Self.key(world, .reviewer)))
            #expect(try await !Self.may(world, kind, try world.key("alpha")))
            let all = try await Self.key(world, .channelManager, scopes: ["import_records"])
            #expect(try await Self.may(world, kind, all), "a key for all imports has these too")
        }
    }

    @Test("Finance sees its files in the list, and no others")
    func list() async throws {
        try await World.on(.memory) { world in
            let finance = try await Self.key(world, .vendorFinance)
            _ = try await world.bring(.partners, ImportTests.partners)
            _ = try await world.guildhall.importFile(
                .invoices, name: "invoices.csv", bytes: Array(ImportTests.invoices.utf8),
                ImportOptions(language: .english), as: finance)
            let own = try await world.guildhall.answer(ListImports(limit: nil), as: finance).items
            #expect(own.map(\.kind) == [.invoices])
            let all = try await world.guildhall.answer(ListImports(limit: nil), as: try world.key("manager")).items
            #expect(Set(all.map(\.kind)) == [.invoices, .partners])
            let other = try #require(all.first { $0.kind == .partners })
            await #expect(throws: Problem.forbidden(.importRecords)) {
                try await world.guildhall.answer(ShowImport(file: other.id), as: finance)
            }
        }
    }

    @Test("Reimbursements, incentives and prizes go out with all other earnings, and none comes in twice")
    func earnings() async throws {
        let text = try await World.on(.memory, World.subprograms) { world in
            for (kind, text) in FundImportTests.files { _ = try await world.bring(kind, text) }
            try await world.run("accept_agreement", "{agreement: incentives, name: Ada Lee}", as: "alpha")
            let arguments = try #require(Samples.arguments("make_subprogram"))
            let made = try await world.run("make_subprogram", arguments, as: "manager")["id"]?.text ?? ""
            try await world.run("join_subprogram", "{subprogram: \(made)}", as: "alpha")
            try await world.order(
                "{customer: {name: Stint Steel, country: US}, lines: [{sku: BACKUP-1, units: 5}]}", as: "alpha")
            try await world.run("claim_subprogram", "{subprogram: \(made)}", as: "alpha")
            let prize =
                "number,partner,earned,amount,currency,about,kind,paid\n"
                + "E-9,Beta Systems,2026-02-05,50.00,USD,Spring contest,prize,2026-02-20\n"
            #expect(try await world.bring(.commissions, prize).faults == [])
            let text = try await world.taken(.commissions)
            let again = try await world.bring(.commissions, text)
            #expect((again.faults, again.added) == ([], 0))
            let shown = try await world.run("list_earnings", as: "manager")["items"]?.items ?? []
            let left = shown.filter { $0["status"]?.text != "nothing" }
            #expect(again.known == left.count, "\(left.map { $0["about"]?.text ?? "" }) \(text)")
            return text
        }
        #expect(text.contains("C-2,"))
        for kind in ["reimbursement", "incentive", "prize"] { #expect(text.contains(",\(kind),"), "\(kind)") }
        try await World.on(.memory) { world in
            let report = try await world.bring(.commissions, text)
            #expect((report.faults, report.added) == ([], text.split(separator: "\r\n").count - 1))
            for (kind, text) in FundImportTests.files.dropLast() { _ = try await world.bring(kind, text) }
            let claims = try await world.bring(.fundClaims, FundImportTests.files[2].1)
            #expect(claims.faults.map { "\($0.line) \($0.column ?? "-")" } == ["3 external"])
            #expect(try await world.verify() == [])
        }
    }
}
