import Channel
import Commerce
import Members
import Partnership
import Record
import Terms

/// What can be done about cases.
enum CaseActs {
    static let routes: [PageRoute] =
        CaseAddress.begin.both.map { address in
            .action(address, .openCases, limit: Visit.uploadLimit, again: CasePages.begin) { visit in
                let opened = try await visit.handIn(OpenCase.self, visit.document())
                return .see(visit.link(CaseAddress.one, opened.id), said: "cases.said.open")
            }
        }
        + CaseAddress.withdraw.both.map { address in
            .action(address, .openCases, again: CasePages.detail) { visit, id in
                let done = try await visit.perform(WithdrawCase.self, visit.document(["case": id.text]))
                let undo = visit.undo(CaseAddress.reopen[visit.side](id), reason: "reason", version: done.version)
                return .see(visit.link(CaseAddress.one, id), said: "cases.said.withdraw", undo: undo)
            }
        }
        + CaseAddress.reopen.both.map { address in
            .action(address, .openCases, again: CasePages.detail) { visit, id in
                try await visit.perform(ReopenCase.self, visit.document(["case": id.text]))
                return .see(visit.link(CaseAddress.one, id), said: "cases.said.reopen")
            }
        }
        + [
            .action(CaseAddress.prioritise, .handleCases, again: CasePages.detail) { visit, id in
                try await visit.perform(PrioritiseCase.self, visit.document(["case": id.text]))
                return .see(CaseAddress.one.console(id), said: "cases.said.prioritise")
            },
            .action(CaseAddress.ask, .handleCases, again: CasePages.detail) { visit, id in
                try await visit.perform(AskCaseParty.self, visit.document(["case": id.text]))
                return .see(CaseAddress.one.console(id), said: "cases.said.ask")
            },
            .action(CaseAddress.close, .handleCases, final: true, again: CasePages.detail) { visit, id in
                try await visit.perform(CloseCase.self, visit.decided(["case": id.text]))
                return .see(try await visit.nextWaiting() ?? CaseAddress.one.console(id), said: "cases.said.close")
            },
        ]

    static func all(_ one: Versioned<CaseView>, _ visit: Visit) async throws -> [Act] {
        let isOwn = visit.side == .console || one.by != nil
        guard isOwn, visit.may(.openCases) else { return [] }
        guard one.closing == nil else {
            return [
                visit.act(
                    "cases.act.reopen", visit.link(CaseAddress.reopen, one.id), form: "reopen", version: one.version
                ) { [$0.reason()] }
            ]
        }
        var acts = visit.side == .console && visit.may(.handleCases) ? try await handling(one, visit) : []
        acts.append(
            visit.act(
                "cases.act.withdraw", visit.link(CaseAddress.withdraw, one.id), form: "withdraw", grave: true,
                version: one.version
            ) { [$0.reason()] })
        return acts
    }

    private static func handling(_ one: Versioned<CaseView>, _ visit: Visit) async throws -> [Act] {
        let asking = visit.forForm(CaseAddress.ask(one.id), "ask")
        let priorities = CasePriority.allCases.filter { $0 != one.priority }.map {
            (value: $0.rawValue, label: visit.text("cases.priority.\($0.rawValue)"))
        }
        var acts: [Act] = []
        let outcomes = visit.surroundings?.program.cases.outcomes(of: one.kind) ?? []
        if !outcomes.isEmpty { acts.append(closing(one, outcomes, visit)) }
        acts.append(
            visit.act(
                "cases.act.prioritise", CaseAddress.prioritise(one.id), form: "prioritise", version: one.version
            ) {
                [$0.field("priority", "cases.column.priority", .choice(priorities), required: true), $0.reason()]
            })
        var party: [Field] = []
        if let other = one.other {
            party = [asking.field("partner", "cases.column.partner", .hidden, value: other.partner.text)]
        } else {
            party = [try await asking.chosen("partner", "cases.column.partner", "partner", required: true)]
        }
        acts.append(
            visit.act(
                "cases.act.ask", CaseAddress.ask(one.id),
                party + [asking.field("description", "cases.form.asked", .area(rows: 3), required: true)],
                version: one.version))
        return acts
    }

