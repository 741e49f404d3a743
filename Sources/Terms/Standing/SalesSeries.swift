import CEL

/// Which part of the sales is kept as sums of its own, because something measures it: all sales, or those that conditions leave.
public struct SalesSeries: Sendable {
    /// The same for the same conditions, whatever version of a program has them; empty for all sales, which are kept anyway, and
    /// ``all`` for what is kept of all sales besides.
    public let id: String
    /// Over the facts of a line of an order; all must hold.
    public let conditions: [Condition]

    /// Of what is kept of all sales besides their sums: net units, customers, products.
    static let all = "all"

    /// - Parameter keeps: is more asked of it than amounts, units and orders?
    init(_ conditions: [Condition], keeps: Bool = false) {
        self.conditions = conditions
        id =
            conditions.isEmpty
            ? (keeps ? Self.all : "") : Self.digest(conditions.map(\.expression.source).sorted())
    }

    /// The texts of the conditions: what the series is made of again.
    public var sources: [String] { conditions.map(\.expression.source) }

    /// A series by the texts of its conditions, as a published program has them.
    ///
    /// - Throws: `CompileError` for texts that no program could have.
    public init(sources: [String]) throws {
        self.init(
            try sources.map { source in
                Condition(
                    expression: try CEL.Expression(source, in: Fact.environment, expecting: .bool), clause: nil,
                    needs: nil, position: .start)
            }, keeps: true)
    }

    /// Does a line of an order belong to it? One whose conditions fail does not. O(conditions).
    public func has(_ facts: Facts) -> Bool {
        var budget = Budget.decision
        return (try? conditions.hold(facts, &budget)) ?? false
    }

    /// FNV-1a of the texts, 64 bits: what is kept under it is found again.
    private static func digest(_ texts: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in texts.joined(separator: "\n").utf8 {
            hash ^= UInt64(byte)
            hash &*= 0x0000_0100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}

extension TierTerms {
    /// The parts of the sales that are kept as sums of their own, each once; all sales are kept anyway.
    public var series: [SalesSeries] {
        var known: Set<String> = [""]
        return quantities.map(\.series).filter { known.insert($0.id).inserted }
    }

    /// The series, all sales among them, whose customers or products are counted.
    public func series(counting products: Bool) -> Set<String> {
        Set(
            quantities.filter { $0.measure.countsThings && ($0.measure == .products) == products }.map(\.series.id))
    }

    private var quantities: [Quantity] {
        requirements.flatMap(\.figures).flatMap(\.quantities)
    }
}
