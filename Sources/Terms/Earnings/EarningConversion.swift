/// The currency in which something is owed that arose in another one.
extension ProgramCompiler {
    /// The day whose rate counts has to be known when it is earned.
    mutating func conversion(
        _ written: WrittenEarningRule, _ clause: ClauseID, _ place: String
    ) -> EarningRule.Conversion? {
        guard let converts = written.converts else { return nil }
        let own = converts.clause.map { cite($0) } ?? clause
        note(converts.reading, own, "\(place).converts")
        let known: [EarningEvent: [EarningRule.Conversion.Moment]] = [
            .order: [.order], .invoice: [.order, .invoice], .payment: [.order, .invoice, .payment],
        ]
        guard let moments = known[written.on] else {
            report(
                "what is earned on \(written.on.rawValue) is not converted", at: written.id.position,
                hint: "`converts` goes with on: order, invoice or payment")
            return nil
        }
        let moment = converts.rateOf ?? moments[moments.count - 1]
        if !moments.contains(moment) {
            report(
                "the day of the \(moment.rawValue) is not known on \(written.on.rawValue)", at: written.id.position,
                hint: "write `rate_of: \(moments[moments.count - 1].rawValue)`")
        }
        return EarningRule.Conversion(to: converts.to, rateOf: moment, clause: own)
    }
}
