/// A measure as written: by its name in `measures`, or what is counted over which days.
struct WrittenMeasure: NodeDecodable, Sendable {
    /// Its name, where it is only named.
    let name: Located<String>?
    let part: Quantity
    /// Of a share: what the part is a share of.
    let whole: Quantity?
    let window: WrittenWindow?
    let yearOnYear: TierFigure.YearOnYear?
    let onAnyDayOfMonths: Located<Int>?
    let position: Position

    /// What is counted.
    struct Quantity: Decodable, Sendable {
        let of: TierMeasure
        let obligation: Located<String>?
        let `where`: WrittenConditions?
        let net: Bool?
    }

    struct Plain: Decodable {
        let of: TierMeasure
        let obligation: Located<String>?
        let `where`: WrittenConditions?
        let net: Bool?
        let window: WrittenWindow
        let yearOnYear: TierFigure.YearOnYear?
        let onAnyDayOfMonths: Located<Int>?
    }

    struct Share: Decodable {
        let share: Quantity
        let among: Quantity
        let window: WrittenWindow
        let onAnyDayOfMonths: Located<Int>?
    }

    init(node: Node) throws(DocumentError) {
        position = node.position
        guard node.members != nil else {
            name = try node.decode(Located<String>.self)
            part = Quantity(of: .orders, obligation: nil, where: nil, net: nil)
            (whole, window, yearOnYear, onAnyDayOfMonths) = (nil, nil, nil, nil)
            return
        }
        name = nil
        if node["share"] != nil || node["among"] != nil {
            let share = try node.decode(Share.self)
            (part, whole, window, yearOnYear) = (share.share, share.among, share.window, nil)
            onAnyDayOfMonths = share.onAnyDayOfMonths
        } else {
            let plain = try node.decode(Plain.self)
            part = Quantity(of: plain.of, obligation: plain.obligation, where: plain.where, net: plain.net)
            (whole, window, yearOnYear) = (nil, plain.window, plain.yearOnYear)
            onAnyDayOfMonths = plain.onAnyDayOfMonths
        }
    }
}

/// `month`, `quarter`, `half_year`, `year`; `fiscal_quarter` …; `previous_year` …; `since_joining`, `lifetime`; or
/// `{trailing_months: 6}`.
struct WrittenWindow: NodeDecodable, Sendable {
    /// Which days of the calendar.
    enum Kind: Sendable, Hashable {
        case calendar(CalendarPeriod)
        case fiscal(CalendarPeriod)
        case previous(CalendarPeriod)
        case sinceJoining, lifetime
    }

    let kind: Kind?
    let trailingMonths: Located<Int>?

    struct Long: Decodable { let trailingMonths: Located<Int> }

    init(node: Node) throws(DocumentError) {
        if node.members != nil {
            trailingMonths = try node.decode(Long.self).trailingMonths
            kind = nil
        } else if let hint = node.text.flatMap(NumberHint.window) {
            throw DocumentError(at: node, "\"\(node.text ?? "")\" is not a window", hint: hint)
        } else {
            let word = node.text ?? ""
            guard let kind = Self.kinds[word] else {
                throw DocumentError(
                    at: node, "\"\(word)\" is not a window",
                    hint: Nearest.question(about: word, among: Self.kinds.keys.sorted())
                        ?? "write {trailing_months: 6}, or one of " + Self.kinds.keys.sorted().joined(separator: ", "))
            }
            self.kind = kind
            trailingMonths = nil
        }
    }

    static let kinds: [String: Kind] = {
        var kinds: [String: Kind] = ["since_joining": .sinceJoining, "lifetime": .lifetime]
        for period in CalendarPeriod.allCases {
            kinds[period.rawValue] = .calendar(period)
            kinds["fiscal_\(period.rawValue)"] = .fiscal(period)
            kinds["previous_\(period.rawValue)"] = .previous(period)
        }
        return kinds
    }()
}

/// The measures that a program file gives names to, as written.
struct WrittenMeasures: NodeDecodable, Sendable {
    let all: [(name: Located<String>, measure: WrittenMeasure)]
    let errors: [DocumentError]

    init(node: Node) throws(DocumentError) {
        guard let members = node.members else {
            throw DocumentError(
                at: node, "measures are a map by name",
                hint: "write for example `users: {of: units, net: true, window: {trailing_months: 12}}`")
        }
        var all: [(name: Located<String>, measure: WrittenMeasure)] = []
        var errors: [DocumentError] = []
        for member in members {
            let told = member.value.telling(WrittenMeasure.self)
            errors += told.errors
            if told.errors.isEmpty, let measure = told.value {
                all.append((Located(value: member.key, position: member.keyPosition), measure))
            }
        }
        (self.all, self.errors) = (all, errors)
    }
}
