import Record
import Terms

/// The built-in mails about courses, licences and the public list of partners.
enum ResourceNotices {
    static func english(_ kind: NoticeKind) -> NoticeMails.Words? {
        switch kind {
        case .courseRequested:
            .init(
                subject: "A course is asked for",
                next: "Say what it costs, or decline it, on the page of courses.")
        case .courseQuoted:
            .init(
                subject: "What your course costs",
                next: "Nothing is booked until you accept the cost on the page of courses.")
        case .courseDeclined:
            .init(
                subject: "A course is not held",
                next: "The page of courses shows what else there is.")
        case .courseAccepted:
            .init(
                subject: "The cost of a course is accepted",
                next: "It can be held now; enter the results when it is over.")
        case .licenceRequested:
            .init(
                subject: "A licence is asked for",
                next: "Grant it with its key, or decline it, on the page of licences.")
        case .licenceGranted:
            .init(
                subject: "Your licence is granted",
                next: "Its key stands on the page of licences.")
        case .licenceDeclined:
            .init(
                subject: "Your licence is not granted",
                next: "The page of licences shows what else you may have.")
        case .licenceExpiring:
            .init(
                subject: "A licence ends soon",
                next: "Ask for another when its last day is over.")
        case .licenceExpired:
            .init(
                subject: "A licence has ended",
                next: "Its place is free: you may ask for another.")
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
                subject: "Ein Kurs ist angefragt",
                next: "Nennen Sie auf der Seite der Kurse die Kosten, oder lehnen Sie ab.")
        case .courseQuoted:
            .init(
                subject: "Was Ihr Kurs kostet",
                next: "Gebucht wird erst, wenn Sie die Kosten auf der Seite der Kurse annehmen.")
        case .courseDeclined:
            .init(
                subject: "Ein Kurs findet nicht statt",
                next: "Auf der Seite der Kurse steht, was es sonst gibt.")
        case .courseAccepted:
            .init(
                subject: "Die Kosten eines Kurses sind angenommen",
                next: "Er kann stattfinden; tragen Sie danach die Ergebnisse ein.")
        case .licenceRequested:
            .init(
                subject: "Eine Lizenz ist angefragt",
                next: "Geben Sie sie auf der Seite der Lizenzen mit ihrem Schlüssel, oder lehnen Sie ab.")
        case .licenceGranted:
            .init(
                subject: "Ihre Lizenz ist erteilt",
                next: "Der Schlüssel steht auf der Seite der Lizenzen.")
        case .licenceDeclined:
            .init(
                subject: "Ihre Lizenz ist nicht erteilt",
                next: "Auf der Seite der Lizenzen steht, was Ihnen sonst offensteht.")
        case .licenceExpiring:
            .init(
                subject: "Eine Lizenz läuft bald ab",
                next: "Fragen Sie nach ihrem letzten Tag eine neue an.")
        case .licenceExpired:
            .init(
                subject: "Eine Lizenz ist abgelaufen",
                next: "Ihr Platz ist frei: Sie können eine neue anfragen.")
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
