extension Library {
    /// The functions named after types.
    static let conversions: [Entry] = [
        unary("bool", [([.bool], .bool), ([.string], .bool)], toBool),
        unary(
            "int", [([.int], .int), ([.uint], .int), ([.double], .int), ([.string], .int), ([.timestamp], .int)], toInt),
        unary("uint", [([.uint], .uint), ([.int], .uint), ([.double], .uint), ([.string], .uint)], toUInt),
        unary("double", [([.double], .double), ([.int], .double), ([.uint], .double), ([.string], .double)], toDouble),
        unary(
            "string",
            [
                ([.string], .string), ([.bool], .string), ([.int], .string), ([.uint], .string), ([.double], .string),
                ([.bytes], .string), ([.timestamp], .string), ([.duration], .string),
            ], toString),
        unary("bytes", [([.bytes], .bytes), ([.string], .bytes)], toBytes),
        unary("timestamp", [([.timestamp], .timestamp), ([.string], .timestamp), ([.int], .timestamp)], toTimestamp),
        unary("duration", [([.duration], .duration), ([.string], .duration)], toDuration),
    ]

    @Sendable private static func toBool(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        try frame.charge(value.textSize / 8)
        switch value {
        case .bool: return value
        case .string("1"), .string("t"), .string("T"), .string("true"), .string("TRUE"), .string("True"): return true
        case .string("0"), .string("f"), .string("F"), .string("false"), .string("FALSE"), .string("False"):
            return false
        case .string(let text): throw invalid("\(Value.quoted(text)) is neither true nor false")
        default: throw noOverload("bool", value)
        }
    }

    @Sendable private static func toInt(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        try frame.charge(value.textSize / 8)
        switch value {
        case .int: return value
        case .uint(let uint):
            guard let int = Int64(exactly: uint) else { throw overflow("\(uint) as int") }
            return .int(int)
        case .double(let double):
            guard double > -0x1p63, double < 0x1p63 else { throw overflow("\(double) as int") }
            return .int(Int64(double))
        case .string(let text):
            guard let int = Int64(text) else { throw invalid("\(Value.quoted(text)) is no int") }
            return .int(int)
        case .timestamp(let timestamp): return .int(timestamp.seconds)
        default: throw noOverload("int", value)
        }
    }

    @Sendable private static func toUInt(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        try frame.charge(value.textSize / 8)
        switch value {
        case .uint: return value
        case .int(let int):
            guard let uint = UInt64(exactly: int) else { throw overflow("\(int) as uint") }
            return .uint(uint)
        case .double(let double):
            guard double >= 0, double < 0x1p64 else { throw overflow("\(double) as uint") }
            return .uint(UInt64(double))
        case .string(let text):
            guard let uint = UInt64(text), !text.hasPrefix("+") else {
                throw invalid("\(Value.quoted(text)) is no uint")
            }
            return .uint(uint)
        default: throw noOverload("uint", value)
        }
    }

    @Sendable private static func toDouble(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        try frame.charge(value.textSize / 8)
        switch value {
        case .double: return value
        case .int(let int): return .double(Double(int))
        case .uint(let uint): return .double(Double(uint))
        case .string(let text):
            guard let double = double(text) else { throw invalid("\(Value.quoted(text)) is no double") }
            return .double(double)
        default: throw noOverload("double", value)
        }
    }

    /// A decimal number, `NaN`, `Infinity` or `-Infinity`.
    private static func double(_ text: String) -> Double? {
        switch text {
        case "NaN": return .nan
        case "Infinity", "+Infinity", "Inf", "+Inf": return .infinity
        case "-Infinity", "-Inf": return -.infinity
        default:
            guard text.utf8.allSatisfy({ isDigit($0) || "+-.eE".utf8.contains($0) }) else { return nil }
            return Double(text)
        }
    }

    @Sendable private static func toString(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        switch value {
        case .string: return value
        case .bool(let bool): return .string(bool ? "true" : "false")
        case .int(let int): return .string(String(int))
        case .uint(let uint): return .string(String(uint))
        case .double(let double): return .string(text(double))
        case .bytes(let bytes):
            try frame.chargeText(bytes.count)
            guard let text = String(validating: bytes, as: UTF8.self) else { throw invalid("the bytes are not UTF-8") }
            return .string(text)
        case .timestamp(let timestamp): return .string(timestamp.description)
        case .duration(let duration): return .string(duration.durationText)
        default: throw noOverload("string", value)
        }
    }

    /// The shortest text that reads back as the same number; whole numbers without a point.
    static func text(_ double: Double) -> String {
        if double.isNaN { return "NaN" }
        if double.isInfinite { return double < 0 ? "-Infinity" : "Infinity" }
        let text = "\(double)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    @Sendable private static func toBytes(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        switch value {
        case .bytes: return value
        case .string(let string):
            try frame.chargeText(string.utf8.count)
            return .bytes(Array(string.utf8))
        default: throw noOverload("bytes", value)
        }
    }

    @Sendable private static func toTimestamp(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        try frame.charge(value.textSize / 8)
        switch value {
        case .timestamp: return value
        case .int(let seconds):
            guard let timestamp = Timestamp(seconds: seconds) else { throw overflow("\(seconds) as timestamp") }
            return .timestamp(timestamp)
        case .string(let text):
            guard let timestamp = Timestamp(text) else {
                throw invalid("\(Value.quoted(text)) is no timestamp by RFC 3339")
            }
            return .timestamp(timestamp)
        default: throw noOverload("timestamp", value)
        }
    }

    @Sendable private static func toDuration(_ value: Value, _ frame: inout Frame) throws(EvaluationError) -> Value {
        try frame.charge(value.textSize / 8)
        switch value {
        case .duration: return value
        case .string(let text):
            guard let duration = Duration(durationText: text) else {
                throw invalid("\(Value.quoted(text)) is no duration")
            }
            return .duration(duration)
        default: throw noOverload("duration", value)
        }
    }

    static func invalid(_ message: String) -> EvaluationError { EvaluationError(.invalidArgument, message) }
    static func overflow(_ what: String) -> EvaluationError { EvaluationError(.overflow, "\(what) is out of range") }
}
