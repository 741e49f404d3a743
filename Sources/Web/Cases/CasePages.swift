import Channel
import Members
import Partnership
import Record
import Terms

/// The pages of cases, in portal and console.
enum CasePages {
    static let waiting = CaseTable.waiting

    static let routes: [PageRoute] = [
        .list(CaseAddress.list.portal, CaseTable.list, page), .list(CaseAddress.list.console, CaseTable.list, page),
        .page(CaseAddress.begin.portal, .openCases, begin), .page(CaseAddress.begin.console, .openCases, begin),
        .page(CaseAddress.one.portal, .seeCases, detail), .page(CaseAddress.one.console, .seeCases, detail),
        .download(CaseAddress.file.portal, .seeCases, download),
        .download(CaseAddress.file.console, .seeCases, download),
    ]

    private static func page(_ visit: Visit) async throws -> Page {
        let list = visit.link(CaseAddress.list)
        let buttons =
            visit.may(.openCases)
            ? [
                SheetPage.Button(
                    buttonHref: visit.link(CaseAddress.begin), buttonLabel: visit.text("cases.act.open.title"))
            ] : []
        return SheetPage(
            visit.text("cases.title"), [try await visit.list(CaseTable.list, on: list)], buttons: buttons
        ).page()
    }

    /// The form by which a case is opened, about what the address names.
    static func begin(_ visit: Visit) async throws -> Page {
        SheetPage(
            visit.text("cases.act.open.title"), [],
            acts: [try await visit.opening(about: visit.search["about"], isOpen: true)]
        ).page(within: visit.link(CaseAddress.list))
    }

    private static func download(
        _ visit: Visit, _ one: ID<Case>, _ file: ID<StoredFile>
    ) async throws -> PageReply {
        .file(try await visit.server.channel.caseFile(file, of: one, as: try visit.credential()))
    }

    struct Detail: TemplateModel {
        static let template = "case-detail"

        let list: Link
        let id: String
        let title: String
        let marks: [StateMark]
        let facts: [Fact]
        let description: String
        let evidence: Evidence?
        let closing: Closing?
        let reasons: Reasons?
        let steps: Sheet?
        let acts: [Act]
        let conversation: Conversation?
    }

    struct Closing: Sendable {
        let label: String
        let clause: ClauseLink
        let reason: String?
        let contact: String?
        let by: String?
        let at: String
        let remedy: Remedy?
    }

    struct Remedy: Sendable {
        let words: String
        let href: Link?
    }

    static func detail(_ visit: Visit, _ id: ID<Case>) async throws -> Page {
        let one = try await visit.ask(ShowCase.self, ["case": id.node])
        let list = visit.link(CaseAddress.list)
        let files =
            one.files.isEmpty
            ? nil
            : Evidence(
                items: [
                    visit.evidence(words: nil, files: one.files, at: one.opened) {
                        visit.link(CaseAddress.file, id, $0)
                    }
                ], none: "")
        let model = Detail(
            list: list, id: id.text, title: one.title,
            marks: [visit.mark(one.status), visit.priorityMark(one.priority)], facts: facts(one.value, visit),
            description: one.description, evidence: files, closing: one.closing.map { closing($0, id, visit) },
            reasons: one.decision.map { visit.reasons($0) }, steps: one.steps.isEmpty ? nil : steps(one.value, visit),
            acts: try await CaseActs.all(one, visit), conversation: try await visit.conversation(about: id.text))
        return Page(one.title, model, within: list)
    }

    private static func facts(_ one: CaseView, _ visit: Visit) -> [Fact] {
        let formats = visit.formats
        var facts = [Fact(visit.text("cases.kind"), one.label, clause: visit.clause(one.clause, about: one.id.text))]
        if visit.side == .console {
            facts.append(
                Fact(
                    visit.text("cases.column.partner"), one.partnerName ?? visit.text("cases.ours"),
                    link: one.partner.map { PartnerAddress.partner($0) }))
        }
        if let about = one.about {
            facts.append(Fact(visit.text("cases.about"), about, link: visit.place(of: about)))
        }
        if let by = one.by { facts.append(Fact(visit.text("cases.by"), by.name)) }
        facts.append(Fact(visit.text("cases.opened"), formats.moment(one.opened)))
        if let target = visit.targetWords(one) { facts.append(Fact(visit.text("cases.target"), target)) }
        if let answered = one.answered { facts.append(Fact(visit.text("cases.answered"), formats.moment(answered))) }
        if visit.side == .console {
            facts.append(Fact(visit.text("cases.column.assignee"), one.assigneeName ?? visit.text("cases.nobody")))
        }
        if let other = one.other {
            facts.append(
                Fact(
                    visit.text(other.isAsked ? "cases.asked" : "cases.asked_answered"),
                    "\(other.name): \(other.description)", link: PartnerAddress.partner(other.partner)))
        }
        return facts
    }

    private static func closing(_ closing: CaseView.Closing, _ id: ID<Case>, _ visit: Visit) -> Closing {
        let remedy = closing.remedy.map { remedy in
            Remedy(
                words: visit.text("cases.remedy.\(remedy.kind.rawValue)"),
                href: visit.place(of: remedy.made ?? remedy.subject) ?? visit.place(of: remedy.subject))
        }
        return Closing(
            label: closing.label, clause: visit.clause(closing.clause, about: id.text), reason: closing.reason,
            contact: closing.contact, by: closing.by?.name, at: visit.formats.moment(closing.at), remedy: remedy)
    }

    private static func steps(_ one: CaseView, _ visit: Visit) -> Sheet {
        let words = visit.sheets("cases")
        return words.sheet(
            "steps", words.heads("when", "what", "who"),
            one.steps.reversed().map { step in
                [
                    Cell(visit.formats.moment(step.at)),
                    Cell(visit.text("cases.step.\(step.what.rawValue)"), small: step.note), Cell(step.by.name),
                ]
            })
    }
}
