/// What the program says about training and its proof.
public struct LearningTerms: Sendable {
    public var certifications: [Certification] = []

    /// The certification of this id.
    public func certification(_ id: String) -> Certification? { certifications.first { $0.id == id } }
}
