import Channel
import Members
import Partnership
import Record
import Terms

/// The portal's pages about agreements: what there is to sign, the exact text, and who signed.
enum AgreementPages {
    static let routes: [PageRoute] = [
        .page(AgreementAddress.list, .seeJoining, list),
        .page(AgreementAddress.agreement, .seeJoining, detail),
        .action(AgreementAddress.accept, .joinProgram, again: detail, accept),
        .download(AgreementAddress.document, .seeJoining) { visit, _, file in
            guard let own = try visit.requireSurroundings().actor.partner else { throw Problem.notFound("file") }
            return .file(try await visit.server.channel.signedDocument(file, of: own, as: try visit.credential()))
        },
    ]

    static let waiting = WaitingSource(
        "agreements", .portal, .joinProgram, where: { !$0.joining.agreements.isEmpty },
        find: { visit, _ in
            try await visit.ask(ListAgreements.self).items.compactMap { toSign($0, visit) }
        })

    /// An agreement of which the version in force, or the next one, is not accepted.
    private static func toSign(_ one: AgreementView, _ visit: Visit) -> Waiting? {
        let isPending = one.status == .pending
        guard isPending || one.status == .announced || one.next?.accepted == false else { return nil }
        let withheld = one.withholds.map { visit.text("agreements.withheld.\($0.rawValue)") }.joined(separator: ", ")
        let (number, day) = one.next.map { ($0.version, $0.effective) } ?? (one.version, one.effective)
        let coming = visit.text("agreements.next", ["n": String(number), "day": visit.formats.day(day)])
        let now =
            withheld.isEmpty ? visit.version(of: one) : visit.text("agreements.until", ["what": withheld])
        return Waiting(
            href: AgreementAddress.agreement(one.agreement),
            sentence: visit.text("agreements.to_sign", ["agreement": visit.label(of: one)]),
            small: isPending ? now : coming, mark: visit.mark(isPending ? .pending : .announced))
    }

    struct List: TemplateModel {
        static let template = "agreement-list"

        struct Row: Sendable {
            let href: Link
            let label: String
            let kind: String
            let version: String
            let mark: StateMark
            let signed: String
            let clause: ClauseLink
        }

        let rows: [Row]
    }

    private static func list(_ visit: Visit) async throws -> Page {
        let found = try await visit.ask(ListAgreements.self).items
        let rows = found.map { one in
            List.Row(
                href: AgreementAddress.agreement(one.agreement), label: visit.label(of: one),
                kind: visit.text("agreements.kind.\(one.kind.rawValue)"), version: visit.version(of: one),
                mark: visit.mark(one.status), signed: visit.signed(one), clause: visit.clause(one.clause))
        }
        return Page(visit.text("agreements.title"), List(rows: rows))
    }

    struct Detail: TemplateModel {
        static let template = "agreement-detail"

        struct Signed: Sendable {
            let name: String
            let version: String
            let at: String
            let origin: String
            /// What was signed on paper.
            let document: Link?
            let documentName: String
            let hash: String
        }
        struct Next: Sendable {
            let heading: String
            let paragraphs: [String]
            let isAccepted: Bool
        }

        let list: Link
        let label: String
        let version: String
        let mark: StateMark
        let clause: ClauseLink
        let withheld: String?
        /// In which the program is written, and so are its agreements.
        let language: String
        let paragraphs: [String]
        let hash: String
        let next: Next?
        let acts: [Act]
        let signatures: [Signed]
    }

    private static func detail(_ visit: Visit, _ id: String) async throws -> Page {
        let one = try await visit.ask(ShowAgreement.self, ["agreement": id.node])
        let withheld = one.withholds.map { visit.text("agreements.withheld.\($0.rawValue)") }
        let model = Detail(
            list: AgreementAddress.list(), label: visit.label(of: one), version: visit.version(of: one),
            mark: visit.mark(one.status),
            clause: visit.clause(one.clause),
            withheld: one.status == .pending && !withheld.isEmpty
                ? visit.text("agreements.until", ["what": withheld.joined(separator: ", ")]) : nil,
            language: (visit.surroundings?.program.language ?? visit.language).rawValue,
            paragraphs: paragraphs(one.text), hash: one.hash,
            next: one.next.map { next in
                Detail.Next(
                    heading: visit.text(
                        "agreements.next", ["n": String(next.version), "day": visit.formats.day(next.effective)]),
                    paragraphs: paragraphs(next.text), isAccepted: next.accepted)
            }, acts: visit.may(.joinProgram) ? acts(one, visit) : [],
            signatures: one.acceptances.map {
                Detail.Signed(
                    name: $0.name, version: visit.text("agreements.version", ["n": String($0.version)]),
                    at: visit.formats.moment($0.at),
                    origin: $0.paper.map {
                        visit.text("agreements.on_paper", ["day": visit.formats.day($0.signed)])
                    } ?? visit.text("agreements.from", ["address": $0.origin ?? "–"]),
                    document: $0.paper.map { AgreementAddress.document(one.agreement, $0.document.id) },
                    documentName: $0.paper?.document.name ?? "", hash: $0.hash)
            })
        return Page(model.label, model, within: AgreementAddress.list())
    }

