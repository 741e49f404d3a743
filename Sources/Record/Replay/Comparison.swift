import Terms

/// What a capability has compared of one kind of its things when a record is performed again under other terms.
package struct Comparison: Sendable {
    let table: String
    /// What is compared of one, read from its body.
    let read: @Sendable (String) throws -> Thing

    package init<Value: Entity>(_: Value.Type, _ thing: @escaping @Sendable (Value) throws -> Thing) {
        table = Value.table
        read = { try thing(try JSON.decode(Value.self, from: $0)) }
    }

    /// One thing as it is compared.
    package struct Thing: Sendable {
        /// To whom it belongs; nil for the vendor's own.
        let partner: PartnerID?
        /// What it is called.
        let title: Phrase
        /// In the order in which they are told.
        let values: [Member]

        package init(of partner: PartnerID?, _ title: Phrase, _ values: [Member]) {
            (self.partner, self.title, self.values) = (partner, title, values)
        }
    }

    /// A member with its value. Two of the same thing are the same member when their labels are.
    package struct Member: Sendable {
        /// What it is called.
        let label: Phrase
        /// Nil where the thing has none.
        let value: TypedValue?
        /// Is it summed over all things, by currency?
        let isSummed: Bool

        package init(_ label: Phrase, _ value: TypedValue?) {
            (self.label, self.value, isSummed) = (label, value, false)
        }

        /// An amount that is summed over all things, by currency.
        package init(_ label: Phrase, sum amount: Money) {
            (self.label, value, isSummed) = (label, .money(amount), true)
        }
    }
}
