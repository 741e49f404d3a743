/// What somebody can be certified for, such as a sales professional of the vendor.
public struct Certification: Hashable, Sendable {
    public let id: String
    /// The name for people.
    public let label: LocalText
    public let clause: ClauseID
    /// How long a certificate holds; nil for good.
    public let validMonths: Int?
    /// So many days before the last day its holder's company is reminded.
    public let remindDays: Int

    /// The last day on which a certificate issued on this day holds: the same day of the month, so many months on.
    public func lastDay(issued: Day) -> Day? { validMonths.map { issued.adding(months: $0) } }
}
