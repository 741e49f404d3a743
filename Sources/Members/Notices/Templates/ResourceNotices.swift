import Record
import Terms

/// The built-in mails about courses, licences, the public list of partners, permissions for distributors and the program itself.
enum ResourceNotices {
    static func english(_ kind: NoticeKind) -> NoticeMails.Words? {
        switch kind {
        case .courseRequested:
            .init(
                subject: "{{partner.name}} asks for a course: {{about}}",
                next: "Say what it costs, or decline it, on the page of courses.")
        case .courseQuoted:
            .init(
                subject: "What your course costs: {{about}}",
                next: "Nothing is booked until you accept the cost on the page of courses.")
        case .courseDeclined:
            .init(
                subject: "Not held: {{about}}",
                next: "The page of courses shows what else there is.")
        case .courseAccepted:
            .init(
                subject: "The cost is accepted: {{about}}",
                next: "It can be held now; enter the results when it is over.")
        case .licenceRequested:
            .init(
                subject: "{{partner.name}} asks for a licence: {{about}}",
                next: "Grant it with its key, or decline it, on the page of licences.")
        case .licenceGranted:
            .init(
                subject: "Granted: {{about}}",
                next: "Its key stands on the page of licences.")
        case .licenceDeclined:
            .init(
                subject: "Not granted: {{about}}",
                next: "The page of licences shows what else you may have.")
        case .licenceExpiring:
            .init(
                subject: "Ends soon: {{about}}",
                next: "Ask for another when its last day is over.")
        case .licenceExpired:
            .init(
                subject: "Ended: {{about}}",
                next: "Its place is free: you may ask for another.")
        case .commentAdded:
            .init(
                subject: "A comment for you",
                next: "Answer on the page of what it is about.")
        case .distributorPermission:
            .init(
                subject: "Registering for a reseller",
                next: "The page of resellers shows for whom you may register.")
        case .programPublished:
            .init(
                subject: "{{program.title}}: a new version of the terms",
                next: "The program guide shows what changes, clause by clause, and from when.")
        case .partnerUnlisted:
            .init(
                subject: "{{partner.name}} is off the public list",
                next: "What you published is kept, and comes back when {{vendor.name}} lists you again.")
        case .partnerRelisted:
            .init(
                subject: "{{partner.name}} is on the public list again",
                next: "What you published shows again.")
        default: nil
        }
    }

    static func german(_ kind: NoticeKind) -> NoticeMails.Words? {
        switch kind {
        case .courseRequested:
            .init(
                subject: "{{partner.name}} fragt einen Kurs an: {{about}}",
                next: "Nennen Sie auf der Seite der Kurse die Kosten, oder lehnen Sie ab.")
        case .courseQuoted:
            .init(
                subject: "Was Ihr Kurs kostet: {{about}}",
                next: "Gebucht wird erst, wenn Sie die Kosten auf der Seite der Kurse annehmen.")
        case .courseDeclined:
            .init(
                subject: "Findet nicht statt: {{about}}",
                next: "Auf der Seite der Kurse steht, was es sonst gibt.")
        case .courseAccepted:
            .init(
                subject: "Die Kosten sind angenommen: {{about}}",
                next: "Er kann stattfinden; tragen Sie danach die Ergebnisse ein.")
        case .licenceRequested:
            .init(
                subject: "{{partner.name}} fragt eine Lizenz an: {{about}}",
                next: "Geben Sie sie auf der Seite der Lizenzen mit ihrem Schlüssel, oder lehnen Sie ab.")
        case .licenceGranted:
            .init(
                subject: "Erteilt: {{about}}",
                next: "Der Schlüssel steht auf der Seite der Lizenzen.")
        case .licenceDeclined:
            .init(
                subject: "Nicht erteilt: {{about}}",
                next: "Auf der Seite der Lizenzen steht, was Ihnen sonst offensteht.")
        case .licenceExpiring:
            .init(
                subject: "Läuft bald ab: {{about}}",
                next: "Fragen Sie nach ihrem letzten Tag eine neue an.")
        case .licenceExpired:
            .init(
                subject: "Abgelaufen: {{about}}",
                next: "Ihr Platz ist frei: Sie können eine neue anfragen.")
        case .commentAdded:
            .init(
                subject: "Ein Kommentar für Sie",
                next: "Antworten Sie auf der Seite dessen, worum es geht.")
        case .distributorPermission:
            .init(
                subject: "Registrieren für einen Wiederverkäufer",
                next: "Auf der Seite der Wiederverkäufer steht, für wen Sie registrieren dürfen.")
        case .programPublished:
            .init(
                subject: "{{program.title}}: eine neue Fassung der Bedingungen",
                next: "Der Programmleitfaden zeigt Klausel für Klausel, was sich ändert und ab wann.")
        case .partnerUnlisted:
            .init(
                subject: "{{partner.name}} steht nicht mehr auf der öffentlichen Liste",
                next: "Was Sie veröffentlicht haben, bleibt aufbewahrt, bis {{vendor.name}} Sie wieder aufnimmt.")
        case .partnerRelisted:
            .init(
                subject: "{{partner.name}} steht wieder auf der öffentlichen Liste",
                next: "Was Sie veröffentlicht haben, ist wieder zu sehen.")
        default: nil
        }
    }
}
