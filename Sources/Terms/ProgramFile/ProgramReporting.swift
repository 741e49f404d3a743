/// Citing clauses, noting readings, and telling what is wrong.
extension ProgramCompiler {
    /// The clauses that nothing acts by, where they stand.
    var uncited: [ProgramIssue] {
        clausePlaces.filter { !cited.contains($0.key) }.sorted { $0.value < $1.value }.map { id, position in
            ProgramIssue(
                file: Self.clausesFile, position: position, message: "nothing in the program cites clause \(id)",
                hint: "cite it where the program acts by it, or leave it out", severity: .warning)
        }
    }

    mutating func cite(_ clause: Located<String>) -> ClauseID {
        let id = ClauseID(clause.value)
        cited.insert(id)
        let known = clauses
        if knowsClauses, known[id] == nil {
            report(
                "clause \(id) has no summary in \(Self.clausesFile)", at: clause.position,
                hint: Nearest.question(about: id.text, among: known.keys.map(\.text))
                    ?? "add it there with a title and a summary")
        }
        return id
    }

    mutating func cite(_ cited: WrittenProgram.Cited, _ place: String) -> ClauseID {
        note(cited.reading, ClauseID(cited.clause.value), place)
        return cite(cited.clause)
    }

    mutating func note(_ reading: WrittenText?, _ clause: ClauseID?, _ place: String) {
        if let reading { readings.append(Reading(clause: clause, place: place, reason: text(reading))) }
    }

    mutating func unique(_ id: Located<String>) {
        if let first = ids.updateValue(id.position, forKey: id.value) {
            report(
                "id `\(id.value)` is used twice; first on line \(first.line)", at: id.position,
                hint: "give each rule its own")
        }
    }

    /// The place in the file of a place in a text: exact for plain, quoted and literal (`|`) text, else where the text begins.
    func place(line: Int, column: Int, in text: Located<String>) -> Position {
        let start = text.position
        guard lines.indices.contains(start.line - 1) else { return start }
        let opening = lines[start.line - 1].dropFirst(start.column - 1)
        let first: Position
        switch opening.first {
        case "|":
            let number = start.line + line
            guard lines.indices.contains(number - 1) else { return start }
            return Position(line: number, column: lines[number - 1].prefix { $0 == " " }.count + column)
        case ">": return start
        case "\"", "'": first = Position(line: start.line, column: start.column + column)
        default: first = Position(line: start.line, column: start.column + column - 1)
        }
        return line == 1 && column <= opening.count + 1 ? first : start
    }

    /// Reports what of a list could not be read, and a list that is longer than any program needs.
    mutating func collect<Item>(_ list: Each<Item>, most: Int = 500) {
        for error in list.errors { add(ProgramIssue(error, file: Self.programFile)) }
        check(count: list.count, "items", at: list.position, most: most)
    }

    /// Reports a list or map that is longer than any program needs, so that what goes through it stays quick.
    mutating func check(
        count: Int, _ what: String, at position: Position, most: Int, file: String = programFile
    ) {
        guard count > most else { return }
        report("there are \(count) \(what)", at: position, hint: "write \(most) at most", file: file)
    }

    /// The most mistakes told at once.
    private static let mostIssues = 100
    /// So many mistakes are known that no more are looked for.
    var isFull: Bool { issues.count >= Self.mostIssues }

    mutating func add(_ issue: ProgramIssue) {
        if isFull { untold += 1 } else { issues.append(issue) }
    }

    /// The ids of a section that others name; nil when some of it could not be read, so that those are not at fault too.
    func names<Item>(in section: Each<Item>?, _ id: (Item) -> Located<String>) -> [String]? {
        guard let section else { return [] }
        return section.errors.isEmpty ? section.items.map { id($0).value } : nil
    }

    /// A count from 1 to a bound that no program needs to pass and no calendar stumbles over.
    mutating func positive(_ number: Located<Int>, _ what: String, most: Int = 36_500) -> Int {
        guard (1...most).contains(number.value) else {
            report("\(what) is \(number.value)", at: number.position, hint: "use a number from 1 to \(most)")
            return 1
        }
        return number.value
    }

    mutating func report(
        _ message: @autoclosure () -> String, at position: Position, hint: @autoclosure () -> String? = nil,
        file: String = programFile
    ) {
        guard !isMadeUp else { return }
        guard !isFull else {
            untold += 1
            return
        }
        issues.append(ProgramIssue(file: file, position: position, message: message(), hint: hint()))
    }
}
