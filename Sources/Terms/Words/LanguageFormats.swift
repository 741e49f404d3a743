/// Numbers, amounts and days as a language writes them.
extension Language {
    private var isGerman: Bool { self == .german }

    /// Figures in English marks with the language's own: `1,234.50`, `1.234,50`.
    public func marked(_ english: String) -> String {
        isGerman ? String(english.map { $0 == "," ? "." : $0 == "." ? "," : $0 }) : english
    }

    /// `78,000.00 USD`, `78.000,00 USD`.
    public func text(_ money: Money) -> String { "\(marked(money.groupedText)) \(money.currency.code)" }

    /// `12,000`, `12.000`.
    public func text(_ count: Int64) -> String {
        let digits = String(count.magnitude)
        var grouped = count < 0 ? "-" : ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { grouped.append(isGerman ? "." : ",") }
            grouped.append(digit)
        }
        return grouped
    }

    /// `12.5%`, `12,5 %`.
    public func text(_ rate: Rate) -> String { isGerman ? share(rate) : rate.description }

    /// As it stands in the words of a rule: `12.5 %`, `12,5 %`.
    public func share(_ rate: Rate) -> String { marked(String(rate.description.dropLast())) + " %" }

    /// A day in a sentence: English readers are many, and read nothing but ISO 8601 alike; German ones write `28. August 2026`.
    public func sentence(_ day: Day) -> String { isGerman ? text(day) : day.description }

    /// `2026-03-02 10:00`, `2. März 2026, 10:00 Uhr`, in the zone; in UTC without one.
    public func text(_ moment: Instant, in zone: Zone?) -> String {
        guard let local = zone?.local(moment) else { return moment.description }
        let minutes = local.millisecondsOfDay / 60_000
        let time = "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
        return isGerman ? "\(text(local.day)), \(time) Uhr" : "\(local.day) \(time)"
    }

    /// `30 June`, `30. Juni`: a day of every year.
    func text(month: Int, day: Int) -> String {
        isGerman ? "\(day). \(months[month - 1])" : "\(day) \(months[month - 1])"
    }
}
