extension Library {
    /// `"%s".format([…])` of the strings extension: clauses `%s %d %f %e %b %o %x %X` and `%%`, with a precision for
    /// `%f` and `%e`.
    @Sendable static func format(
        _ template: Value, _ arguments: Value, _ frame: inout Frame
    ) throws(EvaluationError) -> Value {
        guard case .string(let template) = template, case .list(let arguments) = arguments else {
            throw noOverload("format", template, arguments)
        }
        var formatter = Formatter(template: Array(template.utf8), arguments: arguments)
        return .string(try formatter.run(&frame))
    }
}

/// Fills one template.
private struct Formatter {
    let template: [UInt8]
    let arguments: [Value]
    private var place = 0
    private var used = 0
    private var output = ""

    init(template: [UInt8], arguments: [Value]) {
        self.template = template
        self.arguments = arguments
    }

    mutating func run(_ frame: inout Frame) throws(EvaluationError) -> String {
        try frame.chargeText(template.count)
        while place < template.count {
            let text = template[place...].prefix { $0 != UInt8(ascii: "%") }
            output += String(decoding: text, as: UTF8.self)
            place += text.count
            guard place < template.count else { break }
            place += 1
            try clause(&frame)
        }
        return output
    }

    private mutating func clause(_ frame: inout Frame) throws(EvaluationError) {
        let precision = try precision()
        guard place < template.count else { throw Library.invalid("the template ends in the middle of a clause") }
        let verb = template[place]
        place += 1
        if verb == UInt8(ascii: "%") {
            output += "%"
            return
        }
        guard used < arguments.count else { throw Library.invalid("the template has more clauses than arguments") }
        let argument = arguments[used]
        used += 1
        let before = output.utf8.count
        try append(verb, argument, precision, &frame)
        try frame.chargeText(output.utf8.count - before)
    }

    /// `.` and digits.
    private mutating func precision() throws(EvaluationError) -> Int? {
        guard place < template.count, template[place] == UInt8(ascii: ".") else { return nil }
        let digits = template[(place + 1)...].prefix(while: isDigit)
        place += 1 + digits.count
        guard let precision = Int(String(decoding: digits, as: UTF8.self)), precision <= 1000 else {
            throw Library.invalid("the precision of a clause is from 0 to 1000")
        }
        return precision
    }

    private mutating func append(
        _ verb: UInt8, _ argument: Value, _ precision: Int?, _ frame: inout Frame
    ) throws(EvaluationError) {
        switch verb {
        case UInt8(ascii: "s"): try append(text: argument, &frame)
        case UInt8(ascii: "d"): output += try decimal(argument)
        case UInt8(ascii: "f"): output += try number(argument, &frame) { DecimalText($0).fixed(precision ?? 6) }
        case UInt8(ascii: "e"): output += try number(argument, &frame) { DecimalText($0).scientific(precision ?? 6) }
        case UInt8(ascii: "b"): output += try radix(2, argument, "%b")
        case UInt8(ascii: "o"): output += try radix(8, argument, "%o")
        case UInt8(ascii: "x"): output += try radix(16, argument, "%x")
        case UInt8(ascii: "X"): output += try radix(16, argument, "%X").uppercased()
        default: throw Library.invalid("there is no clause %\(Character(UnicodeScalar(verb)))")
        }
    }

    /// `%s`: text as it is, other values as text, lists and maps in brackets, maps ordered by the text of their keys.
    private mutating func append(text value: Value, _ frame: inout Frame) throws(EvaluationError) {
        try frame.charge(1)
        switch value {
        case .null: output += "null"
        case .bool(let bool): output += bool ? "true" : "false"
        case .int(let int): output += "\(int)"
        case .uint(let uint): output += "\(uint)"
        case .double(let double): output += Library.text(double)
        case .string(let string):
            try frame.chargeText(string.utf8.count)
            output += string
        case .bytes(let bytes):
            try frame.chargeText(bytes.count)
            output += String(decoding: bytes, as: UTF8.self)
        case .timestamp(let timestamp): output += "\(timestamp)"
        case .duration(let duration): output += duration.durationText
        case .type(let type): output += type.name
        case .list(let list):
            output += "["
            for (place, element) in list.enumerated() {
                if place > 0 { output += ", " }
                try append(text: element, &frame)
            }
            output += "]"
        case .map(let map):
            try frame.charge(4 * map.count)
            let entries = map.entries.map { (key: Self.key($0.key), value: $0.value) }
                .sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
            output += "{"
            for (place, entry) in entries.enumerated() {
                output += (place > 0 ? ", " : "") + entry.key + ": "
                try append(text: entry.value, &frame)
            }
            output += "}"
        case .optional, .opaque, .absent: throw noOverload("%s", value)
        }
    }

    private static func key(_ key: Value) -> String {
        switch key {
        case .string(let text): text
        case .uint(let uint): "\(uint)"
        default: key.description
        }
    }

    private func decimal(_ argument: Value) throws(EvaluationError) -> String {
        switch argument {
        case .int(let int): return "\(int)"
        case .uint(let uint): return "\(uint)"
        case .double(let double) where !double.isFinite: return Library.text(double)
        default: throw noOverload("%d", argument)
        }
    }

    private func number(
        _ argument: Value, _ frame: inout Frame, _ text: (Double) -> String
    ) throws(EvaluationError) -> String {
        // The digits of very small numbers are many.
        try frame.charge(100)
        let double: Double
        switch argument {
        case .double(let number): double = number
        case .int(let int): double = Double(int)
        case .uint(let uint): double = Double(uint)
        default: throw noOverload("%f", argument)
        }
        return double.isFinite ? text(double) : Library.text(double)
    }

    private func radix(_ radix: Int, _ argument: Value, _ clause: String) throws(EvaluationError) -> String {
        switch argument {
        case .int(let int): return String(int, radix: radix)
        case .uint(let uint): return String(uint, radix: radix)
        case .bool(let bool) where radix == 2: return bool ? "1" : "0"
        case .string(let string) where radix == 16: return Self.hexadecimal(Array(string.utf8))
        case .bytes(let bytes) where radix == 16: return Self.hexadecimal(bytes)
        default: throw noOverload(clause, argument)
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
