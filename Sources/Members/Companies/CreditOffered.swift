import Record
import Terms

extension Program {
    /// What the program says of credit.
    ///
    /// - Throws: `Problem.wrongState` in a program that says nothing of it.
    package var creditTerms: CreditTerms {
        get throws {
            guard let credit else {
                throw Problem.wrongState(Phrase("program.no_credit", ["program": .named(.program, name)]))
            }
            return credit
        }
    }

    /// The clause by which the vendor moves partners to another type.
    ///
    /// - Throws: `Problem.wrongState` in a program that does not provide for it.
    package var retypingClause: ClauseID {
        get throws {
            guard let retyping else {
                throw Problem.wrongState(Phrase("program.no_retyping", ["program": .named(.program, name)]))
            }
            return retyping
        }
    }
}
