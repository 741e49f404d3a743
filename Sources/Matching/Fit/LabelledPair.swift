/// Two names, and whether they mean one company: what a fit learns from and a test asks for.
public struct LabelledPair: Sendable {
    public let one: CompanyName
    public let other: CompanyName
    public let isMatch: Bool
    /// What sort of difference it is about; empty where nobody said.
    public let kind: String

    public init(_ one: String, _ other: String, isMatch: Bool, kind: String = "") {
        (self.one, self.other, self.isMatch, self.kind) = (CompanyName(one), CompanyName(other), isMatch, kind)
    }
}
