/// A compiled regular expression of RE2's syntax, matched in time linear in the text: O(length × size), by following
/// all alternatives at once (Thompson's construction).
struct Regex: Sendable {
    /// One step of the machine.
    enum Instruction: Sendable {
        case set(Int)
        case assertion(RegexSyntax.Assertion)
        case jump(Int)
        /// The first is preferred.
        case split(Int, Int)
        /// Notes the place: the start of a group at twice its number, its end one after.
        case note(Int)
        case match
    }

    private(set) var program: [Instruction] = []
    private(set) var sets: [ScalarSet] = []
    /// How many groups capture.
    let groupCount: Int
    private let captures: Bool
    /// The most instructions that a pattern may have.
    static let sizeLimit = 20_000

    /// Throws when the pattern is not in RE2's syntax or too large. Only one made to capture tells what its groups matched.
    init(_ pattern: String, captures: Bool = false) throws(RegexError) {
        let (syntax, groups) = try RegexParser.parse(pattern)
        self.captures = captures
        groupCount = groups
        try emit(syntax)
        program.append(.match)
    }

    /// The number of instructions.
    var size: Int { program.count }

    // MARK: Compiling

    private mutating func add(_ instruction: Instruction) throws(RegexError) {
        guard program.count < Self.sizeLimit else { throw RegexError(message: "the pattern is too large") }
        program.append(instruction)
    }

    private mutating func emit(_ syntax: RegexSyntax) throws(RegexError) {
        switch syntax {
        case .empty: break
        case .set(let set):
            sets.append(set)
            try add(.set(sets.count - 1))
        case .sequence(let items): for item in items { try emit(item) }
        case .assertion(let assertion): try add(.assertion(assertion))
        case .alternatives(let branches): try emit(branches: branches)
        case .repetition(let inner, let minimum, let maximum, let isLazy):
            try emit(inner, minimum, maximum, isLazy)
        case .group(let inner, let number):
            if captures { try add(.note(2 * number)) }
            try emit(inner)
            if captures { try add(.note(2 * number + 1)) }
        }
    }

    private mutating func emit(branches: [RegexSyntax]) throws(RegexError) {
        var jumps: [Int] = []
        for (place, branch) in branches.enumerated() {
            guard place < branches.count - 1 else {
                try emit(branch)
                continue
            }
            let split = program.count
            try add(.jump(0))
            try emit(branch)
            jumps.append(program.count)
            try add(.jump(0))
            program[split] = .split(split + 1, program.count)
        }
        for jump in jumps { program[jump] = .jump(program.count) }
    }

    private mutating func emit(
        _ inner: RegexSyntax, _ minimum: Int, _ maximum: Int?, _ isLazy: Bool
    ) throws(RegexError) {
        for _ in 0..<minimum { try emitCounted(inner) }
        guard let maximum else {
            let split = program.count
            try add(.jump(0))
            try emitCounted(inner)
            try add(.jump(split))
            program[split] = isLazy ? .split(program.count, split + 1) : .split(split + 1, program.count)
            return
        }
        var splits: [Int] = []
        for _ in minimum..<max(minimum, maximum) {
            splits.append(program.count)
            try add(.jump(0))
            try emitCounted(inner)
        }
        for split in splits {
            program[split] = isLazy ? .split(program.count, split + 1) : .split(split + 1, program.count)
        }
    }

    /// Emits one copy of a repeated part; even an empty one counts, so that repetitions of repetitions are bounded.
    private mutating func emitCounted(_ syntax: RegexSyntax) throws(RegexError) {
        let before = program.count
        try emit(syntax)
        if program.count == before { try add(.jump(program.count + 1)) }
    }

    // MARK: Matching

    /// Whether some part of the text matches. Takes one from `budget` for every two instructions followed, and for the room
    /// that they need; nil when it is used up.
    func matches(_ text: String, budget: inout Int) -> Bool? {
        budget -= program.count / 16
        guard budget > 0 else { return nil }
        var current = Threads(capacity: program.count)
        var next = Threads(capacity: program.count)
        var stack: [Int] = []
        var spent = 0
        var previous: Unicode.Scalar?
        var scalars = text.unicodeScalars.makeIterator()
        var scalar = scalars.next()
        while true {
            let place = Place(previous: previous, next: scalar)
            if follow(0, place, into: &current, &stack) { return true }
            guard let taken = scalar else { return false }
            spent += current.count + 1
            if spent >= 2 {
                budget -= spent / 2
                spent %= 2
                guard budget > 0 else { return nil }
            }
            previous = taken
            scalar = scalars.next()
            let after = Place(previous: taken, next: scalar)
            next.removeAll()
            for index in 0..<current.count {
                let pc = current[index]
                guard case .set(let set) = program[pc], sets[set].contains(taken) else { continue }
                if follow(pc + 1, after, into: &next, &stack) { return true }
            }
            swap(&current, &next)
        }
    }

    /// Adds a thread and all it leads to without taking a code point; true when that is the match.
    private func follow(_ start: Int, _ place: Place, into threads: inout Threads, _ stack: inout [Int]) -> Bool {
        stack.append(start)
        while let pc = stack.popLast() {
            guard threads.insert(pc) else { continue }
            switch program[pc] {
            case .match:
                stack.removeAll(keepingCapacity: true)
                return true
            case .jump(let target): stack.append(target)
            case .split(let one, let other):
                stack.append(other)
                stack.append(one)
            case .assertion(let assertion): if place.holds(assertion) { stack.append(pc + 1) }
            case .note: stack.append(pc + 1)
            case .set: break
            }
        }
        return false
    }

    /// A place between two code points.
    struct Place {
        let previous: Unicode.Scalar?
        let next: Unicode.Scalar?

        func holds(_ assertion: RegexSyntax.Assertion) -> Bool {
            switch assertion {
            case .textStart: previous == nil
            case .textEnd: next == nil
            case .lineStart: previous == nil || previous == "\n"
            case .lineEnd: next == nil || next == "\n"
            case .wordBoundary: Self.isWord(previous) != Self.isWord(next)
            case .noWordBoundary: Self.isWord(previous) == Self.isWord(next)
            }
        }

        private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
            guard let value = scalar?.value, value < 128 else { return false }
            return value == 95 || isDigit(UInt8(value)) || (97...122).contains(value | 0x20)
        }
    }

    /// A set of instructions that keeps their order; adding, testing and clearing take constant time.
    struct Threads {
        private var dense: [Int] = []
        private var sparse: [Int]

        init(capacity: Int) {
            dense.reserveCapacity(capacity)
            sparse = Array(repeating: 0, count: capacity)
        }

        var count: Int { dense.count }
        subscript(index: Int) -> Int { dense[index] }

        mutating func insert(_ value: Int) -> Bool {
            let place = sparse[value]
            if place < dense.count, dense[place] == value { return false }
            sparse[value] = dense.count
            dense.append(value)
            return true
        }

        mutating func removeAll() { dense.removeAll(keepingCapacity: true) }
    }
}
