import Record
import Terms

/// The mails about accounts in each language.
enum AccountMails {
    /// - Note: Compiled once; a fault in one of them fails the tests.
    static func template(_ kind: AccountMail, _ language: Language) -> MailTemplate {
        templates[kind]?[language] ?? MailTemplate(subject: .empty, text: .empty)
    }

    static func footer(_ language: Language) -> String {
        switch language {
        case .english: "This mail concerns your account and is sent always."
        case .german: "Diese E-Mail betrifft Ihr Konto und wird immer gesendet."
        }
    }

    private static let templates = Dictionary(
        uniqueKeysWithValues: AccountMail.allCases.map { kind in
            (
                kind,
                Dictionary(
                    uniqueKeysWithValues: Language.allCases.map { language in
                        let words = words(kind, language)
                        return (
                            language,
                            MailTemplate(
                                subject: TextTemplate(trusted: words.subject, known: kind.members),
                                text: TextTemplate(trusted: words.text, known: kind.members))
                        )
                    })
            )
        })

    static func words(_ kind: AccountMail, _ language: Language) -> (subject: String, text: String) {
        switch language {
        case .english: english(kind)
        case .german: german(kind)
        }
    }

    private static func english(_ kind: AccountMail) -> (subject: String, text: String) {
        switch kind {
        case .invitation:
            (
                "{{inviter}} invites you to {{company}}",
                """
                Hello {{name}},

                {{inviter}} invites you to work for {{company}} in Guildhall. Accept the invitation here:

                {{link}}

                The link works once, until {{until}}. If you do not know what this is about, leave it: without the link \
                nothing happens.
                """
            )
        case .passwordReset:
            (
                "Set a new password",
                """
                Hello {{name}},

                somebody, you we hope, asked for a new password for your account. Set it here:

                {{link}}

                The link works once, until {{until}}. If it was not you, leave it: your password stays as it is.
                """
            )
        case .passwordChanged:
            (
                "Your password was changed",
                """
                Hello {{name}},

                the password of your account was changed, and you were signed out everywhere else.

                If it was not you, ask for a new password on the sign-in page at once, and tell the person who \
                administers your company's accounts.
                """
            )
        case .secondFactorChanged:
            (
                "Your second factor was changed",
                """
                Hello {{name}},

                {{change}}

                If it was not you, change your password at once, and tell the person who administers your company's \
                accounts.
                """
            )
        case .addressConfirmation, .applicationReceived, .applicationAccepted, .applicationDeclined, .welcome:
            JoiningMails.english(kind)
        }
    }

    private static func german(_ kind: AccountMail) -> (subject: String, text: String) {
        switch kind {
        case .invitation:
            (
                "{{inviter}} lädt Sie zu {{company}} ein",
                """
                Guten Tag {{name}},

                {{inviter}} lädt Sie ein, in Guildhall für {{company}} zu arbeiten. Hier nehmen Sie die Einladung an:

                {{link}}

                Der Link gilt einmal, bis {{until}}. Wenn Sie nicht wissen, worum es geht, tun Sie nichts: Ohne den Link \
                geschieht nichts.
                """
            )
        case .passwordReset:
            (
                "Neues Passwort setzen",
                """
                Guten Tag {{name}},

                für Ihr Konto wurde ein neues Passwort angefordert, hoffentlich von Ihnen. Hier setzen Sie es:

                {{link}}

                Der Link gilt einmal, bis {{until}}. Wenn Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es \
                ist.
                """
            )
        case .passwordChanged:
            (
                "Ihr Passwort wurde geändert",
                """
                Guten Tag {{name}},

                das Passwort Ihres Kontos wurde geändert; überall sonst wurden Sie abgemeldet.

                Wenn Sie es nicht waren, fordern Sie sofort auf der Anmeldeseite ein neues Passwort an und sagen Sie der \
                Person Bescheid, die die Konten Ihres Unternehmens verwaltet.
                """
            )
        case .secondFactorChanged:
            (
                "Ihr zweiter Faktor wurde geändert",
                """
                Guten Tag {{name}},

                {{change}}

                Wenn Sie es nicht waren, ändern Sie sofort Ihr Passwort und sagen Sie der Person Bescheid, die die Konten \
                Ihres Unternehmens verwaltet.
                """
            )
        case .addressConfirmation, .applicationReceived, .applicationAccepted, .applicationDeclined, .welcome:
            JoiningMails.german(kind)
        }
    }
}
