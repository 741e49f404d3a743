/// How large a document may be before it is refused with a ``DocumentError``.
public struct DocumentLimits: Hashable, Sendable {
    /// Bytes of text.
    public var bytes: Int
    /// Lists and objects inside one another; at most 512.
    public var depth: Int
    /// Values in the whole document; the names of members are counted with them.
    public var values: Int

    /// Limits; each has the standard value unless given. `bytes` is at most 2³¹, `depth` at most 512.
    public init(bytes: Int = 1 << 20, depth: Int = 64, values: Int = 200_000) {
        self.bytes = min(bytes, 1 << 31)
        self.depth = min(depth, 512)
        self.values = min(values, 1 << 31)
    }

    /// 1 MiB, 64 levels, 200,000 values.
    public static let standard = DocumentLimits()

    /// Those of a program's files: 512 KiB, 32 levels, 50,000 values. The largest sample has a seventeenth of that.
    static let program = DocumentLimits(bytes: 1 << 19, depth: 32, values: 50_000)
}
