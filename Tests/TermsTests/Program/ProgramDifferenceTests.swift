import Testing

@testable import Terms

@Suite("The difference between two versions of a program")
struct ProgramDifferenceTests {
    private func difference(_ changes: [(path: String, value: Node)]) throws -> ProgramDifference {
        ProgramDifference(
            from: try SampleProgram.compiled(), to: try SampleProgram.compiled([(path: "version", value: 2)] + changes),
            in: .english)
    }

    @Test("A version and itself differ in nothing")
    func same() throws {
        #expect(try difference([]).groups.isEmpty)
        guard let source = SampleProgram.published else { return }
        let program = try Program(source)
        #expect(ProgramDifference(from: program, to: program, in: .english).changes.isEmpty)
    }

    @Test("A rate that changed is told to those who get it, with what they got before and the clause")
    func rate() throws {
        let difference = try difference([(path: "pricing.discounts.gold-discount.rate", value: "12%")])
        let group = try #require(difference.groups.first)
        #expect(group.concerns.label == "Gold partners" && group.concerns.types == ["gold"])
        #expect(group.changes.map(\.sentence) == ["Gold partners get 12 % instead of 10 % off list (clause 2.1)"])
        #expect(group.changes[0].place == "pricing.discounts.gold-discount")
        #expect(group.changes[0].before == "10 % off list" && group.changes[0].after == "12 % off list")
    }

