import Terms

/// Price decisions of a program in process, on one core: with compact reasons, as they are decided, and with their words
/// written out, as they are shown.
struct PriceBenchmark {
    let program: Program

    init(program folder: String) throws { program = try Program(try programSource(folder)) }

    func run() throws {
        let facts = [facts(registered: true), facts(registered: false), facts(registered: true, role: .fulfilment)]
        let list = Money(minor: 10_000_000, program.currency)
        var turn = 0
        var check: Int64 = 0
        let decided = try callsPerSecond {
            turn = turn == 2 ? 0 : turn + 1
            check &+= try program.pricing.price(list, facts[turn]).net.minor
        }
        report("price decisions", decided, "1/s")
        let explained = try callsPerSecond {
            turn = turn == 2 ? 0 : turn + 1
            let decision = try program.pricing.price(list, facts[turn])
            check &+= Int64(
                try decision.explained(.price, subject: "", at: Instant(milliseconds: 0), program: program.reference)
                    .rules
                    .count)
        }
        report("price decisions with words", explained, "1/s")
        precondition(check != 0)
    }

    private func facts(registered: Bool, role: DealRole = .resale) -> Facts {
        var facts = Facts()
        facts.set(.partnerType, "invested")
        facts.set(.partnerDealRegistration, true)
        facts.set(.partnerPaymentsCurrent, true)
        facts.set(.dealRole, role.rawValue)
        facts.set(.orderRoute, Route.direct.rawValue)
        facts.set(.orderUnits, 100)
        facts.set(.registrationOwn, registered)
        facts.set(.registrationStatus, registered ? "approved" : "")
        facts.set(.registrationHolds, registered)
        return facts
    }
}
