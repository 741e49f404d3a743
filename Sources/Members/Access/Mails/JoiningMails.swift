import Record
import Terms

/// The mails to applicants and to those who come in.
enum JoiningMails {
    static func english(_ kind: AccountMail) -> (subject: String, text: String) {
        switch kind {
        case .addressConfirmation:
            (
                "Is this your address? {{program}}",
                """
                Hello,

                somebody applied for {{program}} of {{company}} and named this address. If that was you, confirm it \
                here; then people look at the application:

                {{link}}

                The link works once, until {{until}}. If it was not you, leave it: without the link nothing happens.
                """
            )
        case .applicationReceived:
            (
                "Your application to {{company}} has arrived",
                """
                Hello {{name}},

                thank you: {{company}} has the application of {{applicant}} for {{program}}. People look at it, and you hear from \
                them by mail.
                """
            )
        case .applicationAccepted:
            (
                "{{applicant}} is accepted: {{program}}",
                """
                Hello {{name}},

                {{company}} has accepted the application of {{applicant}} for {{program}}. Begin here; the pages show what \
                is still needed before the membership is active:

                {{link}}

                {{sent}}

                The link works once, until {{until}}.
                """
            )
        case .applicationDeclined:
            (
                "Your application to {{company}}",
                """
                Hello {{name}},

                {{company}} has not accepted the application of {{applicant}} for {{program}}. The reason that was recorded:

                {{reason}}
                """
            )
        default:
            (
                "Welcome to {{program}}",
                """
                Hello {{name}},

                what {{applicant}} showed is approved: welcome to {{program}} of {{company}}. This link lets you into the portal:

                {{link}}

                It works once, until {{until}}. There is no password in this letter, and nobody will ask you for one by mail.
                """
            )
        }
    }

    static func german(_ kind: AccountMail) -> (subject: String, text: String) {
        switch kind {
        case .addressConfirmation:
            (
                "Ist das Ihre Adresse? {{program}}",
                """
                Guten Tag,

                jemand hat sich für {{program}} von {{company}} beworben und diese Adresse angegeben. Wenn Sie das \
                waren, bestätigen Sie es hier; dann sehen sich Menschen die Bewerbung an:

                {{link}}

                Der Link gilt einmal, bis {{until}}. Wenn Sie es nicht waren, lassen Sie ihn: ohne ihn geschieht nichts.
                """
            )
        case .applicationReceived:
            (
                "Ihre Bewerbung bei {{company}} ist angekommen",
                """
                Guten Tag {{name}},

                vielen Dank: {{company}} hat die Bewerbung von {{applicant}} für {{program}} erhalten. Menschen sehen sie sich \
                an; Sie erfahren das Ergebnis per E-Mail.
                """
            )
        case .applicationAccepted:
            (
                "{{applicant}} ist angenommen: {{program}}",
                """
                Guten Tag {{name}},

                {{company}} hat die Bewerbung von {{applicant}} für {{program}} angenommen. Hier geht es weiter; die Seiten \
                zeigen, was noch fehlt, bis die Mitgliedschaft aktiv ist:

                {{link}}

                {{sent}}

                Der Link gilt einmal, bis {{until}}.
                """
            )
        case .applicationDeclined:
            (
                "Ihre Bewerbung bei {{company}}",
                """
                Guten Tag {{name}},

                {{company}} hat die Bewerbung von {{applicant}} für {{program}} nicht angenommen. Der festgehaltene Grund:

                {{reason}}
                """
            )
        default:
            (
                "Willkommen: {{program}}",
                """
                Guten Tag {{name}},

                was {{applicant}} gezeigt hat, ist freigegeben: willkommen bei {{program}} von {{company}}. Dieser Link öffnet \
                Ihnen das Portal:

                {{link}}

                Er gilt einmal, bis {{until}}. In diesem Brief steht kein Passwort, und niemand wird Sie per E-Mail nach einem \
                fragen.
                """
            )
        }
    }
}
