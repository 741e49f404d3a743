import Synchronization

/// What commands that are alike ask every time, so that it can be asked ahead. Shared by the lanes of a process.
///
/// Before it decides, a command asks who holds its key, then for the vendor, for the partner, for what that has signed: each
/// question rests on the answer before, so each is a journey to the server. But the same person's next command asks the
/// same. Put to the server before the command runs, in one journey, they are answered by the time they are asked. An answer is
/// used only for exactly the question that it answers, in the transaction in which it was given, and not once a table of it was
/// written; a question that is not asked this time costs the server a look.
final class Foresight: Sendable {
    private struct Habit {
        /// The hashes of what was asked the last time: two questions of one hash would only be asked for nothing.
        var last: Set<Int>
        /// What was asked the last two times.
        var usual: [Question] = []
    }

    private let habits = Mutex<[String: Habit]>([:])
    private static let mostKinds = 2048
    private static let mostQuestions = 64

    /// What a command of this kind is likely to ask.
    func questions(of kind: String) -> [Question] { habits.withLock { $0[kind]?.usual ?? [] } }

    /// Notes what such a command has asked.
    func note(_ asked: [Question], of kind: String) {
        guard asked.count <= Self.mostQuestions else { return }
        habits.withLock { habits in
            let last = Set(asked.map(\.hashValue))
            if let habit = habits[kind] {
                habits[kind] = Habit(last: last, usual: asked.filter { habit.last.contains($0.hashValue) })
            } else {
                if habits.count >= Self.mostKinds { habits.removeAll() }
                habits[kind] = Habit(last: last)
            }
        }
    }
}
