/// What a program says of people at end customers whom partners name with their registrations.
public struct ContactDataTerms: Sendable {
    public let clause: ClauseID
    /// Do the vendor's people see one only once its partner approved that?
    public let isMaskedUntilApproved: Bool
    /// What a partner confirms with each; nil where nothing is asked.
    public let permission: Permission?

    /// The partner's word that it may pass on what it records.
    public struct Permission: Sendable {
        /// What it is called among the rules of a decision.
        public static let rule = "contact_permission"

        public let clause: ClauseID
        /// What is confirmed.
        public let text: LocalText
    }

    /// By which clause a contact is kept from the vendor's people until its partner approves; nil where nothing keeps it from them.
    public var maskedBy: ClauseID? { isMaskedUntilApproved ? clause : nil }
}
