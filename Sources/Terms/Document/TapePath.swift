/// Finds the way from the root of a tape to one of its entries. Used for errors only.
enum TapePath {
    enum Step: Equatable {
        /// The entry of a member's name.
        case key(Int)
        /// The number of an item of a list.
        case item(Int)
    }

    /// The steps to `target`, which may be a value, a member's name, or `count` for the place where a text broke
    /// off. O(values before the target).
    static func steps(to target: Int, in entries: UnsafePointer<TapeEntry>, count: Int) -> [Step] {
        var steps: [Step] = []
        var container = 0
        while container < target, container < count {
            guard let (step, child) = step(towards: target, inside: container, entries, count) else { break }
            steps.append(step)
            container = child
        }
        return steps
    }

    /// The child of `container` that holds `target`.
    private static func step(
        towards target: Int, inside container: Int, _ entries: UnsafePointer<TapeEntry>, _ count: Int
    ) -> (Step, child: Int)? {
        let isMap = entries[container].kind == .map
        guard isMap || entries[container].kind == .list else { return nil }
        var key = container + 1
        var item = 0
        while key < count || (key == count && !isMap) {
            let child = isMap ? key + 1 : key
            let end = child < count && entries[child].next != 0 ? Int(entries[child].next) : Int.max
            if target < end { return (isMap ? .key(key) : .item(item), target == key ? target : child) }
            key = end
            item += 1
        }
        return nil
    }

    /// The steps as a JSON pointer.
    static func pointer(
        to target: Int, in entries: UnsafePointer<TapeEntry>, count: Int, key: (Int) -> String
    ) -> String {
        steps(to: target, in: entries, count: count).reduce("") { path, step in
            switch step {
            case .key(let index): Pointer.member(key(index), of: path)
            case .item(let index): Pointer.item(index, of: path)
            }
        }
    }
}
