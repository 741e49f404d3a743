import CLibPQ

/// Sends statements without waiting for their answers, and collects the answers in order.
final class PostgresPipeline {
    private let link: PostgresLink
    private var waiting: [PostgresOperation] = []
    private var prepared: Set<PostgresStatementKey> = []
    private var parameters = PostgresParameters()
    /// How many questions were asked; each is known by its number.
    private var asked = 0
    /// The answers that have come and not been taken yet.
    private var answers: [Int: Result<[Row], StoreError>] = [:]
    /// The first thing that went wrong since the last `recover`.
    private(set) var trouble: Trouble?
    /// True once the server has confirmed a COMMIT.
    private(set) var hasCommitted = false

    /// More unanswered statements than this are answered first, so that neither side's buffers fill up.
    private static let mostWaiting = 128
    private static let mostPrepared = 1024

    init(_ link: PostgresLink) {
        self.link = link
    }

    /// False once the server or the network is gone.
    var isAlive: Bool { link.isAlive }

    /// Sends a statement of a command; errors come out when answers are collected.
    func send(_ text: PreparedText, _ values: [SQLValue], for command: Int) throws(StoreError) {
        try send(text, values, .statement(command))
    }

    /// Sends a query of a command, and gives the number by which `rows(of:)` knows it.
    func ask(_ text: PreparedText, _ values: [SQLValue], for command: Int) throws(StoreError) -> Int {
        asked += 1
        try send(text, values, .question(asked, command))
        return asked
    }

    /// The rows that answer a question; waits for all that was sent, if they have not come yet.
    ///
    /// - Throws: as `collect`; `invalidQuery` for rows that hold what no cell can hold.
    func rows(of question: Int) throws(StoreError) -> [Row] {
        if answers[question] == nil { try collect() }
        guard let answer = answers.removeValue(forKey: question) else { throw .other("a question has no answer") }
        return try answer.get()
    }

    /// Answers that nobody took are of no use to the next transaction.
    func forgetAnswers() { answers.removeAll() }

    private func send(
        _ text: PreparedText, _ values: [SQLValue], _ kind: PostgresOperation.Kind
    ) throws(StoreError) {
        if let trouble { throw trouble.error }
        try parameters.fill(values)
        if waiting.count >= Self.mostWaiting { try collect() }
        guard text.isKept else {
            let sent = parameters.lend { PQsendQueryParams(link.handle, text.text, $0, nil, $1, $2, $3, 0) }
            return try sending(kind, sent)
        }
        let key = PostgresStatementKey(text: text.id, signature: text.isQuery ? parameters.signature : 0)
        if !prepared.contains(key) { try prepare(text, key, for: kind.command) }
        let sent = parameters.lend { PQsendQueryPrepared(link.handle, key.name, $0, $1, $2, $3, 0) }
        try sending(kind, sent)
    }

    /// Sends a statement that belongs to no command, and whose rows are of no interest.
    func control(_ text: PreparedText, _ values: [SQLValue]) throws(StoreError) { try send(text, values, .control) }

    /// Sends BEGIN, COMMIT and their like.
    func control(_ sql: String, _ kind: PostgresOperation.Kind = .control) throws(StoreError) {
        if waiting.count >= Self.mostWaiting { try collect() }
        if case .commit = kind { hasCommitted = false }
        try sending(kind, PQsendQueryParams(link.handle, sql, 0, nil, nil, nil, nil, 0))
    }

    /// Ends a stretch: the server goes on after it even when something before it failed.
    func sync() throws(StoreError) {
        try sending(.sync, PQpipelineSync(link.handle))
    }

    /// Waits for every answer.
    ///
    /// - Throws: the first error since `recover`, which `trouble` then tells in full.
    func collect() throws(StoreError) {
        if let trouble, waiting.isEmpty { throw trouble.error }
        if case .sync = waiting.last?.kind {} else { _ = PQsendFlushRequest(link.handle) }
        _ = PQflush(link.handle)
        let operations = waiting
        waiting.removeAll(keepingCapacity: true)
        for operation in operations { takeAnswer(to: operation) }
        if let trouble { throw trouble.error }
    }

    /// Brings the pipeline back into order after an error, so that ROLLBACK can be sent.
    func recover() throws(StoreError) {
        guard isAlive else { throw .unavailable("the connection to PostgreSQL is gone.") }
        trouble = nil
        try sync()
        // What had failed has been reported; what was skipped is of no interest.
        do throws(StoreError) { try collect() } catch {}
        trouble = nil
        forgetAnswers()
        guard isAlive else { throw .unavailable("the connection to PostgreSQL is gone.") }
    }

    private func prepare(_ text: PreparedText, _ key: PostgresStatementKey, for command: Int?) throws(StoreError) {
        if prepared.count >= Self.mostPrepared {
            prepared.removeAll()
            try control("DEALLOCATE ALL")
        }
        let types = text.isQuery ? parameters.types : []
        let sent = PQsendPrepare(link.handle, key.name, text.text, Int32(types.count), types)
        try sending(.prepare(key, command), sent)
        prepared.insert(key)
    }

    private func sending(_ kind: PostgresOperation.Kind, _ code: Int32) throws(StoreError) {
        guard code == 1 else {
            let error = StoreError.unavailable("the connection to PostgreSQL is gone (\(link.message)).")
            trouble = trouble ?? Trouble(reach: .connection, error: error)
            throw error
        }
        waiting.append(PostgresOperation(kind: kind))
    }

    /// Takes the answer to one operation off the line.
    private func takeAnswer(to operation: PostgresOperation) {
        guard let result = PQgetResult(link.handle) else {
            return lost()
        }
        defer { PQclear(result) }
        if case .sync = operation.kind {
            if PQresultStatus(result) != PGRES_PIPELINE_SYNC { lost() }
            return
        }
        // The answer to a statement ends with nothing; that to a sync does not.
        defer { if let more = PQgetResult(link.handle) { PQclear(more) } }
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK:
            if case .question(let number, _) = operation.kind { answers[number] = PostgresRows(result).rows }
        case PGRES_COMMAND_OK:
            if case .commit = operation.kind { committed(result) }
        case PGRES_PIPELINE_ABORTED:
            if case .prepare(let key, _) = operation.kind { prepared.remove(key) }
        default:
            if case .prepare(let key, _) = operation.kind { prepared.remove(key) }
            failed(operation, result)
        }
    }

    /// COMMIT of a transaction that had failed answers ROLLBACK.
    private func committed(_ result: OpaquePointer) {
        hasCommitted = String(cString: PQcmdStatus(result)) == "COMMIT"
        guard !hasCommitted else { return }
        let error = StoreError.other("the transaction was rolled back by the server")
        trouble = trouble ?? Trouble(reach: .transaction, error: error)
    }

    private func failed(_ operation: PostgresOperation, _ result: OpaquePointer) {
        guard isAlive else { return lost() }
        guard trouble == nil else { return }
        let fault = PostgresFault(result)
        trouble = Trouble(reach: fault.reach(of: operation), error: fault.error)
    }

    private func lost() {
        let error = StoreError.unavailable("the connection to PostgreSQL was lost. Nothing was written; try again.")
        trouble = trouble ?? Trouble(reach: .connection, error: error)
    }
}