    private static func acts(_ one: AgreementView, _ visit: Visit) -> [Act] {
        let path = AgreementAddress.accept(one.agreement)
        var open: [Int] = one.status == .accepted ? [] : [one.version]
        if let next = one.next, !next.accepted { open.append(next.version) }
        return open.map { number in
            let form = visit.forForm(path, "v\(number)")
            let key = number == one.version ? "agreements.act.accept" : "agreements.act.accept_next"
            return visit.act(
                key, path,
                [
                    visit.untouched("v\(number)").field(
                        "version", "agreements.form.name", .hidden, value: String(number)),
                    form.field(
                        "name", "agreements.form.name", value: visit.viewer?.account.name, required: true,
                        autocomplete: "name", id: "f-name-\(number)"),
                    form.field("agreed", "agreements.form.agreed", .tick, required: true, id: "f-agreed-\(number)"),
                ])
        }
    }

    private static func accept(_ visit: Visit, _ agreement: String) async throws -> PageReply {
        guard visit.form.all("agreed").last == "true" else {
            throw Complaints(field: "agreed", visit.text("agreements.form.not_agreed"))
        }
        guard let session = visit.session, let number = visit.form["version"].flatMap(Int.init) else {
            throw Problem.notFound("agreement")
        }
        let command = AcceptAgreement(
            agreement: agreement, version: number, name: try Text.name(visit.form["name"] ?? "", "name"),
            from: visit.origin)
        if visit.isCheck {
            try await visit.server.channel.rehearse(command, as: .session(session), in: visit.language)
            throw CheckPassed()
        }
        let terms = RequestTerms(
            idempotencyKey: visit.onceKey(AcceptAgreement.name), language: visit.language)
        _ = try await visit.server.channel.perform(command, as: .session(session), terms)
        return .see(AgreementAddress.list(), said: "agreements.said.accept_agreement")
    }

    /// A text by its paragraphs, of which its exact bytes, that the hash is of, know nothing: an empty line or an item of a list begins
    /// one; other ends of lines are where the file was wrapped.
    static func paragraphs(_ text: String) -> [String] {
        var paragraphs: [String] = []
        var isOpen = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if words.isEmpty {
                isOpen = false
            } else if isOpen, line.drop(while: \.isWhitespace).prefixMatch(of: item) == nil {
                paragraphs[paragraphs.count - 1] += " " + words
            } else {
                paragraphs.append(words)
                isOpen = true
            }
        }
        return paragraphs
    }

    /// What an item of a list begins with: `-`, `*`, `•`, `1.`, `2)`, `(a)`.
    private static var item: Regex<Substring> { /(?:[-*•]|\(?[0-9]{1,3}[.)]|\([a-z]\))\s/ }
}

extension Visit {
    /// The mark of how an agreement stands.
    func mark(_ status: AgreementView.Status) -> StateMark {
        let tone =
            switch status {
            case .accepted: "good"
            case .pending: "warn"
            case .announced: ""
            }
        return StateMark(label: text("agreements.status.\(status.rawValue)"), tone: tone)
    }

    /// An agreement's name in the reader's language.
    func label(of one: AgreementView) -> String {
        surroundings?.program.joining.agreement(one.agreement)?.label[strings.language] ?? one.label
    }

    func version(of one: AgreementView) -> String {
        text("agreements.version_since", ["n": String(one.version), "day": formats.day(one.effective)])
    }

    /// Who signed last, and when.
    func signed(_ one: AgreementView) -> String {
        one.acceptances.first.map { "\($0.name), \(formats.moment($0.at))" } ?? ""
    }
}
