import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The stylesheet and the script: each one file, with an address that changes with its text, so that browsers may keep it.
struct Look: Sendable {
    struct File: Sendable {
        let address: String
        let mediaType: String
        let bytes: ByteBuffer
    }

    let style: File
    let script: File
    let icon: File

    /// - Throws: `TemplateFault` when one is missing.
    init(folder: String) throws {
        style = try Self.file(folder, "guildhall.css", "text/css; charset=utf-8")
        script = try Self.file(folder, "guildhall.js", "text/javascript; charset=utf-8")
        icon = try Self.file(folder, "guildhall.svg", "image/svg+xml")
    }

    private static func file(_ folder: String, _ name: String, _ mediaType: String) throws -> File {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
            throw TemplateFault(file: name, reason: "is missing")
        }
        let mark = SHA256.hash(data: data).prefix(6).map { String($0, radix: 16) }.joined()
        return File(address: "/assets/\(mark)/\(name)", mediaType: mediaType, bytes: ByteBuffer(bytes: data))
    }

    var files: [File] { [style, script, icon] }
}

extension Router<ClientContext> {
    /// Adds the stylesheet, the script and the icon. They never change under their address.
    func add(_ look: Look) {
        for file in look.files {
            get(RouterPath(file.address)) { _, _ in
                var headers = HTTPFields()
                headers[.contentType] = file.mediaType
                headers[.cacheControl] = "public, max-age=31536000, immutable"
                headers[.xContentTypeOptions] = "nosniff"
                return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.bytes))
            }
        }
    }
}
