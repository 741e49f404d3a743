/// A name of a company, taken apart: what is said of it, and what only says which sort of company it is.
///
/// Taking one apart costs some microseconds; it is done once for each name and then compared with many.
public struct CompanyName: Sendable {
    /// As it was written, cut after ``longest`` characters.
    public let text: String
    /// The legal forms that stand in it, in order.
    public let forms: [LegalForm]
    /// Its words without legal forms.
    let words: [NameWord]

    /// Longer than any name, in characters. What compares names takes time and memory by the square of a word's length.
    public static let longest = 240

    /// - Parameter text: As people write it, in any script. What stands behind ``longest`` characters is not looked at.
    public init(_ text: String) {
        let text = String(text.prefix(Self.longest))
        var reading = NameReading(NameScanner.words(of: text))
        reading.takeForms()
        reading.sayWhatWordsAre()
        self.text = text
        forms = reading.forms
        words = reading.spoken
    }

    /// The name as it is compared, for people who look into it: words in small letters of ASCII, without legal forms.
    public var compared: String {
        words.filter { $0.role != .connective }.map { String(decoding: $0.letters, as: UTF8.self) }.joined(
            separator: " ")
    }

    /// Has it a word that other companies do not share, rather than only what sort of company it is and where?
    public var isDistinctive: Bool {
        words.contains { $0.role == .distinctive && ($0.letters.count > 1 || !$0.signs.isEmpty) }
    }

    /// A word as it was written.
    func written(_ word: NameWord) -> String {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: word.place.lowerBound)
        return String(text[start..<bytes.index(bytes.startIndex, offsetBy: word.place.upperBound)])
    }
}
