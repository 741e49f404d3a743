extension Program {
    /// What is no mistake, but likely not what was meant: told when a program is checked and published. O(1).
    ///
    /// - Parameter day: today, in the program's zone.
    public func warnings(on day: Day) -> [ProgramIssue] {
        (calendarWarning(on: day).map { [$0] } ?? []) + uncited
    }

    /// A calendar that has ended, or does within the twelve months to come.
    private func calendarWarning(on day: Day) -> ProgramIssue? {
        let end = day.adding(months: 12)
        guard let year = calendar.knownThrough, !calendar.knows(end) else { return nil }
        let when = calendar.knows(day) ? "from \(year + 1) on" : "since \(year + 1)"
        return ProgramIssue(
            file: ProgramCompiler.programFile, position: holidaysPosition,
            message: "the calendar knows holidays through \(year): \(when) every day but the weekend counts as worked",
            hint: "add the holidays of \(max(year + 1, day.year)) in the next version", severity: .warning)
    }
}
