import Finance
import Record
import Terms

/// A statement's lines as a table for spreadsheets.
enum StatementTable {
    static func file(_ visit: Visit, _ id: ID<Statement>) async throws -> PageReply {
        let statement = try await visit.ask(ShowStatement.self, ["statement": id.node]).value
        return .csv(
            name: "\(statement.number).csv", ["day", "what", "about", "document", "rule", "amount", "currency"],
            ((statement.brought ?? []) + statement.lines).map { line in
                [
                    line.day.description, line.what.rawValue, line.about, line.document, line.rule ?? "",
                    line.amount.decimalText, line.amount.currency.code,
                ]
            })
    }
}
