import CEL

/// Who is concerned by a rule of a program, or by a change of it.
public struct Audience: Codable, Hashable, Sendable {
    /// The ids of partner types; empty where all partners are meant, or the vendor itself.
    public let types: [String]
    /// Is it the vendor's own people?
    public let isVendor: Bool
    /// For people: `Invested partners`.
    public let label: String

    /// The partner types that conditions leave of those of a role: whom a rule is for.
    static func types(_ conditions: [Condition], of role: PartnerType.Role, in program: Program) -> [PartnerType] {
        var left = program.partnerTypes.filter { $0.role == role }
        for comparison in conditions.flatMap(\.expression.conjuncts).compactMap(\.comparison)
        where comparison.slot == Fact.partnerType.rawValue {
            let named: [CEL.Value] =
                if case .list(let all) = comparison.literal { Array(all) } else { [comparison.literal] }
            switch comparison.operator {
            case .equal, .within: left.removeAll { !named.contains(.string($0.id)) }
            case .notEqual: left.removeAll { named.contains(.string($0.id)) }
            default: break
            }
        }
        return left
    }
}

extension ProgramInWords {
    /// Every partner, of whatever type.
    var everyone: Audience { Audience(types: [], isVendor: false, label: say("audience.everyone")) }
    /// The vendor's people.
    var vendor: Audience { Audience(types: [], isVendor: true, label: say("audience.vendor")) }

    /// Partners of some types; everyone when that is all of them or none.
    func audience(_ types: [PartnerType]) -> Audience {
        let named = program.partnerTypes.filter { type in types.contains { $0.id == type.id } }
        guard !named.isEmpty, named.count < program.partnerTypes.count else { return everyone }
        let roles = PartnerType.Role.allCases.filter { role in
            named.map(\.id) == program.partnerTypes.filter { $0.role == role }.map(\.id)
        }
        let label =
            named.count > 1 && !roles.isEmpty
            ? say(roles[0] == .reseller ? "audience.resellers" : "audience.distributors")
            : say.joined(named.map(plural), .and)
        return Audience(types: named.map(\.id), isVendor: false, label: label)
    }

    /// The partners of one side of the channel.
    func audience(_ role: PartnerType.Role) -> Audience { audience(program.partnerTypes.filter { $0.role == role }) }

    /// Whom a rule is for.
    func audience(_ conditions: [Condition], of role: PartnerType.Role) -> Audience {
        audience(Audience.types(conditions, of: role, in: program))
    }

    /// `Invested partners`, `Distributors`.
    func plural(_ type: PartnerType) -> String {
        let label = say.text(type.label)
        let last = label.lowercased()
        let key =
            if ["partner", "reseller", "wiederverkäufer"].contains(where: last.hasSuffix) {
                "audience.partners"
            } else if last.hasSuffix("distributor") {
                "audience.distributor_type"
            } else {
                "audience.of_type"
            }
        return say(key, ["label": .text(label)])
    }
}
