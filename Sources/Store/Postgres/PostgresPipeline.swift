import CLibPQ

/// Sends statements without waiting for their answers, and collects the answers in order.
final class PostgresPipeline {
    private let link: PostgresLink
    private var waiting: [PostgresOperation] = []
    private var prepared: Set<PostgresStatementKey> = []
    private var parameters = PostgresParameters()
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
        if let trouble { throw trouble.error }
        try parameters.fill(values)
        if waiting.count >= Self.mostWaiting { _ = try collect() }
        guard text.isKept else {
            let sent = parameters.lend { PQsendQueryParams(link.handle, text.text, $0, nil, $1, $2, $3, 0) }
            return try sending(.statement(command), sent)
        }
        let key = PostgresStatementKey(text: text.id, signature: text.isQuery ? parameters.signature : 0)
        if !prepared.contains(key) { try prepare(text, key, for: command) }
        let sent = parameters.lend { PQsendQueryPrepared(link.handle, key.name, $0, $1, $2, $3, 0) }
        try sending(.statement(command), sent)
    }

    /// Sends BEGIN, COMMIT and their like.
    func control(_ sql: String, _ kind: PostgresOperation.Kind = .control) throws(StoreError) {
        if waiting.count >= Self.mostWaiting { _ = try collect() }
        if case .commit = kind { hasCommitted = false }
        try sending(kind, PQsendQueryParams(link.handle, sql, 0, nil, nil, nil, nil, 0))
    }

    /// Ends a stretch: the server goes on after it even when something before it failed.
    func sync() throws(StoreError) {
        try sending(.sync, PQpipelineSync(link.handle))
    }

    /// Waits for every answer; gives the rows of the last statement.
    ///
    /// - Throws: the first error since `recover`, which `trouble` then tells in full.
    func collect() throws(StoreError) -> [Row] {
        if let trouble, waiting.isEmpty { throw trouble.error }
        if case .sync = waiting.last?.kind {} else { _ = PQsendFlushRequest(link.handle) }
        _ = PQflush(link.handle)
        var rows: [Row] = []
        var decoding: StoreError?
        let operations = waiting
        waiting.removeAll(keepingCapacity: true)
        for (index, operation) in operations.enumerated() {
            do throws(StoreError) {
                let last = index == operations.count - 1
                if let answer = try self.answer(to: operation, wantsRows: last) { rows = answer }
            } catch {
                decoding = error
            }
        }
        if let trouble { throw trouble.error }
        if let decoding { throw decoding }
        return rows
    }

    /// Brings the pipeline back into order after an error, so that ROLLBACK can be sent.
    func recover() throws(StoreError) {
        guard isAlive else { throw .unavailable("the connection to PostgreSQL is gone.") }
        trouble = nil
        try sync()
        // What had failed has been reported; what was skipped is of no interest.
        do throws(StoreError) { _ = try collect() } catch {}
        trouble = nil
        guard isAlive else { throw .unavailable("the connection to PostgreSQL is gone.") }
    }

    private func prepare(_ text: PreparedText, _ key: PostgresStatementKey, for command: Int) throws(StoreError) {
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
    private func answer(to operation: PostgresOperation, wantsRows: Bool) throws(StoreError) -> [Row]? {
        guard let result = PQgetResult(link.handle) else {
            lost()
            return nil
        }
        defer { PQclear(result) }
        if case .sync = operation.kind {
            if PQresultStatus(result) != PGRES_PIPELINE_SYNC { lost() }
            return nil
        }
        // The answer to a statement ends with nothing; that to a sync does not.
        defer { if let more = PQgetResult(link.handle) { PQclear(more) } }
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK: return wantsRows ? try PostgresRows(result).rows() : nil
        case PGRES_COMMAND_OK:
            if case .commit = operation.kind { committed(result) }
            return nil
        case PGRES_PIPELINE_ABORTED:
            if case .prepare(let key, _) = operation.kind { prepared.remove(key) }
            return nil
        default:
            if case .prepare(let key, _) = operation.kind { prepared.remove(key) }
            failed(operation, result)
            return nil
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
