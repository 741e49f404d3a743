import CEL

/// The six conditions that the language's speed is judged by, over one set of facts.
struct ExpressionBenchmark {
    private static let sources = [
        "partner.tier == 'gold' ? 25 : partner.tier == 'silver' ? 20 : 15",
        "deal.origin == 'vendor' && deal.redirected",
        "deal.internal_use",
        "order.renewal && partner.tier != 'gold'",
        "order.route == 'direct' && registration.status == 'approved' && !registration.expired && partner.payments_current",
        "deal.role == 'fulfilment'",
    ]

    private static let facts: [(Variable, Value)] = [
        (Variable("partner.tier", .string), .string("silver")),
        (Variable("partner.payments_current", .bool), .bool(true)),
        (Variable("deal.origin", .string), .string("partner")), (Variable("deal.redirected", .bool), .bool(false)),
        (Variable("deal.internal_use", .bool), .bool(false)), (Variable("deal.role", .string), .string("resale")),
        (Variable("order.renewal", .bool), .bool(true)), (Variable("order.route", .string), .string("direct")),
        (Variable("registration.status", .string), .string("approved")),
        (Variable("registration.expired", .bool), .bool(false)),
    ]

    func run() throws {
        let environment = Environment(variables: Self.facts.map(\.0))
        let facts = Self.facts.map(\.1)
        let expressions = try Self.sources.map { try Expression($0, in: environment) }
        var check = 0
        let rounds = try callsPerSecond {
            for expression in expressions where try expression.evaluate(facts) == .bool(true) { check &+= 1 }
        }
        report("expressions", rounds * Double(expressions.count), "1/s")
        precondition(check > 0)
    }
}
