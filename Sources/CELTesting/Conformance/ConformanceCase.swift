import CEL

/// One case of the public conformance data of the language, as plain JSON.
struct ConformanceCase: Sendable {
    /// What the data asserts.
    enum Expectation: Sendable {
        case value(Value)
        /// Any error, of compiling or of evaluating.
        case error
        /// The expression compiles; nothing is said of its value.
        case compiles
    }

    let name: String
    let expression: String
    let container: String
    let expandsMacros: Bool
    let isChecked: Bool
    let variables: [Variable]
    let functions: [Function]
    let facts: [Value]
    let expectation: Expectation
    let type: Type?

    init(_ json: JSONText) throws(JSONError) {
        guard let expression = json["expr"]?.text else { throw JSONError(message: "a case has no expr", line: nil) }
        self.expression = expression
        name = [json["section"]?.text, json["name"]?.text].compactMap { $0 }.joined(separator: "/")
        container = json["container"]?.text ?? ""
        expandsMacros = !json.flag("disable_macros")
        isChecked = !json.flag("disable_check")
        var declared: [Variable] = []
        var functions: [Function] = []
        for declaration in json["type_env"]?.elements ?? [] {
            let name = declaration["name"]?.text ?? ""
            if let type = declaration["ident"] {
                declared.append(Variable(name, try type.type))
            } else {
                functions.append(try Self.function(name, declaration["function"]?.elements ?? []))
            }
        }
        var bindings: [String: Value] = [:]
        if case .object(let members)? = json["bindings"] {
            for (name, value) in members { bindings[name] = try value.conformanceValue }
        }
        let undeclared = bindings.keys.sorted().filter { name in !declared.contains { $0.name == name } }
        variables = declared + undeclared.map { Variable($0, .dyn) }
        facts = variables.map { bindings[$0.name] ?? .absent }
        self.functions = functions
        if json.flag("error") {
            expectation = .error
        } else if json.flag("check_only") {
            expectation = .compiles
        } else {
            guard let value = json["value"] else { throw JSONError(message: "\(name) expects nothing", line: nil) }
            expectation = .value(try value.conformanceValue)
        }
        if let json = json["type"] { type = try json.type } else { type = nil }
    }

    /// A function that can be called by its types alone; the data gives no bodies.
    private static func function(_ name: String, _ overloads: [JSONText]) throws(JSONError) -> Function {
        var list: [Function.Overload] = []
        for overload in overloads {
            var parameters: [Type] = []
            for parameter in overload["params"]?.elements ?? [] { parameters.append(try parameter.type) }
            let result = try overload["result"]?.type ?? .dyn
            list.append(
                .init(parameters, result, isMember: overload.flag("instance")) { _ throws(EvaluationError) in
                    throw EvaluationError(.custom, "`\(name)` has no body")
                })
        }
        return Function(name, overloads: list)
    }
}

extension JSONText {
    fileprivate func flag(_ name: String) -> Bool {
        if case .bool(true)? = self[name] { return true }
        return false
    }

    /// A type in the form of the data: a name, or an object with one constructor.
    fileprivate var type: Type {
        get throws(JSONError) {
            if let name = text {
                if let type = Self.typeNames[name] { return type }
                return .opaque(name)
            }
            if let element = self["list"] { return .list(try element.type) }
            if let parts = self["map"]?.elements, parts.count == 2 { return .map(try parts[0].type, try parts[1].type) }
            if let name = self["param"]?.text { return .parameter(name) }
            if let named = self["type"] { return .type(try named.type) }
            if let name = self["abstract"]?.text {
                var parts: [Type] = []
                for part in self["of"]?.elements ?? [] { parts.append(try part.type) }
                if name == "optional_type", parts.count == 1 { return .optional(parts[0]) }
                return .opaque(name, parts)
            }
            throw JSONError(message: "a type of an unknown form", line: nil)
        }
    }

    private static let typeNames: [String: Type] = [
        "dyn": .dyn, "any": .dyn, "null": .null, "null_type": .null, "bool": .bool, "int": .int, "int64": .int,
        "uint": .uint, "uint64": .uint, "double": .double, "string": .string, "bytes": .bytes, "type": .type(.dyn),
        "timestamp": .timestamp, "duration": .duration, "google.protobuf.Timestamp": .timestamp,
        "google.protobuf.Duration": .duration, "list": .list(.dyn), "map": .map(.dyn, .dyn), "error": .error,
        "optional_type": .optional(.dyn),
    ]

    /// A value in the form of the data: an object with one member, named after the type.
    fileprivate var conformanceValue: Value {
        get throws(JSONError) {
            guard case .object(let members) = self, members.count == 1 else {
                throw JSONError(message: "a value of an unknown form", line: nil)
            }
            let (kind, content) = members[0]
            if let value = try content.conformanceContent(kind) { return value }
            throw JSONError(message: "a value of an unknown form, \(kind)", line: nil)
        }
    }

    private func conformanceContent(_ kind: String) throws(JSONError) -> Value? {
        switch (kind, self) {
        case ("null", _): return .null
        case ("bool", .bool(let bool)): return .bool(bool)
        case ("int", .string(let text)), ("int", .number(let text)): return Int64(text).map(Value.int)
        case ("uint", .string(let text)), ("uint", .number(let text)): return UInt64(text).map(Value.uint)
        case ("double", .number(let text)), ("double", .string(let text)):
            return Double(text == "Infinity" ? "inf" : text == "-Infinity" ? "-inf" : text).map(Value.double)
        case ("string", .string(let text)): return .string(text)
        case ("bytes", .string(let text)): return Base64.decode(text).map(Value.bytes)
        case ("type", _): return .type(try type)
        case ("timestamp", .string(let text)): return Timestamp(text).map(Value.timestamp)
        case ("duration", .string(let text)): return Duration(durationText: text).map(Value.duration)
        case ("list", .array(let elements)):
            var list: [Value] = []
            for element in elements { list.append(try element.conformanceValue) }
            return .list(list)
        case ("map", .array(let pairs)):
            var entries: [(Value, Value)] = []
            for pair in pairs where pair.elements.count == 2 {
                entries.append((try pair.elements[0].conformanceValue, try pair.elements[1].conformanceValue))
            }
            return .map(ValueMap(entries))
        default: return nil
        }
    }
}
