import Record

/// A mistake of somebody who signs in or looks after an account: nothing was changed. Pages say it in the person's language.
public struct AccountProblem: Error, Hashable, Sendable {
    public let kind: Kind
    /// The member that is wrong; nil for what concerns no single one.
    public let field: String?
    /// What its sentence names.
    public let values: [String: String]

    /// What is wrong.
    public enum Kind: String, CaseIterable, Sendable {
        /// The e-mail and the password do not belong together, for whichever reason.
        case wrongPassword = "wrong_password"
        /// The password asked for again is not the account's.
        case notYourPassword = "not_your_password"
        /// The code does not fit or was used before.
        case wrongCode = "wrong_code"
        case hasSecondFactor = "has_second_factor"
        case noSecondFactor = "no_second_factor"
        /// There is an account with the invited address: its owner signs in to accept.
        case hasAccount = "has_account"
        /// The invitation went to another address than the account's: `invited`, `account`.
        case otherAddress = "other_address"
        /// Fewer characters than `least`.
        case shortPassword = "short_password"
        /// More characters than `most`.
        case longPassword = "long_password"
        /// The password is the person's name or address.
        case ownPassword = "own_password"
        /// The password says nothing but what it is for: the program, its people's names, the company.
        case contextPassword = "context_password"
        /// Many people have this password.
        case commonPassword = "common_password"
        /// That is no e-mail address.
        case noAddress = "no_address"
    }

    init(_ kind: Kind, field: String? = nil, _ values: [String: String] = [:]) {
        (self.kind, self.field, self.values) = (kind, field, values)
    }

    static let wrongPassword = AccountProblem(.wrongPassword, field: "password")
    static let wrongCode = AccountProblem(.wrongCode, field: "code")
}