    private static func closing(_ one: Versioned<CaseView>, _ outcomes: [CaseOutcome], _ visit: Visit) -> Act {
        visit.act("cases.act.close", CaseAddress.close(one.id), form: "close", version: one.version) { form in
            let choices = outcomes.map {
                (value: $0.id, label: "\($0.label[visit.language]) (\($0.clause.text))")
            }
            var fields = [
                form.field(
                    "outcome", "cases.form.outcome",
                    .choice([(value: "", label: visit.text("frame.choose"))] + choices), required: true),
                form.reason(),
            ]
            let remedies = Set(outcomes.flatMap(\.remedies)).filter { visit.may($0.permission) }
            guard !remedies.isEmpty else { return fields }
            let known = CaseRemedyKind.allCases.filter(remedies.contains)
            fields.append(
                form.field(
                    "order", "cases.form.remedy",
                    .choice(
                        [(value: "", label: visit.text("cases.form.nothing"))]
                            + known.map { (value: $0.rawValue, label: visit.text("cases.remedy.\($0.rawValue)")) })))
            fields.append(form.field("subject", "cases.form.subject", value: one.about))
            if remedies.contains(.creditInvoice) {
                fields += form.moneyFields(one, visit)
            }
            if remedies.contains(.grantException) {
                let grounds = GrantedException.Ground.allCases.map {
                    (value: $0.rawValue, label: visit.text("review.ground.\($0.rawValue)"))
                }
                fields.append(form.field("ground", "cases.form.ground", .choice(grounds)))
            }
            return fields
        }
    }
}

extension Visit {
    /// What a credit needs: how much, and by which clause it is a remedy.
    fileprivate func moneyFields(_ one: Versioned<CaseView>, _ visit: Visit) -> [Field] {
        let program = visit.surroundings?.program
        let listed = (program?.sales.remedies ?? []).map {
            (value: $0.clause.text, label: "\($0.clause.text) · \($0.label[visit.language])")
        }
        return money("amount", "cases.form.amount", required: false)
            + (listed.isEmpty
                ? []
                : [
                    field(
                        "remedy", "cases.form.by",
                        .choice([(value: "", label: visit.text("cases.form.ordinary"))] + listed))
                ])
    }

    /// The form that decides a case, with what it orders where the command has it.
    fileprivate func decided(_ members: [String: String]) -> Node {
        let typed = document(only: ["order", "subject", "amount.amount", "amount.currency", "remedy", "ground"])
        var document = document(members, only: ["outcome", "reason", "clause"])
        guard let order = typed["order"]?.text else { return document }
        var remedy: Node = [:]
        let subject = typed["subject"] ?? Node(.string(""))
        switch order {
        case CaseRemedyKind.creditInvoice.rawValue:
            remedy["invoice"] = subject
            if let amount = typed["amount"] { remedy["amount"] = amount }
            if let clause = typed["remedy"] { remedy["remedy"] = clause }
        case CaseRemedyKind.grantException.rawValue:
            remedy["deal"] = subject
            remedy["ground"] = typed["ground"]
        default: remedy["deal"] = subject
        }
        document["remedy"] = Node(.map([Node.Member(order, remedy)]))
        return document
    }

    /// The form by which a case is opened.
    ///
    /// - Parameter about: the id of what it is about.
    func opening(about: String?, isOpen: Bool = false) async throws -> Act {
        let address = link(CaseAddress.begin)
        let form = forForm(address, "case")
        let about = form.form["about"] ?? about
        let type = try await ownType()
        let kinds = (surroundings?.program.cases.kinds ?? []).filter { kind in
            let fits = kind.about.map { subjects in
                about.map { id in subjects.contains { id.hasPrefix($0.rawValue + "_") } } ?? true
            }
            return fits ?? true && (type.flatMap { own in kind.types.map { $0.contains(own) } } ?? true)
        }
        var fields = [
            form.field(
                "kind", "cases.kind", .choice(kinds.map { (value: $0.id, label: $0.label[language]) }), required: true),
            form.field("title", "cases.form.title", required: true),
            form.field("description", "cases.form.description", .area(rows: 5), required: true),
        ]
        if side == .console {
            fields.insert(try await form.chosen("partner", "cases.form.partner", "partner"), at: 0)
        }
        fields.append(form.field("about", "cases.about", value: about))
        if may(.handInFiles) { fields += form.evidenceFields(EvidenceAsked(endings: FileType.endings)) }
        let act = form.act("cases.act.open", address, fields)
        return isOpen ? act.unfolded : act
    }

    /// The type of the viewer's own company; nil for the vendor's people.
    private func ownType() async throws -> String? {
        guard let own = surroundings?.actor.partner, may(.seePartners) else { return nil }
        return try await ask(ShowPartner.self, ["partner": own.node]).type
    }
}
