/// What was meant by text that stands where a number, a truth value or a share of something belongs.
enum NumberHint {
    /// `1,000` → `1000`, `12 months` → `12`, `"12"` → `12`; nil for anything else.
    static func wholeNumber(_ text: String) -> String? {
        let plain = text.filter { !",' \u{A0}\u{202F}".contains($0) }
        if isDigits(plain), plain != text { return "write \(plain), with nothing between thousands" }
        if isDigits(text) { return "write \(text), without quotes" }
        let words = text.split(separator: " ")
        guard words.count == 2, isDigits(words[0]), words[1].allSatisfy(\.isLetter) else { return nil }
        return "write \(words[0]) alone; the member's name says of what"
    }

    /// `yes` → `true`, `No` → `false`; nil for anything else.
    static func truth(_ text: String) -> String? {
        switch text.lowercased() {
        case "yes", "y", "on", "true": "write true"
        case "no", "n", "off", "false": "write false"
        default: nil
        }
    }

    /// `0.20` → `20%`, `12` → `12%`, `12,5 %` → `12.5%`, `12 percent` → `12%`; nil for anything else.
    static func share(_ text: String) -> String? { meantShare(text).map { "write \($0)" } }

    static func meantShare(_ text: String) -> Rate? {
        let point = text.replacing(",", with: ".")
        let number = point.prefix { $0.isNumber || $0 == "." || $0 == "-" }
        let rest = point.dropFirst(number.count).filter { $0 != " " }
        guard rest.isEmpty || rest == "%" || rest == "percent", let rate = Rate("\(number)%") else { return nil }
        // A number between -1 and 1 without a sign is a part of one, not of a hundred.
        let isPart =
            rest.isEmpty && rate != .zero && (Rate.percent(-1)...Rate.percent(1)).contains(rate) && number.contains(".")
        return isPart ? Rate(millionths: rate.millionths * 100) : rate
    }

    /// `12 months` → `{trailing_months: 12}`, `1 year` → the same; nil for anything else.
    static func window(_ text: String) -> String? {
        let words = text.lowercased().split(separator: " ")
        guard words.count == 2, let count = Int(words[0]), (1...120).contains(count) else { return nil }
        switch words[1] {
        case "month", "months": return "write {trailing_months: \(count)}, or a period of the calendar"
        case "year", "years": return "write {trailing_months: \(12 * count)}, or year for the calendar's"
        default: return nil
        }
    }

    /// The name of a period that is written otherwise: `12 months` and `yearly` → `year`; nil for anything else.
    static func period(_ text: String, among known: [String]) -> String? {
        let name =
            switch text.lowercased() {
            case "1 month", "monthly", "every month": "month"
            case "3 months", "quarterly", "every quarter": "quarter"
            case "6 months", "half-yearly", "half yearly", "semi-annually": "half_year"
            case "12 months", "1 year", "yearly", "annually", "annual", "every year": "year"
            default: ""
            }
        return known.contains(name) ? "write \(name)" : nil
    }

    private static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
