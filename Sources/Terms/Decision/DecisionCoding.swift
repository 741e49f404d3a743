/// A decision without what stands beside it already: what it is about, its moment, and the program.
///
/// Written with short members, since the journal keeps it, and each fact once for all rules that read it:
///
///     {"q": "price", "is": "priced", "rate": "10%", "of": "100.00 USD", "amount": "90.00 USD",
///      "facts": [["partner.type", "invested"], ["deal.role", "resale"]],
///      "rules": [["list-invested", [0, 1], "10%", "10.00 USD"], ["list-authorized", [0, 1], [0]]]}
///
/// A rule with a second list did not apply: it lists the places of the conditions that did not hold, or what else is missing.
public struct BareDecision: Hashable, Sendable {
    public let question: Question
    public let outcome: Outcome
    public let rules: [RuleOutcome]

    public init(_ decision: Decision) {
        (question, outcome, rules) = (decision.question, decision.outcome, decision.rules)
    }

    /// The whole decision.
    public func about(_ subject: String, at moment: Instant, _ program: ProgramReference) -> Decision {
        Decision(question: question, subject: subject, at: moment, program: program, outcome: outcome, rules: rules)
    }
}

extension BareDecision: Codable {
    private enum CodingKeys: String, CodingKey {
        case question = "q"
        case verdict = "is"
        case rate, of, amount, facts, rules
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(question, forKey: .question)
        try members.encode(outcome.verdict, forKey: .verdict)
        try members.encodeIfPresent(outcome.rate, forKey: .rate)
        try members.encodeIfPresent(outcome.from?.written, forKey: .of)
        try members.encodeIfPresent(outcome.amount?.written, forKey: .amount)
        var places: [SeenFact: Int] = [:]
        var facts: [SeenFact] = []
        let rules = rules.map { rule in
            let saw = rule.facts.map { fact in
                if let place = places[fact] { return place }
                places[fact] = facts.count
                facts.append(fact)
                return facts.count - 1
            }
            return WrittenRule(rule, saw)
        }
        if !facts.isEmpty { try members.encode(facts, forKey: .facts) }
        try members.encode(rules, forKey: .rules)
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        let facts = try members.decodeIfPresent([SeenFact].self, forKey: .facts) ?? []
        func money(_ key: CodingKeys) throws -> Money? {
            guard let text = try members.decodeIfPresent(String.self, forKey: key) else { return nil }
            guard let money = Money(written: text) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: members, debugDescription: "\"\(text)\" is not an amount, such as 90.00 USD")
            }
            return money
        }
        question = try members.decode(Question.self, forKey: .question)
        outcome = Outcome(
            try members.decode(Verdict.self, forKey: .verdict),
            rate: try members.decodeIfPresent(Rate.self, forKey: .rate), from: try money(.of),
            amount: try money(.amount))
        rules = try members.decode([WrittenRule].self, forKey: .rules).map { rule in
            guard rule.saw.allSatisfy(facts.indices.contains) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .rules, in: members, debugDescription: "\(rule.id) saw a fact that is not there")
            }
            return rule.outcome(rule.saw.map { facts[$0] })
        }
    }
}

/// Written as a ``BareDecision`` with `"about": "deal_…", "at": "2026-03-02T10:00:00Z", "by": "avepoint 1"` behind it.
extension Decision: Codable {
    private enum CodingKeys: String, CodingKey {
        case subject = "about"
        case at
        case program = "by"
    }

    public func encode(to encoder: any Encoder) throws {
        try BareDecision(self).encode(to: encoder)
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(subject, forKey: .subject)
        try members.encode(at, forKey: .at)
        try members.encode("\(program.name) \(program.version)", forKey: .program)
    }

    public init(from decoder: any Decoder) throws {
        let bare = try BareDecision(from: decoder)
        let members = try decoder.container(keyedBy: CodingKeys.self)
        let cited = try members.decode(String.self, forKey: .program).split(separator: " ")
        guard cited.count == 2, let version = Int(cited[1]) else {
            throw DecodingError.dataCorruptedError(
                forKey: .program, in: members, debugDescription: "no program and its version, such as avepoint 1")
        }
        self = bare.about(
            try members.decode(String.self, forKey: .subject), at: try members.decode(Instant.self, forKey: .at),
            ProgramReference(name: String(cited[0]), version: version))
    }
}

