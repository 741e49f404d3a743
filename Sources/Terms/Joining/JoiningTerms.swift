/// How partners come in, what they accept, what they keep up, and how a membership ends. Every part may be absent.
public struct JoiningTerms: Sendable {
    /// Absent where nobody applies: the vendor takes partners in itself.
    public let application: ApplicationTerms?
    /// In the order of the program file.
    public let agreements: [AgreementTerms]
    public internal(set) var profile: ProfileTerms?
    public let termination: TerminationTerms?
    /// Whom the program keeps, and how long; nobody where it says nothing.
    public let retention: [RetentionTerm]

    /// The agreement of an id.
    public func agreement(_ id: String) -> AgreementTerms? { agreements.first { $0.id == id } }

    /// The agreements for partners of a type, in the order of the program file.
    public func agreements(for type: String) -> [AgreementTerms] { agreements.filter { $0.concerns(type) } }
}

extension ProgramCompiler {
    mutating func joining(_ written: WrittenProgram, _ types: [PartnerType]) -> JoiningTerms {
        let agreements = agreements(written.agreements)
        let references = ApplicationReferences(
            types: types, agreements: names(in: written.agreements, \.id),
            obligations: names(in: written.obligations, \.id)
        )
        let application = application(written.application, references)
        for agreement in written.agreements?.items ?? [] {
            let conditions = application?.activation.map(\.id) ?? []
            guard conditions.contains(agreement.id.value) else { continue }
            report(
                "`\(agreement.id.value)` is the id of a condition of activation too", at: agreement.id.position,
                hint: "give one of them another id: decisions about a membership name both")
        }
        return JoiningTerms(
            application: application, agreements: agreements, profile: profile(written.profile),
            termination: termination(written.termination), retention: retention(written.retention))
    }
}
