/// How a text stands in a part of a message: RFC 2045's two encodings, both in lines of at most 76 characters, so that no server
/// on the way has reason to change it.
enum BodyText {
    /// The name of the encoding, and the text in it, with CRLF at the ends of its lines.
    static func encoded(_ text: String) -> (encoding: String, text: String) {
        let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let beyond = plain.utf8.count { $0 > 126 }
        if beyond * 4 > plain.utf8.count { return ("base64", base64(plain)) }
        return ("quoted-printable", quotedPrintable(plain))
    }

    private static func base64(_ text: String) -> String {
        var lines = ""
        var rest = Array(text.replacing("\n", with: "\r\n").utf8)[...]
        while !rest.isEmpty {
            lines += Base64.text(rest.prefix(57)) + "\r\n"
            rest = rest.dropFirst(57)
        }
        return lines
    }

    private static func quotedPrintable(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\r\n") + "\r\n"
    }

    private static func line(_ line: Substring) -> String {
        var result = ""
        var column = 0
        let bytes = Array(line.utf8)
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let piece =
                mayStand(byte, isFirst: column == 0, isLast: isLast) ? String(UnicodeScalar(byte)) : hexadecimal(byte)
            // One place is kept for the mark of a line that goes on.
            if column + piece.utf8.count > (isLast ? 76 : 75) {
                result += "=\r\n"
                column = 0
            }
            result += piece
            column += piece.utf8.count
        }
        return result
    }

    /// A full stop at the start of a line means the end of a mail to careless servers, and `From` one of a mailbox's mails.
    private static func mayStand(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "="): false
        case UInt8(ascii: "."), UInt8(ascii: "F"): !isFirst
        case 32, 9: !isLast
        case 33...126: true
        default: false
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return "=\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
}
