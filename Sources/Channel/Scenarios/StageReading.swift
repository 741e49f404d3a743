@_spi(System) import Store
import Synchronization
import Terms

extension Guildhall {
    /// What a thing looks like now to its vendor, whatever it is; nil when there is none. Records nothing.
    func state(of id: String, _ vendor: ID<Vendor>) async throws -> Node? {
        try await database.read { snapshot in
            let reader = try self.systemReader(vendor, snapshot)
            switch id.prefix(while: { $0 != "_" }) {
            case Deal.prefix[...]: return try ID(id).map { try Node(encoding: try reader.dealView($0)) }
            case Partner.prefix[...]: return try ID(id).map { try Node(encoding: try reader.partnerView($0)) }
            case Application.prefix[...]: return try ID(id).map { try Node(encoding: try reader.applicationView($0)) }
            case Quote.prefix[...]: return try reader.node(Quote.self, id)
            case Order.prefix[...]: return try reader.node(Order.self, id)
            case Invoice.prefix[...]: return try reader.node(Invoice.self, id)
            case Product.prefix[...]: return try reader.node(Product.self, id)
            case Employee.prefix[...]: return try reader.node(Employee.self, id)
            case Certificate.prefix[...]: return try ID(id).map { try Node(encoding: try reader.certificateView($0)) }
            case Standing.prefix[...]: return try reader.node(Standing.self, id)
            case ObligationEvidence.prefix[...]: return try reader.node(ObligationEvidence.self, id)
            default: return nil
            }
        }
    }
}

extension Reader {
    fileprivate func node<Value: Record>(_: Value.Type, _ id: String) throws -> Node? {
        try ID<Value>(id).map { try Node(encoding: try require($0).value) }
    }
}

extension IdentifierSource {
    /// Counts from one: ids that sort by the order of making and are the same in every run.
    static func counting() -> IdentifierSource {
        let count = Counter()
        return IdentifierSource { _ in
            let next = String(count.next())
            return String(repeating: "0", count: max(0, 8 - next.count)) + next
        }
    }

    private final class Counter: Sendable {
        private let value = Mutex(0)
        func next() -> Int {
            value.withLock { value in
                value += 1
                return value
            }
        }
    }
}
