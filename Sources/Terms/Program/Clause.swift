/// The name by which a program's document is cited, such as `7.2` or `App.I 5.1.4`.
public struct ClauseID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (one: ClauseID, other: ClauseID) -> Bool { one.text < other.text }
}

/// One clause of a program: what it says, in our own words, and what it limits.
public struct Clause: Hashable, Sendable {
    public let id: ClauseID
    public let title: String
    /// A summary in our own words; never the document's sentence.
    public let summary: String
    /// No rule that cites the clause may grant more than this.
    public let cap: Rate?
    /// Why the program reads the clause as it does, where the document is silent or ambiguous.
    public let reading: String?
}

/// An assumption the program makes where its document leaves a question open. Shown to the vendor's people.
public struct Reading: Codable, Hashable, Sendable {
    public let clause: ClauseID?
    /// Where in the program file it stands, such as `deal_registration.term`.
    public let place: String
    public let reason: String
}
