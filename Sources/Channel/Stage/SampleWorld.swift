import Record
import Store
import Terms

/// A sandbox vendor with a cast and a history, made from a scenario file through the very commands people use.
public struct SampleWorld: Sendable {
    /// The secrets of the keys made, by the names of roles and cast.
    public let secrets: [(name: String, secret: Secret)]
    /// Who can sign in.
    public let people: [Member]

    /// Somebody who can sign in, as the first page shows them.
    public struct Member: Codable, Hashable, Sendable {
        public let name: String
        public let role: Role
        public let company: String
        public let email: String
        /// The vendor's name; nil in what was written before there were several.
        public let vendor: String?
    }

    /// Founds the vendor on the channel and plays the file's first scenario there, moving the sandbox's clock as it says. The file's
    /// people are enrolled first, all with one password, and take the steps that name them.
    ///
    /// - Throws: `SampleWorldError` when a step does not come out as the file expects.
    public static func build(
        on channel: Guildhall, vendor: ID<Vendor>, name: String, _ source: ProgramSource, _ file: ScenarioFile,
        password: String
    ) async throws -> SampleWorld {
        guard let scenario = file.scenarios.first else {
            throw SampleWorldError(description: "\(file.name) has no scenario")
        }
        let admin = Secret.random()
        let founding = Founding(id: vendor, name: name, sandbox: true, source: source, admin: admin)
        var line = scenario.position.line
        do {
            let stage = try await ScenarioStage(
                channel, founding, scenario, start: try scenario.start(in: try Program(source)),
                advance: { target in
                    _ = try await channel.moveClock(MoveClock(to: target.description), as: .secret(admin), .plain)
                })
            var people: [Member] = []
            var waiting = file.people
            for step in scenario.steps {
                // People of a partner that joins on the way come when it is there.
                while let next = waiting.firstIndex(where: stage.isKnown) {
                    people.append(try await stage.enrol(waiting.remove(at: next), vendor: name, password))
                }
                line = step.position.line
                try await stage.play(step)
            }
            for person in waiting { people.append(try await stage.enrol(person, vendor: name, password)) }
            try await stage.signOut()
            return SampleWorld(
                secrets: stage.secrets.sorted { $0.key < $1.key }.map { (name: $0.key, secret: $0.value) },
                people: people)
        } catch let trouble as StepTrouble {
            throw SampleWorldError(
                description: "\(file.name):\(line): expected \(trouble.expected), got \(trouble.got)")
        }
    }
}

/// A sample world's file does not play on its program.
public struct SampleWorldError: Error, CustomStringConvertible {
    public let description: String
}
