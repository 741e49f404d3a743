/// The terms of applying and of getting in.
extension ProgramCompiler {
    /// What the application's terms refer to.
    struct ApplicationReferences {
        /// The partner types, in the program's order.
        let types: [PartnerType]
        /// Nil when some of them could not be read.
        let agreements: [String]?
        let obligations: [String]?
    }

    mutating func application(
        _ written: WrittenApplication?, _ known: ApplicationReferences
    ) -> ApplicationTerms? {
        guard let written else { return nil }
        let clause = cite(written.clause)
        note(written.reading, clause, "application")
        checkTypes(written.types)
        if written.types?.value.isEmpty == true {
            report("nobody may apply", at: written.types?.position ?? .start, hint: "leave types out for all")
        }
        let types = known.types.filter { written.types?.value.contains($0.id) ?? ($0.role != .distributor) }.map(\.id)
        let steps = steps(written.steps)
        let acceptance = acceptance(written.acceptance, clause, known.agreements)
        return ApplicationTerms(
            clause: clause, types: types,
            fields: fields(
                written.fields, "application.fields",
                beside: ["company", "country", "domain", "contact_name", "contact_email", "type"]),
            review: review(written.review, clause, types),
            acceptance: acceptance, steps: steps, welcome: welcome(written.welcome),
            activation: activation(written.activation, acceptance, steps, known))
    }

    /// - Parameter taken: what is asked anyway.
    mutating func fields(
        _ written: Each<WrittenApplication.Field>?, _ place: String, beside taken: Set<String>
    ) -> [ApplicationTerms.Field] {
        guard let written else { return [] }
        collect(written)
        var ids = taken
        return written.items.map { field in
            if !ids.insert(field.id.value).inserted {
                report(
                    "field `\(field.id.value)` is asked twice", at: field.id.position,
                    hint: taken.isEmpty
                        ? "give each its own id"
                        : "company, country, domain, contact_name and contact_email are asked of everybody")
            }
            checkID(field.id)
            note(field.reading, nil, "\(place).\(field.id.value)")
            return ApplicationTerms.Field(
                id: field.id.value, label: text(field.label), hint: field.hint.map(text), kind: field.kind,
                required: field.required ?? false, options: options(field))
        }
    }

    private mutating func options(_ field: WrittenApplication.Field) -> [ApplicationTerms.Field.Option] {
        if let options = field.options { collect(options) }
        let items = field.options?.items ?? []
        var known = NamesInList()
        for option in items { check(known.add(option.id)) }
        if field.kind == .choice && Set(items.map(\.id.value)).count < 2 {
            report(
                "field `\(field.id.value)` has nothing to choose from", at: field.id.position,
                hint: "give it at least two options with different ids")
        }
        if field.kind != .choice, !items.isEmpty {
            report(
                "field `\(field.id.value)` has options but is no choice", at: field.id.position,
                hint: "write kind: choice, or leave options out")
        }
        return items.map { ApplicationTerms.Field.Option(id: $0.id.value, label: text($0.label)) }
    }

    private mutating func review(
        _ written: WrittenApplication.Review?, _ clause: ClauseID, _ types: [String]
    ) -> ApplicationTerms.Review {
        guard let written else {
            return ApplicationTerms.Review(clause: clause, reviewers: 0, criteria: [], pass: nil, types: [:])
        }
        let clause = cite(written.clause)
        note(written.reading, clause, "application.review")
        if let criteria = written.criteria { collect(criteria) }
        var ids: Set<String> = []
        let criteria = (written.criteria?.items ?? []).map { criterion in
            if !ids.insert(criterion.id.value).inserted {
                report(
                    "criterion `\(criterion.id.value)` stands there twice", at: criterion.id.position,
                    hint: "give each its own id")
            }
            note(criterion.reading, clause, "application.review.criteria.\(criterion.id.value)")
            return ApplicationTerms.Criterion(
                id: criterion.id.value, label: text(criterion.label),
                most: positive(criterion.most, "most", most: 1_000))
        }
        if let pass = written.pass, !(Rate.zero...Rate.one).contains(pass.value) || criteria.isEmpty {
            report(
                "pass is \(pass.value)", at: pass.position,
                hint: criteria.isEmpty ? "there are no criteria to pass by" : "use 0% to 100%")
        }
        return ApplicationTerms.Review(
            clause: clause, reviewers: written.reviewers.map { positive($0, "reviewers", most: 10) } ?? 1,
            criteria: criteria, pass: written.pass?.value, types: criteriaByType(written.types, types, ids))
    }

    private mutating func criteriaByType(
        _ written: Node?, _ types: [String], _ criteria: Set<String>
    ) -> [String: [String]] {
        var chosen: [String: [String]] = [:]
        if let written, written.members == nil {
            report(
                "criteria are named by partner type", at: written.position,
                hint:
                    "write a map, such as {\(types.first ?? "reseller"): [\(criteria.sorted().joined(separator: ", "))]}"
            )
        }
        for member in written?.members ?? [] {
            if !types.isEmpty, !types.contains(member.key) {
                report(
                    "nobody applies as `\(member.key)`", at: member.keyPosition,
                    hint: Nearest.hint(about: member.key, among: types))
            }
            let ids = (member.value.items ?? []).compactMap(\.text)
            for id in ids where !criteria.contains(id) {
                report(
                    "`\(id)` is no criterion", at: member.value.position,
                    hint: Nearest.hint(about: id, among: criteria.sorted()))
            }
            if ids.isEmpty {
                report("no criterion is left for `\(member.key)`", at: member.keyPosition, hint: "name at least one")
            }
            chosen[member.key] = ids
        }
        return chosen
    }

