import Terms

/// A mail as it is written: the same text twice, plain and as HTML.
public struct Letter: Sendable {
    public let from: Mailbox
    public let to: Mailbox
    public let subject: String
    public let text: String
    public let html: String
    /// What tells it from all other mails, in the form `left@right`. Sent again, it keeps it, so that the reader's program can
    /// see that it is the same.
    public let id: String
    public let date: Instant
    /// Its language by BCP 47.
    public let language: String
    /// The address by which its reader declines mails of its kind (RFC 2369); with `https` by one click (RFC 8058).
    public let unsubscribe: String?

    public init(
        from: Mailbox, to: Mailbox, subject: String, text: String, html: String, id: String, date: Instant,
        language: String, unsubscribe: String? = nil
    ) {
        (self.from, self.to, self.subject, self.text, self.html) = (from, to, subject, text, html)
        (self.id, self.date, self.language, self.unsubscribe) = (id, date, language, unsubscribe)
    }

    /// The message by RFC 5322 and MIME, with CRLF at the ends of its lines. The same letter gives the same bytes.
    public var message: [UInt8] {
        // No encoded text holds `=_`: in quoted-printable a `=` is followed by a digit or the line's end.
        let boundary = "=_" + id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40)
        let headers =
            [
                HeaderText.header("Date", text: Self.written(date)),
                HeaderText.header("From", from),
                HeaderText.header("To", to),
                HeaderText.header("Subject", text: subject),
                "Message-ID: <\(HeaderText.clean(id).replacing(" ", with: ""))>",
                "Auto-Submitted: auto-generated",
                HeaderText.header("Content-Language", text: language),
            ] + declining + [
                "MIME-Version: 1.0",
                "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"",
            ]
        let parts = [("text/plain", text), ("text/html", html)].map { type, text in
            let body = BodyText.encoded(text)
            return "--\(boundary)\r\nContent-Type: \(type); charset=utf-8\r\n"
                + "Content-Transfer-Encoding: \(body.encoding)\r\n\r\n\(body.text)"
        }
        let whole = headers.joined(separator: "\r\n") + "\r\n\r\n" + parts.joined() + "--\(boundary)--\r\n"
        return Array(whole.utf8)
    }

    /// RFC 8058 takes an address with `https`; mail programs click on no other.
    private var declining: [String] {
        guard let unsubscribe else { return [] }
        let address = "List-Unsubscribe:\r\n <\(HeaderText.clean(unsubscribe).replacing(" ", with: ""))>"
        return unsubscribe.hasPrefix("https://")
            ? [address, "List-Unsubscribe-Post: List-Unsubscribe=One-Click"] : [address]
    }

    /// `Mon, 02 Mar 2026 15:00:00 +0000`.
    static func written(_ instant: Instant) -> String {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let local = Zone.utc.local(instant)
        let seconds = local.millisecondsOfDay / 1_000
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let parts = local.day.parts
        let weekday = days[((local.day.number + 3) % 7 + 7) % 7]
        return "\(weekday), \(two(parts.day)) \(months[parts.month - 1]) \(parts.year) "
            + "\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)) +0000"
    }
}
