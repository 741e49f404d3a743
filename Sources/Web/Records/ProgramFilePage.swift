import Channel
import Members
import Record
import Terms

/// A version's texts with line numbers, each clause in them a link.
enum ProgramFilePage {
    struct Model: TemplateModel {
        static let template = "program-file"

        let list: Link
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
            let href: Link
            let file: String
            let isShown: Bool
        }

        let heading: String
        let name: String
        let files: [File]
        let lines: [Line]
    }

    /// The files of a version: what each is called, and the letter before its line numbers.
    private static let files = [(name: "program.yaml", mark: "p"), (name: "clauses.yaml", mark: "c")]

    static func page(_ visit: Visit, _ number: Int64) async throws -> Page {
        let text = try await visit.ask(ShowProgramVersion.self, ["version": Node(.number(String(number)))])
        let wanted = visit.search["file"] ?? "program.yaml"
        guard let file = files.first(where: { $0.name == wanted }) else { throw Problem.notFound("file") }
        let known = Set(try visit.requireSurroundings().program.clauses.keys.map(\.text))
        let model = Model(
            list: RecordAddress.program(), heading: visit.text("terms.version", ["n": String(text.version)]),
            name: file.name,
            files: files.map { other in
                Model.File(
                    href: RecordAddress.version(number).with("file", other.name), file: other.name,
                    isShown: other.name == file.name)
            },
            lines: lines(file.mark == "p" ? text.program : text.clauses, file.mark, known, visit))
        return Page(model.heading, model, within: RecordAddress.program())
    }

    private static func lines(
        _ text: String, _ mark: String, _ known: Set<String>, _ visit: Visit
    ) -> [Model.Line] {
        var rest = text.split(separator: "\n", omittingEmptySubsequences: false)
        if rest.last?.isEmpty == true { rest.removeLast() }
        return rest.enumerated().map { number, line in
            Model.Line(anchor: "\(mark)\(number + 1)", pieces: pieces(line, known, visit))
        }
    }

    /// Members whose value is the number of a clause.
    private static let citing = [
        "clause:", "standing:", "payments:", "reseller:", "distributor:", "owner:", "marketing:", "presence:",
    ]

    /// Divides a line at the clause it names: the value of `clause:` and the like, or a key of `clauses.yaml`.
    private static func pieces(_ line: Substring, _ known: Set<String>, _ visit: Visit) -> [Model.Piece] {
        guard !line.isEmpty else { return [] }
        let plain = [Model.Piece(text: String(line), clause: nil)]
        guard let place = cited(in: line) else { return plain }
        let name = String(line[place])
        guard known.contains(name) else { return plain }
        return [
            Model.Piece(text: String(line[..<place.lowerBound]), clause: nil),
            Model.Piece(text: name, clause: visit.clause(ClauseID(name))),
            Model.Piece(text: String(line[place.upperBound...]), clause: nil),
        ]
    }

    /// Where in a line the number of a clause may stand. O(length).
    private static func cited(in line: Substring) -> Range<Substring.Index>? {
        if let first = line.first, first != " ", first != "#", first != "-", line.last == ":" {
            return trimmed(line.startIndex..<line.index(before: line.endIndex), line)
        }
        guard line.contains(":"), line.first(where: { $0 != " " }) != "#" else { return nil }
        for key in citing {
            guard let found = line.firstRange(of: key) else { continue }
            let value = line[found.upperBound...]
            let end = value.firstIndex { ",}#".contains($0) } ?? line.endIndex
            return trimmed(found.upperBound..<end, line)
        }
        return nil
    }

    /// Without spaces and quotation marks at both ends.
    private static func trimmed(
        _ range: Range<Substring.Index>, _ line: Substring
    ) -> Range<Substring.Index>? {
        var part = line[range]
        while let first = part.first, " \"'".contains(first) { part.removeFirst() }
        while let last = part.last, " \"'".contains(last) { part.removeLast() }
        return part.isEmpty ? nil : part.startIndex..<part.endIndex
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
