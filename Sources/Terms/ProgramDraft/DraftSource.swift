extension ProgramDraft {
    /// The program's files as they are written to begin with: terms, clauses, and a scenario that passes.
    public var source: ProgramSource {
        ProgramSource(
            program: program, clauses: clauses,
            scenarios: [ScenarioText(name: "scenarios/first.yaml", text: scenario)])
    }

    /// A text in the draft's language, in quotes.
    private func say(_ english: String, _ german: String) -> String { quoted(language == .german ? german : english) }

    private func quoted(_ text: String) -> String { JSON.string(Node(.string(text))) }

    private var program: String {
        """
        # A partner program. docs/reference/program-file.md explains every member.

        program: \(name)
        title: \(quoted(title))
        notice: \(say("The terms of \(title).", "Die Bedingungen von \(title)."))
        language: \(language.rawValue)
        version: 1
        effective: \(effective)
        time_zone: \(zone.name)
        currency: \(currency.code)

        calendar:
          weekend: [sat, sun]
        \(holidays.map { "  public_holidays: \($0)" } ?? "  holidays: {}")

        # Parts of the world, for terms that differ between them: {id: EU, countries: [EU], direct_presence: true}
        regions: []

        partner_types:
          - id: reseller
            label: \(say("Reseller", "Reseller"))
            role: reseller
            clause: partnership
            routes: [direct]

        pricing:
          rounding: half_up
          quote_valid_days: 30
          discounts:
            - id: list
              label: \(say("Discount off list price", "Nachlass auf den Listenpreis"))
              clause: discount
              rate: \(discount)
        \(registrationDays.map(registration) ?? "")
        """.trimmedLines
    }

    private func registration(_ days: Int) -> String {
        """
            - id: registered
              label: \(say("Discount for a registered deal", "Nachlass für ein registriertes Geschäft"))
              clause: registration.discount
              rate: \(registrationDiscount)
              when:
                - if: registration.holds
                  needs: \(needsRegistration)

        deal_registration:
          clause: registration
          requirements: []
          criteria:
            - id: first
              label: \(say("Nobody had it before", "Niemand hatte es vorher"))
              clause: registration
              require:
                - if: "!deal.conflict"
                  needs: \(say("another partner registered it before", "ein anderer Partner hat es früher registriert"))
          decision_target: {clause: registration, business_days: 3, enterprise_business_days: 5}
          term: {clause: registration.term, days: \(days), notice_day_counts: true}
          extension: {clause: registration.term}
        """
    }

    private var needsRegistration: String {
        say("an approved registration that has not ended", "eine genehmigte Registrierung, die nicht abgelaufen ist")
    }

    private var clauses: String {
        var all: [(id: String, title: String, summary: String)] = [
            (
                "partnership", say("Partnership", "Partnerschaft"),
                say("Partners buy from the vendor and resell.", "Partner kaufen beim Hersteller und verkaufen weiter.")
            ),
            (
                "discount", say("List discount", "Listennachlass"),
                say(
                    "Partners have \(discount) off list price.",
                    "Partner haben \(discount) Nachlass auf den Listenpreis.")
            ),
        ]
        if let days = registrationDays {
            all += [
                (
                    "registration", say("Deal registration", "Geschäftsregistrierung"),
                    say(
                        "A partner registers a deal; whoever registers it first has it.",
                        "Ein Partner registriert ein Geschäft; wer es zuerst registriert, hat es.")
                ),
                (
                    "registration.term", say("Term of a registration", "Laufzeit einer Registrierung"),
                    say(
                        "An approved registration is valid for \(days) days and can be prolonged.",
                        "Eine genehmigte Registrierung gilt \(days) Tage und kann verlängert werden.")
                ),
                (
                    "registration.discount",
                    say("Discount for registered deals", "Nachlass für registrierte Geschäfte"),
                    say(
                        "A registered deal has another \(registrationDiscount) off list price.",
                        "Ein registriertes Geschäft hat weitere \(registrationDiscount) Nachlass auf den Listenpreis.")
                ),
            ]
        }
        let head = "# What each clause says, in a sentence or two of your own.\n\n"
        return head + all.map { "\($0.id):\n  title: \($0.title)\n  summary: \($0.summary)\n" }.joined()
    }

    /// Ten units at 1,000 each, by list.
    private var list: Money {
        Money(minor: 10_000 * (0..<currency.exponent).reduce(1) { power, _ in power * 10 }, currency)
    }

    private func price(after rate: Rate) -> String {
        let left = (try? list.subtracting(list.portion(rate, .halfUp))) ?? list
        return quoted("\(left)")
    }

    private var scenario: String {
        let unit = quoted("\(Money(minor: list.minor / 10, currency))")
        let customer = "customer: Borealis Foods"
        let name = say(
            "Ten units cost list price less the discount", "Zehn Stück kosten den Listenpreis ohne den Nachlass")
        let more = registrationDays == nil ? "" : ", registration, registration.term, registration.discount"
        let lines = "lines: [{sku: PRODUCT-1, units: 10}]"
        let order = """
            partners:
              alpha: {type: reseller, name: Alpha IT}
            products:
              PRODUCT-1: {product_line: product, price: \(unit)}

            scenarios:
              - name: \(name)
                clauses: [discount\(more)]
                steps:
                  - place_order: {partner: alpha, \(customer), \(lines)}
                    expect: {order.total: \(price(after: discount))}

            """
        guard let days = registrationDays else { return order }
        return order + """
                  - as: alpha
                    register_deal:
                      id: r1
                      customer: Cassiopeia Lab
                      product_line: product
                      units: 10
                      bant: {budget: set aside, authority: the head signs, need: a replacement, timing: by summer}
                    expect: {deal.status: submitted}
                  - approve_deal: {deal: r1}
                    expect: {deal.valid_through: \(effective.adding(days: days - 1))}
                  - make_quote: {partner: alpha, deal: r1, \(lines)}
                    expect: {quote.total: \(price(after: discount + registrationDiscount))}

            """
    }
}

extension String {
    /// Without blank lines at the end, but with a line end.
    fileprivate var trimmedLines: String {
        var text = self[...]
        while text.hasSuffix("\n") { text = text.dropLast() }
        return text + "\n"
    }
}
