import Record
import Testing

@testable import Members
@testable import Terms

@Suite("Codes that change")
struct OneTimePasswordTests {
    /// The vectors of RFC 6238, appendix B, for SHA-1: eight digits, the secret in ASCII.
    @Test(
        "The codes are those of RFC 6238",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func vectors(seconds: Int64, code: String) {
        let password = OneTimePassword(secret: Array("12345678901234567890".utf8))
        #expect(password.code(OneTimePassword.step(at: Instant(milliseconds: seconds * 1_000)), digits: 8) == code)
    }

    /// The vectors of RFC 4648, section 10, without padding.
    @Test(
        "Secrets are written in base 32 as RFC 4648 has it, and read with spaces, small letters and padding",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ])
    func base32(plain: String, text: String) {
        #expect(Base32.encode(Array(plain.utf8)) == text)
        for written in [text, text.lowercased(), text + "==", text.map { "\($0) " }.joined()] {
            #expect(Base32.decode(written) == Array(plain.utf8), "\(written)")
        }
        #expect(Base32.decode(text + "1") == nil)
    }

    @Test("A code holds a step before and after its own, for clocks that differ, and no longer")
    func drift() {
        let password = OneTimePassword.random()
        let now = Instant(milliseconds: 1_700_000_010_000)
        let step = OneTimePassword.step(at: now)
        for (offset, holds) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] as [(Int64, Bool)] {
            let found = password.step(of: password.code(step + offset), at: now, after: nil)
            #expect((found != nil) == holds, "\(offset)")
        }
        #expect(password.step(of: password.code(step), at: now, after: step) == nil, "a code holds once")
        #expect(password.step(of: password.code(step - 1), at: now, after: step) == nil, "nor is an earlier one left")
    }

    @Test("An app reads the secret, the issuer and the account from the link, whatever the address is like")
    func uri() {
        let password = OneTimePassword(secret: Array("12345678901234567890".utf8))
        #expect(
            password.uri(account: "ada+x&y@alpha.example")
                == "otpauth://totp/Guildhall:ada%2Bx%26y@alpha.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Guildhall&algorithm=SHA1&digits=6&period=30")
    }
}
