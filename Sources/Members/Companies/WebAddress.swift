import Record
import Terms

/// Addresses of pages on the web that people enter, wherever they enter one.
package enum WebAddress {
    /// An address that a browser opens, and nothing else: no `javascript:`, and nobody's name before the host. Where it is typed without
    /// its scheme, it is one of `https`.
    ///
    /// - Throws: `Problem.invalid` for anything but an `http` or `https` address with a domain, as long as ``Text/limits`` say of the field.
    package static func checked(_ text: String, _ field: String) throws -> String {
        let entered = try Text.line(text, field)
        let address = entered.contains("://") ? entered : "https://" + entered
        guard isAddress(address) else {
            throw Problem.invalid(
                field: "/\(field)", Phrase("company.page", ["text": .text(String(entered.prefix(80)))]))
        }
        return address
    }

    private static func isAddress(_ address: String) -> Bool {
        let lower = address.lowercased()
        guard let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }),
            address.unicodeScalars.allSatisfy({
                $0.value > 32 && $0.value != 127 && !"\"<>\\^`{|}".unicodeScalars.contains($0)
            })
        else { return false }
        let host = address.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        guard !host.contains("@"), DomainName(String(host)) != nil else { return false }
        let port = host.drop { $0 != ":" }.dropFirst()
        return port.isEmpty ? !host.hasSuffix(":") : UInt16(port) != nil
    }
}
