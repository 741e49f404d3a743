import Store
import Terms

/// What a capability knows of a partner that conditions of other capabilities ask about.
package struct PartnerFacts: Sendable {
    let ask: @Sendable (PartnerID, Reader) throws -> Asked<(inout Facts) -> Void>

    /// - Parameter ask: asks the database, and says what is then known.
    package init(_ ask: @escaping @Sendable (PartnerID, Reader) throws -> Asked<(inout Facts) -> Void>) {
        self.ask = ask
    }
}

extension Reader {
    /// What all capabilities know of a partner, now: asked for together.
    package func partnerFacts(_ partner: PartnerID) throws -> Asked<Facts> {
        let asked = try capabilities.partnerFacts.map { try $0.ask(partner, self) }
        return Asked {
            var facts = Facts()
            for one in asked { try one.get()(&facts) }
            return facts
        }
    }
}
