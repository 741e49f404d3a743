import Terms

/// Putting into words, in the language of the one who asks.
extension Reader {
    /// By the names of the version of the program that is in force.
    package var wording: Wording { wording(by: context.program) }

    package func wording(by program: Program, in language: Language? = nil) -> Wording {
        Wording(language ?? self.language, program, book: capabilities.book)
    }

    /// A decision in the words of the version of the program that it cites.
    package func worded(_ decision: Decision) throws -> WordedDecision {
        decision.worded(by: wording(by: try program(ofVersion: decision.program.version)))
    }

    /// What the program calls something: the version in force, or else the latest that has it; its id where none does.
    package func name(of thing: NamedThing, _ id: String) throws -> String {
        if let name = context.program.name(of: thing, id) { return name[language] }
        for version in context.vendor.versions.reversed() {
            if let name = try program(ofVersion: version.version).name(of: thing, id) { return name[language] }
        }
        return id
    }

    func worded(_ refusal: Refusal) throws -> WordedRefusal { WordedRefusal(decision: try worded(refusal.decision)) }

    /// Does something, and puts what stands in the way of it into words.
    ///
    /// - Throws: what the body throws, a `WordedRefusal` in the place of a `Refusal`, and a `Problem` with the names of the program in it.
    func wording<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let refusal as Refusal {
            throw try worded(refusal)
        } catch let problem as Problem {
            throw problem.naming(by: wording)
        }
    }
}
