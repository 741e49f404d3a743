import Crypto
import Record
import Terms

/// Codes that change every 30 seconds: TOTP with SHA-1 and six digits, as every authenticator app has it (RFC 6238, RFC 4226).
struct OneTimePassword: Hashable, Sendable {
    /// 160 bits, as RFC 4226 recommends.
    let secret: [UInt8]

    static let period: Int64 = 30
    /// Steps to either side of now whose codes are taken too, for clocks that differ.
    static let drift: Int64 = 1

    init(secret: [UInt8]) { self.secret = secret }

    /// - Returns: nil for text that is not base 32.
    init?(base32 text: String) {
        guard let secret = Base32.decode(text), !secret.isEmpty else { return nil }
        self.init(secret: secret)
    }

    static func random() -> OneTimePassword {
        OneTimePassword(secret: (0..<20).map { _ in UInt8.random(in: .min ... .max) })
    }

    /// The secret as people type it into an app.
    var base32: String { Base32.encode(secret) }

    static func step(at now: Instant) -> Int64 { now.seconds / period }

    /// The code of a step.
    func code(_ step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { power, _ in power * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step that a code belongs to, near now and after the one used last; nil when there is none. A step used later
    /// than any that is taken now was used by a clock that was wrong, and stands in nobody's way.
    func step(of code: String, at now: Instant, after used: Int64?) -> Int64? {
        let current = Self.step(at: now)
        let near = current - Self.drift...current + Self.drift
        let used = used.flatMap { $0 <= near.upperBound ? $0 : nil } ?? -1
        return near.first { step in step > used && SameBytes.are(self.code(step), code) }
    }

    /// What an app reads from a QR code: the key URI of Google Authenticator's format.
    func uri(account: String, issuer: String = "Guildhall") -> String {
        "otpauth://totp/\(issuer):\(Self.escaped(account))?secret=\(base32)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || [45, 46, 64, 95, 126].contains(byte)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + hexadecimal([byte]).uppercased()
        }.joined()
    }
}

/// Comparing secrets in a time that does not depend on where they differ.
enum SameBytes {
    static func are(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        return one.count == other.count && zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Base 32 of RFC 4648, without padding.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var (buffer, bits) = (UInt32(0), 0)
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(buffer >> UInt32(bits) & 31)])
            }
        }
        if bits > 0 { text.append(alphabet[Int(buffer << UInt32(5 - bits) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Takes small letters, spaces and padding too.
    static func decode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (buffer, bits) = (UInt32(0), 0)
        for letter in text.uppercased().utf8 where letter != 32 && letter != 61 {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            buffer = buffer << 5 | UInt32(value)
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
            }
        }
        return bytes
    }
}
