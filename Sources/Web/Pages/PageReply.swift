import HTTPTypes
import Hummingbird
import NIOCore
import Terms

/// A page: its title and the values it shows.
struct Page: Sendable {
    /// For the browser's title and, unless the template has a heading of its own, the page's.
    let title: String
    let model: any TemplateModel
    /// The page whose entry in the navigation is marked as current; the page itself when nil.
    var within: Link?
    var status = HTTPResponse.Status.ok
    var cookies: [Cookie] = []
    /// Seconds after which it is worth trying again; said with status 429.
    var retryAfter: Int?
    /// What stood in the way of the form on it, for the top of the page.
    var complaints = Complaints.none

    init(
        _ title: String, _ model: any TemplateModel, within: Link? = nil, status: HTTPResponse.Status = .ok,
        cookies: [Cookie] = []
    ) {
        self.title = title
        self.model = model
        self.within = within
        self.status = status
        self.cookies = cookies
    }
}

/// What a page's address replies.
enum PageReply: Sendable {
    case show(Page)
    /// Sends the browser on (303). `said` is the key of a sentence that stands at the top of the next page, and beside it `undo`, where
    /// there is a way back.
    case see(Link, said: String? = nil, undo: Undo? = nil, cookies: [Cookie] = [])
    /// Bytes to keep, never to show: with a name, and nothing in them is run.
    case file(name: String, mediaType: String, bytes: ByteBuffer)
    /// What pages are made with, such as a picture: its address changes with its bytes, so that browsers keep it.
    case asset(mediaType: String, bytes: ByteBuffer)
    /// A table of records to take away, in UTF-8: the vendor's admins are told.
    case table(name: String, csv: ByteBuffer)
    /// Only what stands in the way of a form, for the script that checks while somebody types; empty when nothing does.
    case complaints(Complaints)
}

extension PageReply {
    static let csvType = "text/csv; charset=utf-8"

    /// A table as comma-separated values, as `CSVText` writes them.
    static func csv(name: String, _ header: [String], _ rows: [[String]]) -> PageReply {
        let text = ([header] + rows).map { CSVText.line($0) }.joined()
        return .table(name: name, csv: ByteBuffer(string: text))
    }
}

/// A cookie as it is set (RFC 6265). Always for the whole site, not for scripts, and not sent along from other sites.
struct Cookie: Sendable {
    let name: String
    let value: String
    /// Seconds it is kept; nil ends with the browser, 0 removes it.
    let age: Int?

    /// As browsers know it. With this prefix they take it from this very host and by https alone, so that no neighbour under the same
    /// domain plants a session or a form's guard (RFC 6265bis, section 4.1.3.2).
    static func name(_ name: String, secure: Bool) -> String { secure ? "__Host-" + name : name }

    func field(secure: Bool) -> String {
        "\(Self.name(name, secure: secure))=\(value); Path=/; HttpOnly; SameSite=Lax"
            + (age.map { "; Max-Age=\($0)" } ?? "")
            + (secure ? "; Secure" : "")
    }
}
