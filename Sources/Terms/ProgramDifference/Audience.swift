import CEL

/// Who is concerned by a rule of a program, or by a change of it.
public struct Audience: Codable, Hashable, Sendable {
    /// The ids of partner types; empty where all partners are meant, or the vendor itself.
    public let types: [String]
    /// Is it the vendor's own people?
    public let isVendor: Bool
    /// For people: `Invested partners`.
    public let label: String

    /// Every partner, of whatever type.
    public static let everyone = Audience(types: [], isVendor: false, label: "All partners")
    /// The vendor's people.
    public static let vendor = Audience(types: [], isVendor: true, label: "The vendor")

    private init(types: [String], isVendor: Bool, label: String) {
        self.types = types
        self.isVendor = isVendor
        self.label = label
    }

    /// Partners of some types of a program; everyone when that is all of them or none.
    init(_ types: [PartnerType], in program: Program) {
        let named = program.partnerTypes.filter { type in types.contains { $0.id == type.id } }
        guard !named.isEmpty, named.count < program.partnerTypes.count else {
            self = .everyone
            return
        }
        let roles = PartnerType.Role.allCases.filter { role in
            named.map(\.id) == program.partnerTypes.filter { $0.role == role }.map(\.id)
        }
        let label =
            named.count > 1 && !roles.isEmpty
            ? (roles[0] == .reseller ? "Resellers" : "Distributors")
            : named.map(\.plural).joined(separator: " and ")
        self.init(types: named.map(\.id), isVendor: false, label: label)
    }

    /// The partners of one side of the channel.
    init(_ role: PartnerType.Role, in program: Program) {
        self.init(program.partnerTypes.filter { $0.role == role }, in: program)
    }

    /// Whom a rule is for: the partner types that its conditions leave, among those of a role.
    init(_ conditions: [Condition], of role: PartnerType.Role, in program: Program) {
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
        self.init(left, in: program)
    }
}

extension PartnerType {
    /// `Invested partners`, `Distributors`.
    var plural: String {
        let last = label.split(separator: " ").last?.lowercased() ?? ""
        return ["partner", "reseller", "distributor"].contains(last) ? label + "s" : label + " partners"
    }
}
