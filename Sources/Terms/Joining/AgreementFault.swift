/// A fault in how agreements change from one published version of a program to the next.
public struct AgreementFault: Hashable, Sendable {
    public let message: String
    public let hint: String
}

extension Program {
    /// What is wrong with the agreements of a next version: a text that was published is never changed, though it may come in more
    /// languages, and a new one begins no earlier than the program's version that brings it. Nil when nothing is.
    public func agreementFault(in next: Program) -> AgreementFault? {
        for agreement in next.joining.agreements {
            let known = joining.agreement(agreement.id)?.versions ?? []
            for version in agreement.versions {
                let name = "version \(version.version) of \(agreement.label[next.language])"
                if let before = known.first(where: { $0.version == version.version }) {
                    guard before.effective != version.effective || !version.text.keeps(before.text) else { continue }
                    return AgreementFault(
                        message: "\(name) was published with another text or day",
                        hint: "what partners accepted stays as it was; write it as a new version")
                }
                if !known.isEmpty && version.effective < next.effective {
                    return AgreementFault(
                        message: "\(name) begins on \(version.effective), which is past",
                        hint: "let it begin on \(next.effective) or later, so that partners can accept it first")
                }
            }
        }
        return nil
    }
}
