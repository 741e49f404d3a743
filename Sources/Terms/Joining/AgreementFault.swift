extension Program {
    /// What is wrong with the agreements of a next version: a text that was published is never changed, though it may come in more
    /// languages, and a new one begins no earlier than the program's version that brings it. Nil when nothing is.
    public func agreementFault(in next: Program) -> Phrase? {
        for agreement in next.joining.agreements {
            let known = joining.agreement(agreement.id)?.versions ?? []
            for version in agreement.versions {
                let name: [String: TypedValue] = [
                    "version": .count(version.version), "agreement": .text(agreement.id),
                    "day": .day(version.effective),
                    "earliest": .day(next.effective),
                ]
                if let before = known.first(where: { $0.version == version.version }) {
                    guard before.effective != version.effective || !version.text.keeps(before.text) else { continue }
                    return Phrase("agreement.changed", name)
                }
                if !known.isEmpty && version.effective < next.effective {
                    return Phrase("agreement.begins_past", name)
                }
            }
        }
        return nil
    }
}
