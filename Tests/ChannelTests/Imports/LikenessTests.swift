import Record
import Testing

@testable import Channel
@testable import Enablement
@testable import Members
@testable import Store
@testable import Terms

@Suite("What files bring in again under another spelling")
struct LikenessTests {
    private static let first = """
        external_id,name,country,type,domain
        C-1,Bor\u{E9}alis Foods,UK,invested,bor\u{E9}alis.example
        C-2,Heron,EL,invested,

        """

    @Test(
        "A company with accents put together otherwise, in capitals, or with another number is warned of, or left out when asked",
        arguments: Backend.both)
    func alike(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            #expect(try await world.bring(.partners, Self.first).added == 2)
            let again = """
                external_id,name,country,type,domain
                c-1,BOR\u{C9}ALIS FOODS,GB,invested,
                X-7,Bore\u{301}alis Foods Ltd,GB,invested,
                X-8,Other Name,GB,invested,xn--boralis-dya.example
                X-9,Kestrel,GB,invested,
                X-10,KESTREL Inc.,GB,invested,

                """
            let look = try await world.bring(.partners, again, ImportOptions(isDry: true))
            #expect(look.known == 1 && look.added == 4)
            #expect(look.alike.map(\.line) == [3, 4, 6])
            #expect(Wording.plain.text(look.alike[0].phrase).contains("Bor\u{E9}alis Foods (C-1)"))
            let without = try await world.bring(
                .partners, again, ImportOptions(leavesOutAlike: true, language: .english))
            #expect((without.added, without.known, without.isWritten) == (1, 4, true))
            let listed = try await world.run("list_partners", "{limit: 200}", as: "admin")["items"]?.items ?? []
            #expect(listed.first { $0["name"]?.text == "Heron" }?["country"]?.text == "GR")
            #expect(listed.first { $0["name"]?.text?.hasPrefix("Bor") == true }?["country"]?.text == "GB")
            #expect(try await world.verify() == [])
        }
    }

    @Test("Rows over HTTP say which are likely there, and leave them out when asked")
    func rows() async throws {
        try await World.on(.memory) { world in
            let rows = """
                rows: [{name: ALPHA SYSTEMS Inc, country: uk, type: invested, external_id: A-1}, \
                {name: Kite, country: EL, type: invested}]
                """
            let reply = try await world.run("import_partners", "{\(rows), alike: leave_out}", as: "manager")
            #expect(reply["added"]?.integer == 1)
            #expect(reply["alike"]?.items?.compactMap { $0["row"]?.integer } == [0])
            let told = try await world.run("import_partners", "{\(rows)}", as: "manager")
            #expect(told["added"]?.integer == 1 && told["alike"]?.items?.count == 1)
        }
    }

    @Test("Somebody who is there without an address, or with another, is warned of")
    func people() async throws {
        try await World.on(.memory) { world in
            let file = "partner,name,email\nAlpha Systems,Ada Lovelace,\n"
            #expect(try await world.bring(.people, file).added == 1)
            let again = "partner,name,email\nAlpha Systems,ADA LOVELACE,ada@alpha.example\n"
            let look = try await world.bring(.people, again, ImportOptions(isDry: true))
            #expect(look.alike.map(\.line) == [2])
        }
    }

    @Test(
        "A message quotes what stands in the file",
        arguments: [
            ("1.234,5678", "1.234,5678"), ("12,345", "12,345"), ("zwölf", "zwölf"),
        ])
    func quoted(_ amount: String, _ quoted: String) async throws {
        try await World.on(.memory) { world in
            let report = try await world.bring(
                .orders,
                "external_id;partner;placed;sku;units;net;currency;customer_name\n"
                    + "O-1;Alpha Systems;2026-01-05;BACKUP-1;2;\(amount);USD;Tern Air\n")
            #expect(report.faults.map(\.column) == ["net"])
            #expect(report.faults.first.map { Wording.plain.text($0.phrase).contains(quoted) } == true)
        }
    }

    @Test("Names of several lines, and marks of direction, are mistakes in a line")
    func lines() async throws {
        try await World.on(.memory) { world in
            let report = try await world.bring(
                .partners,
                "name,country,type,domain\n\"Heron\nPay here: evil.example\",US,invested,\nTern\u{202E},US,invested,\nOwl,US,invested,not a domain\n"
            )
            #expect(report.faults.map(\.column) == ["name", "name", "domain"])
        }
    }

    @Test(
        "A file for Excel begins with the mark, has semicolons and commas, and is read back as it was",
        arguments: Backend.both)
    func excel(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            _ = try await world.bring(
                .orders,
                "external_id,partner,placed,sku,units,net,currency,customer_name\n"
                    + "O-1,Alpha Systems,2026-01-05,backup-1,2,1800.50,USD,\"Tern; Air\"\n")
            var text = ""
            let layout = ExportLayout(separator: .semicolon, mark: true)
            try await world.guildhall.exportFile(.orders, layout, as: .system(world.vendor)) { text += $0 }
            #expect(text.unicodeScalars.first == "\u{FEFF}")
            #expect(text.contains(";\"1800,50\";USD;") && text.contains("\"Tern; Air\""))
            #expect(text.contains(";BACKUP-1;"), "a product is known in any capitals")
            let again = try await world.bring(.orders, text)
            #expect(again.faults == [] && again.known == 1 && again.added == 0)
        }
    }
}
