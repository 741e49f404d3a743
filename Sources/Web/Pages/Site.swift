/// What pages are made with.
struct Site: Sendable {
    let templates: Templates
    let look: Look
    /// The address by which people reach the server, without a slash at the end: for links in mails, and whether cookies are secure.
    let publicAddress: String
    /// Does a reverse proxy say from where a request comes?
    let behindProxy: Bool

    var isSecure: Bool { publicAddress.hasPrefix("https://") }

    /// - Throws: `TemplateFault` when the installation lacks a file of the pages.
    init(publicAddress: String, behindProxy: Bool) throws {
        templates = try Templates()
        look = try Look(folder: Templates.folder)
        self.publicAddress = publicAddress
        self.behindProxy = behindProxy
    }
}
