import Foundation
import Print
import Terms

/// Numbers, days and words as they stand on a document, in its reader's language. Days are those of the program's zone, so no reader's
/// zone is asked.
struct Paper: Sendable {
    let strings: Strings

    var language: Language { strings.language }

    /// The text of a key of the printed documents.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        strings(key, values)
    }

    /// The figures alone: `78,000.00`, `−500.00`. All amounts of a currency have as many decimals, so their points stand below one another.
    func amount(_ money: Money) -> String { language.marked(money.groupedText).replacing("-", with: "\u{2212}") }

    /// `78,000.00 USD`.
    func money(_ money: Money) -> String { unbroken(language.text(money)) }

    func number(_ number: Int) -> String { language.text(Int64(number)) }

    func rate(_ rate: Rate) -> String { unbroken(language.share(rate)) }

    /// `28 August 2026`.
    func day(_ day: Day) -> String { unbroken(language.text(day)) }

    /// A country by its name, as the Unicode CLDR has it; its code where that has none.
    func country(_ code: String) -> String {
        guard !code.isEmpty else { return "" }
        return Locale(identifier: language.rawValue).localizedString(forRegionCode: code) ?? code
    }

    /// A paper that begins with these, the rest left to whoever writes it.
    ///
    /// - Parameters:
    ///   - heading: what stands above it; its title where nothing is said.
    ///   - day: the document's day.
    ///   - country: of whoever prints it, for the size of its paper.
    func document(
        _ title: String, heading: String? = nil, of day: Day, from sender: PrintedDocument.Party,
        to recipient: PrintedDocument.Party,
        in country: String, _ facts: [PrintedDocument.Fact], _ tables: [PrintedDocument.Table], foot: [String]
    ) -> PrintedDocument {
        PrintedDocument(
            language: language, paper: .init(in: country), day: day, title: title, heading: heading ?? title,
            pages: self("printing.pages"), sender: sender, recipient: recipient, facts: facts, tables: tables,
            foot: foot.isEmpty ? [sender.name] : foot)
    }

    /// `Amount in USD`.
    func column(_ key: String, in currency: Currency) -> PrintedDocument.Column {
        PrintedDocument.Column(self(key, ["currency": currency.code]), figures: true)
    }

    private func unbroken(_ text: String) -> String { text.replacing(" ", with: "\u{a0}") }
}
