/// Growing bytes for JSON text. Owned by one ``DocumentWriter``, which frees them.
struct ByteBuffer {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    func deallocate() { base.deallocate() }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// Makes room for `more` bytes; amortised O(1) a byte.
    @inline(__always)
    mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.initialize(from: base, count: count)
        base.deallocate()
        base = larger
    }

    /// Appends a byte for which there is room.
    @inline(__always)
    mutating func appendReserved(_ byte: UInt8) {
        base[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        appendReserved(byte)
    }

    mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        (base + count).initialize(from: source, count: bytes.count)
        count += bytes.count
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Takes back everything after the first `count` bytes.
    mutating func truncate(to count: Int) { self.count = count }

    /// Appends a whole number in decimal.
    @inline(__always)
    mutating func appendInteger<Integer: FixedWidthInteger>(_ value: Integer) {
        guard Integer.bitWidth <= 64 else { return append(String(value)) }
        reserve(20)
        var magnitude = UInt64(truncatingIfNeeded: value.magnitude)
        if value < 0 { appendReserved(UInt8(ascii: "-")) }
        let digits = ByteBuffer.decimalDigits(magnitude)
        var index = count + digits
        count = index
        repeat {
            let (quotient, digit) = magnitude.quotientAndRemainder(dividingBy: 10)
            index -= 1
            base[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
            magnitude = quotient
        } while magnitude != 0
    }

    private static func decimalDigits(_ value: UInt64) -> Int {
        var digits = 1
        var rest = value
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        return digits
    }

    /// Puts the ranges of bytes that begin at `starts` and end at the next one or the end, less one comma between
    /// them, into the order of their bytes.
    mutating func sortMembers(startingAt starts: ArraySlice<UInt32>) {
        guard starts.count > 1, let first = starts.first else { return }
        let ends = starts.dropFirst().map { Int($0) - 1 } + [count]
        let copy = Array(bytes[Int(first)...])
        let members = zip(starts, ends).map { copy[Int($0) - Int(first)..<$1 - Int(first)] }
        count = Int(first)
        for (number, member) in members.sorted(by: { $0.lexicographicallyPrecedes($1) }).enumerated() {
            if number > 0 { append(UInt8(ascii: ",")) }
            member.withUnsafeBufferPointer { append($0) }
        }
    }
}
