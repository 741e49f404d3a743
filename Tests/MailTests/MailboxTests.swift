import Testing

@testable import Mail

@Suite("Addresses")
struct MailboxTests {
    @Test(
        "What can be an address is taken as it is",
        arguments: [
            "ada@example.org", "a.b+c@mail.example.co.uk", "müller@bücher.example", "用户@例子.example", "o'hara@x.example",
        ])
    func taken(_ address: String) {
        #expect(Mailbox(address: address)?.address == address)
    }
}
