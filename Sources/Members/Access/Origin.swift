import Crypto
import Record
import Store
import Terms

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a request of a person comes from.
public struct Origin: Codable, Sendable {
    /// The client's IP address.
    public let address: String
    /// As the browser calls itself, cut to 300 characters.
    public let userAgent: String
    /// What this browser was given when somebody signed in with it before, if it was.
    public let device: String?

    public init(address: String, userAgent: String, device: String? = nil) {
        self.address = address
        self.userAgent = String(userAgent.prefix(300)).filter { $0 >= " " }
        self.device = device
    }

    /// The part of the address that one subscriber has: all of IPv4, the first 64 bits of IPv6.
    package var network: String {
        var six = in6_addr()
        guard inet_pton(AF_INET6, address, &six) == 1 else { return address }
        let bytes = withUnsafeBytes(of: &six) { Array($0) }
        if bytes[..<10].allSatisfy({ $0 == 0 }) && bytes[10] == 255 && bytes[11] == 255 {
            return bytes[12...].map(String.init).joined(separator: ".")
        }
        return hexadecimal(bytes[..<8])
    }

    /// With a device to be known by: the one it has, or a new one.
    package func named() -> Origin {
        let known = device.flatMap { $0.utf8.count == 32 ? $0 : nil }
        return Origin(address: address, userAgent: userAgent, device: known ?? Secret.characters())
    }

    /// What it may be recognised by, hashed.
    package var marks: [String] {
        ["address \(network)"].map(Self.mark) + (device.map { [Self.mark("device \($0)")] } ?? [])
    }

    private static func mark(_ text: String) -> String { hexadecimal(SHA256.hash(data: Array(text.utf8))) }
}

extension Snapshot {
    /// The mark by which an account's owner has been here before; nil in a new place.
    func knownMark(_ origin: Origin, of account: ID<Account>) throws -> String? {
        try origin.marks.last { mark in
            let rows = try query(
                "SELECT mark FROM {known_devices} WHERE account = $1 AND mark = $2",
                [.text(account.text), .text(mark)], in: PublicScope())
            return !rows.isEmpty
        }
    }
}

extension Transaction {
    private static let mostKnown = 20

    /// Remembers a place where somebody signed in; the longest unseen make room.
    func remember(_ origin: Origin, of account: ID<Account>, at now: Instant) throws {
        for mark in origin.marks {
            try writer().put(
                "known_devices",
                [("account", .text(account.text)), ("mark", .text(mark)), ("seen", .integer(now.milliseconds))])
        }
        let rows = try query(
            "SELECT mark FROM {known_devices} WHERE account = $1 ORDER BY seen DESC, mark", [.text(account.text)],
            in: PublicScope())
        for row in rows.dropFirst(Self.mostKnown) {
            try writer().delete("known_devices", key: [("account", .text(account.text)), ("mark", row[0])])
        }
    }
}
