import CEL

/// What random expressions are made of.
enum OperationTemplates {
    /// The types that letters after `$` stand for.
    static let operands: [Character: Type] = [
        "B": .bool, "I": .int, "U": .uint, "D": .double, "S": .string, "Y": .bytes, "T": .timestamp, "P": .duration,
        "L": .list(.int), "X": .list(.string), "M": .map(.string, .int), "O": .optional(.int), "A": .dyn,
    ]

    /// Operations with a result of the type.
    static func templates(_ type: Type) -> [String] {
        switch type {
        case .bool: bools
        case .int: ints
        case .uint: ["$U + $U", "$U - $U", "$U * $U", "$U / $U", "$U % $U", "uint($I)", "uint($D)", "math.bitNot($U)"]
        case .double: doubles
        case .string: texts
        case .bytes: ["$Y + $Y", "bytes($S)", "base64.decode($S)"]
        case .timestamp: ["$T + $P", "$T - $P", "timestamp($I)", "timestamp($S)"]
        case .duration: ["$P + $P", "$P - $P", "$T - $T", "duration($S)"]
        case .list(.string):
            [
                "$S.split($S)", "$X.filter(e, $B)", "regex.extractAll($S, '\\\\w')", "$L.map(e, string(e))", "[$S, $S]",
                "$X + $X",
            ]
        case .list: lists
        case .map:
            [
                "$M.transformMap(k, v, v + $I)", "{'a': $I, $S: $I}", "{?'k': $O}", "$L.transformMap(k, v, v)",
                "$M.merge($M)",
            ]
        case .optional:
            ["optional.of($I)", "$M[?$S]", "$M.?k", "$L[?$I]", "$O.or($O)", "$O.optMap(x, x + $I)", "$A.?x"]
        default: ["dyn($I)", "dyn($S)", "$A.x", "$A[$I]", "[$A, $I][0]", "$A", "{'x': $A}"]
        }
    }

    private static let bools = [
        "$B && $B", "$B || $B", "!$B", "$B && $B && $B", "$I == $I", "$I != $I", "$I < $I", "$I >= $D", "$D < $D",
        "$S == $S", "$S != 'direct'", "order.route == $S", "$S < $S", "$S in $X", "$S in ['direct', 'resale']",
        "order.route in ['direct', 'x']", "$I in $L", "$S in $M", "$S.contains($S)", "$S.startsWith($S)",
        "$S.endsWith($S)", "$S.matches($S)", "$S.matches('^[a-z]+(\\\\d|x)*$')", "$L.all(e, e > $I)",
        "$L.exists(e, $B)", "$X.exists_one(e, e == $S)", "$L.all(n, v, v > n)", "$M.exists(k, v, v == $I)", "has($M.a)",
        "$T < $T", "$P >= $P", "$Y == $Y", "$L == $L", "$M == $M", "$O.hasValue()", "$A == $I", "$A == $A",
        "type($A) == type($I)", "bool($S)", "$U <= $U", "math.isNaN($D)", "isIP($S)", "cidr($S).containsIP($S)",
    ]
    private static let ints = [
        "$I + $I", "$I - $I", "$I * $I", "$I / $I", "$I % $I", "-$I", "size($S)", "size($L)", "$M.size()", "int($D)",
        "int($S)", "int($U)", "$L[$I]", "$M[$S]", "$M.a", "$O.orValue($I)", "$O.value()", "$T.getFullYear()",
        "$T.getHours('+02:00')", "$T.getDayOfYear()", "$P.getSeconds()", "$S.indexOf($S)", "math.greatest($I, $I, $I)",
        "math.abs($I)", "math.bitShiftLeft($I, $I)", "$S.lastIndexOf($S, $I)", "math.bitAnd($I, $I)",
    ]
    private static let doubles = [
        "$D + $D", "$D - $D", "$D * $D", "$D / $D", "-$D", "double($I)", "double($S)", "math.round($D)",
        "math.sqrt($D)", "math.ceil($D)", "math.least($D, $D)",
    ]
    private static let texts = [
        "$S + $S", "string($I)", "string($D)", "string($Y)", "string($T)", "$S.substring($I)", "$S.substring($I, $I)",
        "$S.charAt($I)", "$S.upperAscii()", "$S.reverse()", "$S.trim()", "$S.replace($S, $S)", "$X.join($S)",
        "'%s %d %.2f %x'.format([$S, $I, $D, $I])", "$S.format([$I, $S])", "strings.quote($S)", "base64.encode($Y)",
        "$X[$I]", "regex.replace($S, '([a-z]+?)|^', r'<\\1>')", "regex.extract($S, '^.').orValue($S)",
        "regex.replace($S, $S, $S, $I)",
    ]
    private static let lists = [
        "$L + $L", "$L.map(e, e + $I)", "$L.filter(e, e > $I)", "[$I, $I, $I]", "[$I, ?$O]", "$L.map(e, $B, e * 2)",
        "$M.map(k, size(k))", "$L.transformList(n, v, n + v)", "$X.map(e, size(e))",
        "$L.sortBy(e, -e)", "$L.sort()", "$L.distinct()", "$L.slice($I, $I)",
        "cel.block([$L, $I], [cel.index(1)] + cel.index(0))",
    ]
}
