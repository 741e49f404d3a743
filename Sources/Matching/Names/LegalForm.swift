/// A legal form as it stands in a name.
public struct LegalForm: Hashable, Sendable {
    /// What it is called: the same for every spelling of it, such as `gmbh`.
    public let name: String
    /// What sort of company it makes; nil where that is not known.
    public let kind: Kind?
    private let tag: UInt8?

    /// Sorts of companies that are not one another.
    public enum Kind: String, Sendable {
        case stock = "jsc"
        case limited = "llc"
        case limitedPartnership = "lp"
        case limitedLiabilityPartnership = "llp"
        case partnership = "gp"
        case soleTrader = "sp"
        case cooperative = "coop"
        case association = "ngo"
        case stateOwned = "soe"
        case jointVenture = "jv"
    }

    init(name: String, kind: Kind?, tag: UInt8?) {
        (self.name, self.kind, self.tag) = (name, kind, tag)
    }

    /// Of a list of forms as they are written, so that it may stand in front of a name, too.
    var isCurated: Bool { tag == UInt8(ascii: "c") }
    /// A word such as "Company", which says that it is one and no more.
    var isGeneric: Bool { tag == UInt8(ascii: "g") }
}
