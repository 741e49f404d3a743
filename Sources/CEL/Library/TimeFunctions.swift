extension Library {
    /// What instants and spans of time are made of.
    static let times: [Entry] =
        part("getFullYear") { $0.year } + part("getMonth") { $0.month - 1 } + part("getDate") { $0.day }
        + part("getDayOfMonth") { $0.day - 1 } + part("getDayOfWeek") { $0.weekday }
        + part("getDayOfYear") { $0.dayOfYear } + part("getHours", span: 3_600_000_000_000) { $0.hour }
        + part("getMinutes", span: 60_000_000_000) { $0.minute } + part("getSeconds", span: 1_000_000_000) { $0.second }
        + milliseconds

    /// An accessor in UTC and in a time zone; of a span of time too when `span` says how many nanoseconds its unit has.
    private static func part(
        _ name: String, span: Int64? = nil, _ body: @escaping @Sendable (Civil) -> Int64
    ) -> [Entry] {
        let ofSpan: [([Type], Type)] = span == nil ? [] : [([.duration], .int)]
        return [
            unary(name, member: true, [([.timestamp], .int)] + ofSpan) { (value, _) throws(EvaluationError) in
                switch value {
                case .timestamp(let timestamp): return .int(body(Civil(timestamp, offset: 0)))
                case .duration(let duration):
                    guard let span, let length = duration.wholeNanoseconds else { throw noOverload(name, value) }
                    return .int(length / span)
                default: throw noOverload(name, value)
                }
            },
            zoned(name) { timestamp, offset in body(Civil(timestamp, offset: offset)) },
        ]
    }

    /// Of an instant, and of a span of time the part below a second.
    private static let milliseconds: [Entry] = [
        unary("getMilliseconds", member: true, [([.timestamp], .int), ([.duration], .int)]) {
            (value, _) throws(EvaluationError) in
            switch value {
            case .timestamp(let timestamp): return .int(Int64(timestamp.nanoseconds / 1_000_000))
            case .duration(let duration): return .int(duration.components.attoseconds / 1_000_000_000_000_000)
            default: throw noOverload("getMilliseconds", value)
            }
        },
        zoned("getMilliseconds") { timestamp, _ in Int64(timestamp.nanoseconds / 1_000_000) },
    ]

    private static func zoned(_ name: String, _ body: @escaping @Sendable (Timestamp, Int64) -> Int64) -> Entry {
        let signature = Signature([.timestamp, .string], .int, member: true)
        let callable = Callable(
            signatures: [signature],
            body: .zoned { (value, zone, zones, _) throws(EvaluationError) in
                guard case .timestamp(let timestamp) = value, case .string(let zone) = zone else {
                    throw noOverload(name, value, zone)
                }
                return .int(body(timestamp, try offset(of: zone, at: timestamp, zones)))
            })
        return (name, callable)
    }

    /// Seconds east of Greenwich (specification: "Timezones"): `UTC`, a fixed offset, or a name that `zones` knows.
    private static func offset(
        of zone: String, at timestamp: Timestamp, _ zones: Zones
    ) throws(EvaluationError) -> Int64 {
        if zone == "UTC" || zone == "Z" { return 0 }
        guard zone.utf8.count <= 100 else { throw invalid("there is no time zone \(Value.quoted(zone))") }
        var reader = DigitReader(zone)
        let isNegative = reader.skip("-")
        if !isNegative { _ = reader.skip("+") }
        if let offset = reader.clock(negative: isNegative), reader.isAtEnd { return offset }
        guard let offset = zones(zone)?(timestamp.seconds), offset.magnitude <= 86_400 else {
            throw invalid("there is no time zone \(Value.quoted(zone))")
        }
        return Int64(offset)
    }
}
