import Channel
import Crypto
import HTTPTypes
import Hummingbird
import NIOCore
import Print
import Record
import Terms

extension Endpoint {
    /// An endpoint that replies with a document as PDF, for whoever may ask the query. It counts against the quotas as a command does, since
    /// it costs as much.
    ///
    /// - Parameter print: what stands on the paper.
    static func document<Q: Query>(
        _ path: PathTemplate, _: Q.Type, _ summary: String,
        _ print: @escaping @Sendable (Q.Answer, Paper) throws -> PrintedFile
    ) -> Endpoint {
        let known = SchemaMembers.names(of: Q.self).filter { !path.parameters.contains($0) }
        return Endpoint(
            method: .get, path: path, name: Q.name, summary: summary, permission: Q.permission, input: .query(Q.self),
            output: .bytes(mediaType: PrintedFile.mediaType), creates: false, repeatable: false, conditional: false,
            versioned: true, isCounted: true
        ) { server, call in
            let credential = try call.credential()
            _ = try await server.admit(credential, changes: true)
            let query = try await server.channel.reading(credential, Q.permission) {
                try call.query(Q.self, known: known)
            }
            let answer = try await call.judging(query) {
                try await server.channel.answer(query, as: credential, in: call.language)
            }
            let file = try print(answer, server.printing.paper(call.language))
            let tag = try file.tag
            guard !call.knows(tag) else { return Response(status: .notModified, headers: [.eTag: tag]) }
            let bytes = try await server.printing.pdf(file)
            var response = Response(attachment: file.name, PrintedFile.mediaType, ByteBuffer(bytes: bytes))
            response.headers[.eTag] = tag
            response.headers[.cacheControl] = "private, no-cache"
            return response
        }
    }
}

extension PrintedFile {
    /// Changes with what stands in the document, in any language: the first half of a SHA-256 over it.
    fileprivate var tag: String {
        get throws(DocumentError) {
            let digest = SHA256.hash(data: try JSON.encode(document)).prefix(16)
            return "\"" + digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\""
        }
    }
}

extension Call {
    /// Does whoever asks have what bears this ETag already (`If-None-Match`, RFC 9110)?
    fileprivate func knows(_ tag: String) -> Bool {
        request.headers[.ifNoneMatch]?.split(separator: ",").contains {
            let known = $0.filter { $0 != " " }
            return known == "*" || known == tag || known == "W/" + tag
        } ?? false
    }
}
