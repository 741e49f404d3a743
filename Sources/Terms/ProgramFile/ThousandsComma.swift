/// A comma between thousands inside `{…}`, where YAML ends a value: `{silver: 6,000.00 EUR}` has the members `silver` and
/// `000.00 EUR`, the second without a value.
enum ThousandsComma {
    static let hint = "inside { } a comma ends a value; write 6000 without one, or put the value in quotes"

    /// The rests of numbers that were cut by a comma. O(values).
    static func places(in node: Node) -> [(position: Position, number: String)] {
        if let items = node.items { return items.flatMap(places) }
        guard let members = node.members else { return [] }
        var found: [(position: Position, number: String)] = []
        for (place, member) in members.enumerated() {
            found += places(in: member.value)
            guard place > 0, member.value.isNull, isRest(member.key) else { continue }
            let before = members[place - 1].value
            guard let start = before.asWritten, start.last?.isNumber == true else { continue }
            found.append((before.position, "\(start),\(member.key)"))
        }
        return found
    }

    /// Three digits, and whatever may follow a number.
    private static func isRest(_ name: String) -> Bool {
        let digits = name.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return digits.count == 3
    }
}
