import Members
import Record
import Terms

/// What stands in a part of an address that varies: an id, a number, a name.
protocol AddressPart: Sendable {
    /// Nil for what cannot be one: the address is then one that nothing has.
    init?(part: String)
    /// As it stands in the address, before it is percent-encoded.
    var part: String { get }
}

extension ID: AddressPart {
    init?(part: String) { self.init(part) }
    var part: String { text }
}

extension String: AddressPart {
    init?(part: String) { self = part }
    var part: String { self }
}

extension Int64: AddressPart {
    init?(part: String) { self.init(part) }
    var part: String { String(self) }
}

extension ClauseID: AddressPart {
    init?(part: String) { self.init(part) }
    var part: String { text }
}

extension LinkToken: AddressPart {
    init?(part: String) { self.init(part) }
    var part: String { text }
}

/// A vendor in the address of a public page: its id, or its name in it.
struct PublicVendor: AddressPart {
    let id: ID<Vendor>
    let part: String

    init?(part: String) {
        guard let id = ID<Vendor>(part) ?? ID<Vendor>("vendor_" + part) else { return nil }
        self.id = id
        self.part = part
    }

    init(_ id: ID<Vendor>) { (self.id, part) = (id, id.text) }

    /// - Throws: `Problem.notFound` for what can be no vendor.
    static func named(_ written: String) throws -> ID<Vendor> {
        guard let vendor = PublicVendor(part: written) else { throw Problem.notFound(Vendor.noun) }
        return vendor.id
    }
}

extension AddressPart {
    /// As a member of a command or a query.
    var node: Node { Node(.string(part)) }
}