    @Test("How long people are kept is told by the term that says it")
    func retention() throws {
        let kept: Node = [
            "signers": ["clause": "2.1", "months": 36], "certificate_holders": ["clause": "2.1", "months": 12],
        ]
        let difference = try difference([(path: "retention", value: kept)])
        #expect(Set(difference.changes.map(\.place)) == ["retention.signers", "retention.certificate_holders"])
        #expect(difference.changes.contains { $0.sentence.contains("36 months") })
        #expect(throws: ProgramIssues.self) {
            try self.difference([(path: "retention", value: ["signers": ["clause": "none", "months": 36]])])
        }
        #expect(throws: ProgramIssues.self) {
            try self.difference([(path: "retention", value: ["visitors": ["clause": "2.1", "months": 36]])])
        }
    }

    @Test(
        "Mails in other words, in words of the program's own, or in the built-in ones again concern the vendor alone",
        arguments: [
            ("credit_hold", ["de": ["subject": "Anders", "text": "{{text}}"]], "has other words"),
            ("credit_hold", [:], "has the built-in words again"),
            ("deal_expired", ["de": ["subject": "Neu", "text": "{{text}}"]], "has words of the program's own"),
        ] as [(String, Node, String)])
    func mails(_ kind: String, _ mails: Node, _ words: String) throws {
        let difference = try difference([(path: "notices.\(kind)", value: mails)])
        #expect(difference.groups.map(\.concerns.isVendor) == [true])
        #expect(difference.changes.map(\.sentence) == ["The mail of \(kind) in German \(words)"])
    }

    @Test(
        "Days, limits and readings are told with what they were",
        arguments: [
            (
                "deal_registration.term.days", "30",
                "An approved registration holds for 30 days instead of 60 days (clause 1.5)"
            ),
            (
                "deal_registration.term.addenda.JP.days", "1",
                "For end customers in JP a registration holds for 1 day instead of 120 days (clause 1.5)"
            ),
            (
                "deal_registration.decision_target.business_days", "5",
                "The vendor means to decide on a registration within 5 business days instead of 3 business days (clause 1.4)"
            ),
            ("pricing.quote_valid_days", "14", "A quote stands for 14 days instead of 30 days"),
            (
                "deal_registration.overage.significant", "20%",
                "Units beyond the registered ones count as significant above 20 % instead of 10 % (clause 5.1)"
            ),
            (
                "credit.payment_days", "10",
                "Invoices that name no day are due after 10 days instead of 30 days (clause 4.2)"
            ),
            ("currency", "USD", "Quotes that name no currency are in USD instead of EUR"),
            (
                "deal_registration.closing.clause", "5.1",
                "Closing now follows from another clause, not 5.2 (clause 5.1)"
            ),
            ("regions.EU.direct_presence", "false", "In EU the vendor now does not sell to end customers itself"),
            ("title", "Better", "The program is now called Better, not Sample Program"),
        ])
    func figures(path: String, value: String, sentence: String) throws {
        let node = try YAML.parse(value)
        #expect(try difference([(path: path, value: node)]).changes.map(\.sentence) == [sentence])
    }

    @Test("Conditions that changed stand before and after; added and removed ones by themselves")
    func conditions() throws {
        let conditions = try YAML.parse("[\"partner.type == 'gold'\", order.units >= 10]")
        let added = try difference([(path: "pricing.discounts.gold-discount.when", value: conditions)])
        #expect(added.changes.map(\.kind) == [.added])
        #expect(
            added.changes[0].sentence == "Gold discount now also takes that units ordered is at least 10 (clause 2.1)")
        let changed = try difference([
            (path: "pricing.discounts.project.when", value: "order.units >= 500")
        ])
        #expect(changed.changes.map(\.before) == ["units ordered is at least 1,000"])
        #expect(changed.changes.map(\.after) == ["units ordered is at least 500"])
        let needs = try YAML.parse(
            "[registration.holds, {if: order.route == 'direct', clause: \"2.4\", needs: other words}]")
        let words = try difference([(path: "pricing.discounts.registered.when", value: needs)])
        #expect(words.changes.map(\.subject) == [.condition])
        #expect(words.changes[0].after == "other words")
    }

    @Test("Rules, types and clauses that come or go are told as such")
    func comeAndGo() throws {
        let from = try SampleProgram.compiled()
        let text = SampleProgram.programText.replacing(
            """
                - id: loyal
                  label: Loyalty
                  clause: "2.5"
                  rate: 5%
                  of: remaining
                  when: customer.active

            """, with: ""
        ).replacing(
            "  - {id: distributor,",
            with:
                "  - {id: silver, label: Silver, role: reseller, clause: \"3.1\", routes: [direct]}\n  - {id: distributor,"
        )
        let to = try Program(
            ProgramSource(
                program: text, clauses: SampleProgram.clausesText + "\n\"9.9\": {title: New, summary: Something new.}\n"
            ))
        let difference = ProgramDifference(from: from, to: to, in: .english)
        let sentences = difference.changes.map(\.sentence)
        #expect(
            sentences.contains(
                "Gold partners no longer get 5 % off what the discounts before it leave: Loyalty (clause 2.5)"))
        #expect(sentences.contains("There are Silver partners now; they buy directly from the vendor (clause 3.1)"))
        #expect(sentences.contains("“New” is new: Something new (clause 9.9)"))
        let back = ProgramDifference(from: to, to: from, in: .english).changes.map(\.kind)
        #expect(back.filter { $0 == .removed }.count == difference.changes.filter { $0.kind == .added }.count)
    }

    @Test("What changes in one language alone is told as a translation, in words of the reader's")
    func translations() throws {
        let label: Node = ["en": "Loyalty", "de": "Treue"]
        let from = try SampleProgram.compiled([(path: "pricing.discounts.loyal.label", value: "Loyalty")])
        let to = try SampleProgram.compiled([
            (path: "version", value: 2), (path: "pricing.discounts.loyal.label", value: label),
        ])
        let english = ProgramDifference(from: from, to: to, in: .english)
        #expect(
            english.changes.map(\.sentence) == [
                "Only in German: „Loyalty“ heißt jetzt „Treue“ (clause 2.5)"
            ])
        #expect(english.groups.map(\.concerns.isVendor) == [true])
        let german = ProgramDifference(from: from, to: to, in: .german)
        #expect(german.changes.map(\.sentence) == ["„Loyalty“ heißt jetzt „Treue“ (Klausel 2.5)"])
    }

    @Test("A German reader reads of every difference in German")
    func inGerman() throws {
        let changes: [(path: String, value: Node)] = [
            ("pricing.discounts.list-invested.rate", "9%"), ("pricing.discounts.list-invested.group", "other"),
            ("pricing.rounding", "down"), ("pricing.quote_valid_days", 14), ("credit.payment_days", 10),
            ("deal_registration.term.days", 90), ("deal_registration.term.notice_day_counts", false),
            ("deal_registration.overage.significant", "20%"), ("deal_registration.overage.charge", "whole_order"),
            ("deal_registration.decision_target.business_days", 4), ("deal_registration.active_customer.months", 6),
            ("deal_registration.closing.clause", "5.1"), ("regions.NA.direct_presence", false),
            ("regions.NA.countries", ["US"]), ("time_zone", "Europe/Berlin"), ("currency", "EUR"),
            ("calendar.weekend", ["fri", "sat"]), ("partner_types.invested.routes", ["direct"]), ("benefits", []),
            ("courses", []), ("profile.months", 6), ("application.acceptance.reminder_days", 7),
            ("notices.deal_declined", [:]),
        ]
        let source = try Samples.source("avepoint")
        let from = try Program(source)
        let to = try Program(try source.setting([(path: "version", value: 2)] + changes))
        let difference = ProgramDifference(from: from, to: to, in: .german)
        #expect(difference.changes.count >= changes.count)
        for group in difference.groups {
            for change in group.changes {
                let words = [group.concerns.label, change.title, change.sentence, change.before, change.after]
                // Quoted mails and ids are what the program says itself.
                guard !change.place.hasPrefix("notices.") else { continue }
                for text in words.compactMap(\.self) {
                    #expect(EnglishWords.found(in: text).isEmpty, "\(change.place): \(text)")
                }
            }
        }
    }

    @Test("Partners come before the vendor, and readings are for the vendor alone")
    func groups() throws {
        let difference = try difference([
            (path: "deal_registration.decision_target.business_days", value: 9),
            (path: "deal_registration.overage.reading", value: "because"),
            (path: "pricing.discounts.gold-discount.rate", value: "9%"),
            (path: "pricing.distributor_bonuses.kept.rate.fixed", value: "6%"),
            (path: "pricing.quote_valid_days", value: 7),
        ])
        #expect(
            difference.groups.map(\.concerns.label) == ["All partners", "Gold partners", "Distributors", "The vendor"])
        #expect(difference.changes.contains { $0.subject == .reading })
        #expect(!difference.withoutReadings.changes.contains { $0.subject == .reading })
        #expect(difference.withoutReadings.changes.count == difference.changes.count - 1)
    }
}
