/// The endpoints of one capability of the channel.
struct Capability: Sendable {
    /// Its name, which is that of its folder.
    let name: String
    /// What it is for, in a sentence.
    let summary: String
    let endpoints: [Endpoint]
}
