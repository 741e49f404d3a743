/// A part of what reports count: those of a period, and of these of one region or one product line.
public struct ReportSlice: TextCoded, Hashable, Sendable {
    public let period: ReportPeriod
    public let part: Part?

    public enum Part: Hashable, Sendable {
        /// The id of one of the program's regions; empty for end customers in none.
        case region(String)
        case productLine(String)
    }

    public init(_ period: ReportPeriod, _ part: Part? = nil) { (self.period, self.part) = (period, part) }

    public init?(_ text: String) {
        let halves = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = halves.first, let period = ReportPeriod(String(first)) else { return nil }
        self.period = period
        guard halves.count > 1 else {
            part = nil
            return
        }
        let named = halves[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard named.count == 2, named[1].utf8.count <= 200 else { return nil }
        switch named[0] {
        case "region": part = .region(String(named[1]))
        case "product" where !named[1].isEmpty: part = .productLine(String(named[1]))
        default: return nil
        }
    }

    public var description: String {
        switch part {
        case .region(let region): "\(period) region:\(region)"
        case .productLine(let line): "\(period) product:\(line)"
        case nil: period.description
        }
    }

    public static var form: String {
        "a period such as 2026-03, 2026-Q1 or 2026, and where one is wanted a region or a product line of it: "
            + "2026-03 region:emea, 2026-03 product:backup"
    }
    public static var example: String { "2026-03" }
    public static var schemaMembers: [Node.Member] {
        [
            Node.Member(
                "pattern",
                Node(
                    .string(
                        "^(19[7-9][0-9]|[2-9][0-9]{3})(-(0[1-9]|1[0-2]|Q[1-4]))?( (region:.{0,50}|product:.{1,50}))?$"))
            )
        ]
    }
}
