import Record
import Terms

/// The code by which anybody can check a certificate: 80 bits of chance, in signs that people do not mistake for one another.
package enum CertificateCode {
    private static let signs = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// A new one, in four groups.
    package static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        let groups = (0..<4).map { _ in String((0..<4).map { _ in signs[Int.random(in: 0..<32, using: &generator)] }) }
        return groups.joined(separator: "-")
    }

    /// As codes are compared: without hyphens and spaces, in capitals, and with the letters that look like digits read as those.
    package static func plain(_ written: String) -> String {
        String(
            written.uppercased().compactMap { sign -> Character? in
                switch sign {
                case "O": "0"
                case "I", "L": "1"
                case "-", " ": nil
                default: sign
                }
            })
    }
}
