import Channel
import Members
import NIOCore
import Record
import Terms

extension Visit {
    /// The bytes of one file at most, and what its form has around it.
    static let uploadLimit = FileFolder.usualLimit + 1 << 18

    /// Keeps the files that a form sent, and gives their ids for the command that the form is.
    ///
    /// - Parameter step: the onboarding step they are for, which says what it takes.
    /// - Throws: what is wrong with a file, beside the field in which it was chosen.
    func keptFiles(for step: String?, field: String = "files") async throws -> Node? {
        let credential = try credential()
        var kept: [Node] = []
        for upload in form.files(field) {
            let bytes = Array(upload.bytes.readableBytesView)
            do {
                let file = try await server.channel.keepFile(
                    name: upload.name, bytes: bytes, for: step, as: credential, RequestTerms(language: language))
                kept.append(Node(.string(file.reply.id.text)))
            } catch Problem.invalid(field: "/file", let phrase) {
                throw Problem.invalid(field: "/" + field.replacing(".", with: "/"), phrase)
            }
        }
        return kept.isEmpty ? nil : Node(.list(kept))
    }

    /// Hands in evidence: what is wrong with the words is said before any file is taken in, and while somebody types nothing is.
    ///
    /// - Parameter step: the onboarding step it is for, which says which files it takes.
    @discardableResult
    func handIn<C: Command>(_: C.Type, _ document: Node, for step: String? = nil) async throws -> C.Reply {
        var document = document
        document["files"] = nil
        if form.files("files").isEmpty || isCheck {
            // Which files are chosen is not sent while somebody types, so whether something is missing is seen when it is sent.
            do { try await rehearse(C.self, document) } catch Problem.invalid(let field, _)
                where isCheck && (field == "/files" || field == "/text" && document["text"] == nil)
            {}
        }
        if isCheck { throw CheckPassed() }
        document["files"] = try await keptFiles(for: step)
        return try await perform(C.self, document)
    }
}
