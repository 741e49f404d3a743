import Channel
import HTTPTypes
import Hummingbird
import Members
import NIOCore
import Record
import Terms

/// Files that partners hand in: taken as they are, given back as attachments, never shown in place.
enum FileAPI {
    static let endpoints: [Endpoint] = [
        upload, .query("/v1/files/{file}", ShowFile.self, "Show what is known of one of one's own files"),
    ]

    /// What an upload says besides its bytes.
    private struct Upload: Codable, Sendable {
        /// The file's name; its ending must fit the content.
        let name: String
        /// The step of onboarding that it is for, by its id in the program file: it says how large the file may be.
        let step: String?
    }

    private static let upload = Endpoint(
        method: .post, path: "/v1/files", name: "keep_file",
        summary: "Hand in a file: its bytes are the body, whatever the Content-Type", permission: .handInFiles,
        input: .upload(Upload.self), output: .json(StoredFile.self), creates: true, repeatable: true,
        conditional: false, versioned: true
    ) { server, call in
        let credential = try call.credential()
        try await server.channel.admit(credential, .handInFiles)
        let caller = try await server.admit(credential, changes: true)
        let upload = try call.query(Upload.self, known: ["name", "step"])
        let terms = try call.terms(conditional: false)
        let limit = try await server.channel.fileLimit(for: upload.step, as: credential)
        if let caller {
            try server.counted(caller) { try server.quotas.upload(caller, bytes: call.announcedBytes ?? 1 << 16) }
        }
        let bytes = Array(try await call.bytes(upTo: limit).readableBytesView)
        let kept = try await call.judging(upload) {
            try await server.channel.keepFile(
                name: upload.name, bytes: bytes, for: upload.step, as: credential, terms)
        }
        var response = try Response(.created, kept, version: kept.version)
        response.headers[.location] = "\(call.path)/\(kept.reply.id)"
        return response
    }
}

extension Response {
    /// Bytes to keep, never to show: with a name, and nothing in them is run.
    init(attachment name: String, _ mediaType: String, _ bytes: ByteBuffer) {
        let plain = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_. ".contains($0)) ? $0 : "_" })
        var headers = HTTPFields()
        headers[.contentType] = mediaType
        headers[.contentDisposition] =
            "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(PercentText.encoded(name))"
        headers[.xContentTypeOptions] = "nosniff"
        headers[.contentSecurityPolicy] = HTTPFields.nothingAllowed
        headers[.cacheControl] = "private, no-store"
        self.init(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
    }
}
