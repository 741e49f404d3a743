/// Written `{"amount": "78000.00", "currency": "USD"}`; amounts are text so that no reader makes them binary fractions.
extension Money: Codable, SchemaDescribing {
    private enum CodingKeys: String, CodingKey {
        case amount, currency
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        let code = try members.decode(String.self, forKey: .currency)
        let text = try members.decode(String.self, forKey: .amount)
        guard let currency = Currency(code) else {
            throw Self.error(.unknownCurrency(code), .currency, members.codingPath)
        }
        do {
            try self.init(text, currency)
        } catch {
            throw Self.error(error, .amount, members.codingPath)
        }
    }

    private static func error(_ error: MoneyError, _ key: CodingKeys, _ path: [any CodingKey]) -> DecodingError {
        .dataCorrupted(
            DecodingError.Context(
                codingPath: path + [key], debugDescription: error.description, underlyingError: error))
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(decimalText, forKey: .amount)
        try members.encode(currency.code, forKey: .currency)
    }

    public static var schema: Node {
        [
            "type": "object",
            "description": "An exact amount: decimal text with at most the currency's decimals, and an ISO 4217 code.",
            "properties": [
                "amount": ["type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$", "examples": ["78000.00"]],
                "currency": ["type": "string", "pattern": "^[A-Z]{3}$", "examples": ["USD"]],
            ],
            "required": ["amount", "currency"],
            "additionalProperties": false,
        ]
    }
}
