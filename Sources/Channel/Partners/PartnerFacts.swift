import Terms

extension Reader {
    /// The facts of a partner as conditions about licences, the library and the public list ask for them, now.
    func facts(of partner: Partner) throws -> Facts {
        var facts = Facts()
        facts.set(partner: partner, paymentsCurrent: try pastDueSince(partner.id) == nil, context.program)
        facts.set(.partnerTier, partner.tier ?? "")
        let orders = try vendorWide.query(
            "SELECT id FROM {orders} WHERE partner = $1 LIMIT 1", [.text(partner.id.text)])
        facts.set(.partnerActivated, !orders.isEmpty)
        return facts
    }
}
