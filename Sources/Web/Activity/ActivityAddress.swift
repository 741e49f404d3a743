/// The address of what was decided and changed.
enum ActivityAddress {
    static let list = SharedFixedAddress("/activity")
}
