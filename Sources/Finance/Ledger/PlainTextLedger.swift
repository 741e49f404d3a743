import Commerce
import Record
import Terms

/// A vendor's ledger as a text that plain-text accounting reads: hledger's journal (https://hledger.org/hledger.html#journal), or
/// Beancount's (https://beancount.github.io/docs/beancount_language_syntax.html).
public struct PlainTextLedger: Sendable {
    public enum Form: String, CaseIterable, Sendable {
        case hledger, beancount
    }

    private let book: LedgerBook
    private let form: Form

    public init(_ book: LedgerBook, as form: Form) { (self.book, self.form) = (book, form) }

    /// Writes it piece by piece, in the order in which it was posted. O(postings).
    public func write(_ out: (String) throws -> Void) async throws {
        let names = try await book.partnerNames()
        for line in try await declarations() { try out(line + "\n") }
        try await book.everyPosting { posting in
            var text =
                "\n" + head(of: posting, posting.partner.map { names[$0.text] ?? $0.text } ?? posting.number) + "\n"
            for line in posting.lines {
                let account = Self.account(line.account, line.account.isByPartner ? posting.partner?.text : nil)
                text += "    \(named(account))  \(line.amount.decimalText) \(line.amount.currency.code)\n"
            }
            try out(text)
        }
    }

    /// What stands before the postings: the accounts, and what hledger has to know of the currencies.
    private func declarations() async throws -> [String] {
        let accounts = try await accounts().map { Self.account($0.account, $0.partner?.text) }
        switch form {
        case .hledger:
            return accounts.map { "account \($0)" }
                + (try await currencies()).map {
                    "commodity 1.\(String(repeating: "0", count: $0.exponent)) \($0.code)"
                }
        case .beancount:
            guard let first = try await book.firstDay() else { return [] }
            return accounts.map { "\(first) open \(named($0))" }
        }
    }

    private func head(of posting: Posting, _ name: String) -> String {
        switch form {
        case .hledger:
            "\(posting.day) * (\(posting.number)) \(Self.plain(name))  ; \(posting.kind.rawValue): \(posting.document)"
        case .beancount:
            "\(posting.day) * \"\(Self.quoted(name))\" \"\(posting.kind.rawValue) \(Self.quoted(posting.number))\""
        }
    }

    /// Each account once: by partner where it is kept so.
    private func accounts() async throws -> [LedgerBalance] {
        var seen: Set<String> = []
        return try await book.balances().filter { balance in
            guard balance.account.isByPartner == (balance.partner != nil) else { return false }
            return seen.insert(Self.account(balance.account, balance.partner?.text)).inserted
        }
    }

    private func currencies() async throws -> [Currency] {
        Set(try await book.balances().map(\.amount.currency)).sorted { $0.code < $1.code }
    }

    /// `assets:receivable:partner_…`.
    public static func account(_ account: LedgerAccount, _ partner: String?) -> String {
        ["\(account.kind.rawValue)", account.rawValue.replacing("_", with: "-"), partner].compactMap(\.self).joined(
            separator: ":")
    }

    /// As the form writes accounts; Beancount begins each part with a capital and has no underscores: `Assets:Receivable:Partner-01…`.
    private func named(_ account: String) -> String {
        guard form == .beancount else { return account }
        return account.split(separator: ":").map { part in
            let part = part.replacing("_", with: "-")
            return part.prefix(1).uppercased() + part.dropFirst()
        }.joined(separator: ":")
    }

    /// Without what begins a comment or a note, and on one line.
    private static func plain(_ text: String) -> String {
        String(text.map { ";|".contains($0) || $0.isNewline ? " " : $0 })
    }

    private static func quoted(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 }).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
