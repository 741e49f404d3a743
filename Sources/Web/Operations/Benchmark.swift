import Hummingbird

extension Router<ClientContext> {
    /// The yardsticks for speed: a page of so many bytes without anything in it, and an endpoint that decodes and encodes a quote, or the asking for one, by the framework's
    /// ordinary JSON coders and does nothing else.
    func addBenchmark() {
        get("/bench/page/{bytes}") { _, context in
            let size = min(context.parameters["bytes"].flatMap { Int($0) } ?? 0, 1 << 20)
            return Response(.ok, "text/html; charset=utf-8", Array(repeating: UInt8(ascii: "x"), count: size))
        }
        post("/bench/echo") { request, context in
            try await request.decode(as: BareQuote.self, context: context)
        }
    }
}

/// The members of a quote and of `POST /v1/quotes` as plain values.
private struct BareQuote: ResponseCodable {
    struct Amount: Codable {
        let amount: String
        let currency: String
    }
    struct Company: Codable {
        let name: String
        let domain: String?
        let country: String
    }
    struct Fact: Codable {
        let name: String
        let label: String
        let value: String
    }
    struct Missing: Codable {
        let clause: String
        let text: String
    }
    struct Rule: Codable {
        let id: String
        let label: String
        let clause: String
        let applied: Bool
        let rate: String?
        let amount: Amount?
        let facts: [Fact]
        let missing: [Missing]
    }
    struct Version: Codable {
        let name: String
        let version: Int
    }
    struct Outcome: Codable {
        let verdict: String
        let rate: String?
        let from: Amount?
        let amount: Amount?
    }
    struct Decision: Codable {
        let question: String
        let subject: String
        let at: String
        let program: Version
        let outcome: Outcome
        let rules: [Rule]
    }
    struct Line: Codable {
        let sku: String
        let name: String?
        let productLine: String?
        let units: Int
        let unitPrice: Amount?
        let list: Amount?
        let net: Amount?
        let rate: String?
        let deal: String?
        let decision: Decision?

        private enum CodingKeys: String, CodingKey {
            case sku, name, units, list, net, rate, deal, decision
            case productLine = "product_line"
            case unitPrice = "unit_price"
        }
    }

    let id: String?
    let partner: String?
    let deal: String?
    let distributor: String?
    let customer: Company?
    let route: String?
    let role: String?
    let currency: String?
    let lines: [Line]
    let list: Amount?
    let total: Amount?
    let discount: Amount?
    let rate: String?
    let clauses: [String]?
    let made: String?
    let validThrough: String?

    private enum CodingKeys: String, CodingKey {
        case id, partner, deal, distributor, customer, route, role, currency, lines, list, total, discount, rate,
            clauses, made
        case validThrough = "valid_through"
    }
}
