/// The general categories that `\p{…}` takes: those of RE2, which are all but the unassigned code points.
enum UnicodeClasses {
    private static let all = [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "Sm",
        "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
    ]

    /// General categories by their one or two letters.
    static let categories: [String: Set<String>] = {
        let single = Dictionary(uniqueKeysWithValues: all.map { ($0, Set([$0])) })
        let groups = Dictionary(grouping: all) { String($0.prefix(1)) }.mapValues(Set.init)
        return single.merging(groups) { one, _ in one }
    }()
}
