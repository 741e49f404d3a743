import Foundation
import Terms
import Testing

@testable import Mail

/// What only the bytes show; how the messages read to other programs is seen by the test of the built program (Tests/Mail).
@Suite("Letters")
struct LetterTests {
    private static func letter(to name: String? = nil, subject: String = "s", text: String = "t") -> Letter {
        let mailbox = Mailbox(name: name, address: "ada@example.org")!
        return Letter(
            from: mailbox, to: mailbox, subject: subject, text: text, html: "<p>h</p>", id: "mail_1@example.org",
            date: Instant("2026-03-02T05:06:07+01:00")!, language: "en")
    }

    private static func head(_ letter: Letter) -> [String] {
        let text = String(decoding: letter.message, as: UTF8.self)
        return text.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
    }

    @Test("The same letter gives the same bytes, and says when it was written")
    func same() {
        #expect(Self.letter().message == Self.letter().message)
        #expect(Self.head(Self.letter()).contains("Date: Mon, 02 Mar 2026 04:06:07 +0000"))
    }

    @Test(
        "No name and no subject makes a header, whatever stands in it",
        arguments: [
            "\r\nBcc: x@y.example", "\nBcc: x", "\rBcc: x", "a\u{85}b", "a\u{2028}b", "a\u{0}b", "\u{202E}evil",
        ])
    func injected(_ text: String) {
        for letter in [Self.letter(to: text), Self.letter(subject: text)] {
            let head = Self.head(letter)
            #expect(head.filter { !$0.hasPrefix(" ") }.count == 9)
            #expect(head.allSatisfy { $0.unicodeScalars.allSatisfy { (32...126).contains($0.value) } })
        }
    }

    @Test("A mail that one may decline says by which address, and that one click is enough where that is so")
    func declined() {
        func head(_ address: String?) -> [String] {
            let mailbox = Mailbox(name: nil, address: "ada@example.org")!
            return Self.head(
                Letter(
                    from: mailbox, to: mailbox, subject: "s", text: "t", html: "h", id: "m@example.org",
                    date: Instant("2026-03-02T05:06:07Z")!, language: "en", unsubscribe: address))
        }
        let click = "List-Unsubscribe-Post: List-Unsubscribe=One-Click"
        #expect(!head(nil).contains { $0.hasPrefix("List-") })
        let secure = head("https://partners.example.org/stop/a.b.c")
        #expect(secure.contains(" <https://partners.example.org/stop/a.b.c>") && secure.contains(click))
        #expect(!head("http://localhost:8080/stop/a").contains(click))
    }

    @Test(
        "No line is longer than it may be, nor holds anything but ASCII",
        arguments: [
            "", "a", String(repeating: "a", count: 2_000), String(repeating: "wörter ", count: 300),
            String(repeating: "🦉", count: 500), String(repeating: "word ", count: 300), "\n\n.\n.\n\n",
            "From me\n.hidden\n=",
            "trailing \t \nend ", "a\r\nb\rc\nd",
        ])
    func lines(_ text: String) {
        let message = String(decoding: Self.letter(to: text, subject: text, text: text).message, as: UTF8.self)
        for line in message.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 998)
            #expect(line.utf8.allSatisfy { (32...126).contains($0) || $0 == 9 })
            #expect(!line.hasPrefix("From ") && !line.hasPrefix("."))
            #expect(!line.hasSuffix(" ") || line == "-- ", "a blank at the end is lost on the way")
        }
        for line in message.components(separatedBy: "\r\n") where line.utf8.count > 78 {
            #expect(line.contains(String(repeating: "a", count: 79)), "only a word that cannot be divided is longer")
        }
    }

    @Test(
        "What is encoded comes back as it was", arguments: ["ä\n\nb\n", "日本語 text", "=20 = ==\n.\n.a", "x  \ny\t", ""])
    func comesBack(_ text: String) throws {
        let (encoding, body) = BodyText.encoded(text)
        let bytes =
            encoding == "base64"
            ? try #require(Data(base64Encoded: body.replacingOccurrences(of: "\r\n", with: ""))) : Self.unquoted(body)
        #expect(String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n").hasPrefix(text))
    }

    private static func unquoted(_ text: String) -> Data {
        var data = Data()
        var rest = text.replacingOccurrences(of: "=\r\n", with: "").utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                data.append(byte)
                continue
            }
            data.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        return data
    }
}
