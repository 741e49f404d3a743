import Terms

/// The built-in mails about cases.
enum CaseMails {
    static func english(_ kind: NoticeKind) -> NoticeMails.Words? {
        switch kind {
        case .mentioned:
            .init(subject: "You are mentioned", next: "Answer on the page of what it is about.")
        case .caseOpened:
            .init(subject: "A case was opened ({{partner.name}})", next: "The case's page shows what it is about.")
        case .caseDirected:
            .init(subject: "Where to turn with your case", next: "Reopen the case if that does not answer it.")
        case .caseAsked:
            .init(subject: "{{vendor.name}} asks you about a case", next: "Answer on the case's page.")
        case .caseAssigned:
            .init(
                subject: "A case for you", next: "The case's page shows what it is about, and by when it is answered.")
        case .caseOverdue:
            .init(subject: "A case waits longer than it should ({{partner.name}})", next: "Answer on the case's page.")
        case .caseClosed:
            .init(subject: "A case was closed", next: "Its page shows how it ended. It can be reopened there.")
        case .caseReopened:
            .init(subject: "A case was reopened ({{partner.name}})", next: "The case's page shows why.")
        default: nil
        }
    }

    static func german(_ kind: NoticeKind) -> NoticeMails.Words? {
        switch kind {
        case .mentioned:
            .init(subject: "Sie wurden erwähnt", next: "Antworten Sie auf der Seite dessen, worum es geht.")
        case .caseOpened:
            .init(
                subject: "Ein Fall wurde eröffnet ({{partner.name}})",
                next: "Die Seite des Falls zeigt, worum es geht.")
        case .caseDirected:
            .init(
                subject: "Wohin Sie sich mit Ihrem Fall wenden",
                next: "Eröffnen Sie den Fall erneut, wenn das ihn nicht beantwortet.")
        case .caseAsked:
            .init(subject: "{{vendor.name}} fragt Sie zu einem Fall", next: "Antworten Sie auf der Seite des Falls.")
        case .caseAssigned:
            .init(
                subject: "Ein Fall für Sie",
                next: "Die Seite des Falls zeigt, worum es geht und bis wann geantwortet wird.")
        case .caseOverdue:
            .init(
                subject: "Ein Fall wartet länger, als er soll ({{partner.name}})",
                next: "Antworten Sie auf der Seite des Falls.")
        case .caseClosed:
            .init(
                subject: "Ein Fall wurde geschlossen",
                next: "Seine Seite zeigt, wie er endete. Dort kann er erneut eröffnet werden.")
        case .caseReopened:
            .init(
                subject: "Ein Fall wurde erneut eröffnet ({{partner.name}})", next: "Die Seite des Falls zeigt, warum.")
        default: nil
        }
    }
}
