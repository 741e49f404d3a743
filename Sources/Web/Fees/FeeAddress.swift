import Record
import Tiers

/// The addresses of yearly fees.
enum FeeAddress {
    static let list = SharedFixedAddress("/fees")
    static let agree = PageAddress<ID<PartnerFee>>("/console/fees/{fee}/agree")
}
