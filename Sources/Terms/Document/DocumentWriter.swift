/// Writes JSON text while `Encodable` types describe themselves: one pass, straight into a buffer.
///
/// Containers have no end in `Encodable`, so an open one is closed when its parent goes on. Writing to a container
/// after its parent went on is refused. All state is behind one pointer, owned by the writer.
final class DocumentWriter {
    /// An open list or object.
    struct Level {
        var isMap: Bool
        var isDictionary: Bool
        var count: UInt32 = 0
        /// Tells this container from earlier ones on the same level.
        var serial: UInt32
        /// Where the name of the last member begins in the text.
        var name: UInt32 = 0
        /// The number of the dictionary's first entry in `memberStarts`.
        var firstMember: UInt32 = 0
    }

    struct State {
        var text = ByteBuffer(capacity: 1024)
        var depth = 0
        var serial: UInt32 = 0
        /// Whether a value is due at the end of the text.
        var isValueDue = true
        var memberStarts: [UInt32] = []
        /// A misuse of containers that could not be thrown where it happened.
        var fault: DocumentError?
    }

    /// What a reader with standard limits accepts.
    static let maximumDepth = DocumentLimits.standard.depth

    let state: UnsafeMutablePointer<State>
    let levels: UnsafeMutablePointer<Level>

    init() {
        state = .allocate(capacity: 1)
        state.initialize(to: State())
        levels = .allocate(capacity: DocumentWriter.maximumDepth)
    }

    deinit {
        state.pointee.text.deallocate()
        state.deinitialize(count: 1)
        state.deallocate()
        levels.deallocate()
    }

    /// Opens a list or object where a value is due. 0, which no container has, when none is or when too deep.
    @inline(__always)
    func open(isMap: Bool, isDictionary: Bool = false) -> UInt32 {
        guard state.pointee.isValueDue, state.pointee.depth < DocumentWriter.maximumDepth else {
            return refuseOpening()
        }
        state.pointee.isValueDue = false
        state.pointee.serial += 1
        let first = isDictionary ? UInt32(state.pointee.memberStarts.count) : 0
        levels[state.pointee.depth] = Level(
            isMap: isMap, isDictionary: isDictionary, serial: state.pointee.serial, firstMember: first)
        state.pointee.depth += 1
        state.pointee.text.append(isMap ? UInt8(ascii: "{") : UInt8(ascii: "["))
        return state.pointee.serial
    }

    /// Goes on with an object that the same value has opened; from here on its members are put in order if a
    /// dictionary writes them.
    func goOnWithMap(_ level: Int, isDictionary: Bool) -> UInt32 {
        close(downTo: level + 1)
        if isDictionary, !levels[level].isDictionary {
            levels[level].isDictionary = true
            levels[level].firstMember = UInt32(state.pointee.memberStarts.count)
        }
        return levels[level].serial
    }

    @inline(never)
    private func refuseOpening() -> UInt32 {
        let isTooDeep = state.pointee.depth >= DocumentWriter.maximumDepth
        fault(
            isTooDeep
                ? "lists and objects are nested deeper than \(DocumentWriter.maximumDepth) levels"
                : "a value was encoded twice in the same place")
        return 0
    }

    /// Closes what is open above `depth`; a value that is still due becomes an empty object.
    @inline(__always)
    func close(downTo depth: Int) {
        if state.pointee.isValueDue {
            state.pointee.text.append("{}")
            state.pointee.isValueDue = false
        }
        while state.pointee.depth > depth { closeOne() }
    }

    private func closeOne() {
        state.pointee.depth -= 1
        let level = levels[state.pointee.depth]
        if level.isDictionary {
            state.pointee.text.sortMembers(startingAt: state.pointee.memberStarts[Int(level.firstMember)...])
            state.pointee.memberStarts.removeSubrange(Int(level.firstMember)...)
        }
        state.pointee.text.append(level.isMap ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }

    /// Makes the container on `level` the innermost one and writes the comma.
    @inline(__always)
    private func goOn(_ level: Int, _ serial: UInt32) throws(DocumentError) {
        guard level < state.pointee.depth, levels[level].serial == serial else { throw closedAlready() }
        close(downTo: level + 1)
        if levels[level].count > 0 { state.pointee.text.append(UInt8(ascii: ",")) }
        levels[level].count += 1
    }

    /// Writes the name of a member; its value is due.
    @inline(__always)
    func member(
        _ name: String, _ spelling: MemberName.Spelling, level: Int, serial: UInt32
    ) throws(DocumentError) {
        try goOn(level, serial)
        levels[level].name = UInt32(truncatingIfNeeded: state.pointee.text.count)
        if levels[level].isDictionary { state.pointee.memberStarts.append(levels[level].name) }
        state.pointee.text.appendName(name, spelling)
        state.pointee.isValueDue = true
    }

    /// Goes to the next item of a list; its value is due.
    @inline(__always)
    func item(level: Int, serial: UInt32) throws(DocumentError) {
        try goOn(level, serial)
        state.pointee.isValueDue = true
    }

    @inline(never)
    private func closedAlready() -> DocumentError {
        state.pointee.fault
            ?? failure("a container was written to after its parent went on; finish one before the next")
    }

    func fault(_ message: String) {
        if state.pointee.fault == nil { state.pointee.fault = failure(message) }
    }

    @inline(never)
    func failure(_ message: String) -> DocumentError {
        DocumentError(path: path, position: .start, message: message)
    }
}
