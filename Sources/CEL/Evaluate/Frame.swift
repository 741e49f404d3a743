/// What changes during one evaluation: the variables of macros and the cost that is left.
struct Frame {
    /// Values of macro variables, by the number that the checker gave them.
    var locals: [Value]
    /// The cost that may still be spent.
    var remaining: Int
    /// What few evaluations need: errors kept for later and notes for an explanation.
    var notes: Notes?

    @inline(__always)
    init(localCount: Int, cost: Int) {
        locals = localCount == 0 ? [] : Array(repeating: .absent, count: localCount)
        remaining = cost
        notes = nil
    }

    /// Keeps the error that the value of a `cel.bind` had, to be raised when the variable is read.
    mutating func keep(_ error: EvaluationError, for local: Int) {
        let notes = notes ?? Notes()
        notes.failures[local] = error
        self.notes = notes
    }

    /// Takes steps from the budget.
    @inline(__always)
    mutating func charge(_ steps: Int) throws(EvaluationError) {
        remaining -= steps
        if remaining < 0 { throw Self.exhausted }
    }

    /// Takes the price of looking at or making so many octets of text.
    @inline(__always)
    mutating func chargeText(_ octets: Int) throws(EvaluationError) { try charge(1 + octets / 8) }

    static let exhausted = EvaluationError(.costLimit, "the evaluation costs more than its limit allows")
}
