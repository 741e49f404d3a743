import HTTPTypes
import Record
import Testing

@testable import Commerce
@testable import Members
@testable import Web

/// Addresses are typed once.
@Suite("Addresses of pages")
struct AddressTests {
    /// A line that declares addresses: of a page, or of an endpoint of the API.
    private static func declares(_ file: Sources.File, _ line: Substring) -> Bool {
        line.contains(/= (?:PageAddress<|SharedAddress<|FixedAddress\(|SharedFixedAddress\()/)
            || (file.name.hasSuffix("API.swift") && !line.contains("\\("))
    }

    @Test("No source writes the address of a page or of an operation but where it is declared")
    func sources() throws {
        for file in try Sources.files(of: "Web", ending: ".swift") {
            for line in file.lines where !Self.declares(file, line.text) && !line.text.contains("///") {
                if let address = line.text.firstMatch(of: /"\/(?:portal|console|account|programs|signin|v1)\b/) {
                    Issue.record("\(file.name):\(line.number) writes \(address.output)")
                }
            }
        }
    }

    @Test("No template writes an address: links come from its model")
    func templates() throws {
        for file in try Sources.files(of: "Web", ending: ".mustache") {
            for match in file.text.matches(of: /(?:href|action|src)="(\/[^"]*)"/) {
                Issue.record("\(file.name) writes \(match.1)")
            }
        }
    }

    @Test("What an address prints, its route reads")
    func printed() throws {
        let deal = try #require(ID<Deal>("deal_01"))
        let file = try #require(ID<StoredFile>("file_02"))
        let address = DealAddress.file.console
        #expect(address(deal, file).description == "/console/deals/deal_01/files/file_02")
        let (first, second) = try address.parts { $0 == "deal" ? "deal_01" : "file_02" }
        #expect(first == deal && second == file)
        #expect(throws: Problem.self) { try address.parts { _ in "deal_01" } }
        #expect(AgreementAddress.agreement("a/b c").description == "/portal/agreements/a%2Fb%20c")
        #expect(RecordAddress.figure(.regions).description == "/console/dashboard/regions.csv")
        #expect(FigurePages.Figure(part: "regions") == nil)
    }

    @Test("A link is asked for more and led to a place without losing what it had")
    func links() throws {
        let link = DealAddress.list.portal().with("status", "won").with("after", nil).at("list").with("x", "a&b")
        #expect(link.description == "/portal/deals?status=won&x=a%26b#list")
        #expect(Link(ours: link.description) == link)
    }

    @Test(
        "Only a path of this server is ours",
        arguments: [
            "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "", "deals", "/a\nb",
            "/a?x=%zz",
        ])
    func foreign(text: String) {
        #expect(Link(ours: text) == nil)
    }

    @Test("Who a page is for stands at the beginning of its address")
    func areas() {
        #expect(PageArea(of: "/console") == .console && PageArea(of: "/portal/deals") == .portal)
        #expect(PageArea(of: "/account/password") == .account && PageArea(of: "/accounting") == .open)
        for page in WebCapabilities.pages where page.permission != nil {
            #expect(page.area == .portal || page.area == .console, "\(page.path)")
        }
    }
}
