import Record

/// Where the figures of a report are kept: a facet, and what its values tell apart.
struct ReportSource {
    /// Of what a figure says something, in the order in which its value says it.
    enum Part {
        /// The end customer's.
        case country
        case line, sku, stage, rule, direction, from, to, hours, verdict, target, fund, subprogram
        /// The budget's.
        case region
        /// A part of a budget.
        case pot
        /// What of an activity is counted.
        case what
    }

    let facet: String
    let parts: [Part]

    private init(_ facet: String, _ parts: [Part]) { (self.facet, self.parts) = (facet, parts) }

    /// The one with the fewest figures that knows what is asked for.
    init(_ report: ReportKind, by: ReportBreakdown, line: Bool, sku: Bool) {
        let isBySKU = sku || by == .sku
        let isByLine = line || by == .product
        switch report {
        case .revenue where isBySKU: self.init("sold_sku", [.sku, .line, .country])
        case .revenue where isByLine: self.init("sold_line", [.line, .country])
        case .revenue: self.init("sold", [.country])
        case .pipeline where isByLine: self.init("pipeline_line", [.line, .country, .stage])
        case .pipeline: self.init("pipeline", [.country, .stage])
        case .decisions where isByLine: self.init("decided_line", [.line, .hours, .verdict, .target])
        case .decisions: self.init("decided", [.hours, .verdict, .target])
        case .tiers: self.init("tier_moved", [.direction, .from, .to])
        case .earnings where isBySKU || isByLine: self.init("earned_sku", [.sku, .line, .rule])
        case .earnings: self.init("earned", [.rule])
        case .funds: self.init("budget", [.region, .fund, .pot])
        case .results: self.init("fund_result", [.fund, .what])
        case .subprograms: self.init("earned_in", [.subprogram])
        }
    }

    /// What a figure says of something; nil where it says nothing.
    func value(_ part: Part, in values: [String]) -> String? {
        guard let place = parts.firstIndex(of: part), values.indices.contains(place) else { return nil }
        return values[place].isEmpty ? nil : values[place]
    }
}

extension ReportTally {
    /// Adds a figure: what it says of decisions, budgets or activities, or what it counts with what became of it.
    mutating func add(_ cell: Reader.ReportCell, of source: ReportSource) {
        func value(_ part: ReportSource.Part) -> String? { source.value(part, in: cell.parts) }
        if let pot = value(.pot) { return add(cell.kept, pot: pot) }
        if let what = value(.what) { return add(cell.kept, what: what) }
        guard let hours = value(.hours).flatMap({ Int($0) }) else {
            return add(cell.kept, part: value(.stage) ?? value(.direction))
        }
        add(
            decisions: cell.kept.count, hours: hours, isApproved: value(.verdict) == "approved",
            isInTime: value(.target) == "1")
    }
}
