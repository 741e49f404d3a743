import Terms

/// What came of handing over a mail. Each says so, to be put into the words of whoever reads it.
public enum SMTPOutcome: Hashable, Sendable {
    /// The server has taken it: from here on it is the server's.
    case accepted(String)
    /// Not now: a network that is away, a server that is busy or set up wrongly. Another try may go better.
    case temporary(Phrase)
    /// Never: the server refuses this recipient or this mail for good.
    case permanent(Phrase)

    /// What curl's result and the server's last words mean.
    init(_ result: UInt32, detail: String, _ dialogue: Dialogue, _ server: SMTPServer) {
        let reply = dialogue.reply
        if dialogue.isBeyondServer {
            self = .permanent("smtp.no_smtputf8")
        } else if result == 0 {
            self = .accepted(reply)
        } else if dialogue.code >= 400 {
            let refusal = Phrase("smtp.refused.\(Self.refused(dialogue.stage))", ["reply": .text(reply)])
            self = dialogue.isFinal ? .permanent(refusal) : .temporary(refusal)
        } else {
            let values: [String: TypedValue] = [
                "server": .text("\(server.host):\(server.port)"), "detail": .text(detail),
            ]
            self = .temporary(Phrase("smtp.failed.\(Self.failed(dialogue.stage))", values))
        }
    }

    private static func refused(_ stage: Dialogue.Stage) -> String {
        switch stage {
        case .connecting, .greeting: "greeting"
        case .encrypting: "encrypting"
        case .signingIn: "signing_in"
        case .sender: "sender"
        case .recipient: "recipient"
        case .data: "data"
        }
    }

    private static func failed(_ stage: Dialogue.Stage) -> String {
        switch stage {
        case .connecting: "connecting"
        case .greeting, .encrypting: "setting_up"
        case .signingIn: "signing_in"
        case .sender, .recipient, .data: "broken_off"
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
