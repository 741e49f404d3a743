/// What came of handing over a mail. Each says so in words for whoever runs the server.
public enum SMTPOutcome: Hashable, Sendable {
    /// The server has taken it: from here on it is the server's.
    case accepted(String)
    /// Not now: a network that is away, a server that is busy or set up wrongly. Another try may go better.
    case temporary(String)
    /// Never: the server refuses this recipient or this mail for good.
    case permanent(String)

    /// What curl's result and the server's last words mean.
    init(_ result: UInt32, detail: String, _ dialogue: Dialogue, _ server: SMTPServer) {
        let reply = dialogue.reply
        if result == 0 {
            self = .accepted(reply)
        } else if dialogue.code >= 400 {
            let words = "\(Self.refusal(dialogue.stage)): \(reply)"
            self = dialogue.isFinal ? .permanent(words) : .temporary(words)
        } else {
            self = .temporary("\(Self.failure(dialogue.stage, server)): \(detail)")
        }
    }

    private static func refusal(_ stage: Dialogue.Stage) -> String {
        switch stage {
        case .connecting, .greeting: "the mail server takes no mail from here"
        case .encrypting: "the mail server does not encrypt the connection"
        case .signingIn: "the mail server does not accept the user or the password"
        case .sender: "the mail server does not accept the sender"
        case .recipient: "the mail server does not accept the recipient"
        case .data: "the mail server does not accept the mail"
        }
    }

    private static func failure(_ stage: Dialogue.Stage, _ server: SMTPServer) -> String {
        let name = "\(server.host):\(server.port)"
        return switch stage {
        case .connecting: "no connection with the mail server \(name)"
        case .greeting, .encrypting: "the connection with \(name) could not be set up"
        case .signingIn: "signing in at \(name) failed"
        case .sender, .recipient, .data: "the connection with \(name) broke off"
        }
    }
}

extension Dialogue {
    /// Is the server's refusal about this mail and for good? What it says before it hears of a recipient is about the sender or
    /// the connection, which is for whoever runs the server to put right; the mails wait until then. A mail that is too large
    /// (552) may be refused there too.
    var isFinal: Bool {
        guard (500...599).contains(code) else { return false }
        return switch stage {
        case .recipient, .data: true
        case .sender: code == 552
        default: false
        }
    }
}
