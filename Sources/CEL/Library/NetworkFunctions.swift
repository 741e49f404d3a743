extension Library {
    private static let ip = Type.opaque(IPAddress.typeName)
    private static let cidr = Type.opaque(IPNetwork.typeName)

    /// The network extension: addresses and blocks of addresses.
    static let network: [Entry] =
        networkTests + [
            unary("ip", [([.string], ip)]) { (value, _) throws(EvaluationError) in wrap(try address("ip", value)) },
            unary("cidr", [([.string], cidr)]) { (value, _) throws(EvaluationError) in wrap(try block("cidr", value)) },
            text("isIP") { IPAddress($0) != nil },
            text("isCIDR") { IPNetwork($0) != nil },
            unary("ip.isCanonical", [([.string], .bool)]) { (value, _) throws(EvaluationError) in
                guard case .string(let text) = value else { throw noOverload("ip.isCanonical", value) }
                return .bool(try address("ip.isCanonical", value).description == text)
            },
            unary("string", [([ip], .string), ([cidr], .string)]) { (value, _) throws(EvaluationError) in
                guard case .opaque(let opaque) = value else { throw noOverload("string", value) }
                if let ip = opaque.payload as? IPAddress { return .string(ip.description) }
                if let cidr = opaque.payload as? IPNetwork { return .string(cidr.description) }
                throw noOverload("string", value)
            },
            unary("family", member: true, [([ip], .int)]) { (value, _) throws(EvaluationError) in
                .int(Int64(try address("family", value, parsing: false).family))
            },
            unary("ip", member: true, [([cidr], ip)]) { (value, _) throws(EvaluationError) in
                wrap(try block("ip", value, parsing: false).address)
            },
            unary("masked", member: true, [([cidr], cidr)]) { (value, _) throws(EvaluationError) in
                let block = try block("masked", value, parsing: false)
                return wrap(IPNetwork(address: block.address.masked(block.length), length: block.length))
            },
            unary("prefixLength", member: true, [([cidr], .int)]) { (value, _) throws(EvaluationError) in
                .int(Int64(try block("prefixLength", value, parsing: false).length))
            },
            binary("containsIP", member: true, [([cidr, ip], .bool), ([cidr, .string], .bool)]) {
                (value, other, _) throws(EvaluationError) in
                let block = try block("containsIP", value, parsing: false)
                return .bool(block.contains(try address("containsIP", other)))
            },
            binary("containsCIDR", member: true, [([cidr, cidr], .bool), ([cidr, .string], .bool)]) {
                (value, other, _) throws(EvaluationError) in
                let outer = try block("containsCIDR", value, parsing: false)
                return .bool(outer.contains(try block("containsCIDR", other)))
            },
        ]

    private static let networkTests: [Entry] = [
        property("isUnspecified") { $0.isUnspecified }, property("isLoopback") { $0.isLoopback },
        property("isGlobalUnicast") { $0.isGlobalUnicast },
        property("isLinkLocalMulticast") { $0.isLinkLocalMulticast },
        property("isLinkLocalUnicast") { $0.isLinkLocalUnicast },
    ]

    private static func property(_ name: String, _ test: @escaping @Sendable (IPAddress) -> Bool) -> Entry {
        unary(name, member: true, [([ip], .bool)]) { (value, _) throws(EvaluationError) in
            .bool(test(try address(name, value, parsing: false)))
        }
    }

    private static func text(_ name: String, _ test: @escaping @Sendable (String) -> Bool) -> Entry {
        unary(name, [([.string], .bool)]) { (value, _) throws(EvaluationError) in
            guard case .string(let text) = value else { throw noOverload(name, value) }
            return .bool(test(text))
        }
    }

    private static func wrap(_ ip: IPAddress) -> Value { .opaque(Opaque(IPAddress.typeName, ip)) }
    private static func wrap(_ cidr: IPNetwork) -> Value { .opaque(Opaque(IPNetwork.typeName, cidr)) }

    /// An address, or the one that a text writes.
    private static func address(
        _ name: String, _ value: Value, parsing: Bool = true
    ) throws(EvaluationError) -> IPAddress {
        switch value {
        case .opaque(let opaque):
            guard let ip = opaque.payload as? IPAddress else { throw noOverload(name, value) }
            return ip
        case .string(let text) where parsing:
            guard let ip = IPAddress(text) else { throw invalid("\(Value.quoted(text)) is no address") }
            return ip
        default: throw noOverload(name, value)
        }
    }

    /// A block of addresses, or the one that a text writes.
    private static func block(
        _ name: String, _ value: Value, parsing: Bool = true
    ) throws(EvaluationError) -> IPNetwork {
        switch value {
        case .opaque(let opaque):
            guard let cidr = opaque.payload as? IPNetwork else { throw noOverload(name, value) }
            return cidr
        case .string(let text) where parsing:
            guard let cidr = IPNetwork(text) else { throw invalid("\(Value.quoted(text)) is no block of addresses") }
            return cidr
        default: throw noOverload(name, value)
        }
    }
}
