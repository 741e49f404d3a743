/// A question that was put to the database and whose answer is taken later: what `async let` is for tasks.
///
/// Questions that do not depend on one another are asked first and taken then. PostgreSQL gets them together, so that they cost one
/// journey to the server; SQLite, which is no journey away, answers each at once. The answer is of the moment of asking: what the
/// command writes afterwards is not in it.
public struct Asked<Value> {
    private let answer: () throws -> Value

    /// - Parameter answer: waits for the answer, and is asked for it at most as often as it is taken.
    package init(_ answer: @escaping () throws -> Value) { self.answer = answer }

    /// Waits for the answer.
    ///
    /// - Throws: what the database reports.
    public func get() throws -> Value { try answer() }

    /// The same question, with something made of its answer when that is taken.
    public func map<Other>(_ transform: @escaping (Value) throws -> Other) -> Asked<Other> {
        Asked<Other> { try transform(try answer()) }
    }
}
