import Commerce
import Record
import Terms

/// What stands on a statement's document.
public struct StatementDocument: Codable, Sendable {
    public let statement: Statement
    public let parties: DocumentParties
    /// By line, what it was earned by, in the reader's language; absent for payouts.
    public let labels: [Label?]
    /// The partner's tax number, open: the document is between the two.
    public let taxNumber: String?
    /// What the vendor says of tax to those who are taxed where the partner is.
    public let tax: Letterhead.TaxTreatment?

    /// A rule and its clause.
    public struct Label: Codable, Sendable {
        public let text: String
        public let clause: ClauseID
    }
}

/// What a statement's document says. O(its lines).
public struct PrintStatement: Query {
    public static let name = "print_statement"
    public static let permission = Permission.seePayouts

    public let statement: ID<Statement>

    public func answer(_ reader: Reader) throws -> StatementDocument {
        let statement = try reader.require(statement).value
        let parties = try reader.documentParties(statement.partner)
        let details = try reader.find(PaymentDetails.id(statement.partner))?.value
        let rules = reader.context.program.earnings
        return StatementDocument(
            statement: statement, parties: parties,
            labels: statement.lines.map { line in
                line.rule.flatMap { rules.rule($0) }.map {
                    StatementDocument.Label(text: $0.label[reader.language], clause: $0.clause)
                }
            }, taxNumber: details?.taxNumber.text,
            tax: parties.vendor.tax(in: details?.taxCountry ?? parties.partner.country))
    }
}

extension StatementDocument: Resource { package static var resource: String { "document" } }
