/// The name by which a program's document is cited, such as `7.2` or `App.I 5.1.4`.
public struct ClauseID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (one: ClauseID, other: ClauseID) -> Bool { one.text < other.text }
}

extension ClauseID {
    /// The place in the order in which people count: `App.I 2.1.4` before `App.I 2.1.10`, and numbers before words. Make it once for
    /// what is sorted; O(length).
    public struct Place: Comparable, Sendable {
        private let parts: [(number: Int?, word: Substring)]

        init(_ text: String) {
            parts = text.split { $0 == "." || $0 == " " }.map { (Int($0), $0) }
        }

        public static func == (one: Place, other: Place) -> Bool {
            one.parts.elementsEqual(other.parts) { $0.word == $1.word }
        }

        public static func < (one: Place, other: Place) -> Bool {
            for (left, right) in zip(one.parts, other.parts) where left.word != right.word {
                return switch (left.number, right.number) {
                case (let a?, let b?): a < b
                case (_?, nil): true
                case (nil, _?): false
                case (nil, nil): left.word < right.word
                }
            }
            return one.parts.count < other.parts.count
        }
    }

    public var place: Place { Place(text) }
}

/// One clause of a program: what it says, in our own words, and what it limits.
public struct Clause: Hashable, Sendable {
    public let id: ClauseID
    public let title: LocalText
    /// A summary in our own words; never the document's sentence.
    public let summary: LocalText
    /// No rule that cites the clause may grant more than this.
    public let cap: Rate?
    /// Why the program reads the clause as it does, where the document is silent or ambiguous.
    public let reading: LocalText?
}

/// An assumption the program makes where its document leaves a question open. Shown to the vendor's people.
public struct Reading: Hashable, Sendable {
    public let clause: ClauseID?
    /// Where in the program file it stands, such as `deal_registration.term`.
    public let place: String
    public let reason: LocalText
}

/// An assumption in the words of one language.
public struct WordedReading: Codable, Hashable, Sendable {
    public let clause: ClauseID?
    /// Where in the program file it stands, such as `deal_registration.term`.
    public let place: String
    public let reason: String
}

extension Reading {
    public func worded(in language: Language) -> WordedReading {
        WordedReading(clause: clause, place: place, reason: reason[language])
    }
}
