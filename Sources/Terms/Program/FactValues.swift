import CEL

extension Facts {
    /// Facts as decisions saw them; what they did not see keeps its empty value.
    init(_ seen: [SeenFact]) {
        self.init()
        for one in seen {
            guard let fact = Fact(named: one.name) else { continue }
            switch one.value {
            case .flag(let flag): set(fact, flag)
            case .count(let count): set(fact, Int(count))
            case .text(let text) where fact.type == .string: set(fact, text)
            default: break
            }
        }
    }

    /// The fact as a decision sees it.
    func seen(_ fact: Fact) -> SeenFact { SeenFact(fact.name, TypedValue(self[fact])) }
}

extension TypedValue {
    /// A value of an expression; facts are truth values, counts and texts.
    init(_ value: CEL.Value) {
        self =
            switch value {
            case .bool(let flag): .flag(flag)
            case .int(let count): .count(count)
            case .string(let text): .text(text)
            case .list(let values): .list(values.map(TypedValue.init))
            case .map(let map): .list(map.entries.compactMap(Self.named))
            default: .text("")
            }
    }

    /// An entry of a map: `sales: 2`; nil for one that says nothing.
    private static func named(_ entry: CEL.ValueMap.Entry) -> TypedValue? {
        let value = TypedValue(entry.value)
        guard case .string(let key) = entry.key, let plain = value.plain, !["", "0", "false"].contains(plain) else {
            return nil
        }
        return .text("\(key): \(plain)")
    }
}

extension Fact {
    /// The fact of this name in expressions; nil for what only decisions see.
    init?(named name: String) {
        guard let fact = Self.byName[name] else { return nil }
        self = fact
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    /// Its value as people name it: `invested` is the label of a partner type, `2026-03-02` a day.
    func shown(_ value: TypedValue) -> TypedValue {
        if case .list(let values) = value, self == .partnerDesignations {
            return .list(values.map { $0.plain.map { .named(.designation, $0) } ?? $0 })
        }
        guard case .text(let text) = value, !text.isEmpty else { return value }
        return switch self {
        case .partnerType: .named(.partnerType, text)
        case .partnerTier: .named(.tier, text)
        case .partnerStatus: .words("membership.\(text)")
        case .dealRole: .words("role.\(text)")
        case .dealRoute, .orderRoute: .words("route.\(text)")
        case .registrationStatus: .words("status.\(text)")
        case .requestBy: .words("requester.\(text)")
        case .orderChange: .words("line_change.\(text)")
        case .orderDay, .dealDay, .registrationDay: Day(text).map(TypedValue.day) ?? value
        default: value
        }
    }
}
