import Terms

extension Reader {
    /// The facts of a partner as conditions about licences, the library and the public list ask for them, now.
    func facts(of partner: Partner) throws -> Facts {
        var facts = Facts()
        facts.set(partner: partner, paymentsCurrent: try pastDueSince(partner.id) == nil, context.program, on: today)
        facts.set(try activity(of: partner.id))
        return facts
    }
}
