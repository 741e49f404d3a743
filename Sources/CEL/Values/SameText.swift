// Comparing memory and rounding are in the C library of the platform, which has to be linked.
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whether two strings are the same code points. Swift's own `==` takes canonically equivalent strings for equal,
/// which the specification forbids. O(length), and O(1) when the lengths differ.
@inline(__always)
func sameText(_ left: String, _ right: String) -> Bool {
    // Two strings with the same representation are the same string; short ones hold their text in it.
    let one = unsafeBitCast(left, to: (UInt64, UInt64).self)
    let other = unsafeBitCast(right, to: (UInt64, UInt64).self)
    if one == other { return true }
    return left.utf8.count == right.utf8.count && sameBytes(left.utf8, right.utf8)
}

/// Whether two texts of the same length are the same octets.
private func sameBytes(_ left: String.UTF8View, _ right: String.UTF8View) -> Bool {
    let same = left.withContiguousStorageIfAvailable { left in
        right.withContiguousStorageIfAvailable { right in
            guard let one = left.baseAddress, let other = right.baseAddress else { return true }
            return memcmp(one, other, left.count) == 0
        }
    }
    return (same ?? nil) ?? left.elementsEqual(right)
}
