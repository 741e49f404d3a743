import Channel
import Record

/// The sample world's sign-ins, shown on the first page.
public struct DemoWorld: Sendable {
    /// One person of the sample world.
    public struct SignIn: Sendable {
        public let name: String
        public let role: Role
        public let company: String
        public let email: String
        /// The vendor whose channel it is.
        public let vendor: String

        public init(name: String, role: Role, company: String, email: String, vendor: String) {
            (self.name, self.role, self.company, self.email) = (name, role, company, email)
            self.vendor = vendor
        }
    }

    /// Everybody's password.
    public let password: String
    public let signIns: [SignIn]

    public init(password: String, signIns: [SignIn]) {
        self.password = password
        self.signIns = signIns
    }
}
