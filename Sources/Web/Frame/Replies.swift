import Channel
import HTTPTypes
import Hummingbird
import Record
import Terms

extension Response {
    /// A reply of a media type with these bytes.
    init(_ status: HTTPResponse.Status, _ mediaType: String, _ bytes: [UInt8]) {
        var headers = HTTPFields()
        headers[.contentType] = mediaType
        self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A reply of the API. It may hold what is a partner's alone, so nobody on the way keeps it.
    init(_ status: HTTPResponse.Status = .ok, json value: some Encodable) throws(DocumentError) {
        self.init(status, "application/json", try JSON.encode(value))
        headers[.cacheControl] = "no-store"
    }
}

extension Response {
    /// What a command replies: with the version of what it was about, and whether it is the answer to an earlier request.
    init<Reply>(_ status: HTTPResponse.Status, _ performed: Performed<Reply>, version: Int64?) throws(DocumentError) {
        try self.init(status, json: performed.reply)
        if let version { headers[.eTag] = "\"\(version)\"" }
        if performed.repeated { headers[.idempotentReplayed] = "true" }
    }
}

/// A reply that carries the version of what it shows; the version becomes its ETag.
protocol VersionedReply {
    /// The sequence of the last journal entry that changed it.
    var version: Int64 { get }
}

extension Versioned: VersionedReply {}
