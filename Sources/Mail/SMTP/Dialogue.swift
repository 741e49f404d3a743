import CLibCurl
import Synchronization

/// What was said between client and server while one mail was handed over, as far as it matters for what came of it.
///
/// Used on one thread while curl performs; only `abandoned` is shared.
final class Dialogue {
    /// How far it came: the last command that was sent.
    enum Stage: String {
        case connecting = ""
        case greeting = "EHLO"
        case encrypting = "STARTTLS"
        case signingIn = "AUTH"
        case sender = "MAIL"
        case recipient = "RCPT"
        case data = "DATA"
    }

    private(set) var stage = Stage.connecting
    /// The last line of the server's last reply, such as `250 OK`.
    private(set) var reply = ""
    private let abandoned: Abandon
    private let needsSMTPUTF8: Bool
    /// What the server's last reply to EHLO said it can do, by keyword.
    private var offers: Set<String> = []
    /// When the client said goodbye: what the server says to that does not matter.
    private var goodbye: ContinuousClock.Instant?

    /// The message, and how much of it curl has taken.
    private let message: [UInt8]
    private var taken = 0

    init(_ message: [UInt8], needsSMTPUTF8: Bool, _ abandoned: Abandon) {
        self.message = message
        self.needsSMTPUTF8 = needsSMTPUTF8
        self.abandoned = abandoned
    }

    /// Has the server been told of an address with letters beyond ASCII although it cannot take any (RFC 6531)? What it does with such
    /// a mail is anybody's guess, so it gets none.
    var isBeyondServer: Bool {
        let isAfterGreeting = [Stage.sender, .recipient, .data].contains(stage)
        return needsSMTPUTF8 && isAfterGreeting && !offers.contains("SMTPUTF8")
    }

    /// The reply's code; 0 when there was none.
    var code: Int { Int(reply.prefix(3)) ?? 0 }

    /// Notes a piece of what was said. Of what the client says only the command is kept: what comes after may be a password.
    func note(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
        switch kind {
        case CURLINFO_HEADER_IN where goodbye == nil:
            let line = String(decoding: bytes, as: UTF8.self)
            reply = String(HeaderText.clean(line).prefix(300))
            if stage == .greeting, reply.hasPrefix("250") {
                offers.insert(reply.dropFirst(4).prefix { $0 != " " }.uppercased())
            }
        case CURLINFO_HEADER_OUT:
            let command = String(decoding: bytes.prefix { $0 != 32 && $0 != 13 }, as: UTF8.self)
            if command == "QUIT" { goodbye = .now }
            if command == "HELO" { stage = .greeting }
            if let next = Stage(rawValue: command), next != .connecting { stage = next }
            // Behind STARTTLS the server says anew what it can do.
            if stage == .greeting { offers = [] }
        default: break
        }
    }

    /// Copies the next piece of the message; 0 at its end. What the server cannot take is broken off before its first byte.
    func copy(to room: UnsafeMutableRawBufferPointer) -> Int {
        guard !isBeyondServer else { return Int(CURL_READFUNC_ABORT) }
        let count = min(room.count, message.count - taken)
        message.withUnsafeBytes { bytes in
            room.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[taken..<taken + count]))
        }
        taken += count
        return count
    }

    var size: Int { message.count }

    /// Is nothing more to be waited for: the program ends, or the server has had two seconds for its own goodbye?
    var isToEnd: Bool { abandoned.isSet || goodbye.map { ContinuousClock.now - $0 > .seconds(2) } ?? false }
}

/// Set when mails under way shall be given up, since the program is ending.
final class Abandon: Sendable {
    private let flag = Atomic(false)

    var isSet: Bool { flag.load(ordering: .relaxed) }
    func set() { flag.store(true, ordering: .relaxed) }
}
