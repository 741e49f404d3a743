import Record

/// What a new password must be like. Nothing is asked for but length, and that it is not one of those that are tried first
/// (NIST SP 800-63B).
enum PasswordRules {
    static let least = 10
    static let most = 200

    /// - Throws: `AccountProblem` naming the field.
    static func check(_ password: String, email: String, name: String, field: String = "password") throws {
        let length = password.unicodeScalars.count
        guard length >= least else { throw AccountProblem(.shortPassword, field: field, ["least": "\(least)"]) }
        guard length <= most else { throw AccountProblem(.longPassword, field: field, ["most": "\(most)"]) }
        let small = password.lowercased()
        let own = [EmailAddress.canonical(email), name.lowercased(), EmailAddress.local(email)]
        guard !own.contains(where: { $0.count > 2 && ($0 == small || $0 == String(small.reversed())) }) else {
            throw AccountProblem(.ownPassword, field: field)
        }
        guard !CommonPasswords.contain(password) else { throw AccountProblem(.commonPassword, field: field) }
    }
}
