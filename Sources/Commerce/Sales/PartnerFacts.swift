import Record
import Terms

extension Reader {
    /// The facts of a partner as conditions about licences, the library and the public list ask for them, now.
    func facts(of partner: Partner) throws -> Facts {
        var facts = Facts()
        let pastDue = try pastDueSince(partner.id)
        let activity = try activity(of: partner.id)
        facts.set(partner: partner, paymentsCurrent: try pastDue.get() == nil, context.program, on: today)
        facts.set(try activity.get())
        return facts
    }
}
