import Record
import Terms

extension Visit {
    /// The reasons that a program lists, as a choice has them.
    func listed(_ reasons: [ListedReason]) -> [(ClauseID, String)] { reasons.map { ($0.clause, $0.label[language]) } }

    /// A choice among clauses, each once, under its first label. Nothing is chosen beforehand.
    func clauseChoice(_ all: [(ClauseID, String)], _ label: String) -> Field {
        var seen: Set<ClauseID> = []
        let choices = all.filter { seen.insert($0.0).inserted }
            .map { (value: $0.0.text, label: "\($0.0) · \($0.1)") }
        return field(
            "clause", label, .choice([(value: "", label: text("frame.choose"))] + choices), required: true)
    }
}
