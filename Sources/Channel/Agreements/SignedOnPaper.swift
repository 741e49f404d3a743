import Record
import Terms

extension Context {
    /// What a company has signed on paper that the vendor takes in itself: the agreements in force for its type that are nobody's
    /// subprogram. Later versions it accepts online like everybody.
    func signedOnPaper(by partner: Partner) -> [any Event] {
        program.joining.agreements(for: partner.type).filter { $0.kind != .subprogram }.compactMap { terms in
            terms.version(on: today).map { text in
                AgreementAccepted(
                    acceptance: Acceptance(
                        id: newID(), partner: partner.id, agreement: terms.id, version: text.version,
                        hash: text.hash(in: program.language), language: nil, name: nil, by: actor.id,
                        origin: nil, client: nil, onPaper: true, at: now))
            }
        }
    }
}
