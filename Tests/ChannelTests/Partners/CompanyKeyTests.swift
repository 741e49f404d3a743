import Foundation
import Matching
import Record
import Testing

@testable import Channel
@testable import Commerce
@testable import Members
@testable import Store
@testable import Terms

@Suite("Which companies are the same")
struct CompanyKeyTests {
    private func key(_ name: String, _ domain: String? = nil) -> CompanyKey {
        CompanyKey(EndCustomer(name: name, domain: domain, country: "US"))
    }

    @Test(
        "Accents, case, punctuation, legal forms and ampersands make no difference",
        arguments: [
            ("Borealis Foods", "BOREALIS FOODS"), ("Borealis Foods", "Borealis Foods, Inc."),
            ("Borealis Foods", "Boréalis Foods S.A."), ("Müller GmbH", "Muller"), ("Müller GmbH", "MULLER AG"),
            ("Procter & Gamble", "Procter and Gamble Co."), ("Tern Air", "Tern-Air"), ("Tern Air", "  Tern   Air  "),
            ("A.B.C. Systems", "ABC Systems"), ("O'Neill Ltd", "ONeill"), ("O’Neill Ltd", "O'Neill"),
            ("Acme Co., Ltd.", "Acme"), ("Ａｃｍｅ", "Acme"), ("Øresund Energi A/S", "Øresund Energi"),
            ("Straße 7", "Strasse 7"), ("株式会社トヨタ", "株式会社トヨタ"), ("Ltd", "Ltd."), ("3M Company", "3M"),
            ("Vestas Wind K/S", "Vestas Wind"), ("Borealis", "Bo\u{AD}realis"), ("Borealis", "Borea\u{200B}lis"),
            ("Borealis", "B\u{200D}orealis\u{FEFF}"), ("Borealis", "\u{202E}Borealis\u{202C}"),
            ("İstanbul Gıda A.Ş.", "istanbul gıda a.ş."), ("Input/Output", "InputOutput"), ("Müller", "Mueller"),
            ("ООО Ромашка", "Romashka"), ("株式会社トヨタ", "トヨタ"), ("Kestrel 44", "Kestrel Forty-Four"),
        ])
    func same(_ one: String, _ other: String) {
        #expect(key(one).matches(key(other)), "\(key(one).name) / \(key(other).name)")
    }

    @Test(
        "Different companies stay apart",
        arguments: [
            ("Borealis Foods", "Borealis Air"), ("Tern Air", "Tern Airport"), ("Acme", "Acme Labs"), ("Inc", "Ltd"),
            ("1", "2"), ("!!!", "???"), ("株式会社トヨタ", "株式会社ホンダ"), ("Air Tern", "Tern Air"), ("Company", "Limited"),
            ("Plan B", "Plan"), ("Kestrel Fund II", "Kestrel Fund III"), ("Kestrel France", "Kestrel Spain"),
            ("Team A B", "Team"),
        ])
    func different(_ one: String, _ other: String) {
        #expect(!key(one).matches(key(other)), "\(key(one).name) / \(key(other).name)")
    }

    @Test(
        "A domain is compared without www, scheme, path and case",
        arguments: [
            "tern.example", "www.tern.example", "WWW.Tern.Example", "https://www.tern.example/about?x#y",
            "tern.example.", "tern.example:443", " tern.example ",
        ])
    func domains(_ domain: String) {
        #expect(key("Tern Air", domain).matches(key("Sterna Aviation", "tern.example")))
        #expect(key("Tern Air", domain).domain == "tern.example")
    }

    @Test(
        "Other domains, and none, do not make two names the same",
        arguments: ["tern.example.org", "wwwtern.example", "tern.com", "shop.tern.example"])
    func otherDomains(_ domain: String) {
        #expect(!key("Tern Air", domain).matches(key("Sterna Aviation", "tern.example")))
        #expect(!key("Tern Air").matches(key("Sterna Aviation")))
    }

    @Test(
        "What is no domain is refused",
        arguments: [
            "", "tern", "tern..example", ".example", "-", "a b.example/", "https://", "tern_air.example",
        ])
    func noDomain(_ domain: String) async throws {
        try await World.on(.memory) { world in
            let customer = Node(.string(domain))
            var entry = try YAML.parse(
                "{customer: {name: Tern Air, country: US}, product_line: backup, units: 5, bant: \(World.bant)}")
            entry["customer"]?["domain"] = customer
            let problem = await #expect(throws: Problem.self) {
                try await Capabilities.channel.operations["register_deal"]?.run(
                    world.guildhall, entry, try world.credential("alpha"), .english)
            }
            #expect(problem?.field == "/customer/domain")
        }
    }

    @Test(
        "Registrations of one customer under two spellings conflict, of two customers do not", arguments: Backend.both)
    func conflicts(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.register("{name: Müller & Söhne GmbH, domain: mueller.example, country: DE}")
            let again = [
                "{name: MULLER AND SOHNE, country: DE}",
                "{name: Mueller Group, domain: www.mueller.example, country: AT}",
            ]
            for customer in again {
                let deal = try await world.register(customer, as: "beta")
                #expect(try await world.status(deal) == "declined", "\(customer)")
            }
            let free = [
                ("{name: Müller Brothers, country: DE}", "backup"),
                ("{name: Müller & Söhne, country: DE}", "migration"),
                ("{name: Tern Air, domain: tern.example, country: DE}", "backup"),
            ]
            for (customer, line) in free {
                let deal = try await world.register(customer, line: line, as: "beta")
                #expect(try await world.status(deal) == "submitted", "\(customer)")
            }
            let own = try await world.register("{name: Müller & Söhne, country: DE}")
            #expect(try await world.status(own) == "submitted", "a partner does not stand in its own way")
        }
    }

    @Test("A program that says nothing of it has the usual policy, and what it says takes its place")
    func policy() throws {
        var program = try Program(World.source())
        let said: [MatchGround: MatchAction] = [.name: .decline, .nameElsewhere: .decline, .domain: .decline]
        #expect(MatchPolicy(program).actions == said)
        program.matching = nil
        #expect(MatchPolicy(program) == MatchPolicy.sample)
    }

    @Test("Of labelled pairs of names, those taken for one company are nearly all one company")
    func labelledPairs() throws {
        let file = World.root.deletingLastPathComponent().appendingPathComponent("shared/matching/company-pairs.csv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            print("SKIPPED: matching of labelled pairs, since there is no \(file.path).")
            return
        }
        var counts: [String: Int] = [:]
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = Self.cells(line)
            guard cells.count >= 3 else { continue }
            let found = key(cells[0]).matches(key(cells[1]))
            counts["\(cells[2]) \(found)", default: 0] += 1
            if found, cells[2] == "false" { print("taken for one: \(cells[0]) / \(cells[1])") }
        }
        let (right, wrong) = (counts["true true", default: 0], counts["false true", default: 0])
        print("company pairs: \(counts.sorted { $0.key < $1.key })")
        #expect(right >= 20)
        #expect(wrong <= 2)
    }

    /// The cells of a line of CSV, quoted or not.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var quoted = false
        for character in line {
            if character == "\"" {
                quoted.toggle()
            } else if character == ",", !quoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
