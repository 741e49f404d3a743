/// Measures: what is counted of which sales, over which days.
extension ProgramCompiler {
    mutating func nameMeasures(_ written: WrittenMeasures?) {
        guard let written else { return }
        for error in written.errors { add(ProgramIssue(error, file: Self.programFile)) }
        for one in written.all {
            if one.measure.name != nil {
                report("a named measure is no name again", at: one.measure.position, hint: "write what it counts")
            } else {
                measures[one.name.value] = one.measure
            }
        }
    }

    /// A measure where it stands, or as it is named.
    mutating func measure(_ written: WrittenMeasure) -> WrittenMeasure? {
        guard let name = written.name else { return written }
        let known = measures
        if let measure = known[name.value] { return measure }
        report(
            "there is no measure `\(name.value)`", at: name.position,
            hint: Nearest.hint(about: name.value, among: known.keys.sorted()))
        return nil
    }

    mutating func quantity(_ written: WrittenMeasure.Quantity, _ scope: TierScope, at position: Position) -> Quantity {
        if let obligation = written.obligation, let known = scope.obligations, !known.contains(obligation.value) {
            report(
                "there is no obligation `\(obligation.value)`", at: obligation.position,
                hint: Nearest.hint(about: obligation.value, among: known))
        }
        if let obligation = written.obligation, written.of != .activities {
            report("`obligation` is for activities", at: obligation.position, hint: "leave it out")
        }
        if written.of == .activities, let condition = written.where?.all.first {
            report("activities are no sales", at: condition.expression.position, hint: "name an `obligation` instead")
        }
        let isNet = written.net ?? false
        if isNet, written.of != .units, written.of != .licences {
            report(
                "net is for units and licences", at: position,
                hint: "new, kept and active customers are counted net anyway; leave it out")
        }
        return Quantity(
            written.of, obligation: written.obligation?.value,
            series: SalesSeries(conditions(written.where, .measure), keeps: isNet || written.of.countsThings),
            isNet: isNet)
    }

    mutating func window(_ written: WrittenWindow?) -> MeasureWindow {
        guard let written else { return .calendar(.month) }
        if let months = written.trailingMonths {
            return .trailing(months: positive(months, "trailing_months", most: 120))
        }
        return switch written.kind {
        case .calendar(let period): .calendar(period)
        case .fiscal(let period): .fiscal(period, yearFrom: fiscalMonth)
        case .previous(let period): .previous(period, yearFrom: fiscalMonth)
        case .sinceJoining: .sinceJoining
        case .lifetime: .lifetime
        case nil: .calendar(.month)
        }
    }

    /// The month in which the program's year begins, as `MM-DD` of its first day.
    mutating func fiscalYear(_ written: Located<String>?) {
        guard let written else { return }
        guard let day = Day("2024-" + written.value), day.day == 1 else {
            report(
                "a fiscal year does not begin on `\(written.value)`", at: written.position,
                hint: "write the first day of a month, such as \"02-01\"")
            return
        }
        fiscalMonth = day.month
    }
}
