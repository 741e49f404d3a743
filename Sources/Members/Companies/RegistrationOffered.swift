import Record
import Terms

extension Program {
    /// How deals are registered.
    ///
    /// - Throws: `Problem.wrongState` in a program that has no deal registration.
    package var registrationTerms: RegistrationTerms {
        get throws {
            guard let registration else {
                throw Problem.wrongState(Phrase("program.no_registration", ["program": .named(.program, name)]))
            }
            return registration
        }
    }
}
