// What the types that read a whole node take, as schemas. Each stands beside what it is called in the file.

extension Located: SchemaComposed {
    static var isNamed: Bool { false }
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        // A clause such as 4.2 is a number in YAML.
        Value.self == String.self ? ["type": ["string", "number"]] : try builder.schema(of: Value.self)
    }
}

extension Each: SchemaComposed {
    static var isNamed: Bool { false }
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        .list(of: try builder.schema(of: Item.self))
    }
}

extension WrittenText: SchemaComposed {
    static func schema(in builder: SchemaBuilder) -> Node {
        let text: Node = ["type": ["string", "number"], "pattern": "\\S"]
        let languages = Language.allCases.map { Node.Member($0.rawValue, text) }
        return [
            "description": "A text for people: in the program's language, or one a language.",
            "anyOf": [
                ["type": "string"],
                [
                    "type": "object", "properties": Node(.map(languages)), "additionalProperties": false,
                    "minProperties": 1,
                ],
            ],
        ]
    }
}

extension WrittenCondition: SchemaComposed {
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        var long = try builder.written(Long.self)
        long["oneOf"] = [["required": ["if"]], ["required": ["use"]]]
        return [
            "description":
                "An expression in CEL, the name of one of the program's conditions, or a map with more to say.",
            "anyOf": [["type": "string"], long],
        ]
    }
}

extension WrittenConditions: SchemaComposed {
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        let one = try builder.schema(of: WrittenCondition.self)
        return .anyOf(one, .list(of: one))
    }
}

extension WrittenNamedConditions: SchemaComposed {
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        .map(of: try builder.schema(of: WrittenConditions.self), names: ["pattern": "^[a-z0-9_-]{1,60}$"])
    }
}

extension WrittenRate: SchemaComposed {
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        let rate = try builder.schema(of: WrittenRate.self)
        let words = ["undecided", "at_discretion"] + RateFact.allCases.map(\.rawValue)
        let fact: Node = ["type": "string", "pattern": "^[a-z]+\\.[a-z_]+$"]
        var long = try builder.written(Long.self)
        long["oneOf"] = [
            ["required": ["fixed"]], ["required": ["recorded"]], ["required": ["up_to"]], ["required": ["undecided"]],
        ]
        var by = Node.anyOf(fact, ["type": "array", "items": fact, "minItems": 1, "maxItems": 2])
        by["description"] = "The fact, or the two facts, whose values choose the rate."
        var part = try builder.schema(of: RateFact.self)
        part["description"] = "Only a part of the rate."
        let table: Node = [
            "description":
                "A table: which rate it is depends on one fact or two. Other members are values, each with its rate.",
            "type": "object", "required": ["by"],
            "properties": ["by": by, "part": part],
            "additionalProperties": .anyOf(rate, .map(of: rate)),
        ]
        return [
            "description": "A share such as 12%, one that people decide or record, or a table by facts.",
            "anyOf": [try builder.schema(of: Rate.self), .words(words), long, table],
        ]
    }
}

extension WrittenMeasure: SchemaComposed {
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        [
            "description": "The name of one of the program's measures, what is counted over which days, or a share.",
            "anyOf": [
                ["type": ["string", "number"]], try builder.written(Plain.self), try builder.written(Share.self),
            ],
        ]
    }
}

extension WrittenMeasures: SchemaComposed {
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        .map(of: try builder.schema(of: WrittenMeasure.self))
    }
}

extension WrittenWindow: SchemaComposed {
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        .anyOf(.words(kinds.keys.sorted()), try builder.written(Long.self))
    }
}

extension WrittenPublicHolidays: SchemaComposed {
    static func schema(in builder: SchemaBuilder) throws(DocumentError) -> Node {
        let places = Node.words(PublicHolidays.places)
        let several = Node.anyOf(places, .list(of: places))
        var long = try builder.written(Long.self)
        long["properties"]?["of"]?["anyOf"] = several["anyOf"]
        return .anyOf(places, .list(of: places), long)
    }
}

extension WrittenQuota: SchemaComposed {
    static func schema(in builder: SchemaBuilder) -> Node {
        let count: Node = ["type": "integer", "minimum": 0]
        return .anyOf(count, .map(of: count))
    }
}

extension SchemaBuilder {
    /// The schema of an object that is written out where it stands.
    func written<T: Decodable>(_ type: T.Type) throws(DocumentError) -> Node {
        let recorder = ShapeRecorder(self)
        do {
            _ = try T(from: recorder)
        } catch {
            throw (error as? DocumentError)
                ?? DocumentError(position: .start, message: "\(String(reflecting: type)) cannot be described")
        }
        return try recorder.schema(describing: type)
    }
}
