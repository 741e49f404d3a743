import Store
import Terms

/// The columns of registrations that figures are made from. Moments stand as RFC 3339 in UTC, which sorts by time.
enum DealFigures {
    /// The SQL that finds each in the whole of a registration, for those written before the columns were there. Quotation marks in
    /// what people wrote are escaped there, so a member is found for certain.
    static let written: [(column: String, sql: String)] = [
        ("submitted", text(after: "\"submitted\":\"")),
        (
            "decided",
            """
            CASE WHEN instr(body, '"approval":{"at":"') > 0 THEN \(text(after: "\"approval\":{\"at\":\"")) \
            WHEN status = 'declined' AND instr(body, '"status_reason":{') > 0 \
            THEN \(text(after: "\"at\":\"", in: "substr(body, instr(body, '\"status_reason\":{'))")) END
            """
        ),
        ("country", text(after: "\"country\":\"")),
        ("list_currency", text(after: "\"currency\":\"", in: listValue)),
        ("list_minor", "CAST(replace(\(text(after: "\"amount\":\"", in: listValue)), '.', '') AS INTEGER)"),
    ]

    private static let listValue =
        "CASE WHEN instr(body, '\"list_value\":{') > 0 THEN substr(body, instr(body, '\"list_value\":{')) END"

    private static func text(after mark: String, in text: String = "body") -> String {
        let rest = "substr(\(text), instr(\(text), '\(mark)') + \(mark.utf8.count))"
        return "CASE WHEN instr(\(text), '\(mark)') > 0 THEN substr(\(rest), 1, instr(\(rest), '\"') - 1) END"
    }

    static let migrations = [
        Migration(
            id: "deal-figures-1",
            sql: [
                "ALTER TABLE deals ADD COLUMN submitted TEXT", "ALTER TABLE deals ADD COLUMN decided TEXT",
                "ALTER TABLE deals ADD COLUMN country TEXT", "ALTER TABLE deals ADD COLUMN list_currency TEXT",
                "ALTER TABLE deals ADD COLUMN list_minor INTEGER",
                "UPDATE deals SET " + written.map { "\($0.column) = \($0.sql)" }.joined(separator: ", "),
                "CREATE INDEX deals_status ON deals (vendor, status, id)",
                "CREATE INDEX deals_submitted ON deals (vendor, submitted)",
                "CREATE INDEX deals_decided ON deals (vendor, decided)",
            ])
    ]
}

extension Deal {
    /// When it was approved, or declined if it is: the end of the vendor's time to decide.
    var decided: Instant? { approval?.at ?? (status == .declined ? statusReason?.at : nil) }

    /// What figures are made from.
    var figures: [(String, SQLValue)] {
        [
            ("submitted", SQLValue(submitted?.description)), ("decided", SQLValue(decided?.description)),
            ("country", .text(terms.customer.country)), ("list_currency", SQLValue(terms.listValue?.currency.code)),
            ("list_minor", SQLValue(terms.listValue?.minor)),
        ]
    }
}
