import Store
import Testing

@Suite struct DatabaseURLTests {
    @Test("Each accepted form is read")
    func forms() throws {
        #expect(try DatabaseURL("sqlite::memory:") == .memory)
        #expect(try DatabaseURL("sqlite:data/guildhall.db") == .sqlite(path: "data/guildhall.db"))
        #expect(try DatabaseURL("sqlite:/var/lib/guildhall.db") == .sqlite(path: "/var/lib/guildhall.db"))
        #expect(try DatabaseURL("sqlite:///var/lib/guildhall.db") == .sqlite(path: "/var/lib/guildhall.db"))
        #expect(try DatabaseURL("postgres://u@h/n") == .postgres("postgres://u@h/n"))
        #expect(try DatabaseURL("postgresql:///n?host=/tmp") == .postgres("postgresql:///n?host=/tmp"))
    }

    @Test("Anything else is refused", arguments: ["", "guildhall.db", "sqlite:", "mysql://h/n", "sqlite"])
    func refused(text: String) {
        #expect(throws: StoreError.self) { try DatabaseURL(text) }
    }

    @Test(
        "A password never shows",
        arguments: [
            "postgres://user:secret@host/name", "postgres://host/name?password=secret&x=1",
            "postgres://user:secret@host:5432/name?password=secret",
        ])
    func redacted(text: String) throws {
        let shown = try DatabaseURL(text).redacted
        #expect(!shown.contains("secret"))
        #expect(shown.contains("host"))
    }

    @Test("A URL that libpq cannot read is a bad URL, and a server that is not there is unavailable")
    func unreachable() async {
        let bad = await storeError {
            _ = try await Place(backend: .postgres, url: .postgres("postgres://host/name?nonsense=1")).open()
        }
        guard case .badURL = bad else {
            Issue.record("\(String(describing: bad))")
            return
        }
        let gone = await storeError {
            _ = try await Place(backend: .postgres, url: .postgres("postgres:///name?host=/nowhere")).open()
        }
        guard case .unavailable = gone else {
            Issue.record("\(String(describing: gone))")
            return
        }
    }
}
