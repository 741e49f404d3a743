import Terms

/// The built-in mails about leads, and about contacts that partners share.
enum LeadMails {
    static func english(_ kind: NoticeKind) -> NoticeMails.Words? {
        switch kind {
        case .leadOffered:
            .init(subject: "A lead for you", next: "Accept it on its page; then you see who it is.")
        case .leadUnplaced:
            .init(subject: "A lead without a partner", next: "Offer it to a partner on its page.")
        case .leadAccepted:
            .init(subject: "Lead accepted ({{partner.name}})", next: "Its page shows what is done about it.")
        case .leadDeclined:
            .init(subject: "Lead given back ({{partner.name}})", next: "It goes to the next by the program's rules.")
        case .leadTakenBack:
            .init(subject: "A lead was taken back", next: "The page of leads shows those that you have.")
        case .leadEnded:
            .init(subject: "Lead ended ({{partner.name}})", next: "Its page shows how.")
        case .contactApproved:
            .init(subject: "A contact may be used ({{partner.name}})", next: "The page of contacts shows who it is.")
        case .contactWithdrawn:
            .init(
                subject: "A contact may be used no more ({{partner.name}})",
                next: "Do not turn to this person any more; the page of contacts shows which one it is about.")
        default: nil
        }
    }

    static func german(_ kind: NoticeKind) -> NoticeMails.Words? {
        switch kind {
        case .leadOffered:
            .init(
                subject: "Ein Lead für Sie", next: "Nehmen Sie ihn auf seiner Seite an; dann sehen Sie, um wen es geht."
            )
        case .leadUnplaced:
            .init(subject: "Ein Lead ohne Partner", next: "Bieten Sie ihn auf seiner Seite einem Partner an.")
        case .leadAccepted:
            .init(subject: "Lead angenommen ({{partner.name}})", next: "Seine Seite zeigt, was damit geschieht.")
        case .leadDeclined:
            .init(
                subject: "Lead zurückgegeben ({{partner.name}})",
                next: "Er geht nach den Regeln des Programms an den Nächsten.")
        case .leadTakenBack:
            .init(subject: "Ein Lead wurde zurückgenommen", next: "Die Seite der Leads zeigt, welche Sie haben.")
        case .leadEnded:
            .init(subject: "Lead beendet ({{partner.name}})", next: "Seine Seite zeigt, wie.")
        case .contactApproved:
            .init(
                subject: "Ein Kontakt darf genutzt werden ({{partner.name}})",
                next: "Die Seite der Kontakte zeigt, wer es ist.")
        case .contactWithdrawn:
            .init(
                subject: "Ein Kontakt darf nicht mehr genutzt werden ({{partner.name}})",
                next: "Wenden Sie sich nicht mehr an diese Person; die Seite der Kontakte zeigt, um welchen es geht.")
        default: nil
        }
    }
}
