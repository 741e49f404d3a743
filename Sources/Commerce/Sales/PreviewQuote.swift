import Record
import Terms

/// What a quote would say now. Nothing is recorded and nothing stands afterwards.
public struct PreviewQuote: Query {
    public static let name = "preview_quote"
    public static let permission = Permission.quote

    public let quote: MakeQuote

    public init(from decoder: any Decoder) throws { quote = try MakeQuote(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try quote.encode(to: encoder) }

    /// - Throws: as `MakeQuote`; a refusal is not recorded.
    public func answer(_ reader: Reader) throws -> QuoteView {
        let state = try quote.load(reader)
        return try quote.reply(state, try quote.decide(state, reader.context), reader)
    }
}
