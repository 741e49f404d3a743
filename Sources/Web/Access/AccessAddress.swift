import Members
import Record

/// The addresses of signing in, of one's own account, and of people and keys.
enum AccessAddress {
    static let code = FixedAddress("/signin/code")
    static let forgot = FixedAddress("/forgot")
    static let reset = PageAddress<LinkToken>("/reset/{token}")
    static let invitation = PageAddress<LinkToken>("/invitations/{token}")
    static let welcome = PageAddress<LinkToken>("/welcome/{token}")

    static let profile = FixedAddress("/account/profile")
    static let password = FixedAddress("/account/password")
    static let endSession = PageAddress<ID<Session>>("/account/sessions/{session}/end")
    static let endSessions = FixedAddress("/account/sessions/end")
    static let beginFactor = FixedAddress("/account/second-factor/begin")
    static let confirmFactor = FixedAddress("/account/second-factor/confirm")
    static let renewCodes = FixedAddress("/account/second-factor/codes")
    static let removeFactor = FixedAddress("/account/second-factor/remove")

    static let people = SharedFixedAddress("/people")
    static let person = SharedAddress<ID<Membership>>("/people/{member}")
    static let changeRole = SharedAddress<ID<Membership>>("/people/{member}/role")
    static let deactivate = SharedAddress<ID<Membership>>("/people/{member}/deactivate")
    static let reactivate = SharedAddress<ID<Membership>>("/people/{member}/reactivate")

    static let security = FixedAddress("/console/security")
    static let requireFactor = FixedAddress("/console/security/second-factor")

    static let keys = SharedFixedAddress("/keys")
    static let newKey = SharedFixedAddress("/keys/new")
    static let key = SharedAddress<ID<Key>>("/keys/{key}")
    static let revokeKey = SharedAddress<ID<Key>>("/keys/{key}/revoke")
}
