import Record
import Terms

/// The words of notices about coming in, agreements, the profile and the end of a membership.
enum JoiningNotices {
    static func english(_ kind: NoticeKind) -> NoticeMails.Words {
        switch kind {
        case .applicationReceived:
            .init(
                subject: "A new application: {{about}}",
                next: "The application's page shows the answers, and takes your assessment.")
        case .applicationAccepted:
            .init(
                subject: "{{partner.name}} is accepted",
                next: "The onboarding page shows what is needed before the membership is active.")
        case .stepHandedIn:
            .init(subject: "To review: {{about}} ({{partner.name}})", next: "Approve it, or say what is missing.")
        case .stepApproved:
            .init(subject: "Approved: {{about}}", next: "The onboarding page shows what comes next.")
        case .stepRejected:
            .init(subject: "Please try again: {{about}}", next: "Hand it in again on the onboarding page.")
        case .welcome:
            .init(
                subject: "Welcome to {{program.title}}", next: "A letter with a link for the portal was sent as well.")
        case .partnerActivated:
            .init(subject: "{{partner.name}} is active", next: "Everything the program offers can be used from now on.")
        case .agreementReminder:
            .init(
                subject: "Please sign: {{program.title}}",
                next: "The membership becomes active when everything is signed.")
        case .agreementChanged:
            .init(
                subject: "New terms to accept: {{program.title}}",
                next: "Read and accept them on the page of agreements.")
        case .profileDue:
            .init(
                subject: "Please look at the profile of {{partner.name}}",
                next: "Change what is no longer right, or confirm it as it is.")
        case .profileChanged:
            .init(subject: "{{partner.name}} changed its profile", next: "The partner's page shows it as it is now.")
        default:
            .init(
                subject: "The membership of {{partner.name}} has ended",
                next: "Nobody of {{partner.name}} has access any more. What happened before is kept.")
        }
    }

    static func german(_ kind: NoticeKind) -> NoticeMails.Words {
        switch kind {
        case .applicationReceived:
            .init(
                subject: "Eine neue Bewerbung: {{about}}",
                next: "Auf der Seite der Bewerbung stehen die Antworten; dort bewerten Sie sie.")
        case .applicationAccepted:
            .init(
                subject: "{{partner.name}} ist angenommen",
                next: "Die Seite zur Aufnahme zeigt, was fehlt, bis die Mitgliedschaft aktiv ist.")
        case .stepHandedIn:
            .init(
                subject: "Zu prüfen: {{about}} ({{partner.name}})",
                next: "Geben Sie ihn frei, oder sagen Sie, was fehlt.")
        case .stepApproved:
            .init(
                subject: "Freigegeben: {{about}}",
                next: "Die Seite zur Aufnahme zeigt, was als Nächstes kommt.")
        case .stepRejected:
            .init(
                subject: "Bitte noch einmal: {{about}}",
                next: "Reichen Sie ihn auf der Seite zur Aufnahme noch einmal ein.")
        case .welcome:
            .init(
                subject: "Willkommen bei {{program.title}}",
                next: "Ein Brief mit einem Link zum Portal ist ebenfalls unterwegs.")
        case .partnerActivated:
            .init(
                subject: "{{partner.name}} ist aktiv",
                next: "Ab jetzt steht alles offen, was das Programm bietet.")
        case .agreementReminder:
            .init(
                subject: "Bitte unterzeichnen: {{program.title}}",
                next: "Die Mitgliedschaft wird aktiv, wenn alles unterzeichnet ist.")
        case .agreementChanged:
            .init(
                subject: "Neue Bedingungen: {{program.title}}",
                next: "Lesen Sie sie auf der Seite der Verträge, und stimmen Sie dort zu.")
        case .profileDue:
            .init(
                subject: "Bitte sehen Sie das Profil von {{partner.name}} an",
                next: "Ändern Sie, was nicht mehr stimmt, oder bestätigen Sie es, wie es ist.")
        case .profileChanged:
            .init(
                subject: "{{partner.name}} hat das Profil geändert",
                next: "Auf der Seite des Partners steht es, wie es jetzt ist.")
        default:
            .init(
                subject: "Die Mitgliedschaft von {{partner.name}} ist beendet",
                next: "Niemand von {{partner.name}} hat noch Zugang. Was bisher geschah, bleibt erhalten.")
        }
    }
}
