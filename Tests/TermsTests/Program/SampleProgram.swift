import Foundation
import Testing

@testable import Terms

/// The invented program of the folder Fixtures, whole or with a fault put in.
enum SampleProgram {
    static let programText = text("program.yaml")
    static let clausesText = text("clauses.yaml")
    static let source = ProgramSource(program: programText, clauses: clausesText)

    /// The program as it stands in the files, with members set anew as scenarios do.
    static func compiled(_ changes: [(path: String, value: Node)] = []) throws -> Program {
        try Program(try source.setting(changes))
    }

    /// The published sample, when the repository has it beside its tests.
    static var published: ProgramSource? { published("avepoint") }

    /// A published sample by the name of its folder.
    static func published(_ name: String) -> ProgramSource? {
        let folder = root.appendingPathComponent("Programs/\(name)")
        guard let program = try? String(contentsOf: folder.appendingPathComponent("program.yaml"), encoding: .utf8),
            let clauses = try? String(contentsOf: folder.appendingPathComponent("clauses.yaml"), encoding: .utf8)
        else {
            print("SKIPPED: checks of Programs/\(name), since there is no such folder in \(root.path).")
            return nil
        }
        return ProgramSource(program: program, clauses: clauses)
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures")
    private static let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ file: String) -> String {
        (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)) ?? ""
    }
}

extension Program {
    /// How deals are registered, in a program that has it.
    var deals: RegistrationTerms {
        get throws { try #require(registration) }
    }
}
