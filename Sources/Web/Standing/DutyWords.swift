import Channel
import Record
import Terms

extension Visit {
    /// A duty's name with the period it is for, in the reader's language.
    func title(_ duty: Duty) -> String { title(duty.label, duty.obligation, duty.period) }

    /// A duty's name with the period it is for, in the reader's language.
    func title(_ duty: DutyView) -> String { title(duty.label, duty.obligation, duty.period) }

    private func title(_ label: String, _ obligation: String, _ first: Day) -> String {
        let terms = surroundings?.program.obligations.first { $0.id == obligation }
        guard let every = terms?.every, let name = name(of: every, from: first) else { return label }
        return "\(label) · \(name)"
    }

    /// `May 2026`, `Q2 2026`, `first half of 2026`, `2026`; nil for what is due once.
    private func name(of every: Obligation.Recurrence, from first: Day) -> String? {
        let year = String(first.year)
        switch every {
        case .month: return text("frame.months.m\(first.month)") + " " + year
        case .quarter: return "Q\((first.month + 2) / 3) \(year)"
        case .halfYear: return text(first.month <= 6 ? "standing.half.first" : "standing.half.second", ["year": year])
        case .year: return year
        case .once: return nil
        }
    }
}
