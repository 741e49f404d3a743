import Testing

@testable import Mail

@Suite("Addresses of mail servers")
struct SMTPServerTests {
    @Test(
        "What is left out is what is usual and safe",
        arguments: [
            ("smtp://mail.example.org", "mail.example.org", 587, .startTLS),
            ("smtps://mail.example.org", "mail.example.org", 465, .tls),
            ("smtp://localhost", "localhost", 587, .startTLSIfOffered),
            ("SMTP://127.0.0.1:25", "127.0.0.1", 25, .startTLSIfOffered),
            ("smtp://[::1]:2525", "::1", 2525, .startTLSIfOffered),
            ("smtp://mail.example.org:25?starttls=opportunistic", "mail.example.org", 25, .startTLSIfOffered),
            ("smtp://mail.example.org?starttls=off", "mail.example.org", 587, .plain),
            ("smtp://mail.example.org/here.example.org", "mail.example.org", 587, .startTLS),
        ] as [(String, String, Int, SMTPServer.Security)])
    func read(_ text: String, _ host: String, _ port: Int, _ security: SMTPServer.Security) throws {
        let server = try SMTPServer(text)
        #expect((server.host, server.port, server.security) == (host, port, security))
        #expect(server.user == nil)
    }

    @Test("A user's name may hold an @, written so or as %40", arguments: ["a@b.example", "a%40b.example"])
    func user(_ user: String) throws {
        #expect(try SMTPServer("smtp://\(user)@mail.example.org").user == "a@b.example")
    }

    @Test(
        "What cannot be is refused with a way out",
        arguments: [
            "", "mail.example.org", "http://mail.example.org", "smtp://", "smtp://:25", "smtp://host:x",
            "smtp://host:70000",
            "smtp://ho st", "smtp://host\r\n", "smtp://host/na me", "smtp://u:p@host", "smtp://@host",
            "smtp://%FF@host",
            "smtp://host?tls=1", "smtps://host?starttls=off", "smtp://u@mail.example.org?starttls=off",
            "smtp://u@mail.example.org?starttls=opportunistic",
        ])
    func refused(_ text: String) throws {
        let fault = try #require(throws: SMTPServer.Fault.self) { try SMTPServer(text) }
        #expect(!fault.message.isEmpty && !fault.hint.isEmpty)
    }

    @Test("No description of a server shows its password")
    func hidden() throws {
        var server = try SMTPServer("smtp://u@mail.example.org")
        server.password = Password("sesame")
        #expect(!"\(server)".contains("sesame") && !String(reflecting: server).contains("sesame"))
    }
}
