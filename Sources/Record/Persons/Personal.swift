import Terms

/// A human being whom the record speaks of, known to one vendor: as much as the record itself knows of people.
public enum Person: Identified {
    public static var prefix: String { "person" }
}

public typealias PersonID = ID<Person>

/// Something that says who a human being is: a name, an address, a phone number.
///
/// As it is asked for it is plain text, which is what it says it is: a name of one line, a mail address. From then on it is its person's: the journal has its seal alone, which that person's key opens,
/// and tables have the text beside it. When the person was erased, the seal is left, so that what is written anew is the same to the byte.
public struct Personal<Said: PersonalText>: Hashable, Sendable {
    /// Nil once the person was erased.
    public let text: String?
    /// Nil until the request that says it has found out who the person is.
    let seal: PersonSeal?

    /// As somebody asks for it.
    public init(_ said: Said) { (text, seal) = (said.text, nil) }

    init(_ text: String?, _ seal: PersonSeal) { (self.text, self.seal) = (text, seal) }

    /// Whom it belongs to; nil for what was only asked.
    package var person: PersonID? { seal?.person }

    /// The same without its text.
    var erased: Personal { seal.map { Personal(nil, $0) } ?? self }
}

/// Somebody's name.
public typealias PersonalName = Personal<LineName>
/// Somebody's mail address.
public typealias PersonalAddress = Personal<MailAddress>
/// An answer to a question, which may say who somebody is.
public typealias PersonalAnswer = Personal<AnswerText>

/// What can be said of a person.
public protocol PersonalText: TextCoded, Hashable, Sendable {
    var text: String { get }
}

extension LineName: PersonalText {}
extension MailAddress: PersonalText {}

/// Any text: an answer is checked by the question that it answers.
public struct AnswerText: PersonalText {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { text }
    public static var form: String { "an answer" }
    public static var example: String { "25" }
}

extension Personal: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral,
    ExpressibleByExtendedGraphemeClusterLiteral
where Said: ExpressibleByStringLiteral, Said.StringLiteralType == String {
    public init(stringLiteral value: String) { self.init(Said(stringLiteral: value)) }
}

/// Written as its text alone where it is asked for, else as `{"sealed": …, "text": …}`.
extension Personal: Codable {
    private enum CodingKeys: String, CodingKey { case sealed, text }

    public init(from decoder: any Decoder) throws {
        guard let members = try? decoder.container(keyedBy: CodingKeys.self),
            let seal = try? members.decode(PersonSeal.self, forKey: .sealed)
        else {
            self.init(try decoder.singleValueContainer().decode(Said.self))
            return
        }
        self.init(try members.decodeIfPresent(String.self, forKey: .text), seal)
    }

    public func encode(to encoder: any Encoder) throws {
        guard let seal else {
            var value = encoder.singleValueContainer()
            return try value.encode(text ?? "")
        }
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(seal, forKey: .sealed)
        try members.encodeIfPresent(text, forKey: .text)
    }
}

extension Personal: SchemaDescribing {
    public static var schema: Node { Said.schema }
}

extension Personal {
    /// As a value of a sentence.
    package var value: TypedValue { text.map(TypedValue.text) ?? .words("value.erased_person") }
}

extension Reader {
    /// As somebody reads it: "erased person", in the reader's language, once it was erased.
    package func text(_ personal: Personal<some PersonalText>) -> String {
        personal.text ?? wording("value.erased_person")
    }
}

/// A text sealed by its person's key: the person's id, a full stop, and in base 64 nonce, ciphertext and tag of AES-256 in GCM.
package struct PersonSeal: Hashable, Sendable, Codable {
    let text: String

    init(_ text: String) { self.text = text }

    package init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    package func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(text)
    }

    var person: PersonID { PersonID(unchecked: String(text.prefix { $0 != "." })) }
    var content: Substring { text.drop { $0 != "." }.dropFirst() }
}
