import Channel
import Hummingbird
import Members
import NIOCore
import Record
import Terms

extension Endpoint {
    /// An endpoint that replies with the bytes of a file, to keep and not to show.
    ///
    /// - Parameter place: a type with the members that the path names.
    static func download<Place: Decodable & Sendable>(
        _ path: PathTemplate, _ name: String, _ permission: Permission, _ place: Place.Type, _ summary: String,
        _ find: @escaping @Sendable (Guildhall, Place, Credential, Language) async throws -> FileContent
    ) -> Endpoint {
        Endpoint(
            method: .get, path: path, name: name, summary: summary, permission: permission, input: .query(place),
            output: .bytes(), creates: false, repeatable: false, conditional: false, versioned: false
        ) { server, call in
            let credential = try call.credential()
            let place = try await server.channel.reading(credential, permission) {
                try call.query(place, known: [])
            }
            let file = try await find(server.channel, place, credential, call.language)
            return Response(attachment: file.name, file.mediaType, ByteBuffer(bytes: file.bytes))
        }
    }
}

extension PageReply {
    /// A file that somebody handed in.
    static func file(_ content: FileContent) -> PageReply {
        .file(name: content.name, mediaType: content.mediaType, bytes: ByteBuffer(bytes: content.bytes))
    }
}
