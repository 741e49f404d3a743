import Channel
import Terms

/// A version's texts with line numbers, each clause in them a link.
enum ProgramFilePage {
    private struct Model: Sendable {
        struct Line: Sendable {
            let anchor: String
            let pieces: [Piece]
        }
        /// A part of a line: plain, or the number of a clause.
        struct Piece: Sendable {
            let text: String
            let clause: ClauseLink?
        }
        struct File: Sendable {
            let name: String
            let anchor: String
            let lines: [Line]
        }

        let heading: String
        let files: [File]
    }

    static func page(_ visit: Visit) async throws -> Page {
        guard let number = Int(visit.path("version")) else { throw Problem.notFound("program version") }
        let text = try await visit.ask(ShowProgramVersion.self, ["version": Node(.number(String(number)))])
        let model = Model(
            heading: visit.text("terms.version", ["n": String(text.version)]),
            files: [
                file("program.yaml", "p", text.program, visit), file("clauses.yaml", "c", text.clauses, visit),
            ])
        return Page("program-file", title: model.heading, model, within: "/console/program")
    }

    private static func file(_ name: String, _ mark: String, _ text: String, _ visit: Visit) -> Model.File {
        let clauses = try? visit.requireSurroundings().program.clauses
        let known = Set((clauses ?? [:]).keys.map(\.text))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
            Model.Line(anchor: "\(mark)\(number + 1)", pieces: pieces(String(line), known, visit))
        }
        return Model.File(
            name: name, anchor: "file-\(mark)", lines: lines.last?.pieces.isEmpty == true ? lines.dropLast() : lines)
    }

    /// Divides a line at the clause it names: after `clause:` and the like, or as a key of `clauses.yaml`.
    private static func pieces(_ line: String, _ known: Set<String>, _ visit: Visit) -> [Model.Piece] {
        guard !line.isEmpty else { return [] }
        for match in line.matches(of: /[A-Za-z0-9][A-Za-z0-9. ]*[0-9]/) {
            // The longest end of what was found that is a clause: in `clause: App.I 3` it is `App.I 3`.
            let found = match.output
            let words = found.split(separator: " ", omittingEmptySubsequences: false)
            for first in words.indices {
                let name = words[first...].joined(separator: " ")
                guard known.contains(name), isCited(line, before: found.endIndex, name) else { continue }
                let start = line.index(found.endIndex, offsetBy: -name.count)
                return [
                    Model.Piece(text: String(line[..<start]), clause: nil),
                    Model.Piece(text: name, clause: visit.clause(ClauseID(name))),
                    Model.Piece(text: String(line[found.endIndex...]), clause: nil),
                ]
            }
        }
        return [Model.Piece(text: line, clause: nil)]
    }

    /// Does the line cite it rather than mention a number that looks like it?
    private static func isCited(_ line: String, before end: String.Index, _ name: String) -> Bool {
        let start = line.index(end, offsetBy: -name.count)
        let before = line[..<start].filter { $0 != " " && $0 != "\"" && $0 != "'" }
        let after = line[end...].filter { $0 != " " && $0 != "\"" && $0 != "'" }
        if before.isEmpty { return after.hasPrefix(":") }
        let keys = [
            "clause:", "standing:", "payments:", "reseller:", "distributor:", "owner:", "marketing:", "presence:",
        ]
        return keys.contains { before.hasSuffix($0) }
    }

    /// The lines of `program.yaml` at which the places of readings begin, by place, for the version in force.
    static func places(_ visit: Visit) async throws -> [String: Int] {
        let text = try await visit.ask(ShowProgramVersion.self)
        guard let tree = try? YAML.parse(text.program) else { return [:] }
        var lines: [String: Int] = [:]
        collect(tree, "", &lines)
        return lines
    }

    private static func collect(_ node: Node, _ place: String, _ lines: inout [String: Int]) {
        if !place.isEmpty, lines[place] == nil { lines[place] = node.position.line }
        for member in node.members ?? [] {
            let inner = place.isEmpty ? member.key : "\(place).\(member.key)"
            lines[inner] = member.keyPosition.line
            collect(member.value, inner, &lines)
        }
        for item in node.items ?? [] {
            let name = ["id", "region", "clause"].lazy.compactMap { item[$0].flatMap { $0.text ?? $0.number } }.first
            // Listed reasons stand under the list's own name.
            if let name {
                collect(
                    item, "\(place.replacing(".reasons", with: "").replacing(".grounds", with: "")).\(name)", &lines)
            }
        }
    }
}
