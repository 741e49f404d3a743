import Channel
import Foundation
import Members
import Record
import Terms
import Web

/// The sample world's people: kept beside its database, so that the first page can name them after every start.
struct DemoPeople {
    let path: String

    /// Everybody's password. It opens nothing but sample data.
    static let password = "sample-channel-2026"

    func write(_ worlds: [SampleWorld]) throws {
        let text = JSON.pretty(try Node(encoding: worlds.flatMap(\.people)))
        guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
            throw Mistake("\(path) cannot be written")
        }
    }

    /// What the first page shows; nil for a world that was made without people.
    func world() -> DemoWorld? {
        guard let data = FileManager.default.contents(atPath: path),
            let people = try? JSON.parse(Array(data)).decode([SampleWorld.Member].self)
        else { return nil }
        return DemoWorld(
            password: Self.password,
            signIns: people.map {
                DemoWorld.SignIn(
                    name: $0.name, role: $0.role, company: $0.company, email: $0.email, vendor: $0.vendor ?? "")
            })
    }
}
