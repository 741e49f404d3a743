import Foundation
import Members
import Record
import Terms

/// A program's folder: `program.yaml`, `clauses.yaml` and `scenarios/*.yaml`.
struct ProgramFolder {
    let path: String

    init(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw Mistake("\(path) is not a folder; name one with a program.yaml in it, such as Programs/avepoint")
        }
        self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// - Throws: `Mistake` when a file is missing or not UTF-8.
    func source() throws -> ProgramSource {
        let scenarios = try scenarioFiles().map { ScenarioText(name: $0, text: try read($0)) }
        return ProgramSource(
            program: try read("program.yaml"), clauses: try read("clauses.yaml"),
            scenarios: scenarios.isEmpty ? nil : scenarios)
    }

    /// The scenario files in alphabetical order.
    func scenarioFiles() throws -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/scenarios")) ?? []
        return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { "scenarios/\($0)" }
    }

    func read(_ name: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
            throw Mistake("\(path)/\(name) is missing or cannot be read")
        }
        guard data.count <= 2_000_000 else { throw Mistake("\(path)/\(name) is larger than 2 MB") }
        guard let text = String(data: data, encoding: .utf8) else {
            throw Mistake("\(path)/\(name) is not UTF-8 text")
        }
        return text
    }

    /// An issue's place with the folder in front of the file.
    func shown(_ issue: ProgramIssue) -> String { "\(path)/\(issue)" }
}
