/// Where mails are handed over, and how.
public struct SMTPServer: Hashable, Sendable {
    /// When the connection is encrypted.
    public enum Security: Hashable, Sendable {
        /// From its first byte (`smtps://`).
        case tls
        /// After STARTTLS (RFC 3207), or else no mail is sent.
        case startTLS
        /// After STARTTLS where the server offers it; in clear otherwise.
        case startTLSIfOffered
        /// Never.
        case plain
    }

    public let host: String
    public let port: Int
    public let security: Security
    public let user: String?
    public var password: Password?
    /// The name that the client gives itself; nil for that of the machine.
    public let clientName: String?
    /// A file of certificates (PEM) that are trusted instead of the system's.
    public var certificates: String?
    /// Seconds until a connection must stand.
    public var connectSeconds = 15
    /// Seconds until a mail must be taken, with everything before it.
    public var totalSeconds = 60

    /// Reads `smtp://user@host:587` or `smtps://host`, with `?starttls=required|opportunistic|off` after `smtp://` if wanted. A
    /// path is the name that the client gives itself. The port is 587 when none is given, and 465 for `smtps`. STARTTLS is
    /// required when nothing is said, but on this machine itself, where it is used if offered.
    ///
    /// - Throws: `Fault` with a sentence for whoever wrote it.
    public init(_ text: String) throws(Fault) {
        let (scheme, rest) = try Self.scheme(of: text)
        let query = rest.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let place = query[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        var hostAndPort = place[0]
        if let at = hostAndPort.lastIndex(of: "@") {
            let user = String(hostAndPort[..<at])
            guard !user.contains(":") else {
                throw Fault(
                    "a password stands in the address", "write it to a file and name that with --mail-password-file")
            }
            guard !user.isEmpty, let decoded = user.removingPercentEncoding(), Self.isPlain(decoded) else {
                throw Fault("\"\(user)\" cannot be a user's name", "write it as user@host")
            }
            self.user = decoded
            hostAndPort = hostAndPort[hostAndPort.index(after: at)...]
        } else {
            user = nil
        }
        (host, port) = try Self.place(hostAndPort, default: scheme == "smtps" ? 465 : 587)
        clientName = place.count > 1 && !place[1].isEmpty ? try Self.name(String(place[1])) : nil
        let isHere = ["localhost", "127.0.0.1", "::1"].contains(host)
        security = try Self.security(scheme, query.count > 1 ? String(query[1]) : nil, isHere: isHere)
        if user != nil, security == .plain || security == .startTLSIfOffered, !isHere {
            throw Fault("a password would be sent in clear", "leave starttls out, so that it is required")
        }
    }

    /// What is wrong with a mail server's address.
    public struct Fault: Error, Hashable, Sendable {
        public let message: String
        public let hint: String

        init(_ message: String, _ hint: String) { (self.message, self.hint) = (message, hint) }
    }

    private static let form = "write it as smtp://user@host:587 or smtps://user@host"

    private static func scheme(of text: String) throws(Fault) -> (String, Substring) {
        for scheme in ["smtp", "smtps"] where text.lowercased().hasPrefix("\(scheme)://") {
            return (scheme, text.dropFirst(scheme.count + 3))
        }
        throw Fault("\"\(text.prefix(60))\" is not the address of a mail server", form)
    }

    private static func place(_ text: Substring, default port: Int) throws(Fault) -> (String, Int) {
        var host = text
        var number: Substring?
        if text.first == "[", let end = text.firstIndex(of: "]") {
            host = text[text.index(after: text.startIndex)..<end]
            let rest = text[text.index(after: end)...]
            number = rest.first == ":" ? rest.dropFirst() : nil
        } else if let colon = text.lastIndex(of: ":") {
            host = text[..<colon]
            number = text[text.index(after: colon)...]
        }
        let allowed = "-._:".unicodeScalars
        guard !host.isEmpty,
            host.unicodeScalars.allSatisfy({
                $0.properties.isAlphabetic || $0.properties.numericType != nil || allowed.contains($0)
            })
        else { throw Fault("\"\(host)\" is not the name of a host", form) }
        guard let number else { return (String(host), port) }
        guard let port = Int(number), (1...65_535).contains(port) else {
            throw Fault("\"\(number)\" is not a port", "use a number from 1 to 65535")
        }
        return (String(host), port)
    }

    private static func name(_ text: String) throws(Fault) -> String {
        guard
            text.utf8.allSatisfy({
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 46
            })
        else {
            throw Fault("\"\(text)\" cannot be the name of this machine", "use letters, digits, hyphens and full stops")
        }
        return text
    }

    private static func security(_ scheme: String, _ query: String?, isHere: Bool) throws(Fault) -> Security {
        switch (scheme, query) {
        case ("smtps", nil): return .tls
        case ("smtp", nil): return isHere ? .startTLSIfOffered : .startTLS
        case ("smtp", "starttls=required"): return .startTLS
        case ("smtp", "starttls=opportunistic"): return .startTLSIfOffered
        case ("smtp", "starttls=off"): return .plain
        default:
            throw Fault(
                "\"?\(query ?? "")\" is not understood behind \(scheme)://",
                scheme == "smtps"
                    ? "leave it out: smtps is encrypted always"
                    : "write ?starttls=required, ?starttls=opportunistic or ?starttls=off")
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.value > 31 && $0.value != 127 }
    }

    /// The address as curl takes it, without the user.
    var url: String {
        let shown = host.contains(":") ? "[\(host)]" : host
        return "\(security == .tls ? "smtps" : "smtp")://\(shown):\(port)/\(clientName ?? "")"
    }
}

/// A password, which nothing that prints a value shows.
public struct Password: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { "(a password)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension String {
    /// With `%40` and its like replaced by what they stand for; nil when that is no UTF-8.
    fileprivate func removingPercentEncoding() -> String? {
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 else {
                return nil
            }
            bytes.append(code)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
