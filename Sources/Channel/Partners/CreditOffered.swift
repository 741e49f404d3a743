import Record
import Terms

extension Program {
    /// What the program says of credit.
    ///
    /// - Throws: `Problem.wrongState` in a program that says nothing of it.
    var creditTerms: CreditTerms {
        get throws {
            guard let credit else {
                throw Problem.wrongState(message: "\(title) has no terms of credit", hint: nil)
            }
            return credit
        }
    }

    /// The clause by which the vendor moves partners to another type.
    ///
    /// - Throws: `Problem.wrongState` in a program that does not provide for it.
    var retypingClause: ClauseID {
        get throws {
            guard let retyping else {
                throw Problem.wrongState(
                    message: "\(title) does not say that partners change their type",
                    hint: "name the clause it follows from")
            }
            return retyping
        }
    }
}
