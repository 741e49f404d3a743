import Terms

/// What a bank is given to pay a run: a credit transfer initiation of ISO 20022 (pain.001.001.09), or a table.
public struct PayoutFile: Sendable {
    public enum Form: String, Codable, CaseIterable, Hashable, Sendable {
        case pain001 = "pain.001"
        case csv

        var ending: String { self == .csv ? "csv" : "xml" }
    }

    struct Transfer: Sendable {
        /// Told apart from all others by it, also at the bank.
        let number: String
        let amount: Money
        let holder: String
        let account: String
        let bic: String?
    }

    let number: String
    let made: Instant
    /// The day on which the bank is to pay.
    let on: Day
    let debtor: String
    let account: String
    let bic: String?
    let transfers: [Transfer]

    /// - Throws: `MoneyError.overflow`.
    func text(_ form: Form) throws -> String {
        switch form {
        case .csv: csv
        case .pain001: try pain001()
        }
    }

    private var csv: String {
        let head = ["number", "holder", "account", "bic", "amount", "currency", "day"]
        let rows = transfers.map {
            [
                $0.number, $0.holder, $0.account, $0.bic ?? "", $0.amount.decimalText, $0.amount.currency.code,
                on.description,
            ]
        }
        return ([head] + rows).map { CSVText.line($0) }.joined()
    }

    private func pain001() throws -> String {
        let currency = transfers.first?.amount.currency ?? Currency("EUR")
        let total = try currency.map { try transfers.sum(in: $0, \.amount).decimalText } ?? "0"
        let count = String(transfers.count)
        let party = Self.element("Nm", Self.name(debtor))
        var body = Self.element(
            "GrpHdr",
            Self.element("MsgId", Self.id(number))
                + Self.element("CreDtTm", String(made.description.prefix(19)) + "Z")
                + Self.element("NbOfTxs", count) + Self.element("CtrlSum", total) + Self.element("InitgPty", party))
        body += Self.element(
            "PmtInf",
            Self.element("PmtInfId", Self.id(number)) + Self.element("PmtMtd", "TRF")
                + Self.element("NbOfTxs", count) + Self.element("CtrlSum", total)
                + Self.element("ReqdExctnDt", Self.element("Dt", on.description)) + Self.element("Dbtr", party)
                + Self.element("DbtrAcct", Self.iban(account)) + Self.element("DbtrAgt", Self.agent(bic))
                + transfers.map(Self.transfer).joined())
        return #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
            + #"<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">"#
            + Self.element("CstmrCdtTrfInitn", body) + "</Document>\n"
    }

    private static func transfer(_ one: Transfer) -> String {
        let amount =
            "<InstdAmt Ccy=\"\(one.amount.currency.code)\">\(one.amount.decimalText)</InstdAmt>"
        return element(
            "CdtTrfTxInf",
            element("PmtId", element("InstrId", id(one.number)) + element("EndToEndId", id(one.number)))
                + element("Amt", amount) + (one.bic.map { _ in element("CdtrAgt", agent(one.bic)) } ?? "")
                + element("Cdtr", element("Nm", name(one.holder))) + element("CdtrAcct", iban(one.account))
                + element("RmtInf", element("Ustrd", escaped(one.number))))
    }

    private static func agent(_ bic: String?) -> String {
        element(
            "FinInstnId",
            bic.map { element("BICFI", $0) } ?? element("Othr", element("Id", "NOTPROVIDED")))
    }

    private static func iban(_ account: String) -> String { element("Id", element("IBAN", account)) }

    /// The standard's Max35Text.
    private static func id(_ text: String) -> String { escaped(String(text.prefix(35))) }

    /// The standard's Max140Text.
    private static func name(_ text: String) -> String { escaped(String(text.prefix(140))) }

    private static func element(_ name: String, _ content: String) -> String { "<\(name)>\(content)</\(name)>" }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
