import Members
import Record
import Terms

/// A step by which people of the vendor keep the records of end customers: each replies with the record as it is afterwards.
package protocol CustomerStep: Command where Reply == CustomerOverview {
    var customer: ID<CustomerAccount> { get }
}

extension CustomerStep {
    package static var permission: Permission { .reviewDeals }

    package func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> CustomerOverview {
        try ShowCustomer(customer: CustomerReference(customer)).answer(reader)
    }
}

/// Records how an end customer is called, where it is, and by which numbers registers know it. What is left out stays as it is; a list
/// takes the place of the one before.
package struct ChangeCustomer: CustomerStep {
    package static let name = "change_customer"

    package let customer: ID<CustomerAccount>
    /// What it is called from now on; the name before stays known as a former one.
    package let name: Entered<LineName>?
    package let names: [CustomerName]?
    package let domains: [DomainName]?
    package let countries: [CountryCode]?
    package let identifiers: [CustomerNumber]?
    package let parent: ID<CustomerAccount>?
    /// Takes the parent away.
    package let noParent: Bool?
    package let note: String?

    package struct State: Sendable {
        let account: CustomerAccount
        /// The parents of the parent that is named, from the nearest on.
        let line: [ID<CustomerAccount>]
    }

    package func load(_ reader: Reader) throws -> State {
        let account = try reader.subject(customer).value
        var line: [ID<CustomerAccount>] = []
        var next = parent
        while let one = next, !line.contains(one), line.count < Self.mostParents {
            line.append(one)
            next = try reader.vendorWide.require(one).value.parent
        }
        return State(account: account, line: line)
    }

    private static let mostParents = 20
    private static let most = 50

    package func decide(_ state: State, _ context: Context) throws -> [any Event] {
        var account = try state.account.open()
        try Text.checkLength(note ?? "", "note")
        if let names { account.names = try Self.checked(names) }
        if let name {
            let called = try Text.value(name, "name").text
            let before = CustomerName(text: account.customer.name, kind: .former)
            if called != before.text, !account.names.contains(where: { $0.text == before.text }) {
                account.names.append(before)
            }
            account.customer = EndCustomer(
                name: called, domain: account.customer.domain, country: account.customer.country)
        }
        if let domains { account.domains = Self.distinct(domains.map(\.text), but: account.customer.domain) }
        if let countries { account.countries = Self.distinct(countries.map(\.text), but: account.customer.country) }
        if let identifiers { account.identifiers = try Self.checked(identifiers) }
        try bound(account)
        if noParent == true { account.parent = nil }
        if let parent {
            guard !state.line.contains(customer) else {
                throw Problem.invalid(field: "/parent", "customer.own_parent")
            }
            account.parent = parent
        }
        return account == state.account ? [] : [CustomerChanged(account: account, note: note)]
    }

    private func bound(_ account: CustomerAccount) throws {
        for (field, count) in [
            ("/names", account.names.count), ("/domains", account.domains.count),
            ("/countries", account.countries.count), ("/identifiers", account.identifiers.count),
        ] where count > Self.most {
            throw Problem.invalid(field: field, Phrase("customer.too_many", ["most": .count(Self.most)]))
        }
    }

    private static func checked(_ names: [CustomerName]) throws -> [CustomerName] {
        var seen: Set<String> = []
        return try names.enumerated().compactMap { place, name in
            let text = try Text.name(name.text, "names/\(place)/text").text
            return seen.insert(text).inserted ? CustomerName(text: text, kind: name.kind) : nil
        }
    }

    private static func distinct(_ texts: [String], but first: String?) -> [String] {
        var seen: Set<String> = [first ?? ""]
        return texts.filter { seen.insert($0).inserted }
    }

    private static func checked(_ numbers: [CustomerNumber]) throws -> [CustomerNumber] {
        var seen: Set<String> = []
        return try numbers.enumerated().compactMap { place, number in
            guard let found = number.checked else {
                throw Problem.invalid(
                    field: "/identifiers/\(place)/number",
                    Phrase("customer.number.\(number.kind.rawValue)", ["number": .text(number.number)]))
            }
            let kept = CustomerNumber(
                kind: number.kind, number: found.text, country: found.country.flatMap { CountryCode($0) })
            return seen.insert("\(kept.kind) \(kept.number)").inserted ? kept : nil
        }
    }
}

