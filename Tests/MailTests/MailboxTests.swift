import Testing

@testable import Mail

@Suite("Addresses")
struct MailboxTests {
    @Test(
        "What can be an address is taken, its domain as the domain name system knows it",
        arguments: [
            ("ada@example.org", "ada@example.org"), ("a.b+c@mail.example.co.uk", "a.b+c@mail.example.co.uk"),
            ("o'hara@x.example", "o'hara@x.example"), ("müller@Bücher.example", "müller@xn--bcher-kva.example"),
            ("a@例子.测试", "a@xn--fsqu00a.xn--0zwm56d"), ("a@пример.испытание", "a@xn--e1afmkfd.xn--80akhbyknj4f"),
            ("a@bu\u{308}cher.example", "a@xn--bcher-kva.example"), ("a@faß.example", "a@xn--fa-hia.example"),
            ("a@b.example.", "a@b.example"), ("root@localhost", "root@localhost"),
            ("a@BÜCHER.example", "a@xn--bcher-kva.example"),
        ])
    func taken(_ address: String, _ written: String) {
        #expect(Mailbox(address: address)?.address == written)
    }

    @Test(
        "What would need quoting, could end a command, or is no address is not taken",
        arguments: [
            "", "a", "@", "a@", "@b.example", "a@@b.example", "a@b@c.example", "a b@c.example", "a@b .example",
            "a@b..example",
            "a@.example", "a@b..", "a@b.example\r\nRCPT TO:<c@d.example>", "a\u{0}@b.example", "a@b.example>",
            "<a@b.example", "a,b@c.example", "a;b@c.example", "\"a\"@b.example", "a:b@c.example", "a@[127.0.0.1]",
            "a\u{200E}@b.example", "a\u{2028}@b.example", "a\\@b.example",
            String(repeating: "a", count: 65) + "@b.example", "a@" + String(repeating: "b.", count: 130) + "example",
        ])
    func refused(_ address: String) {
        #expect(Mailbox(address: address) == nil)
    }

    @Test(
        "A sender is written with a name or without",
        arguments: [
            ("partners@example.org", nil), ("Partner program <partners@example.org>", "Partner program"),
            ("\"Smith, Ltd.\" <partners@example.org>", "Smith, Ltd."), ("<partners@example.org>", nil),
        ] as [(String, String?)])
    func named(_ text: String, _ name: String?) {
        #expect(Mailbox(text) == Mailbox(name: name, address: "partners@example.org"))
        #expect(Mailbox(text) != nil)
    }
}
