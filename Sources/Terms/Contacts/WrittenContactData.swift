/// What a program file says of contacts that partners record, as written.
struct WrittenContactData: Decodable, Sendable {
    let clause: Located<String>
    let maskedUntilApproved: Bool?
    let permission: Permission?
    let reading: WrittenText?

    struct Permission: Decodable, Sendable {
        let clause: Located<String>
        let text: WrittenText?
        let reading: WrittenText?
    }
}