/// A rule as a decision writes it, with the places of its facts: a list of its id, those places, then what missed (a list) or what it
/// granted (texts, a rate with its sign and an amount with its currency), then what it is called and its clause, where the program says
/// neither.
private struct WrittenRule: NodeDecodable, NodeEncodable {
    let id: String
    let name: Phrase?
    let clause: ClauseID?
    let rate: Rate?
    let amount: Money?
    let saw: [Int]
    let not: [MissingPart]?

    init(_ rule: RuleOutcome, _ saw: [Int]) {
        (id, name, clause, rate, amount) = (rule.id, rule.label, rule.clause, rule.rate, rule.amount)
        self.saw = saw
        not = rule.applied ? nil : rule.missing
    }

    func outcome(_ facts: [SeenFact]) -> RuleOutcome {
        RuleOutcome(id, not == nil, rate, amount, facts, not ?? [], clause, name)
    }

    var node: Node {
        var items = [Node(.string(id)), Node(.list(saw.map { Node(.number(String($0))) }))]
        if let not { items.append(Node(.list(not.map(\.node)))) }
        if let rate { items.append(Node(.string(rate.description))) }
        if let amount { items.append(Node(.string(amount.written))) }
        let own = [
            name.map { Node.Member("name", $0.node) }, clause.map { Node.Member("clause", Node(.string($0.text))) },
        ]
        .compactMap(\.self)
        if !own.isEmpty { items.append(Node(.map(own))) }
        return Node(.list(items))
    }

    init(node: Node) throws(DocumentError) {
        guard let items = node.items, items.count >= 2, let id = items[0].text, let places = items[1].items else {
            throw DocumentError(at: node, "no rule of a decision is written like this")
        }
        var (rate, amount, not, name, clause): (Rate?, Money?, [MissingPart]?, Phrase?, ClauseID?)
        for item in items.dropFirst(2) {
            if let parts = item.items {
                var missing: [MissingPart] = []
                for part in parts { missing.append(try MissingPart(node: part)) }
                not = missing
            } else if let text = item.text {
                (rate, amount) = (rate ?? Rate(text), amount ?? Money(written: text))
                guard rate != nil || amount != nil else { throw DocumentError(at: item, "no rate and no amount") }
            } else {
                if let named = item["name"] { name = try Phrase(node: named) }
                clause = item["clause"]?.text.map { ClauseID($0) }
            }
        }
        var saw: [Int] = []
        for place in places { saw.append(Int(try place.decode(Int64.self))) }
        (self.id, self.saw, self.not, self.rate, self.amount) = (id, saw, not, rate, amount)
        (self.name, self.clause) = (name, clause)
    }
}

/// Written as `[name, value]`; by its name alone when it is false.
extension SeenFact: Codable {
    public func encode(to encoder: any Encoder) throws {
        guard value != .flag(false) else {
            var alone = encoder.singleValueContainer()
            return try alone.encode(name)
        }
        var pair = encoder.unkeyedContainer()
        try pair.encode(name)
        try pair.encode(value)
    }

    public init(from decoder: any Decoder) throws {
        if let name = try? decoder.singleValueContainer().decode(String.self) {
            self.init(name, .flag(false))
            return
        }
        var pair = try decoder.unkeyedContainer()
        self.init(try pair.decode(String.self), try pair.decode(TypedValue.self))
    }
}

/// Written as the condition's place, or as its phrase; where it has a clause of its own, as `{"say": …, "clause": …}`.
extension MissingPart: NodeDecodable, NodeEncodable {
    public var node: Node {
        switch what {
        case .condition(let place): Node(.number(String(place)))
        case .words(let phrase): clause.map { ["say": phrase.node, "clause": Node(.string($0.text))] } ?? phrase.node
        }
    }

    public init(node: Node) throws(DocumentError) {
        if let place = node.integer {
            self.init(condition: Int(place))
        } else if let phrase = node["say"] {
            self.init(try Phrase(node: phrase), clause: node["clause"]?.text.map { ClauseID($0) })
        } else {
            self.init(try Phrase(node: node))
        }
    }
}
