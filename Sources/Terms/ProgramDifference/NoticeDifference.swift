extension DifferenceCollector {
    /// The program's own mails. What they say concerns whoever writes them; the terms are the same.
    mutating func compareNotices() {
        for kind in NoticeKind.allCases {
            for language in Language.allCases {
                compare(old.notices[kind]?[language], new.notices[kind]?[language], kind, language)
            }
        }
    }

    private mutating func compare(
        _ before: MailTemplate?, _ after: MailTemplate?, _ kind: NoticeKind, _ language: Language
    ) {
        let place = "notices.\(kind.rawValue).\(language.rawValue)"
        let mail = "the mail of \(kind.rawValue) in \(language.name)"
        switch (before, after) {
        case (nil, let after?):
            add(
                .added, .setting, for: .vendor, nil, at: place, "Mail", "\(mail) has words of the program's own",
                after: after.source)
        case (let before?, nil):
            add(
                .removed, .setting, for: .vendor, nil, at: place, "Mail", "\(mail) has the built-in words again",
                before: before.source)
        case (let before?, let after?):
            compare(before.source, after.source, .setting, for: .vendor, nil, at: place, "Mail") { _, _ in
                "\(mail) has other words"
            }
        case (nil, nil): return
        }
    }
}

extension MailTemplate {
    /// As it is written: the subject, an empty line, the text.
    fileprivate var source: String { "\(subject.source)\n\n\(text.source)" }
}

extension Language {
    fileprivate var name: String {
        switch self {
        case .english: "English"
        case .german: "German"
        }
    }
}
