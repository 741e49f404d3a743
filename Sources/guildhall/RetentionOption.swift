import ArgumentParser
import Members

/// How long what is no part of the record is kept.
struct RetentionOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Days for which the addresses from which agreements were accepted are kept.",
            discussion: "The record itself, with who accepted what and when, is kept for good."))
    var keepAcceptanceAddresses = Retention.usual.acceptanceAddresses

    @Option(help: "Days for which replies to requests with an Idempotency-Key are kept.")
    var keepReplies = Retention.usual.replies

    @Option(help: "Days for which sessions that are over are kept.")
    var keepSessions = Retention.usual.endedSessions

    @Option(help: "Days for which mails that were sent are kept.")
    var keepMails = Retention.usual.sentMails

    @Option(help: "Days for which security events are kept.")
    var keepSecurityEvents = Retention.usual.securityEvents

    func validate() throws {
        for (name, days) in [
            ("acceptance-addresses", keepAcceptanceAddresses), ("replies", keepReplies), ("sessions", keepSessions),
            ("mails", keepMails), ("security-events", keepSecurityEvents),
        ] {
            guard (1...36_500).contains(days) else {
                throw ValidationError("--keep-\(name) is \(days); use 1 to 36500")
            }
        }
    }

    var days: Retention {
        var days = Retention.usual
        (days.acceptanceAddresses, days.replies) = (keepAcceptanceAddresses, keepReplies)
        (days.endedSessions, days.sentMails) = (keepSessions, keepMails)
        days.securityEvents = keepSecurityEvents
        return days
    }
}
