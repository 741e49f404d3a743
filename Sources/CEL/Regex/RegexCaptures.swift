extension Regex {
    /// Where a match and its groups stand: start and end of the whole, then of each group; -1 for one that took no part.
    typealias Captures = [Int]

    /// A way through the pattern, with the places noted on it.
    private struct Thread {
        let pc: Int
        var captures: Captures
    }

    /// The leftmost match from a place on, of several there the one that the pattern prefers, as RE2 has it; nil when there
    /// is none. Costs, as `matches` does, half a step for every instruction followed at every code point.
    func firstMatch(
        in text: [Unicode.Scalar], from start: Int, _ frame: inout Frame
    ) throws(EvaluationError) -> Captures? {
        let nothing = Captures(repeating: -1, count: 2 * groupCount + 2)
        var current: [Thread] = []
        var next: [Thread] = []
        var seen = Threads(capacity: program.count)
        var found: Captures?
        var at = start
        try frame.charge(program.count / 16)
        while true {
            let place = Place(
                previous: at > 0 ? text[at - 1] : nil, next: at < text.count ? text[at] : nil)
            if found == nil {
                // A later beginning is preferred less than all that are on their way.
                seen.removeAll()
                for thread in current { _ = seen.insert(thread.pc) }
                var captures = nothing
                captures[0] = at
                follow(Thread(pc: 0, captures: captures), at, place, &seen, &current)
            }
            try frame.charge(1 + seen.count / 2)
            if current.isEmpty, found != nil { return found }
            next.removeAll(keepingCapacity: true)
            seen.removeAll()
            let after = Place(
                previous: place.next, next: at + 1 < text.count ? text[at + 1] : nil)
            search: for thread in current {
                switch program[thread.pc] {
                case .match:
                    found = thread.captures
                    found?[1] = at
                    break search
                case .set(let set):
                    guard let scalar = place.next, sets[set].contains(scalar) else { continue }
                    follow(Thread(pc: thread.pc + 1, captures: thread.captures), at + 1, after, &seen, &next)
                default: continue
                }
            }
            try frame.charge(seen.count / 2)
            guard at < text.count else { return found }
            swap(&current, &next)
            at += 1
        }
    }

    /// Adds a thread and, in the order of preference, all it leads to without taking a code point.
    private func follow(
        _ thread: Thread, _ at: Int, _ place: Place, _ seen: inout Threads, _ threads: inout [Thread]
    ) {
        var stack = [thread]
        while var top = stack.popLast() {
            guard seen.insert(top.pc) else { continue }
            switch program[top.pc] {
            case .match, .set: threads.append(top)
            case .jump(let target): stack.append(Thread(pc: target, captures: top.captures))
            case .split(let one, let other):
                stack.append(Thread(pc: other, captures: top.captures))
                stack.append(Thread(pc: one, captures: top.captures))
            case .note(let index):
                top.captures[index] = at
                stack.append(Thread(pc: top.pc + 1, captures: top.captures))
            case .assertion(let assertion):
                if place.holds(assertion) { stack.append(Thread(pc: top.pc + 1, captures: top.captures)) }
            }
        }
    }

    /// All matches that do not overlap, from left to right; an empty one right after another match is none. At most
    /// `limit` when that is not negative.
    func allMatches(
        in text: [Unicode.Scalar], limit: Int64 = -1, _ frame: inout Frame
    ) throws(EvaluationError) -> [Captures] {
        var matches: [Captures] = []
        var place = 0
        var end = -1
        while place <= text.count, limit < 0 || matches.count < limit {
            guard let match = try firstMatch(in: text, from: place, &frame) else { break }
            if match[1] > match[0] || match[0] != end { matches.append(match) }
            end = match[1]
            place = match[1] > match[0] ? match[1] : match[1] + 1
        }
        return matches
    }
}
