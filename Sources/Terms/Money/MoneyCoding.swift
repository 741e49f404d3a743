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
                "amount": ["type": "string", "examples": ["78000.00"]],
                "currency": ["type": "string", "examples": ["USD"]],
            ],
            "required": ["amount", "currency"],
            "additionalProperties": false,
            "examples": [["amount": "78000.00", "currency": "USD"]],
            "anyOf": Node(.list(formsByDecimals)),
        ]
    }

    /// How amounts are written in the currencies with as many decimals; those with most currencies first.
    private static let formsByDecimals: [Node] = {
        let all = Dictionary(grouping: Currency.codes.compactMap { Currency($0) }, by: \.exponent)
        return all.sorted { $0.value.count > $1.value.count }.map { decimals, currencies in
            let fraction = decimals > 0 ? "(\\.[0-9]{1,\(decimals)})?" : ""
            return [
                "properties": [
                    "amount": ["pattern": Node(.string("^-?[0-9]{1,14}\(fraction)$"))],
                    "currency": ["enum": Node(.list(currencies.map { Node(.string($0.code)) }))],
                ]
            ]
        }
    }()
}
