import Record
import Testing

@testable import Members

@Suite("Passwords")
struct PasswordTests {
    private let work = PasswordWork(cost: PasswordCost(rounds: 16))

    @Test("The standard cost is OWASP's: N = 2^17, r = 8, p = 1")
    func standard() async throws {
        let hash = try await PasswordWork(cost: .standard).hash("correct horse battery")
        #expect(hash.text.hasPrefix("$scrypt$ln=17,r=8,p=1$"))
        #expect(hash.salt.count == 16 && hash.hash.count == 32)
    }

    /// RFC 7914, section 12: the password "password" with the salt "NaCl", N = 1024, r = 8, p = 16; the first 32 bytes.
    @Test("The hash is scrypt as RFC 7914 has it")
    func vector() async throws {
        let stored = "$scrypt$ln=10,r=8,p=16$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI"
        #expect(try await work.fits("password", stored))
        #expect(try await !work.fits("passwore", stored))
    }

    @Test("A hash fits its own password alone, read back from its text; two of the same password differ")
    func fits() async throws {
        let (one, other) = (try await work.hash("correct horse"), try await work.hash("correct horse"))
        #expect(one.text != other.text)
        #expect(PasswordHash(one.text) == one)
        #expect(try await work.fits("correct horse", one.text))
        for wrong in ["Correct horse", "correct horse ", "", "correct horsf"] {
            #expect(try await !work.fits(wrong, one.text), "\(wrong)")
        }
        #expect(try await !work.fits("correct horse", nil))
        #expect(try await !work.fits("correct horse", "$scrypt$nonsense"))
    }

    @Test("What looks the same on another keyboard is the same password")
    func forms() async throws {
        let hash = try await work.hash("Grüße aus Köln")
        #expect(try await work.fits("Gru\u{308}ße aus Ko\u{308}ln", hash.text))
    }

    @Test("A hash of another cost is made anew when its password comes")
    func renewed() async throws {
        let old = try await PasswordWork(cost: PasswordCost(rounds: 32)).hash("correct horse")
        let renewed = try #require(try await work.renewed("correct horse", old.text))
        #expect(renewed.hasPrefix("$scrypt$ln=4,"))
        #expect(try await work.fits("correct horse", renewed))
        #expect(try await work.renewed("correct horse", renewed) == nil)
    }

    @Test(
        "Of a flood, so many as memory allows are worked on at once, a number waits, and the rest are told to come back"
    )
    func flood() async throws {
        let work = PasswordWork(cost: PasswordCost(rounds: 1 << 12), atOnce: 2, mostWaiting: 10)
        let stored = try await work.hash("correct horse").text
        let outcomes = await withTaskGroup(of: Result<Bool, any Error>.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    do { return .success(try await work.fits("correct horse", stored)) } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let right = outcomes.count { if case .success(true) = $0 { true } else { false } }
        let turnedAway = outcomes.count { if case .failure(Problem.tooMany) = $0 { true } else { false } }
        #expect(right + turnedAway == 100)
        #expect(right >= 12 && turnedAway > 0, "\(right) were right, \(turnedAway) turned away")
        #expect(try await work.fits("correct horse", stored), "afterwards all is as before")
    }

    @Test(
        "A new password must be long enough and not one that is tried first",
        arguments: [
            ("short", AccountProblem.Kind.shortPassword), ("123456789", .shortPassword), ("🐴🐴🐴🐴🐴🐴🐴🐴🐴", .shortPassword),
            (String(repeating: "long ", count: 41), .longPassword), ("ada@alpha.example", .ownPassword),
            ("ADA@ALPHA.EXAMPLE", .ownPassword), ("Ada Lovelace", .ownPassword), ("ecalevol ada", .ownPassword),
            ("P@ssw0rd2026", .commonPassword), ("p4$$w0rd!!", .commonPassword), ("Elizabeth1", .commonPassword),
            ("dragondragon", .commonPassword), ("drowssap123", .commonPassword), ("Summer2026!", .commonPassword),
            ("password123", .commonPassword), ("Password!2026", .commonPassword), ("1234567890", .commonPassword),
            ("qwertyuiop", .commonPassword), ("iloveyou1234", .commonPassword), ("aaaaaaaaaaaa", .commonPassword),
            ("Guildhall2026!", .contextPassword), ("partner-portal", .contextPassword),
            ("4dm1n_c0ns0le", .contextPassword),
            ("AdaAlpha2026", .contextPassword), ("MyResellerDeals", .contextPassword),
            ("abababababab", .commonPassword), ("abcdefghijklm", .commonPassword),
        ])
    func refused(password: String, kind: AccountProblem.Kind) {
        let problem = #expect(throws: AccountProblem.self) {
            try PasswordRules.check(password, email: "ada@alpha.example", name: "Ada Lovelace")
        }
        #expect(problem?.kind == kind && problem?.field == "password")
    }

    @Test(
        "Any other is taken, in any script and with spaces",
        arguments: [
            "correct horse battery", "kq7-Zp2mx9", "пароль для работы", "gänsefüßchen unter strom", "十人十色の合言葉です。",
            "ada takes the early train", "partner of nobody's", String(repeating: "train nine", count: 20),
        ])
    func taken(password: String) throws {
        try PasswordRules.check(password, email: "ada@alpha.example", name: "Ada Lovelace")
    }
}

/// As for whoever runs the server.
extension PasswordWork {
    fileprivate func hash(_ password: String) async throws -> PasswordHash {
        try await hash(password, for: .ofProcess)
    }

    fileprivate func fits(_ password: String, _ stored: String?) async throws -> Bool {
        try await fits(password, stored, for: .ofProcess)
    }

    fileprivate func renewed(_ password: String, _ stored: String) async throws -> String? {
        try await renewed(password, stored, for: .ofProcess)
    }
}
