import Record
import Terms

/// The mails of notices for which a program writes none of its own.
enum NoticeMails {
    static func template(_ kind: NoticeKind, _ language: Language) -> MailTemplate {
        templates[kind]?[language] ?? MailTemplate(subject: .empty, text: .empty)
    }

    /// What a mail says besides the notice itself, the clause and the link.
    struct Words {
        let subject: String
        /// What it means for the reader, or what to do.
        let next: String
    }

    /// Read once; a fault in one of them fails the tests.
    private static let templates = Dictionary(
        uniqueKeysWithValues: NoticeKind.allCases.map { kind in
            let known = NoticePlaceholder.known(in: kind).map(\.rawValue)
            let languages = Language.allCases.map { language in
                let words = words(kind, language)
                return (
                    language,
                    MailTemplate(
                        subject: TextTemplate(trusted: words.subject, known: known),
                        text: TextTemplate(trusted: text(words, of: kind, language), known: known))
                )
            }
            return (kind, Dictionary(uniqueKeysWithValues: languages))
        })

    static func words(_ kind: NoticeKind, _ language: Language) -> Words {
        switch language {
        case .english: EnglishNotices.words(kind)
        case .german: GermanNotices.words(kind)
        }
    }

    static func text(_ words: Words, of kind: NoticeKind, _ language: Language) -> String {
        let greeting =
            switch language {
            case .english: "Hello {{person.name}},"
            case .german: "Guten Tag {{person.name}},"
            }
        let clause =
            switch language {
            case .english: "Clause {{clause}}, {{clause_title}}: {{clause_summary}}"
            case .german: "Klausel {{clause}}, {{clause_title}}: {{clause_summary}}"
            }
        return ([greeting, "{{text}}", words.next] + (kind.citesClause ? [clause] : []) + ["{{link}}"])
            .joined(separator: "\n\n")
    }
}
