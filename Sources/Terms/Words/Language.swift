/// A language in which Guildhall speaks to people, by its code of ISO 639.
public enum Language: String, Codable, CaseIterable, Hashable, Sendable {
    case english = "en"
    case german = "de"

    /// The names of the twelve months.
    public var months: [String] {
        switch self {
        case .english:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        case .german:
            [
                "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                "November", "Dezember",
            ]
        }
    }

    /// A day as people write it in a sentence: `28 August 2026`, `28. August 2026`.
    public func text(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return switch self {
        case .english: "\(number) \(months[month - 1]) \(year)"
        case .german: "\(number). \(months[month - 1]) \(year)"
        }
    }
}
