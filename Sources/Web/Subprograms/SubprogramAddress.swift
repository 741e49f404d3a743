import Finance
import Record

/// The addresses of incentives, success plans and contests.
enum SubprogramAddress {
    static let list = SharedFixedAddress("/subprograms")
    static let preview = FixedAddress("/console/subprograms/preview")
    static let one = SharedAddress<ID<Subprogram>>("/subprograms/{subprogram}")
    static let join = PageAddress<ID<Subprogram>>("/portal/subprograms/{subprogram}/join")
    static let claim = PageAddress<ID<Subprogram>>("/portal/subprograms/{subprogram}/claim")
    static let change = PageAddress<ID<Subprogram>>("/console/subprograms/{subprogram}/change")
    static let withdraw = PageAddress<ID<Subprogram>>("/console/subprograms/{subprogram}/withdraw")
    static let handOver = PageAddress<ID<Subprogram>, ID<Participation>>("/console/subprograms/{subprogram}/won/{won}")
}
