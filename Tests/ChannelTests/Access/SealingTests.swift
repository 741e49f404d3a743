import Foundation
import Record
import Testing

@testable import Channel
@testable import Members
@_spi(System) @testable import Store
@testable import Terms

@Suite("Secrets of second factors are sealed")
struct SealingTests {
    private static let account = ID<Account>("account_a")!

    private static func code(_ setup: FactorSetup, _ world: World) throws -> String {
        let password = try #require(OneTimePassword(base32: setup.secret))
        return password.code(OneTimePassword.step(at: world.clock.now))
    }

    /// Somebody with a second factor, a minute after it was set up.
    private static func guarded(
        _ world: World, _ email: String = "ada@alpha.example"
    ) async throws -> (setup: FactorSetup, codes: [String]) {
        try await world.admit(email, .seller, "alpha")
        let token = try await world.signIn(email).token
        let setup = try await world.guildhall.beginSecondFactor(token)
        let codes = try await world.guildhall.confirmSecondFactor(token, code: try code(setup, world))
        world.pass(seconds: 60)
        return (setup, codes)
    }

    /// Another server on the same database.
    private static func other(_ world: World, _ key: SealingKey?) -> Guildhall {
        Guildhall(
            database: world.database, clock: world.clock.clock, passwordCost: PasswordCost(rounds: 16), sealing: key,
            logger: quiet)
    }

    /// Puts a secret into the row as it lay there before there was a key.
    private static func lay(open secret: String, _ email: String, _ world: World) async throws {
        try await world.database.write { transaction in
            var account = try #require(try transaction.account(email: email))
            account.secondFactor?.secret = secret
            try transaction.put(account)
        }
    }

    private static func kept(_ email: String, _ world: World) async throws -> String? {
        try await world.database.read { try $0.account(email: email)?.secondFactor?.secret }
    }

    @Test("What is sealed opens with the same key for the same account, unchanged, and with nothing else")
    func box() throws {
        let key = SealingKey.random()
        let sealed = try key.seal("JBSWY3DPEHPK3PXP", of: Self.account)
        #expect(try key.open(sealed, of: Self.account) == "JBSWY3DPEHPK3PXP")
        #expect(
            try #require(SealingKey(" \(key.text.uppercased())\n")).open(sealed, of: Self.account).hasPrefix("JBSW"))
        #expect(try key.seal("JBSWY3DPEHPK3PXP", of: Self.account) != sealed, "no two are alike")
        #expect(!sealed.contains("JBSW") && SealingKey.isOpen("JBSWY3DPEHPK3PXP") && !SealingKey.isOpen(sealed))
        #expect(throws: SealingFault.damaged) { try key.open(sealed, of: #require(ID("account_b"))) }
        #expect(throws: SealingFault.otherKey) { try SealingKey.random().open(sealed, of: Self.account) }
        for place in [sealed.count - 3, sealed.count - 40] {
            var letters = Array(sealed)
            letters[place] = letters[place] == "A" ? "B" : "A"
            #expect(throws: SealingFault.damaged) { try key.open(String(letters), of: Self.account) }
        }
        for text in ["", "sealed", "sealed..", "sealed.x.y.z", String(sealed.dropLast(30))] {
            #expect(throws: SealingFault.self) { try key.open(text, of: Self.account) }
        }
        for text in ["", "12", String(repeating: "0", count: 63), String(repeating: "g", count: 64)] {
            #expect(SealingKey(text) == nil)
        }
    }

