import Record
import Store
import Terms

/// Asks the vendor's own people for a second factor from a day on, or no longer. Until then whoever has none is told;
/// from then on their sessions lead nowhere but to where one is set up.
public struct RequireSecondFactor: Command {
    public static let name = "require_second_factor"
    public static let permission = Permission.administer
    public static let needsConfirmation = true

    public let required: Bool
    /// Days until it is asked for, from 0 to 90; 14 when left out.
    public let graceDays: Int?

    public init(required: Bool, graceDays: Int? = nil) { (self.required, self.graceDays) = (required, graceDays) }

    public func load(_ reader: Reader) throws -> Vendor { reader.context.vendor }

    public func decide(_ state: Vendor, _ context: Context) throws -> [any Event] {
        guard required else {
            return state.secondFactorFrom == nil ? [] : [SecondFactorRuled(vendor: state.id, from: nil)]
        }
        let days = graceDays ?? 14
        guard (0...90).contains(days) else {
            throw Problem.invalid(field: "/grace_days", Phrase("factor.grace", ["days": .count(days)]))
        }
        return [SecondFactorRuled(vendor: state.id, from: context.now.adding(days: Int64(days)))]
    }

    public func deliver(_ state: Vendor, _ events: [any Event], _ delivery: Delivery) throws {
        if !events.isEmpty { delivery.note(.rulesChanged, about: required ? "second_factor" : "no_second_factor") }
    }

    public func reply(_ state: Vendor, _ events: [any Event], _ reader: Reader) throws -> SecurityRules {
        for case let ruled as SecondFactorRuled in events { return SecurityRules(secondFactorFrom: ruled.from) }
        return SecurityRules(secondFactorFrom: state.secondFactorFrom)
    }
}

/// What a vendor asks of its people.
public struct SecurityRules: Codable, Sendable {
    /// From when on they need a second factor, by the vendor's clock; absent while they do not.
    public let secondFactorFrom: Instant?
}

/// The vendor asks its people for a second factor, or no longer.
struct SecondFactorRuled: EntityChange {
    static let kind = "vendor.second_factor_ruled"
    let vendor: ID<Vendor>
    let from: Instant?
    var changed: ID<Vendor> { vendor }

    func change(_ vendor: inout Vendor) { vendor.secondFactorFrom = from }
}

/// What the vendor asks of its people.
public struct ShowSecurityRules: Query {
    public static let name = "show_security_rules"
    public static let permission = Permission.seeSecurity

    public init() {}

    public func answer(_ reader: Reader) throws -> SecurityRules {
        SecurityRules(secondFactorFrom: reader.context.vendor.secondFactorFrom)
    }
}
