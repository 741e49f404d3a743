import Record
import Terms

/// The built-in mails about funds.
enum FundMails {
    static func english(_ kind: NoticeKind) -> NoticeMails.Words? {
        switch kind {
        case .fundRequested:
            .init(
                subject: "To decide: {{about}} ({{partner.name}})",
                next: "Look at it and approve or decline it on its page, before the activity begins.")
        case .fundApproved:
            .init(subject: "Approved: {{about}}", next: "Keep invoices and proofs; you claim with them afterwards.")
        case .fundDeclined: .init(subject: "Not approved: {{about}}", next: "You can propose another activity.")
        case .fundVoid: .init(subject: "No longer to be claimed: {{about}}", next: "Its page shows by which clause.")
        case .fundClaimDue:
            .init(subject: "To claim: {{about}}", next: "Hand in invoices and proofs on its page in time.")
        case .fundClaimed:
            .init(subject: "Claim to review: {{about}} ({{partner.name}})", next: "Its page shows invoices and proofs.")
        case .fundClaimApproved:
            .init(subject: "Reimbursed: {{about}}", next: "It is paid like whatever else you earned.")
        case .fundClaimDeclined:
            .init(subject: "Claim not approved: {{about}}", next: "See the reason on its page.")
        case .fundBudgetLow:
            .init(subject: "A budget is nearly used", next: "Raise it, or approve less from now on.")
        case .subprogramOffered:
            .init(subject: "Offered to you: {{about}}", next: "Read its terms on its page and accept them.")
        case .subprogramNear:
            .init(subject: "Nearly reached: {{about}}", next: "Its page shows what is missing.")
        case .subprogramReached:
            .init(subject: "Reached: {{about}}", next: "What was earned is paid like whatever else you earned.")
        case .subprogramMissed:
            .init(subject: "Not reached: {{about}}", next: "Its page shows what was missing.")
        default: nil
        }
    }

    static func german(_ kind: NoticeKind) -> NoticeMails.Words? {
        switch kind {
        case .fundRequested:
            .init(
                subject: "Zu entscheiden: {{about}} ({{partner.name}})",
                next: "Genehmigen Sie sie auf ihrer Seite oder lehnen Sie sie ab, bevor sie beginnt.")
        case .fundApproved:
            .init(
                subject: "Genehmigt: {{about}}",
                next: "Heben Sie Rechnungen und Nachweise auf; damit stellen Sie danach den Antrag.")
        case .fundDeclined:
            .init(subject: "Nicht genehmigt: {{about}}", next: "Sie können eine andere Maßnahme vorschlagen.")
        case .fundVoid:
            .init(subject: "Nicht mehr zu beantragen: {{about}}", next: "Die Seite zeigt, nach welcher Klausel.")
        case .fundClaimDue:
            .init(
                subject: "Zu beantragen: {{about}}",
                next: "Reichen Sie Rechnungen und Nachweise rechtzeitig auf ihrer Seite ein.")
        case .fundClaimed:
            .init(
                subject: "Antrag zu prüfen: {{about}} ({{partner.name}})",
                next: "Seine Seite zeigt Rechnungen und Nachweise.")
        case .fundClaimApproved:
            .init(subject: "Erstattet: {{about}}", next: "Es wird ausgezahlt wie alles andere, was Sie verdienen.")
        case .fundClaimDeclined:
            .init(subject: "Antrag nicht genehmigt: {{about}}", next: "Den Grund zeigt seine Seite.")
        case .fundBudgetLow:
            .init(
                subject: "Ein Budget ist fast aufgebraucht",
                next: "Erhöhen Sie es, oder genehmigen Sie von nun an weniger.")
        case .subprogramOffered:
            .init(
                subject: "Ihnen angeboten: {{about}}",
                next: "Lesen Sie die Bedingungen auf der Seite und nehmen Sie sie an.")
        case .subprogramNear:
            .init(subject: "Fast erreicht: {{about}}", next: "Die Seite zeigt, was noch fehlt.")
        case .subprogramReached:
            .init(
                subject: "Erreicht: {{about}}",
                next: "Was verdient ist, wird ausgezahlt wie alles andere, was Sie verdienen.")
        case .subprogramMissed:
            .init(subject: "Nicht erreicht: {{about}}", next: "Die Seite zeigt, was gefehlt hat.")
        default: nil
        }
    }
}
