/// A question that was put to the database and whose answer is taken later: what `async let` is for tasks.
///
/// Questions that do not depend on one another are asked first and taken then. PostgreSQL gets them together, so that they cost one
/// journey to the server; SQLite, which is no journey away, answers each at once. The answer is of the moment of asking: what the
/// command writes afterwards is not in it.
public struct Asked<Value> {
    private let answer: Answer

    /// An answer that is waited for once.
    private final class Answer {
        private let wait: () throws -> Value
        private var taken: Result<Value, any Error>?

        init(_ wait: @escaping () throws -> Value) { self.wait = wait }

        func get() throws -> Value {
            if let taken { return try taken.get() }
            let result = Result { try wait() }
            taken = result
            return try result.get()
        }
    }

    /// - Parameter answer: waits for the answer; called once, however often it is taken.
    package init(_ answer: @escaping () throws -> Value) { self.answer = Answer(answer) }

    /// Waits for the answer, the first time.
    ///
    /// - Throws: what the database reports.
    public func get() throws -> Value { try answer.get() }

    /// The same question, with something made of its answer when that is taken.
    public func map<Other>(_ transform: @escaping (Value) throws -> Other) -> Asked<Other> {
        Asked<Other> { try transform(try answer.get()) }
    }
}