    @Test("No table has the secret, while it is set up and after", arguments: Backend.both)
    func atRest(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.admit("ada@alpha.example", .seller, "alpha")
            let token = try await world.signIn("ada@alpha.example").token
            let setup = try await world.guildhall.beginSecondFactor(token)
            let secret = setup.secret.filter { $0 != " " }
            #expect(try await !"\(world.tables())".contains(secret))
            _ = try await world.guildhall.confirmSecondFactor(token, code: try Self.code(setup, world))
            #expect(try await !"\(world.tables())".contains(secret))
            #expect(try await Self.kept("ada@alpha.example", world)?.hasPrefix("sealed.") == true)
        }
    }

    @Test(
        "One that lies open from before works, and is sealed at its next use or at the next start",
        arguments: Backend.both)
    func older(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            for (number, isStart) in [(1, false), (2, true)] {
                let email = "ada\(number)@alpha.example"
                let (setup, _) = try await Self.guarded(world, email)
                let secret = setup.secret.filter { $0 != " " }
                try await Self.lay(open: secret, email, world)
                if isStart {
                    try await world.guildhall.sealSecrets()
                    #expect(try await Self.kept(email, world)?.hasPrefix("sealed.") == true)
                }
                let first = try await world.signIn(email)
                _ = try await world.guildhall.giveCode(first.token, code: try Self.code(setup, world), from: .office)
                #expect(try await Self.kept(email, world)?.hasPrefix("sealed.") == true)
                #expect(try await !"\(world.tables())".contains(secret))
                world.pass(seconds: 60)
            }
        }
    }

    @Test("The first key is the database's; a server with another does not start", arguments: Backend.both)
    func ownKey(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            let key = SealingKey.random()
            #expect(try await world.database.sealing(by: key) == .none)
            try await Self.other(world, key).sealSecrets()
            try await Self.other(world, key).sealSecrets()
            #expect(try await world.database.sealing(by: key) == .own)
            #expect(try await world.database.sealing(by: nil) == .other)
            await #expect(throws: SealingFault.otherKey) { try await Self.other(world, .random()).sealSecrets() }
            await #expect(throws: SealingFault.noKey) { try await Self.other(world, nil).sealSecrets() }
        }
    }

    @Test(
        "Another key takes over with the old one, and without it recovery codes let people in", arguments: Backend.both)
    func replaced(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.guildhall.sealSecrets()
            let (setup, codes) = try await Self.guarded(world)
            let next = Self.other(world, .random())
            await #expect(throws: SealingFault.otherKey) { try await next.replaceSealingKey(.random()) }
            #expect(try await next.replaceSealingKey(world.guildhall.sealing) == (kept: 1, lost: 0))
            try await next.sealSecrets()
            var first = try await world.signIn("ada@alpha.example")
            _ = try await next.giveCode(first.token, code: try Self.code(setup, world), from: .office)
            world.pass(seconds: 60)

            let last = Self.other(world, .random())
            #expect(try await last.replaceSealingKey(nil) == (kept: 0, lost: 1))
            try await last.sealSecrets()
            first = try await world.signIn("ada@alpha.example")
            let token = first.token
            let code = try Self.code(setup, world)
            await #expect(throws: AccountProblem.wrongCode) {
                try await last.giveCode(token, code: code, from: .office)
            }
            let back = try await last.giveCode(token, code: codes[0], from: .office)
            try await last.removeSecondFactor(back.token)
            let again = try await last.beginSecondFactor(back.token)
            _ = try await last.confirmSecondFactor(back.token, code: try Self.code(again, world))
            #expect(try await world.signIn("ada@alpha.example").needsCode)
        }
    }

    @Test("A key's file is made once, for its owner alone, and is whole or not there")
    func file() throws {
        let folder = NSTemporaryDirectory() + "guildhall-key-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = SealingKeyFile(path: folder + "/guildhall.key")
        #expect(try file.read() == nil)
        let key = try file.make()
        #expect(try file.read()?.text == key.text && key.text.count == 64)
        #expect(try file.make().text == key.text, "whoever comes second has the first one's")
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600 && !file.isOpenToAll)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["guildhall.key"])
        try Data("something else".utf8).write(to: URL(filePath: file.path))
        #expect(throws: SealingKeyFile.Fault.noKey(file.path)) { try file.read() }
        #expect(throws: SealingKeyFile.Fault.self) { try SealingKeyFile(path: folder + "/none/guildhall.key").make() }
    }
}
