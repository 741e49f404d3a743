import Terms

/// The addresses of the program with its versions and clauses, of the journal, and of the figures.
enum RecordAddress {
    static let program = FixedAddress("/console/program")
    static let ownProgram = FixedAddress("/portal/program")
    static let difference = SharedFixedAddress("/program/difference")
    static let version = PageAddress<Int64>("/console/program/versions/{version}")
    static let draft = FixedAddress("/console/program/new")
    static let withdraw = PageAddress<Int64>("/console/program/versions/{version}/withdraw")
    static let scenarios = FixedAddress("/console/program/scenarios")
    static let clauses = SharedFixedAddress("/clauses")

    static let dashboard = FixedAddress("/console/dashboard")
    static let figure = PageAddress<FigurePages.Figure>("/console/dashboard/{figure}")
    static let journal = FixedAddress("/console/journal")
    static let journalCSV = FixedAddress("/console/journal.csv")
    static let entry = PageAddress<Int64>("/console/journal/{sequence}")
}

extension FigurePages.Figure: AddressPart {
    private static let ending = ".csv"

    init?(part: String) {
        guard part.hasSuffix(Self.ending) else { return nil }
        self.init(rawValue: String(part.dropLast(Self.ending.count)))
    }

    var part: String { rawValue + Self.ending }
}
