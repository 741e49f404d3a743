/// Puts phrases and values into words: in one language, with the names of one version of a program.
public struct Wording: Sendable {
    public let language: Language
    /// Whose names are used; without it ids stand for themselves.
    public let program: Program?
    private let book: Wordbook

    public init(_ language: Language, _ program: Program?, book: Wordbook = .terms) {
        self.language = language
        self.program = program
        self.book = book
    }

    /// The words of a key. A key without any stands for itself; tests see that there is none.
    public func callAsFunction(_ key: String, _ values: [String: TypedValue?] = [:]) -> String {
        text(Phrase(key, values))
    }

    public func text(_ phrase: Phrase) -> String {
        book.template(phrase.key, language)?.filled(with: phrase.values, by: self) ?? phrase.key
    }

    /// Are there words of this key?
    public func has(_ key: String) -> Bool { book.contains(key) }

    /// What to do about it, where there is something to say: the words of the phrase's key with `.hint` behind it.
    public func hint(for phrase: Phrase) -> String? {
        let hint = Phrase(phrase.key + ".hint", phrase.values)
        return book.contains(hint.key) ? text(hint) : nil
    }

    /// The words and, behind a semicolon, what to do about it.
    public func withHint(_ phrase: Phrase) -> String {
        [text(phrase), hint(for: phrase)].compactMap(\.self).joined(separator: "; ")
    }

    public func text(_ text: LocalText) -> String { text[language] }

    /// A value as it stands in a sentence.
    public func text(_ value: TypedValue) -> String { text(value, .comma) }

    func text(_ value: TypedValue, _ junction: PhraseTemplate.Junction) -> String {
        switch value {
        case .flag(let flag): self(flag ? "value.yes" : "value.no")
        case .count(let count): language.text(count)
        case .text(let text): text.isEmpty ? self("value.empty") : text
        case .day(let day): language.sentence(day)
        case .moment(let moment): language.text(moment, in: program?.zone)
        case .money(let money): language.text(money)
        case .rate(let rate): language.text(rate)
        case .person: self("value.erased_person")
        case .named(let thing, let id): program?.name(of: thing, id).map(text) ?? id
        case .phrase(let phrase): text(phrase)
        case .list(let values): joined(values.map(text), junction)
        }
    }

    func joined(_ items: [String], _ junction: PhraseTemplate.Junction = .comma) -> String {
        guard junction != .comma else { return items.joined(separator: ", ") }
        return items.joined(separator: self("value.\(junction.rawValue)"))
    }

    /// What a fact is called.
    func fact(_ name: String) -> String { self("fact.\(name)") }
}

extension Program {
    /// All that applicants and those who register deals are asked.
    private var fields: [ApplicationTerms.Field] {
        (joining.application?.fields ?? []) + (registration?.kinds.flatMap(\.fields) ?? [])
    }

    /// What the program file calls something; nil for what it does not have.
    public func name(of thing: NamedThing, _ id: String) -> LocalText? {
        switch thing {
        case .partnerType: partnerType(id)?.label
        case .tier: tiers?.tier(id)?.label
        case .obligation: obligations.first { $0.id == id }?.label
        case .agreement: joining.agreement(id)?.label
        case .certification: learning.certification(id)?.label
        case .course: learning.course(id)?.label
        case .licence: resources.licence(id)?.label
        case .step: joining.application?.steps.first { $0.id == id }?.label
        case .condition: joining.application?.activation.first { $0.id == id }?.label
        case .benefit: benefits.first { $0.id == id }?.label
        case .requirement: ladders.lazy.flatMap(\.requirements).first { $0.id == id }?.label
        case .designation: designation(id)?.label
        case .metric:
            ladders.lazy.flatMap(\.requirements).flatMap(\.metrics).first { $0.id == id }?.label
        case .price: rule(id, in: .price)?.label ?? rule(id, in: .distributorBonus)?.label
        case .question: fields.first { $0.id == id }?.label
        case .criterion: joining.application?.review.criteria.first { $0.id == id }?.label
        case .caseKind: cases.kind(id)?.label
        case .caseOutcome: cases.outcome(id)?.label
        case .casePriority: cases.priority(id)?.label
        case .program: title
        case .earning: earnings.rule(id)?.label
        case .subprogram: subprogram(id)?.label
        case .fee: fee(id)?.label
        case .allowance: allowance(id)?.label
        case .fund: fund(String(id.prefix { $0 != "/" }))?.name(of: id.drop { $0 != "/" })
        case .decider:
            (pricing.discounts + pricing.distributorBonuses).first { $0.id == id }?.rate.decider
                ?? earnings.rule(id)?.decider
        }
    }
}
