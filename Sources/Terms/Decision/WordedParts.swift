/// Parts in words that are made where they are said.
extension WordedDecision {
    public init(
        question: Question, subject: String, at: Instant, program: ProgramReference, outcome: Outcome,
        rules: [WordedRule]
    ) {
        self.init(
            question: question, subject: subject, at: at, program: program, outcome: outcome, rules: rules,
            clauseTitles: [:])
    }
}

extension WordedFact {
    public init(name: String, label: String, value: String) {
        self.init(name: name, label: label, value: value, shown: value)
    }
}
