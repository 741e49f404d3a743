import Testing

@testable import Terms

@Suite("Domains")
struct DomainNameTests {
    /// Pairs of RFC 3492, section 7.1, and of Unicode's IdnaTestV2 (unicode.org/Public/idna), as domains.
    @Test(
        "A domain is one, however it is typed",
        arguments: [
            ("bücher.example", "xn--bcher-kva.example"), ("BÜCHER.EXAMPLE", "xn--bcher-kva.example"),
            ("bu\u{308}cher.example", "xn--bcher-kva.example"), ("xn--bcher-kva.example", "xn--bcher-kva.example"),
            ("XN--BCHER-KVA.example", "xn--bcher-kva.example"), ("www.bücher.example.", "xn--bcher-kva.example"),
            ("https://www.Bücher.example/katalog?x#y", "xn--bcher-kva.example"), ("ＡＣＭＥ．example", "acme.example"),
            ("faß.de", "xn--fa-hia.de"), ("他们为什么不说中文.example", "xn--ihqwcrb4cv8a8dqg056pqjye.example"),
            ("почемужеонинеговорятпорусски.example", "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l.example"),
            ("日本語。jp", "xn--wgv71a119e.jp"), ("ex\u{AD}ample.com", "example.com"),
            ("ليهمابتكلموشعربي؟.example", "xn--egbpdaj6bu4bxfgehfvwxn.example"),
            ("MajiでKoiする5秒前.example", "xn--majikoi5-783gue6qz075azm5e.example"),
            ("acme.example:8443", "acme.example"), ("ab--c.example", "ab--c.example"),
        ] as [(String, String?)])
    func same(_ text: String, _ ascii: String?) {
        #expect(DomainName(text)?.ascii == ascii)
        if let ascii, let domain = DomainName(text) {
            #expect(DomainName(ascii) == domain)
            #expect(DomainName(domain.text) == domain)
        }
    }

    @Test(
        "What the domain name system cannot know is none",
        arguments: [
            "", "tern", ".example", "tern..example", "-a.example", "a-.example", "tern_air.example", "a b.example",
            "https://", "127.0.0.1", "xn--zz.example", "xn--a.example", "a\u{200D}b.example", "a%41.example",
            String(repeating: "a", count: 64) + ".example",
            String(repeating: "abcdefghi.", count: 26) + "example", "a\n.example", "a@b.example",
        ])
    func none(_ text: String) {
        #expect(DomainName(text) == nil)
        #expect(DomainName.meant(by: text)?.key == "company.domain")
    }
}

@Suite("Mail addresses")
struct MailAddressTests {
    @Test("One mailbox is one address, however its domain is typed")
    func same() {
        let all = [
            "Ada@bücher.example", "ada@BÜCHER.example", "ada@xn--bcher-kva.example", " ada@bücher.example. ",
            "ada@bu\u{308}cher.example", "ada@ｂücher.example", "ADA@Bücher。example",
        ].map { MailAddress($0)?.key }
        #expect(Set(all) == ["ada@bücher.example"])
        let typed: MailAddress = "Ada@BÜCHER.example"
        #expect(typed.text == "Ada@bücher.example" && typed.sent == "Ada@xn--bcher-kva.example")
        let (plain, beyond): (MailAddress, MailAddress) = ("ada@bücher.example", "jürgen@bücher.example")
        #expect(!plain.needsSMTPUTF8 && beyond.needsSMTPUTF8)
    }

    @Test(
        "What would need quoting, or is no address, is refused",
        arguments: [
            "", "a", "@", "a@", "@b.example", "a@@b.example", "a b@c.example", "a@b", "a@localhost", "a@b..example",
            ".a@b.example", "a.@b.example", "a..b@c.example", "a@[127.0.0.1]", "\"a\"@b.example", "a@b.example\r\nx",
            "a\u{200E}@b.example", "a\u{202E}@b.example", "<a@b.example>", "a@https://b.example", "a@b.example/x",
            String(repeating: "a", count: 65) + "@b.example",
        ])
    func none(_ text: String) {
        #expect(MailAddress(text) == nil)
        #expect(MailAddress.meant(by: text)?.key == "email.invalid")
    }

    @Test("A country's letters may be small, and the other letters of two countries are theirs")
    func countries() {
        #expect(
            ["us", "UK", "uk", "EL", "GR", " de "].map { CountryCode($0)?.text } == [
                "US", "GB", "GB", "GR", "GR", "DE",
            ])
        for wrong in ["", "U", "USA", "XX", "12", "Ü1"] { #expect(CountryCode(wrong) == nil) }
    }
}
