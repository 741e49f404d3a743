import Foundation
import HTTPTypes
import Members
import Record
import Store
import Terms
import Testing

@testable import Web

/// Text at its longest and far beyond is taken or refused in words; the server never fails of it.
@Suite("Long texts")
struct LongTextTests {
    /// All copies of a document with one of its texts replaced.
    private static func variants(_ node: Node, _ replace: (String) -> [String]) -> [Node] {
        switch node.content {
        case .string(let text): replace(text).map { Node(.string($0)) }
        case .map(let members):
            members.indices.flatMap { place in
                variants(members[place].value, replace).map { changed in
                    var copy = members
                    copy[place] = Node.Member(members[place].key, changed)
                    return Node(.map(copy))
                }
            }
        case .list(let items):
            items.indices.flatMap { place in
                variants(items[place], replace).map { changed in
                    var copy = items
                    copy[place] = changed
                    return Node(.list(copy))
                }
            }
        default: []
        }
    }

    private static let long: [String] = [
        String(repeating: "x", count: 60_000), String(repeating: "界", count: 2_000),
        String(repeating: "ä ", count: 100), String(repeating: "👩‍👩‍👧‍👦", count: 200),
    ]

    @Test("Every text of every command, far too long and at its longest, gets no 500", arguments: Backend.both)
    func bodies(_ backend: Backend) async throws {
        try await backend.withPlace { url in
            try await Site.with(on: url) { site in
                let tenant = try await Tenant.found("north", on: site)
                // By whoever may do it: who may not hears nothing but that.
                let ids = tenant.owned["alpha"] ?? [:]
                for endpoint in WebCapabilities.endpoints where endpoint.method == .post {
                    let actor = endpoint.permission?.roles.contains(.reseller) ?? true ? "alpha" : "vendor_admin"
                    let path = ids.reduce(endpoint.path.description) {
                        $0.replacing("{\($1.key)}", with: $1.value)
                    }
                    for body in Samples.bodies[endpoint.name] ?? [] {
                        let filled = ids.reduce(body) { $0.replacing("<\($1.key)>", with: $1.value) }
                        guard let node = try? JSON.parse(filled) else { continue }
                        for variant in Self.variants(node, { _ in Self.long }) {
                            let answer = try await site.send(
                                .post, path, JSON.string(variant), as: tenant.secrets[actor])
                            #expect(
                                answer.status < 500,
                                "\(endpoint.name) as \(actor): \(answer.status) \(JSON.string(variant).prefix(300))")
                        }
                    }
                }
            }
        }
    }

    @Test("Every search with a text without end gets no 500", arguments: Backend.both)
    func queries(_ backend: Backend) async throws {
        try await backend.withPlace { url in
            try await Site.with(on: url) { site in
                let admin = try await site.found("north")
                for endpoint in WebCapabilities.endpoints where endpoint.method == .get && endpoint.permission != nil {
                    guard case .query(let type) = endpoint.input else { continue }
                    for name in Self.members(type) where !endpoint.path.parameters.contains(name) {
                        for text in Self.long {
                            let path = endpoint.path.description + "?\(name)=\(PercentText.encoded(text))"
                            let answer = try await site.send(.get, path, as: admin)
                            #expect(answer.status < 500, "\(endpoint.name) \(name): \(answer.status)")
                        }
                    }
                }
            }
        }
    }

    private static func members(_ type: any Endpoint.Shape) -> [String] { SchemaMembers.names(of: type) }

    @Test(
        "A form with a text without end is shown again with what is wrong beside the field, also while somebody types")
    func forms() async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let seller = try await Browser.signedIn(
                site, "seller", vendor: "north", partner: tenant.owned["alpha"]?["partner"], role: .seller)
            for text in [
                Self.long[0], String(repeating: "界", count: Form.longestText), String(repeating: "界", count: 2_001),
            ] {
                let fields = [
                    ("customer.name", text), ("customer.country", "US"), ("product_line", "backup"), ("units", "1"),
                ]
                let sent = try await seller.post("/portal/deals", fields)
                #expect(sent.status == 422 && sent.text.contains("id=\"f-customer-name-error\">"), "\(sent.status)")
                let typed = try await seller.post("/portal/deals", fields, check: true)
                #expect(
                    typed.status == 200 && typed["fields.customer.name"] == nil && typed.text.contains("customer.name"))
            }
        }
    }

    @Test("A page that is asked for a text without end is shown, and searches for nothing")
    func searches() async throws {
        try await Site.with { site in
            _ = try await Tenant.found("north", on: site)
            let admin = try await Browser.signedIn(site, "admin", vendor: "north", role: .vendorAdmin)
            for page in WebCapabilities.pages where page.method == .get && page.path.parameters.isEmpty {
                guard page.area == .console || page.area == .open else { continue }
                for name in ["text", "customer", "partner", "after", "kind", "said", "next", "email", "from"] {
                    let answer = try await admin.get("\(page.path)?\(name)=\(Self.long[0])")
                    #expect(answer.status < 500, "\(page.path) \(name): \(answer.status)")
                }
            }
        }
    }

    @Test("A file whose name has no end is refused beside its field; a disk that is full is said to be full")
    func files() async throws {
        let path = NSTemporaryDirectory() + "guildhall-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await Site.with(files: FileFolder(path: path)) { site in
            let tenant = try await Tenant.found("north", on: site)
            let name = String(repeating: "x", count: 60_000) + ".pdf"
            let bytes = Array("%PDF-1.7".utf8)
            let answer = try await site.send(.post, "/v1/files?name=\(name)", bytes: bytes, as: tenant.secrets["alpha"])
            #expect(answer.status == 422 && answer["parameter"] == "name", "\(answer.status)")
        }
        // A folder in which nothing can be made stands for a disk that takes nothing.
        try await Site.with(files: FileFolder(path: "/dev/null/files")) { site in
            let tenant = try await Tenant.found("north", on: site)
            let bytes = Array("%PDF-1.7".utf8)
            let answer = try await site.send(.post, "/v1/files?name=a.pdf", bytes: bytes, as: tenant.secrets["alpha"])
            #expect(answer.status == 507 && answer["type"] == "/problems/storage-full", "\(answer.text)")
            let seller = try await Browser.signedIn(
                site, "seller", vendor: "north", partner: tenant.owned["alpha"]?["partner"], role: .seller)
            let deal = try #require(tenant.owned["alpha"]?["deal"])
            let page = try await seller.upload(
                "/portal/deals/\(deal)/evidence", [("title", "Minutes"), ("occurred", "2026-03-01T10:00")],
                file: ("files", "a.pdf", bytes))
            #expect(page.status == 507 && page.text.contains("no room"), "\(page.status)")
        }
    }
}
