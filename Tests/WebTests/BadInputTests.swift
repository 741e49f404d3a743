import HTTPTypes
import Terms
import Testing

@testable import Web

@Suite("Bad input is explained and changes nothing")
struct BadInputTests {
    /// What is sent, and what is heard.
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let path: String
        let body: String
        var headers: [String: String] = [:]
        let status: Int
        let type: String
        /// Of the document: `pointer`, `parameter` or `header`, and its value.
        var place: (member: String, value: String)?
        /// Part of the detail or hint.
        let says: String

        var testDescription: String { what }
    }

    private static func quote(_ members: String) -> String { #"{"customer":\#(Samples.customer),\#(members)}"# }
    private static func product(price: String, from: String = #""2026-03-02""#) -> String {
        #"{"sku":"S","name":"N","product_line":"backup","price":\#(price),"from":\#(from)}"#
    }

    static let bodies: [Case] = [
        Case(
            what: "text that is no JSON", path: "/v1/quotes", body: "customer=x", status: 400, type: "malformed",
            says: "line 1"),
        Case(
            what: "an object that does not end", path: "/v1/quotes", body: "{\n  \"lines\": [", status: 400,
            type: "malformed",
            says: "line 2"),
        Case(
            what: "the same member twice", path: "/v1/quotes", body: #"{"lines":[],"lines":[]}"#, status: 400,
            type: "malformed",
            says: "twice"),
        Case(
            what: "a body that is no object", path: "/v1/quotes", body: "[1]", status: 422, type: "invalid",
            says: "object"),
        Case(
            what: "an array where the path names a thing", path: "/v1/deals/<deal>/close", body: "[1]", status: 422,
            type: "invalid", says: "object"),
        Case(
            what: "an unknown member", path: "/v1/quotes", body: quote(#""lines":[],"discount":"50%""#), status: 422,
            type: "invalid", place: ("pointer", "/discount"), says: "unknown member"),
        Case(
            what: "a misspelt member", path: "/v1/quotes", body: quote(#""lines":[{"sku":"BACKUP-1","unit":1}]"#),
            status: 422,
            type: "invalid", place: ("pointer", "/lines/0/unit"), says: "did you mean `units`?"),
        Case(
            what: "a missing member", path: "/v1/quotes", body: #"{"customer":\#(Samples.customer)}"#, status: 422,
            type: "invalid", place: ("pointer", "/lines"), says: "missing"),
        Case(
            what: "a number for a text", path: "/v1/quotes",
            body: #"{"customer":{"name":5,"country":"US"},"lines":[]}"#,
            status: 422, type: "invalid", place: ("pointer", "/customer/name"), says: "number 5"),
        Case(
            what: "a text for a number", path: "/v1/quotes", body: quote(#""lines":[{"sku":"BACKUP-1","units":"1"}]"#),
            status: 422, type: "invalid", place: ("pointer", "/lines/0/units"), says: "string"),
        Case(
            what: "a fraction of a unit", path: "/v1/quotes", body: quote(#""lines":[{"sku":"BACKUP-1","units":1.5}]"#),
            status: 422, type: "invalid", place: ("pointer", "/lines/0/units"), says: "1.5"),
        Case(
            what: "more units than 64 bits hold", path: "/v1/quotes",
            body: quote(#""lines":[{"sku":"BACKUP-1","units":99999999999999999999}]"#), status: 422, type: "invalid",
            place: ("pointer", "/lines/0/units"), says: "99999999999999999999"),
        Case(
            what: "no units", path: "/v1/quotes", body: quote(#""lines":[{"sku":"BACKUP-1","units":0}]"#), status: 422,
            type: "invalid", place: ("pointer", "/lines/0/units"), says: "1,000,000"),
        Case(
            what: "units below nothing", path: "/v1/quotes", body: quote(#""lines":[{"sku":"BACKUP-1","units":-1}]"#),
            status: 422, type: "invalid", place: ("pointer", "/lines/0/units"), says: "-1"),
        Case(
            what: "no lines", path: "/v1/quotes", body: quote(#""lines":[]"#), status: 422, type: "invalid",
            place: ("pointer", "/lines"), says: "1 to 200"),
        Case(
            what: "an unknown product", path: "/v1/quotes", body: quote(#""lines":[{"sku":"NOPE","units":1}]"#),
            status: 409,
            type: "conflict", place: ("pointer", "/lines/0/sku"), says: "NOPE"),
        Case(
            what: "an unknown currency", path: "/v1/quotes",
            body: quote(#""currency":"XXQ","lines":[{"sku":"BACKUP-1","units":1}]"#), status: 422, type: "invalid",
            place: ("pointer", "/currency"), says: "ISO 4217"),
        Case(
            what: "an id of another kind", path: "/v1/quotes", body: #"{"deal":"quote_01","lines":[]}"#, status: 422,
            type: "invalid", place: ("pointer", "/deal"), says: "deal_"),
        Case(
            what: "an amount with too many decimals", path: "/v1/products",
            body: product(price: #"{"amount":"1.005","currency":"USD"}"#), status: 422, type: "invalid",
            place: ("pointer", "/price/amount"), says: "decimals"),
        Case(
            what: "decimals of a currency that has none", path: "/v1/products",
            body: product(price: #"{"amount":"1.5","currency":"JPY"}"#), status: 422, type: "invalid",
            place: ("pointer", "/price/amount"), says: "JPY"),
        Case(
            what: "an amount that overflows", path: "/v1/products",
            body: product(price: #"{"amount":"99999999999999999999.00","currency":"USD"}"#), status: 422,
            type: "invalid",
            place: ("pointer", "/price/amount"), says: ""),
        Case(
            what: "an amount as a number", path: "/v1/products",
            body: product(price: #"{"amount":1.00,"currency":"USD"}"#),
            status: 422, type: "invalid", place: ("pointer", "/price/amount"), says: "number"),
        Case(
            what: "an amount in words", path: "/v1/products",
            body: product(price: #"{"amount":"1e3","currency":"USD"}"#),
            status: 422, type: "invalid", place: ("pointer", "/price/amount"), says: "1e3"),
        Case(
            what: "a price below nothing", path: "/v1/products",
            body: product(price: #"{"amount":"-1.00","currency":"USD"}"#), status: 422, type: "invalid",
            place: ("pointer", "/price"), says: "below nothing"),
        Case(
            what: "a price in an unknown currency", path: "/v1/products",
            body: product(price: #"{"amount":"1.00","currency":"usd"}"#), status: 422, type: "invalid",
            place: ("pointer", "/price/currency"), says: "usd"),
        Case(
            what: "a day that does not exist", path: "/v1/products",
            body: product(price: #"{"amount":"1.00","currency":"USD"}"#, from: #""2026-02-29""#), status: 422,
            type: "invalid",
            place: ("pointer", "/from"), says: "2026-02-29"),
        Case(
            what: "a moment without its offset", path: "/v1/deals/<deal>/evidence",
            body: #"{"title":"t","occurred":"2026-03-01T10:00:00"}"#, status: 422, type: "invalid",
            place: ("pointer", "/occurred"), says: "offset"),
        Case(
            what: "a moment that does not exist", path: "/v1/deals/<deal>/evidence",
            body: #"{"title":"t","occurred":"2026-03-01T25:00:00Z"}"#, status: 422, type: "invalid",
            place: ("pointer", "/occurred"), says: "25:00"),
        Case(
            what: "an unknown choice", path: "/v1/deals/<deal>/close", body: #"{"outcome":"wn","note":"n"}"#,
            status: 422,
            type: "invalid", place: ("pointer", "/outcome"), says: "`won`"),
        Case(
            what: "the path's member again in the body", path: "/v1/deals/<deal>/close",
            body: #"{"deal":"<deal>","outcome":"won","note":"n"}"#, status: 422, type: "invalid",
            place: ("pointer", "/deal"),
            says: "the path names the deal"),
        Case(
            what: "text with a control character", path: "/v1/deals/<deal>/close",
            body: #"{"outcome":"lost","note":"a\u0000b"}"#, status: 422, type: "invalid", place: ("pointer", "/note"),
            says: "control character"),
        Case(
            what: "text of nothing but spaces", path: "/v1/deals/<deal>/close",
            body: #"{"outcome":"lost","note":"  "}"#,
            status: 422, type: "invalid", place: ("pointer", "/note"), says: "empty"),
        Case(
            what: "text that is too long", path: "/v1/deals/<deal>/close",
            body: #"{"outcome":"lost","note":"\#(String(repeating: "x", count: 100_000))"}"#, status: 422,
            type: "invalid",
            place: ("pointer", "/note"), says: "2,000"),
        Case(
            what: "text of megabytes", path: "/v1/deals/<deal>/close",
            body: #"{"outcome":"lost","note":"\#(String(repeating: "x", count: 2_000_000))"}"#, status: 413,
            type: "too-large",
            says: "1048576"),
        Case(
            what: "lists within lists within lists", path: "/v1/quotes", body: String(repeating: "[", count: 100_000),
            status: 400, type: "malformed", says: ""),
        Case(
            what: "a body that is no JSON by its type", path: "/v1/quotes", body: "customer=x",
            headers: ["Content-Type": "application/x-www-form-urlencoded"], status: 415, type: "media-type",
            says: "application/json"),
        Case(
            what: "JSON in another character set", path: "/v1/quotes", body: "{}",
            headers: ["Content-Type": "application/json; charset=utf-16"], status: 415, type: "media-type",
            says: "utf-16"),
        Case(
            what: "an If-Match that is no number", path: "/v1/deals/<deal>/close",
            body: #"{"outcome":"lost","note":"n"}"#,
            headers: ["If-Match": "abc"], status: 400, type: "malformed", place: ("header", "If-Match"), says: "ETag"),
        Case(
            what: "a weak If-Match", path: "/v1/deals/<deal>/close", body: #"{"outcome":"lost","note":"n"}"#,
            headers: ["If-Match": #"W/"12""#], status: 400, type: "malformed", place: ("header", "If-Match"),
            says: "ETag"),
        Case(
            what: "an If-Match where nothing is changed", path: "/v1/quotes",
            body: quote(#""lines":[{"sku":"BACKUP-1","units":1}]"#), headers: ["If-Match": #""12""#], status: 400,
            type: "malformed", place: ("header", "If-Match"), says: "leave If-Match out"),
        Case(
            what: "an idempotency key of spaces", path: "/v1/quotes",
            body: quote(#""lines":[{"sku":"BACKUP-1","units":1}]"#), headers: ["Idempotency-Key": "a b"], status: 400,
            type: "malformed", place: ("header", "Idempotency-Key"), says: "visible ASCII"),
        Case(
            what: "an idempotency key without end", path: "/v1/quotes",
            body: quote(#""lines":[{"sku":"BACKUP-1","units":1}]"#),
            headers: ["Idempotency-Key": String(repeating: "k", count: 201)], status: 400, type: "malformed",
            place: ("header", "Idempotency-Key"), says: "200"),
    ]

    @Test("A body", arguments: bodies)
    func body(bad: Case) async throws {
        try await Site.with { site in
            let tenant = try await Tenant.found("north", on: site)
            let admin = try #require(tenant.secrets["vendor_admin"])
            let before = try await site.lastSequence(admin)
            let deal = try #require(tenant.owned["alpha"]?["deal"])
            let secret = bad.path.contains("products") ? admin : try #require(tenant.secrets["alpha"])
            func filled(_ text: String) -> String { text.replacing("<deal>", with: deal) }
            let answer = try await site.send(
                .post, filled(bad.path), filled(bad.body), as: secret, headers: bad.headers)
            #expect(answer.status == bad.status, "\(answer.text)")
            #expect(answer["type"] == "/problems/\(bad.type)")
            if bad.status == 422 || bad.status == 409 { try Self.compare(bad, filled(bad.body)) }
            #expect(answer.header("Content-Type") == "application/problem+json")
            #expect(answer.text.utf8.count < 2_000)
            if let place = bad.place { #expect(answer[place.member] == place.value, "\(answer.text)") }
            let words = "\(answer["detail"] ?? "") \(answer["hint"] ?? "")"
            #expect(bad.says.isEmpty || words.contains(bad.says), "\(words)")
            #expect(try await site.lastSequence(admin) == before)
        }
    }

    /// What is called invalid does not fit the description of the API; what fits it is a conflict.
    private static func compare(_ bad: Case, _ body: String) throws {
        let path = bad.path.replacing("<", with: "{").replacing(">", with: "}")
        let check = try OpenAPI.check()
        let schema = try #require(
            check.document["paths"]?[path]?["post"]?["requestBody"]?["content"]?["application/json"]?["schema"])
        let differences = check.differences(try JSON.parse(body), schema)
        #expect(differences.isEmpty == (bad.status == 409), "\(differences)")
    }

    @Test(
        "A query string",
        arguments: [
            ("limit=ten", "limit", "ten"), ("limit=5&limit=6", "limit", "twice"), ("limit=0", "limit", "1 to 200"),
            ("limit=201", "limit", "1 to 200"), ("limit=-1", "limit", "1 to 200"),
            ("lmit=5", "lmit", "did you mean `limit`?"),
            ("status=aproved", "status", "approved"), ("partner=nobody", "partner", "partner_"),
            ("after=%zz", "after", "percent"),
            ("after=%ff", "after", "UTF-8"), ("limit=99999999999999999999", "limit", "99999999999999999999"),
        ])
    func query(text: String, name: String, says: String) async throws {
        try await Site.with { site in
            let admin = try await site.found("north")
            let answer = try await site.send(.get, "/v1/deals?\(text)", as: admin)
            #expect(answer.status == 422, "\(answer.text)")
            #expect(answer["parameter"] == name)
            #expect("\(answer["detail"] ?? "") \(answer["hint"] ?? "")".contains(says), "\(answer.text)")
        }
    }

    @Test(
        "An id in the path that cannot be one looks like one that nothing has",
        arguments: [
            "x", "deal_", "quote_01", "deal_%2F", "deal_A", "deal_%ff", "deal_" + String(repeating: "0", count: 500),
        ])
    func path(id: String) async throws {
        try await Site.with { site in
            let admin = try await site.found("north")
            let answer = try await site.send(.get, "/v1/deals/\(id)", as: admin)
            #expect(answer.status == 404)
            #expect(answer["detail"] == "there is no deal with this id, or it is not yours to see")
        }
    }
}
