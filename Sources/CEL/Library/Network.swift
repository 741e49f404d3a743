/// An address of the Internet Protocol, version 4 or 6.
struct IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address in 128 bits; one of version 4 in the last 32 of them.
    let high: UInt64
    let low: UInt64
    /// 4 or 6.
    let family: Int

    static let typeName = "net.IP"

    init(high: UInt64, low: UInt64, family: Int) {
        self.high = high
        self.low = low
        self.family = family
    }

    /// Dotted decimal, or RFC 4291 without an embedded dotted address and without a zone.
    init?(_ text: String) {
        guard text.utf8.count <= 39 else { return nil }
        if let four = Self.versionFour(text) {
            self.init(high: 0, low: four, family: 4)
        } else if let (high, low) = Self.versionSix(text) {
            self.init(high: high, low: low, family: 6)
        } else {
            return nil
        }
    }

    private static func versionFour(_ text: String) -> UInt64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: UInt64 = 0
        for part in parts {
            guard part.count <= 3, part.utf8.allSatisfy(isDigit), let octet = UInt8(part),
                part.count == 1 || !part.hasPrefix("0")
            else { return nil }
            address = address << 8 | UInt64(octet)
        }
        return address
    }

    private static func versionSix(_ text: String) -> (UInt64, UInt64)? {
        var groups: [UInt64] = []
        var gap: Int?
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts.count <= 9 else { return nil }
        for (place, part) in parts.enumerated() {
            if part.isEmpty {
                let isEdge = place == 0 || place == parts.count - 1
                if isEdge {
                    guard parts[place == 0 ? 1 : place - 1].isEmpty else { return nil }
                } else {
                    guard gap == nil else { return nil }
                    gap = groups.count
                }
                continue
            }
            guard part.count <= 4, part.utf8.allSatisfy(isHexDigit), let group = UInt64(part, radix: 16) else {
                return nil
            }
            groups.append(group)
        }
        if let gap {
            guard groups.count < 8 else { return nil }
            groups.insert(contentsOf: [UInt64](repeating: 0, count: 8 - groups.count), at: gap)
        }
        guard groups.count == 8 else { return nil }
        return (groups[..<4].reduce(0) { $0 << 16 | $1 }, groups[4...].reduce(0) { $0 << 16 | $1 })
    }

    /// An address of version 4 that is written as one of version 6 is the same address.
    private var unmapped: (UInt64, UInt64, Int) {
        family == 6 && high == 0 && low >> 32 == 0xFFFF ? (0, low & 0xFFFF_FFFF, 4) : (high, low, family)
    }

    static func == (one: IPAddress, other: IPAddress) -> Bool { one.unmapped == other.unmapped }

    func hash(into hasher: inout Hasher) { hasher.combine(unmapped.1) }

    /// The canonical form: RFC 5952 for version 6.
    var description: String {
        if family == 4 {
            let octets = [24, 16, 8, 0].map { (shift: UInt64) in String(low >> shift & 255) }
            return octets.joined(separator: ".")
        }
        let shifts: [UInt64] = [48, 32, 16, 0]
        let groups = [high, low].flatMap { half in shifts.map { half >> $0 & 0xFFFF } }
        var longest = 0..<0
        var start = 0
        while start < 8 {
            let run = groups[start...].prefix { $0 == 0 }
            if run.count > max(1, longest.count) { longest = run.startIndex..<run.endIndex }
            start += max(1, run.count)
        }
        let text: (Range<Int>) -> String = { groups[$0].map { String($0, radix: 16) }.joined(separator: ":") }
        return longest.isEmpty ? text(0..<8) : text(0..<longest.lowerBound) + "::" + text(longest.upperBound..<8)
    }

    /// The first `length` bits of the address, the rest zero.
    func masked(_ length: Int) -> IPAddress {
        if family == 4 {
            return IPAddress(high: 0, low: low & (length == 0 ? 0 : ~0 << UInt64(32 - length)), family: 4)
        }
        let highMask: UInt64 = length >= 64 ? ~0 : length == 0 ? 0 : ~0 << UInt64(64 - length)
        let lowMask: UInt64 = length <= 64 ? 0 : ~0 << UInt64(128 - length)
        return IPAddress(high: high & highMask, low: low & lowMask, family: 6)
    }

    var isUnspecified: Bool { high == 0 && low == 0 }
    var isLoopback: Bool { family == 4 ? low >> 24 == 127 : high == 0 && low == 1 }
    var isMulticast: Bool { family == 4 ? low >> 28 == 14 : high >> 56 == 0xFF }
    var isLinkLocalMulticast: Bool { family == 4 ? low >> 8 == 0xE00000 : high >> 48 & 0xFF0F == 0xFF02 }
    var isLinkLocalUnicast: Bool { family == 4 ? low >> 16 == 0xA9FE : high >> 54 == 0x3FA }
    var isGlobalUnicast: Bool {
        let isBroadcast = family == 4 && low == 0xFFFF_FFFF
        return !isUnspecified && !isBroadcast && !isLoopback && !isMulticast && !isLinkLocalUnicast
    }
}

/// A block of addresses: an address and how many of its bits all have.
struct IPNetwork: Hashable, Sendable, CustomStringConvertible {
    let address: IPAddress
    let length: Int

    static let typeName = "net.CIDR"

    init(address: IPAddress, length: Int) {
        self.address = address
        self.length = length
    }

    /// `192.168.0.0/24`.
    init?(_ text: String) {
        guard text.utf8.count <= 43 else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let address = IPAddress(String(parts[0])), parts[1].utf8.allSatisfy(isDigit),
            parts[1].count == 1 || !parts[1].hasPrefix("0"), let length = Int(parts[1]),
            length <= (address.family == 4 ? 32 : 128)
        else { return nil }
        self.init(address: address, length: length)
    }

    var description: String { "\(address)/\(length)" }

    func contains(_ other: IPAddress) -> Bool {
        other.family == address.family && other.masked(length) == address.masked(length)
    }

    func contains(_ other: IPNetwork) -> Bool { other.length >= length && contains(other.address) }
}
