import Terms

/// Decisions on earnings of a program in process, on one core: on a payment for what the vendor sold to a referred customer, in turn one
/// that earns, one that came too late, and one paid in part.
struct EarningBenchmark {
    let program: Program

    init(program folder: String) throws { program = try Program(try programSource(folder)) }

    func run() throws {
        let inputs = [input(days: 100), input(days: 400), input(days: 100, paid: 5_000_000)]
        var turn = 0
        var check: Int64 = 0
        let decided = try callsPerSecond {
            turn = turn == 2 ? 0 : turn + 1
            for grant in try program.earnings.decide(inputs[turn]).grants { check &+= grant.amount.minor }
        }
        report("earning decisions", decided, "1/s")
        precondition(check != 0)
    }

    private func input(days: Int, paid: Int64? = nil) -> EarningInput {
        var facts = Facts()
        facts.set(.saleByVendor, true)
        facts.set(.referralKnown, true)
        facts.set(.referralBeforeNegotiation, true)
        facts.set(.referralDays, days)
        facts.set(.referralMonths, days / 30)
        let net = Money(minor: 12_000_000, program.currency)
        let sale = EarningSale(net: net, list: net, months: 36, units: 1)
        var input = EarningInput(event: .payment, day: program.effective, facts: facts, sale: sale)
        input.part = paid.map { EarningInput.Part(from: 0, through: $0, whole: net.minor) }
        return input
    }
}
