/// One value, or the name of a member, in a ``Tape``.
struct TapeEntry {
    enum Kind: UInt8 {
        case null, `true`, `false`, number, string, list, map
    }

    struct Flags: OptionSet {
        let rawValue: UInt8
        /// On a member's name: a decoder has asked for it.
        static let asked = Flags(rawValue: 1)
        /// On an object: a type with named members was decoded from it, so members nobody asks for are errors.
        static let named = Flags(rawValue: 2)
        /// On an object: every member name is welcome, as in a dictionary.
        static let open = Flags(rawValue: 4)
        /// A type that was decoded here has looked at the value.
        static let read = Flags(rawValue: 8)
    }

    /// Numbers and strings: their first byte. Objects: the entry where the search for the next member starts.
    var start: UInt32 = 0
    /// Numbers and strings: their bytes. Lists and objects: their items or members.
    var count: UInt32 = 0
    /// The entry after this value and all it contains; 0 while the value is still being read.
    var next: UInt32 = 0
    var line: UInt32
    var column: UInt32
    var kind: Kind
    var flags: Flags = []

    var position: Position { Position(line: Int(line), column: Int(column)) }
}
