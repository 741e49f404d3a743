import Record
import Terms

/// The built-in mails about what partners earn, their statements and payouts.
enum EarningMails {
    static func english(_ kind: NoticeKind) -> NoticeMails.Words? {
        switch kind {
        case .earningTaken:
            .init(
                subject: "Taken back: {{about}}",
                next: "The page of what you earn shows it with its reason.")
        case .engagementHandedIn:
            .init(
                subject: "To approve: {{about}} ({{partner.name}})",
                next: "What is earned by it is earned once it is approved.")
        case .engagementDeclined:
            .init(
                subject: "Not approved: {{about}}",
                next: "Hand it in again if something was missing.")
        case .statementIssued:
            .init(
                subject: "Your statement: {{about}}",
                next: "It shows each amount with its reason.")
        case .payoutHeld:
            .init(
                subject: "A payout is held",
                next: "Enter your bank and tax data on the page of what you earn; the rest follows by itself.")
        case .payoutPaid:
            .init(
                subject: "A payout is on its way: {{about}}",
                next: "Your bank shows it within its usual days.")
        case .payoutReturned:
            .init(
                subject: "A payout came back: {{about}}",
                next: "See whether your bank data are right; it is paid again then.")
        case .payoutRunWaits:
            .init(
                subject: "A payout run waits for a second person",
                next: "Look at it and approve it, or discard it, on the page of payout runs.")
        case .paymentDetailsChanged:
            .init(
                subject: "Where you are paid was changed",
                next: "Was it none of you? Then change it back and tell the vendor at once.")
        default: nil
        }
    }

    static func german(_ kind: NoticeKind) -> NoticeMails.Words? {
        switch kind {
        case .earningTaken:
            .init(
                subject: "Zurückgenommen: {{about}}",
                next: "Die Seite Ihrer Verdienste zeigt es mit seinem Grund.")
        case .engagementHandedIn:
            .init(
                subject: "Zu bestätigen: {{about}} ({{partner.name}})",
                next: "Was damit verdient wird, ist mit der Bestätigung verdient.")
        case .engagementDeclined:
            .init(
                subject: "Nicht bestätigt: {{about}}",
                next: "Reichen Sie sie noch einmal ein, wenn etwas gefehlt hat.")
        case .statementIssued:
            .init(
                subject: "Ihre Abrechnung: {{about}}",
                next: "Sie zeigt jeden Betrag mit seinem Grund.")
        case .payoutHeld:
            .init(
                subject: "Eine Auszahlung ist angehalten",
                next:
                    "Tragen Sie auf der Seite Ihrer Verdienste Bank- und Steuerdaten ein; das Weitere folgt von selbst."
            )
        case .payoutPaid:
            .init(
                subject: "Eine Auszahlung ist unterwegs: {{about}}",
                next: "Ihre Bank zeigt sie innerhalb der üblichen Tage.")
        case .payoutReturned:
            .init(
                subject: "Eine Auszahlung kam zurück: {{about}}",
                next: "Sehen Sie nach, ob Ihre Bankdaten stimmen; dann wird noch einmal gezahlt.")
        case .payoutRunWaits:
            .init(
                subject: "Ein Zahlungslauf wartet auf eine zweite Person",
                next: "Sehen Sie ihn auf der Seite der Zahlungsläufe an und genehmigen oder verwerfen Sie ihn.")
        case .paymentDetailsChanged:
            .init(
                subject: "Wohin Sie bezahlt werden, wurde geändert",
                next: "War es niemand von Ihnen? Dann ändern Sie es zurück und sagen Sie es sofort dem Hersteller.")
        default: nil
        }
    }
}
