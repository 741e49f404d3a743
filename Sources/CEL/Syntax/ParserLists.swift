extension Parser {
    /// Expressions between commas; a comma may end the list.
    mutating func list(until close: Token.Symbol) throws(SyntaxError) -> [Expr] {
        var items: [Expr] = []
        while !skip(close) {
            if !items.isEmpty {
                try expect(.comma, "divides arguments")
                if skip(close) { break }
            }
            items.append(try expression())
        }
        return items
    }

    mutating func listLiteral(_ start: Int) throws(SyntaxError) -> Expr {
        var elements: [Expr.Element] = []
        while !skip(.closeBracket) {
            if !elements.isEmpty {
                try expect(.comma, "divides elements")
                if skip(.closeBracket) { break }
            }
            let optional = skip(.question)
            elements.append(Expr.Element(value: try expression(), optional: optional))
        }
        return try node(.list(elements), from: start)
    }

    mutating func mapLiteral(_ start: Int) throws(SyntaxError) -> Expr {
        var entries: [Expr.Entry] = []
        while !skip(.closeBrace) {
            if !entries.isEmpty {
                try expect(.comma, "divides entries")
                if skip(.closeBrace) { break }
            }
            let optional = skip(.question)
            let key = try expression()
            try expect(.colon, "divides key and value")
            entries.append(Expr.Entry(key: key, value: try expression(), optional: optional))
        }
        return try node(.map(entries), from: start)
    }

    mutating func message(_ name: String, _ start: Int) throws(SyntaxError) -> Expr {
        var fields: [Expr.Field] = []
        while !skip(.closeBrace) {
            if !fields.isEmpty {
                try expect(.comma, "divides fields")
                if skip(.closeBrace) { break }
            }
            let field: String
            switch current {
            case .identifier(let name), .reserved(let name), .quoted(let name): field = name
            default: throw unexpected("where the name of a field belongs")
            }
            advance()
            try expect(.colon, "divides field and value")
            fields.append(Expr.Field(name: field, value: try expression()))
        }
        return try node(.message(name, fields), from: start)
    }
}
