/// A notice's mail as a program writes it.
struct WrittenNotice: Decodable, Sendable {
    let subject: Located<String>
    let text: Located<String>
}

extension ProgramCompiler {
    /// The program's own mails, by kind and language; built-in ones stand in for the rest.
    mutating func notices(_ written: Node?) -> [NoticeKind: [Language: MailTemplate]] {
        guard let written else { return [:] }
        guard let kinds = written.members else {
            report("notices are a map by kind", at: written.position, hint: "write `deal_approved: {en: {…}}`")
            return [:]
        }
        var notices: [NoticeKind: [Language: MailTemplate]] = [:]
        for member in kinds {
            guard let kind = NoticeKind(rawValue: member.key) else {
                let names = NoticeKind.allCases.map(\.rawValue)
                report(
                    "unknown kind of notice `\(member.key)`", at: member.keyPosition,
                    hint: Nearest.question(about: member.key, among: names) ?? "known: " + names.joined(separator: ", ")
                )
                continue
            }
            notices[kind] = languages(member.value, kind)
        }
        return notices
    }

    private mutating func languages(_ written: Node, _ kind: NoticeKind) -> [Language: MailTemplate] {
        let names = Language.allCases.map(\.rawValue)
        guard let members = written.members else {
            report(
                "\(kind.rawValue) needs a mail for each language", at: written.position,
                hint: "write `en: {subject: …, text: …}`")
            return [:]
        }
        var mails: [Language: MailTemplate] = [:]
        for member in members {
            guard let language = Language(rawValue: member.key) else {
                report(
                    "mails are not written in `\(member.key)`", at: member.keyPosition,
                    hint: "known: " + names.joined(separator: ", "))
                continue
            }
            let told = member.value.telling(WrittenNotice.self)
            for error in told.errors { add(ProgramIssue(error, file: Self.programFile)) }
            if told.errors.isEmpty, let written = told.value { mails[language] = mail(written, kind) }
        }
        return mails
    }

    private mutating func mail(_ written: WrittenNotice, _ kind: NoticeKind) -> MailTemplate? {
        let subject = template(written.subject, "subject", most: 200, kind)
        let text = template(written.text, "text", most: 10_000, kind)
        if written.subject.value.contains(where: \.isNewline) {
            report(
                "the subject has more than one line", at: written.subject.position,
                hint: "write it on one line")
        }
        guard let subject, let text else { return nil }
        return MailTemplate(subject: subject, text: text)
    }

    private mutating func template(
        _ written: Located<String>, _ what: String, most: Int, _ kind: NoticeKind
    ) -> TextTemplate? {
        guard !written.value.allSatisfy(\.isWhitespace), written.value.unicodeScalars.count <= most else {
            report(
                "the \(what) has to have 1 to \(most) characters", at: written.position,
                hint: "leave the mail out to have the built-in one")
            return nil
        }
        let known = NoticePlaceholder.known(in: kind).map(\.rawValue)
        do throws(TextTemplate.Fault) {
            return try TextTemplate(written.value, known: known)
        } catch {
            let place = place(line: error.line, column: error.column, in: written)
            report("\(error.message) in a mail of \(kind.rawValue)", at: place, hint: error.hint)
            return nil
        }
    }
}