    private mutating func acceptance(
        _ written: WrittenApplication.Acceptance?, _ clause: ClauseID, _ agreements: [String]?
    ) -> ApplicationTerms.Acceptance {
        guard let written else { return ApplicationTerms.Acceptance(clause: clause, sends: [], reminderDays: nil) }
        let clause = cite(written.clause)
        note(written.reading, clause, "application.acceptance")
        checkAgreements(written.sends, agreements)
        return ApplicationTerms.Acceptance(
            clause: clause, sends: written.sends?.value ?? [],
            reminderDays: written.reminderDays.map { positive($0, "reminder_days", most: 3_650) })
    }

    private mutating func steps(_ written: Each<WrittenApplication.Step>?) -> [OnboardingStep] {
        guard let written else { return [] }
        collect(written)
        return written.items.map { step in
            unique(step.id)
            checkID(step.id)
            let clause = cite(step.clause)
            note(step.reading, clause, "application.steps.\(step.id.value)")
            let takes = (step.takes?.value ?? []).map { $0.lowercased() }
            for ending in takes where !Self.endings.contains(ending) {
                report(
                    "files of the kind `\(ending)` are not taken", at: step.takes?.position ?? .start,
                    hint: "taken are: " + Self.endings.joined(separator: ", "))
            }
            return OnboardingStep(
                id: step.id.value, label: text(step.label), hint: step.hint.map(text), clause: clause, takes: takes,
                mostMB: step.mostMb.map { positive($0, "most_mb", most: OnboardingStep.largestMB) } ?? 10)
        }
    }

    private mutating func welcome(_ written: WrittenApplication.Welcome?) -> ApplicationTerms.Welcome? {
        guard let written else { return nil }
        let clause = cite(written.clause)
        note(written.reading, clause, "application.welcome")
        return ApplicationTerms.Welcome(
            clause: clause, linkHours: positive(written.linkHours, "link_hours", most: 720))
    }

    private mutating func activation(
        _ written: Each<WrittenApplication.Activation>?, _ acceptance: ApplicationTerms.Acceptance,
        _ steps: [OnboardingStep], _ known: ApplicationReferences
    ) -> [ActivationCondition] {
        guard let written else { return Self.usualActivation(acceptance, steps) }
        collect(written)
        var ids = NamesInList()
        return written.items.compactMap { condition in
            check(ids.add(condition.id))
            let clause = cite(condition.clause)
            note(condition.reading, clause, "application.activation.\(condition.id.value)")
            checkAgreements(condition.agreements, known.agreements)
            var asks: [ActivationCondition.Asked] = condition.agreements.map { [.agreements($0.value)] } ?? []
            if let all = condition.steps {
                if all.value != "all" || steps.isEmpty {
                    report(
                        steps.isEmpty ? "the application has no steps" : "steps are asked for all together",
                        at: all.position, hint: steps.isEmpty ? nil : "write steps: all")
                }
                asks.append(.steps)
            }
            if let obligation = condition.obligation {
                if let obligations = known.obligations, !obligations.contains(obligation.value) {
                    report(
                        "`\(obligation.value)` is no obligation of the program", at: obligation.position,
                        hint: Nearest.hint(about: obligation.value, among: obligations))
                }
                asks.append(.obligation(obligation.value))
            }
            guard asks.count == 1 else {
                report(
                    "`\(condition.id.value)` has to ask for one of agreements, steps, obligation",
                    at: condition.id.position, hint: "write one condition for each")
                return nil
            }
            return ActivationCondition(
                id: condition.id.value, label: condition.label.map(text) ?? Self.label(asks[0]), clause: clause,
                asks: asks[0])
        }
    }

    /// Where nothing is said: what was sent is signed, and the steps are approved.
    private static func usualActivation(
        _ acceptance: ApplicationTerms.Acceptance, _ steps: [OnboardingStep]
    ) -> [ActivationCondition] {
        let asked: [(String, ClauseID, ActivationCondition.Asked)] =
            (acceptance.sends.isEmpty ? [] : [("signed", acceptance.clause, .agreements(acceptance.sends))])
            + (steps.first.map { [("steps", $0.clause, .steps)] } ?? [])
        return asked.map { ActivationCondition(id: $0.0, label: label($0.2), clause: $0.1, asks: $0.2) }
    }

    private static func label(_ asked: ActivationCondition.Asked) -> LocalText {
        switch asked {
        case .agreements: LocalText(words: "activation.agreements")
        case .steps: LocalText(words: "activation.steps")
        case .obligation: LocalText(words: "activation.obligation")
        }
    }

    private mutating func checkAgreements(_ ids: Located<[String]>?, _ known: [String]?) {
        guard let known else { return }
        for id in ids?.value ?? [] where !known.contains(id) {
            report(
                "`\(id)` is no agreement of the program", at: ids?.position ?? .start,
                hint: Nearest.question(about: id, among: known) ?? "declare it under agreements")
        }
    }

    /// Ids that stand in forms and in paths.
    mutating func checkID(_ id: Located<String>) {
        let fits = id.value.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
        }
        if !fits || !(1...40).contains(id.value.utf8.count) {
            report(
                "`\(id.value)` cannot be an id here", at: id.position,
                hint: "use 1 to 40 small letters, digits, hyphens and underscores")
        }
    }

    /// The endings of files that can be asked for.
    private static let endings = [
        "csv", "docx", "gz", "jpeg", "jpg", "odp", "ods", "odt", "pdf", "png", "pptx", "tgz", "txt", "xlsx", "zip",
    ]
}
