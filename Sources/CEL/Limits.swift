/// The bounds within which expressions are compiled and evaluated, so that none can exhaust stack, time or memory.
///
/// The unit of cost is one step of evaluation or one element, or eight bytes of text, looked at or made; a step takes
/// some nanoseconds. `docs/reference/cel.md` describes the model.
public struct Limits: Hashable, Sendable {
    /// The longest source text, in bytes of UTF-8.
    public var length: Int
    /// The deepest nesting of parentheses, calls, literals and operators; chains of `&&` and of `||` count once. The
    /// specification demands 32 at least. A hundred levels need less than 512 KB of stack when optimised.
    public var nesting: Int
    /// The highest cost that evaluation may reach.
    public var cost: Int
    /// The highest cost that may be foreseen for an expression for it to compile.
    public var estimatedCost: Int
    /// How long a list, map, text or bytes of unknown size is taken to be when costs are foreseen.
    public var assumedSize: Int

    /// Any bounds.
    public init(
        length: Int = 100_000, nesting: Int = 100, cost: Int = 10_000_000, estimatedCost: Int = 10_000_000,
        assumedSize: Int = 100
    ) {
        self.length = length
        self.nesting = nesting
        self.cost = cost
        self.estimatedCost = estimatedCost
        self.assumedSize = assumedSize
    }

    /// 100,000 bytes, 100 levels, ten million steps, with sizes taken to be 100 when they are not known.
    public static let standard = Limits()
}
