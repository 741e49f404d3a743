import Store

extension Reader {
    /// Every record for which a condition holds, the oldest first or the newest, so many at a time behind the last by its id: nothing is left
    /// out, however many there are, and no answer of the database is large.
    ///
    /// - Parameter take: false when no more are needed.
    package func each<Value: Entity>(
        _: Value.Type, where condition: String, _ arguments: [SQLValue] = [], newestFirst: Bool = false,
        _ take: (Versioned<Value>) throws -> Bool
    ) throws {
        let (order, further) = newestFirst ? ("id DESC", "<") : ("id", ">")
        var behind: SQLValue?
        while true {
            let from = behind == nil ? "" : " AND id \(further) $\(arguments.count + 1)"
            let found: [Versioned<Value>] = try records(
                "WHERE (\(condition))\(from) ORDER BY \(order) LIMIT \(Self.atATime)",
                arguments + [behind].compactMap(\.self))
            for record in found {
                guard try take(record) else { return }
            }
            guard found.count == Self.atATime, let last = found.last else { return }
            behind = .text(last.value.id.text)
        }
    }

    /// The same, kept all at once.
    package func all<Value: Entity>(
        where condition: String, _ arguments: [SQLValue] = [], newestFirst: Bool = false
    ) throws -> [Versioned<Value>] {
        var found: [Versioned<Value>] = []
        try each(Value.self, where: condition, arguments, newestFirst: newestFirst) {
            found.append($0)
            return true
        }
        return found
    }

    private static let atATime = 500
}
