/// Names of types for schemas.
enum SchemaName {
    /// `Deal.Status` → `DealStatus`, `Page<Deal>` → `DealPage`; modules, local contexts and `Written` are left out.
    static func of(_ type: any Any.Type) -> String {
        if let type = type as? any SchemaNamed.Type { return type.schemaName }
        var parser = Parser(rest: Substring(String(reflecting: type)))
        return parser.name()
    }

    /// Reads `Module.(unknown context at $1).Outer.Inner<Module.Argument, …>`.
    private struct Parser {
        var rest: Substring

        mutating func name() -> String {
            var parts: [String] = []
            var arguments = ""
            while let first = rest.first, first != ",", first != ">" {
                if first == "(" {
                    rest = rest.drop { $0 != ")" }.dropFirst()
                } else if first == "<" {
                    repeat {
                        rest.removeFirst()
                        rest = rest.drop { $0 == " " }
                        arguments += name()
                    } while rest.first == ","
                    rest = rest.dropFirst()
                } else if first == "." {
                    rest.removeFirst()
                } else {
                    let part = rest.prefix { !".<>,(".contains($0) }
                    parts.append(String(part.hasPrefix("Written") ? part.dropFirst(7) : part))
                    rest = rest.drop { !".<>,(".contains($0) }
                }
            }
            return arguments + parts.dropFirst(parts.count > 1 ? 1 : 0).joined()
        }
    }
}
