/// What queries of one transaction were answered, for as long as nobody has written to a table they read.
///
/// A transaction sees one state of the database and its own writes, so the same question has the same answer until then. Commands
/// that share a commit ask much alike: for the vendor, its products, who holds a key.
final class KnownAnswers {
    private struct Answer {
        let rows: [Row]
        let moment: Int
    }

    private var answers: [Question: Answer] = [:]
    /// Questions that were put to the server before anybody asked them.
    private var ahead: [Question: SentQuery] = [:]
    /// How many writes there have been.
    private(set) var moment = 0
    /// The moment of the last write to each table.
    private var written: [String: Int] = [:]
    /// What was asked since the last `startNoting`, each once.
    private var asked: Set<Question>?
    private var order: [Question] = []

    private static let mostAnswers = 4096
    /// Longer answers are lists, which are seldom asked for twice.
    private static let mostRows = 32

    /// The rows that answered the question before, if they still do.
    func rows(_ question: Question) -> [Row]? {
        guard let answer = answers[question], isUnwritten(question, since: answer.moment) else { return nil }
        return answer.rows
    }

    /// The question as it was put ahead, if its answer still holds. Once taken, it is known like any other.
    func takeAhead(_ question: Question) -> SentQuery? {
        guard isUnwritten(question, since: 0) else { return nil }
        return ahead.removeValue(forKey: question)
    }

    /// Before anything was written.
    func put(_ sent: SentQuery, ahead question: Question) { ahead[question] = sent }

    func isAhead(_ question: Question) -> Bool { ahead[question] != nil }

    /// - Parameter moment: of asking, since writes may have followed before the answer was taken.
    func note(_ rows: [Row], of question: Question, asOf moment: Int) {
        guard rows.count <= Self.mostRows else { return }
        if answers.count >= Self.mostAnswers { answers.removeAll() }
        answers[question] = Answer(rows: rows, moment: moment)
    }

    /// Rows of these tables are about to change.
    func wrote(_ tables: [String]) {
        moment += 1
        for table in tables { written[table] = moment }
    }

    /// After writes were undone, nothing is known.
    func forget() { (answers, ahead) = ([:], [:]) }

    /// From now on what is asked is noted, for `noted`.
    func startNoting() { (asked, order) = ([], []) }

    func noteAsked(_ question: Question) {
        if asked?.insert(question).inserted == true { order.append(question) }
    }

    /// What was asked since `startNoting`, in order.
    func noted() -> [Question] {
        defer { (asked, order) = (nil, []) }
        return order
    }

    private func isUnwritten(_ question: Question, since moment: Int) -> Bool {
        question.text.tables.allSatisfy { written[$0, default: 0] <= moment }
    }
}

/// A query with its values and whose rows it may see.
struct Question: Hashable, Sendable {
    let text: PreparedText
    let values: [SQLValue]
    let setting: String?

    init(_ text: PreparedText, _ values: [SQLValue], as setting: String?) {
        self.text = text
        self.values = values
        self.setting = setting
    }

    static func == (one: Question, other: Question) -> Bool {
        one.text.id == other.text.id && one.values == other.values && one.setting == other.setting
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(text.id)
        hasher.combine(values)
        hasher.combine(setting)
    }
}
