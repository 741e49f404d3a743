/// What the program says about training and its proof.
public struct LearningTerms: Sendable {
    public var certifications: [Certification] = []
    public var courses: [Course] = []

    /// The certification of this id.
    public func certification(_ id: String) -> Certification? { certifications.first { $0.id == id } }

    /// The course of this id.
    public func course(_ id: String) -> Course? { courses.first { $0.id == id } }
}
