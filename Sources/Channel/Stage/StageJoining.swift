import Partnership
import Record
import Terms

extension ScenarioStage {
    /// The document on which a company of the cast signed before the scenario begins.
    func paper(_ name: String) async throws -> Node {
        let stored = try await channel.keepFile(
            name: "agreement.txt", bytes: Array("Signed for \(name).".utf8), as: try credential("vendor_admin"), .plain)
        return [
            "name": Node(.string(name)), "day": Node(.string(begins.description)),
            "file": Node(.string(stored.reply.id.text)),
        ]
    }

    /// An applicant sends the public form, and confirms the address at once unless told otherwise.
    func apply(_ written: Node) async throws -> Node {
        var arguments = written
        let confirms = arguments["confirms"]?.bool ?? true
        arguments["confirms"] = nil
        let sent = try await channel.perform(
            try arguments.decode(Apply.self), as: .stranger(vendor), RequestTerms(language: program.language)
        ).reply
        guard confirms else { return try Node(encoding: sent) }
        let confirmed = try await channel.perform(
            ConfirmApplication(application: sent.id), as: .system(vendor), RequestTerms(language: program.language))
        return try Node(encoding: confirmed.reply)
    }
}
