/// The types that one overload of a function takes and gives.
struct Signature: Hashable, Sendable {
    /// Whether it is called as `e.f(…)`; then the first parameter is the receiver.
    let isMember: Bool
    let parameters: [Type]
    let result: Type

    init(_ parameters: [Type], _ result: Type, member: Bool = false) {
        self.isMember = member
        self.parameters = parameters
        self.result = result
    }
}
