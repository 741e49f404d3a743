import Record
import Tiers

/// The addresses of allowances.
enum AllowanceAddress {
    static let list = SharedFixedAddress("/allowances")
    static let giveBack = PageAddress<ID<AllowanceUse>>("/console/allowances/{use}/return")
}
