/// A value as decisions, notices and problems hold it: with its type, so that it can be written in any language.
public indirect enum TypedValue: Hashable, Sendable {
    case flag(Bool)
    case count(Int64)
    case text(String)
    case day(Day)
    case moment(Instant)
    case money(Money)
    case rate(Rate)
    /// Something that a program file has a name for.
    case named(NamedThing, String)
    /// Somebody, by the id of what the record knows the person as: whoever reads it finds the name, as long as there is one.
    case person(String)
    /// Words of Guildhall's own.
    case phrase(Phrase)
    case list([TypedValue])

    public static func count(_ number: Int) -> TypedValue { .count(Int64(number)) }
    /// Words of Guildhall's own, without values in them.
    public static func words(_ key: String) -> TypedValue { .phrase(Phrase(key)) }
}

/// What a program file gives names to, by ids.
public enum NamedThing: String, CaseIterable, Hashable, Sendable {
    case partnerType = "type"
    case tier, obligation, agreement, certification, course, licence, step, benefit
    /// A condition of activation.
    case condition
    case requirement, designation
    /// What brings points in a score.
    case metric
    /// A rule of prices: a discount, a bonus or a cap.
    case price
    /// A rule of earnings.
    case earning
    /// A fund, or a part of one: `mdf`, `mdf/cost/travel`, `mdf/activity/event`.
    case fund
    /// Terms of subprograms.
    case subprogram
    /// A yearly fee.
    case fee
    /// What may be used so often a year.
    case allowance
    /// Who has yet to decide the rate of a rule of prices or earnings.
    case decider
    /// A question of the form that applicants fill in, and a criterion by which they are assessed.
    case question, criterion
    /// A kind of case, how one ends, and a rule of how urgent it is.
    case caseKind = "case_kind"
    case caseOutcome = "case_outcome"
    case casePriority = "case_priority"
    /// The program itself, whatever the id.
    case program
}

extension TypedValue: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self = .text(value) }
}

/// What JSON cannot tell apart by itself stands in an object of one member: `{"day": "2026-08-28"}`, `{"tier": "gold"}`.
extension TypedValue: NodeDecodable, NodeEncodable {
    private enum Tag: String {
        case day, moment, money, rate, say, person
    }

    public var node: Node {
        switch self {
        case .flag(let flag): Node(.bool(flag))
        case .count(let count): Node(.number(String(count)))
        case .text(let text): Node(.string(text))
        case .list(let values): Node(.list(values.map(\.node)))
        case .day(let day): Self.tagged(.day, day.description)
        case .moment(let moment): Self.tagged(.moment, moment.description)
        case .money(let money): Self.tagged(.money, money.written)
        case .rate(let rate): Self.tagged(.rate, rate.description)
        case .person(let id): Self.tagged(.person, id)
        case .phrase(let phrase): Node(.map([.init(Tag.say.rawValue, phrase.node)]))
        case .named(let thing, let id): Node(.map([.init(thing.rawValue, Node(.string(id)))]))
        }
    }

    private static func tagged(_ tag: Tag, _ text: String) -> Node {
        Node(.map([.init(tag.rawValue, Node(.string(text)))]))
    }

    public init(node: Node) throws(DocumentError) {
        switch node.content {
        case .bool(let flag): self = .flag(flag)
        case .number: self = .count(try node.decode(Int64.self))
        case .string(let text): self = .text(text)
        case .list(let nodes):
            var values: [TypedValue] = []
            for node in nodes { values.append(try TypedValue(node: node)) }
            self = .list(values)
        case .map(let members):
            guard members.count == 1, let value = try Self.tagged(members[0]) else {
                throw DocumentError(at: node, "no value is written like this")
            }
            self = value
        case .null: throw DocumentError(at: node, "there is no value")
        }
    }

    private static func tagged(_ member: Node.Member) throws(DocumentError) -> TypedValue? {
        if let thing = NamedThing(rawValue: member.key) { return member.value.text.map { .named(thing, $0) } }
        let text = member.value.text ?? ""
        return switch Tag(rawValue: member.key) {
        case .day: Day(text).map(TypedValue.day)
        case .moment: Instant(text).map(TypedValue.moment)
        case .money: Money(written: text).map(TypedValue.money)
        case .rate: Rate(text).map(TypedValue.rate)
        case .person: .person(text)
        case .say: .phrase(try Phrase(node: member.value))
        case nil: nil
        }
    }
}

extension Money {
    /// As decisions hold it: `78000.00 USD`.
    var written: String { "\(decimalText) \(currency.code)" }

    /// Reads what `written` writes; nil for anything else.
    init?(written text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, let currency = Currency(String(parts[1])),
            let money = try? Money(String(parts[0]), currency)
        else { return nil }
        self = money
    }
}
