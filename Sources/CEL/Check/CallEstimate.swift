extension CostEstimate {
    /// A call of a function, of whose operands the bounds are known.
    struct Call {
        /// The full name.
        let name: String
        /// The receiver first, where there is one.
        let operands: [Bounds]
        /// The pattern, where it is a literal.
        let pattern: Regex?
        /// What the type of the result says of it.
        let result: Bounds
        let assumedSize: Int

        /// What the function charges beside the step of the call, and what it gives.
        var foreseen: (work: Int, value: Bounds) {
            textual ?? listed ?? (operands.reduce(1) { $0.plus($1.written / 8) }, result)
        }

        private var first: Bounds { operand(0) }
        private func operand(_ place: Int) -> Bounds {
            operands.indices.contains(place) ? operands[place] : .scalar
        }

        /// Looking at texts once, so many octets a step.
        private func look(_ octets: Int, perStep: Int = 8) -> Int { 1.plus(octets / perStep) }

        // MARK: Texts

        private var textual: (Int, Bounds)? {
            let size = first.size
            switch name {
            case "size": return (look(size), counted(size))
            case "contains", "startsWith", "endsWith": return (look(size.plus(operand(1).size)), .scalar)
            case "matches": return (matching(size), .scalar)
            case "regex.extract": return (search(size).plus(size), .text(size))
            case "regex.extractAll":
                return (size.plus(2).times(search(size)), .elements(size.plus(1), .text(size)))
            case "regex.replace":
                let new = size.plus(1).times(operand(2).size.plus(1)).times(2)
                return (size.plus(2).times(search(size)).plus(new), .text(size.plus(new)))
            case "charAt", "substring": return (look(size, perStep: 2), .text(size))
            case "indexOf", "lastIndexOf":
                return (2.plus(size.plus(operand(1).size) / 2), counted(size))
            case "lowerAscii", "upperAscii", "trim": return (look(size, perStep: 4), .text(size))
            case "strings.quote": return (look(size, perStep: 4), .text(size.times(2).plus(2)))
            case "base64.encode": return (look(size, perStep: 4), .text(size.times(2).plus(4)))
            case "replace":
                let places = size.plus(1)
                return (
                    look(size.plus(operand(1).size), perStep: 2).plus(places.times(look(operand(2).size))),
                    .text(size.plus(places.times(operand(2).size)))
                )
            case "split":
                return (look(size.times(3).plus(operand(1).size), perStep: 2), .elements(size.plus(1), .text(size)))
            case "join":
                let part = first.element.size.plus(operand(1).size)
                return (size.times(look(part)), .text(size.times(part)))
            case "format":
                // A clause for a number may ask for 1000 digits after its point, which may have 309 before it.
                let written = operand(1).element.written
                return (
                    look(size).plus(operand(1).size.times(written / 2 + 300)),
                    .text(size.plus(operand(1).size.times(written.plus(1500))))
                )
            case "string", "bytes": return (look(size), .text(max(size, 100)))
            default: return nil
            }
        }

        /// Following a pattern through a text: half of its instructions for each code point.
        private func matching(_ size: Int) -> Int {
            compiling.plus(size.plus(1).times(instructions.plus(2) / 2)).plus(instructions / 16)
        }

        /// Looking for one match and its groups.
        private func search(_ size: Int) -> Int {
            compiling.plus(size / 2 + 2).plus(size.plus(2).times(instructions.plus(2))).plus(instructions / 16)
        }

        /// A pattern that is no literal may be as large as patterns can be: repetitions make much of few characters.
        private var instructions: Int {
            pattern?.size ?? min(Regex.sizeLimit, operand(1).size.times(RegexParser.maximumRepetition).plus(2))
        }

        private var compiling: Int { pattern == nil ? 1.plus(operand(1).size).plus(instructions) : 0 }

        private func counted(_ number: Int) -> Bounds {
            var value = Bounds.scalar
            value.magnitude = number
            return value
        }

        // MARK: Lists and maps

        private var listed: (Int, Bounds)? {
            let size = first.size
            switch name {
            case "lists.range":
                let count = first.magnitude ?? assumedSize
                return (count, .elements(count, counted(count)))
            case "slice", "reverse", "optional.unwrap", "unwrapOpt": return (size.plus(1), first)
            case "math.greatest", "math.least": return (size, first.inner.isEmpty ? result : first.element)
            case "first", "last": return (0, first.element)
            case "optional.of", "optional.ofNonZeroValue", "value", "dyn": return (0, first)
            case "or", "orValue": return (0, first.joined(operand(1)))
            case "flatten":
                return (
                    first.parts.times(first.levels.plus(1)),
                    .elements(first.parts, first.element.joined(first.innermost))
                )
            case "distinct": return (size.times(size).times(first.element.lookedThrough.plus(1)), first)
            case "sort": return (size.times(20.plus(first.element.size)), first)
            case "sets.contains", "sets.intersects", "sets.equivalent":
                let other = operand(1)
                let each = min(first.element.lookedThrough, other.element.lookedThrough).plus(1)
                return (size.times(other.size).times(each).times(2), .scalar)
            case "merge":
                let merged = size.plus(operand(1).size)
                let element = first.element.joined(operand(1).element)
                return (merged.times(1 + element.size / 64), .elements(merged, element))
            default: return nil
            }
        }
    }
}
