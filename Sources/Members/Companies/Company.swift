import Record
import Terms

/// Countries of ISO 3166 by their two-letter codes.
package enum Country {
    /// - Throws: `Problem.invalid` for anything but the two capital letters of a country.
    package static func check(_ code: String, _ field: String) throws -> String {
        guard CountryCode.isAssigned(code) else {
            throw Problem.invalid(field: "/\(field)", Phrase("company.country", ["text": .text(code)]))
        }
        return code
    }
}

/// A company's domain on the web, as matching compares it: small letters, without `www.`, scheme or path.
package enum WebDomain {
    /// - Throws: `Problem.invalid` when what is left is not a domain name.
    package static func check(_ text: String, _ field: String) throws -> String {
        let domain = normalised(text)
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        let valid = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
        guard labels.count >= 2, valid, domain.utf8.count <= 253 else {
            throw Problem.invalid(field: "/\(field)", Phrase("company.domain", ["text": .text(text)]))
        }
        return domain
    }

    static func normalised(_ text: String) -> String {
        var rest = Substring(text.lowercased())
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
        rest = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        while rest.hasSuffix(".") { rest = rest.dropLast() }
        return String(rest)
    }
}
