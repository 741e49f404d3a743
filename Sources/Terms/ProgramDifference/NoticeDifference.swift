extension DifferenceCollector {
    /// The program's own mails. What they say concerns whoever writes them; the terms are the same.
    mutating func compareNotices() {
        for kind in NoticeKind.allCases {
            for language in Language.allCases {
                compare(old.program.notices[kind]?[language], new.program.notices[kind]?[language], kind, language)
            }
        }
    }

    private mutating func compare(
        _ before: MailTemplate?, _ after: MailTemplate?, _ kind: NoticeKind, _ language: Language
    ) {
        let place = "notices.\(kind.rawValue).\(language.rawValue)"
        let title = say("title.mail")
        let mail: [String: TypedValue] = [
            "kind": .text(kind.rawValue), "language": .words("language.\(language.rawValue)"),
        ]
        switch (before, after) {
        case (nil, let after?):
            add(.added, .setting, for: vendor, nil, at: place, title, "change.mail_added", mail, after: after.source)
        case (let before?, nil):
            add(
                .removed, .setting, for: vendor, nil, at: place, title, "change.mail_removed", mail,
                before: before.source)
        case (let before?, let after?):
            compare(
                before.source, after.source, .setting, for: vendor, nil, at: place, title, "change.mail", mail)
        case (nil, nil): return
        }
    }
}

extension MailTemplate {
    /// As it is written: the subject, an empty line, the text.
    fileprivate var source: String { "\(subject.source)\n\n\(text.source)" }
}
