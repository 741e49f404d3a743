/// What waits, let on in turns: the places one after another, and of each place the accounts one after another. Who
/// sends a hundred requests from one place has one turn where everybody else has one.
struct FairQueue<Element> {
    /// For whom something waits.
    struct Turn: Hashable, Sendable {
        /// The part of the network it comes from.
        let place: String
        /// The account it is about.
        let account: String
    }

    private struct Waiting {
        let id: Int
        let turn: Turn
        let element: Element
    }

    private var waiting: [Waiting] = []
    /// When each place and each account of it had its last turn, counted in turns.
    private var lastOfPlace: [String: Int] = [:]
    private var lastOfTurn: [Turn: Int] = [:]
    private var turns = 0
    private var ids = 0

    var count: Int { waiting.count }

    /// How many wait from one place. O(waiting).
    func count(from place: String) -> Int { waiting.count { $0.turn.place == place } }

    /// Lets something wait; gives the number by which it can be taken out.
    mutating func add(_ element: Element, for turn: Turn) -> Int {
        ids += 1
        waiting.append(Waiting(id: ids, turn: turn, element: element))
        return ids
    }

    /// Takes out what waits under a number; nil when it had its turn. O(waiting).
    mutating func remove(_ id: Int) -> Element? {
        guard let index = waiting.firstIndex(where: { $0.id == id }) else { return nil }
        return waiting.remove(at: index).element
    }

    /// Whose turn it is: of the place that had its last turn longest ago, the account that had its last turn longest
    /// ago, first come first. O(waiting), of which there are a hundred at most.
    mutating func next() -> Element? {
        func rank(_ one: Waiting) -> (Int, Int, Int) {
            (lastOfPlace[one.turn.place] ?? 0, lastOfTurn[one.turn] ?? 0, one.id)
        }
        guard let index = waiting.indices.min(by: { rank(waiting[$0]) < rank(waiting[$1]) }) else { return nil }
        let chosen = waiting.remove(at: index)
        turns += 1
        (lastOfPlace[chosen.turn.place], lastOfTurn[chosen.turn]) = (turns, turns)
        if waiting.isEmpty { (lastOfPlace, lastOfTurn) = ([:], [:]) }
        return chosen.element
    }
}
