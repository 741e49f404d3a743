/// Finds the known name that somebody who wrote an unknown one probably meant.
public enum Nearest {
    /// The name of `known` nearest to `name`: at most a third of its letters wrong, added, missing or swapped with
    /// their neighbours; differences of case and of `-`, `_` and spaces count little. Of equally near names the first.
    /// Nil when none is near. O(names × length²), for error messages.
    public static func name(to name: String, among known: some Sequence<String>) -> String? {
        let wanted = folded(name)
        guard wanted.count <= 64 else { return nil }
        let limit = max(1, wanted.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in known where candidate != name {
            let letters = folded(candidate)
            guard letters.count <= 64, abs(letters.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, letters)
            if distance <= limit, distance < letters.count, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.name
    }

    /// For sentences that say what to do about a name that is not known: `nearest` alone where one is near, else `known` with all that
    /// there are, else nothing.
    public static func values(for name: String, among known: [String]) -> [String: TypedValue] {
        if let nearest = self.name(to: name, among: known) { return ["nearest": .text(nearest)] }
        return known.isEmpty ? [:] : ["known": .list(known.map(TypedValue.text))]
    }

    /// `did you mean `partner`?`, or nil when no known name is near.
    public static func question(about name: String, among known: some Sequence<String>) -> String? {
        self.name(to: name, among: known).map { "did you mean `\($0)`?" }
    }

    /// What to do about a name that is not known: the nearest one, or all that there are.
    public static func hint(about name: String, among known: some Collection<String>) -> String {
        if let question = question(about: name, among: known) { return question }
        let named = known.filter { !$0.isEmpty }
        return named.isEmpty ? "there are none" : "known: " + named.joined(separator: ", ")
    }

    /// Lower-case letters and digits of a name.
    private static func folded(_ name: String) -> [Unicode.Scalar] {
        name.lowercased().unicodeScalars.filter { $0 != "_" && $0 != "-" && $0 != " " }
    }

    /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