/// Says that two records are of one end customer. What was registered under each stays as it is; what they then have twice is shown.
package struct MergeCustomers: CustomerStep {
    package static let name = "merge_customers"

    /// The record that goes into the other.
    package let customer: ID<CustomerAccount>
    package let into: ID<CustomerAccount>
    package let reason: String

    package struct State: Sendable {
        let gone: CustomerAccount
        let kept: CustomerAccount
    }

    package func load(_ reader: Reader) throws -> State {
        State(gone: try reader.subject(customer).value, kept: try reader.require(into).value)
    }

    package func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard customer != into else { throw Problem.invalid(field: "/into", "customer.itself") }
        _ = try state.gone.open()
        _ = try state.kept.open()
        return [
            CustomersMerged(customer: customer, into: into, reason: reason, by: context.actor.id, at: context.now)
        ]
    }

    package func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> CustomerOverview {
        try ShowCustomer(customer: CustomerReference(into)).answer(reader)
    }
}

/// Takes a merger back: the two are two again, and told apart.
package struct UndoCustomerMerger: CustomerStep {
    package static let name = "undo_customer_merger"

    /// The record that went into another.
    package let customer: ID<CustomerAccount>
    package let reason: String

    package func load(_ reader: Reader) throws -> CustomerAccount { try reader.subject(customer).value }

    package func decide(_ state: CustomerAccount, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard let merged = state.merged else { throw Problem.wrongState("customer.not_merged") }
        return [CustomerMergeUndone(customer: customer, from: merged.into, reason: reason)]
    }
}

/// Says that some of the descriptions that stand under a record are of another end customer, which gets a record of its own.
package struct SplitCustomer: CustomerStep {
    package static let name = "split_customer"

    package let customer: ID<CustomerAccount>
    /// Those that are of the other one, as the record names them.
    package let descriptions: [String]
    package let reason: String

    package struct State: Sendable {
        let account: CustomerAccount
        let there: [CustomerDescription]
    }

    package func load(_ reader: Reader) throws -> State {
        State(
            account: try reader.subject(customer).value, there: try reader.descriptions(under: [customer]))
    }

    package func decide(_ state: State, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        _ = try state.account.open()
        let wanted = Set(descriptions)
        let moved = state.there.filter { wanted.contains($0.key) }
        guard let first = moved.first, moved.count == wanted.count, moved.count < state.there.count else {
            throw Problem.invalid(field: "/descriptions", "customer.split_parts")
        }
        let account = CustomerAccount(new: first.described, context.newID())
        return [
            CustomerSplit(
                customer: customer, account: account, descriptions: moved.map(\.key), reason: reason)
        ]
    }

    package func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> CustomerOverview {
        let new = try reader.created(events, \CustomerSplit.account).id
        return try ShowCustomer(customer: CustomerReference(new)).answer(reader)
    }
}

/// Says that two records that look alike are of two end customers: they are compared no more.
package struct TellCustomersApart: CustomerStep {
    package static let name = "tell_customers_apart"

    package let customer: ID<CustomerAccount>
    package let other: ID<CustomerAccount>
    package let reason: String

    package func load(_ reader: Reader) throws -> [CustomerAccount] {
        [try reader.subject(customer).value, try reader.require(other).value]
    }

    package func decide(_ state: [CustomerAccount], _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        guard customer != other else { throw Problem.invalid(field: "/other", "customer.itself") }
        for account in state { _ = try account.open() }
        return [CustomerRecordsToldApart(customer: customer, other: other, reason: reason)]
    }
}

extension CustomerAccount {
    /// The record, if it stands for itself.
    fileprivate func open() throws -> CustomerAccount {
        guard let merged else { return self }
        throw Problem.wrongState(
            Phrase("customer.merged", ["name": .text(customer.name), "into": .text(merged.into.text)]))
    }
}
