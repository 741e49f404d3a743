extension Library {
    private static let map = Type.map(.parameter("K"), .parameter("V"))

    /// The maps extension: one map over another.
    static let maps: [Entry] = [
        binary("merge", member: true, [([map, map], map)]) { (one, other, frame) throws(EvaluationError) in
            guard case .map(let below) = one, case .map(let above) = other else {
                throw noOverload("merge", one, other)
            }
            try frame.charge(below.count + above.count)
            var builder = ValueMap.Builder()
            for entry in below.entries + above.entries {
                try frame.charge(entry.key.textSize / 64)
                builder.set(entry.key, entry.value)
            }
            return .map(builder.map)
        }
    ]
}
