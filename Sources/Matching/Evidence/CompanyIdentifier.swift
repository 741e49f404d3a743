/// A number that a register gave to one company.
public struct CompanyIdentifier: Hashable, Sendable {
    public let kind: Kind
    /// Letters and digits alone, in capitals; a tax number of the European Union with its country in front.
    public let text: String

    public enum Kind: String, Sendable, CaseIterable {
        /// The legal entity identifier (ISO 17442).
        case lei
        /// The number for value added tax.
        case tax
        /// The number in a register of companies, by country.
        case registration
    }

    /// The country in which it counts, as ISO 3166-1 alpha-2; nil for one that counts everywhere.
    public let country: String?

    /// - Returns: Nil where it cannot be one: another length, letters where digits belong, a check digit that is not right.
    public init?(_ kind: Kind, _ text: String, country: String? = nil) {
        let plain = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        self.kind = kind
        switch kind {
        case .lei:
            guard CheckDigits.isLegalEntity(Array(plain.utf8)) else { return nil }
            (self.text, self.country) = (plain, nil)
        case .tax:
            guard let number = TaxNumber(plain, country: country) else { return nil }
            (self.text, self.country) = (number.country + number.digits, number.country)
        case .registration:
            guard let country, (3...20).contains(plain.count), plain.contains(where: \.isNumber) else { return nil }
            // Zeros in front are written or not.
            self.text = country + plain.drop { $0 == "0" }
            self.country = country
        }
    }
}
