import Record
import Terms

/// What only happens to a partner whose membership is not over. What settles the past (payments, revocations, requests turned down)
/// happens all the same.
package protocol TakesMembership: Event {
    /// Does this one take it? Some events tell of a yes or a no, and a no is always possible.
    var takesMembership: Bool { get }
}

extension TakesMembership {
    package var takesMembership: Bool { true }
}

extension PartnerTypeChanged: TakesMembership {}
extension RegistrationAccessChanged: TakesMembership {}

extension CreditHoldChanged: TakesMembership {
    package var takesMembership: Bool { hold == nil }
}
