import Terms

/// What can be changed of a program without touching its text: each setting is a member of the file, with its path and how it is written
/// now, called as the program and the reader's language call it.
struct DraftSettings {
    /// One member of the file.
    struct Setting {
        let path: String
        let label: String
        /// How it is written; empty where the file leaves it out.
        let value: String
        /// Words for people, rather than a number, a rate or a name.
        let isText: Bool

        var name: String { "set:\(path)" }

        /// What was typed as it is written in the file.
        func written(_ typed: String) -> String { isText ? JSON.string(Node(.string(typed))) : typed }
    }

    /// Numbers, rates, days and thresholds.
    private(set) var simple: [Setting] = []
    /// Names and sentences.
    private(set) var texts: [Setting] = []
    /// What a new promotion may cite, and for whom it may be.
    private(set) var clauses: [(value: String, label: String)] = []
    private(set) var types: [(value: String, label: String)] = []
    private let visit: Visit

    init(of program: String, _ clauses: String, _ visit: Visit) {
        self.visit = visit
        guard let tree = try? YAML.parse(program) else { return }
        let known = (try? YAML.parse(clauses))?.members ?? []
        self.clauses = known.map { (value: $0.key, label: "\($0.key) \(label($0.value["title"]) ?? "")") }
        types = (tree["partner_types"]?.items ?? []).compactMap { type in
            type["id"]?.text.map { (value: $0, label: label(type["label"]) ?? $0) }
        }
        add("version", say("version"), tree["version"])
        add("effective", say("effective"), tree["effective"])
        add("calendar.public_holidays", say("holidays"), tree["calendar"]?["public_holidays"], left: "")
        add("pricing.quote_valid_days", say("quote_valid_days"), tree["pricing"]?["quote_valid_days"])
        for rule in tree["pricing"]?["discounts"]?.items ?? [] { add(discount: rule) }
        add(requirements: tree["tiers"]?["requirements"], "tiers.requirements", tree["tiers"]?["list"])
        add("deal_registration.term.days", say("term_days"), tree["deal_registration"]?["term"]?["days"])
        add(text: "title", say("title"), tree["title"])
        add(text: "notice", say("notice"), tree["notice"])
        for (section, list) in [
            ("partner_types", tree["partner_types"]), ("pricing.discounts", tree["pricing"]?["discounts"]),
            ("tiers.list", tree["tiers"]?["list"]), ("benefits", tree["benefits"]),
        ] {
            for item in list?.items ?? [] {
                guard let id = item["id"]?.text else { continue }
                add(text: "\(section).\(id).label", say("name", ["of": label(item["label"]) ?? id]), item["label"])
            }
        }
    }

    /// What was changed, by the paths of members, as it is written in the file.
    func changes(_ form: Form) -> [String: String] {
        (simple + texts).reduce(into: [:]) { changed, setting in
            let typed = form[setting.name]?.filter { !$0.isNewline } ?? ""
            if !typed.isEmpty, typed != setting.value { changed[setting.path] = setting.written(typed) }
        }
    }

    private func say(_ key: String, _ values: [String: String] = [:]) -> String {
        visit.text("terms.draft.setting.\(key)", values)
    }

    /// A text for people in the reader's language, or what there is of it.
    private func label(_ node: Node?) -> String? {
        node?.text ?? (node?[visit.language.rawValue] ?? node?.members?.first?.value)?.text
    }

    private mutating func add(_ path: String, _ label: String, _ node: Node?, left: String? = nil) {
        guard let value = node.map({ $0.text ?? $0.number }) ?? left else { return }
        simple.append(Setting(path: path, label: label, value: value, isText: false))
    }

    private mutating func add(text path: String, _ label: String, _ node: Node?) {
        if let value = node?.text ?? node?.number {
            texts.append(Setting(path: path, label: label, value: value, isText: true))
        }
        for member in node?.members ?? [] {
            guard let value = member.value.text ?? member.value.number else { continue }
            texts.append(
                Setting(path: "\(path).\(member.key)", label: "\(label) (\(member.key))", value: value, isText: true))
        }
    }

    private mutating func add(discount rule: Node) {
        guard let id = rule["id"]?.text, !id.contains(".") else { return }
        let name = ["of": label(rule["label"]) ?? id]
        let path = "pricing.discounts.\(id)"
        add("\(path).rate", say("rate", name), rule["rate"])
        for member in rule["rate"]?.members ?? [] where member.key != "by" && member.key != "part" {
            add("\(path).rate.\(member.key)", "\(say("rate", name)), \(member.key)", member.value)
        }
        add("\(path).from", say("from", name), rule["from"])
        add("\(path).through", say("through", name), rule["through"])
    }

    private mutating func add(requirements list: Node?, _ path: String, _ tiers: Node?) {
        for requirement in list?.items ?? [] {
            guard let id = requirement["id"]?.text, !id.contains(".") else { continue }
            let name = label(requirement["label"]) ?? id
            for member in requirement["at_least"]?.members ?? [] {
                let tier = tiers?.items?.first { $0["id"]?.text == member.key }
                let values = ["of": name, "tier": label(tier?["label"]) ?? member.key]
                add("\(path).\(id).at_least.\(member.key)", say("at_least", values), member.value)
            }
        }
    }
}

/// A promotion that is added by a form: one discount more at the end of the list.
enum DraftPromotion {
    /// Its place in the file.
    static let path = "pricing.discounts.+"

    static func fields(_ settings: DraftSettings, _ visit: Visit) -> [Field] {
        let everybody = [(value: "", label: visit.text("terms.draft.promotion.everybody"))]
        return [
            visit.field("promotion.label", "terms.draft.promotion.label"),
            visit.field("promotion.rate", "terms.draft.promotion.rate"),
            visit.field("promotion.from", "terms.draft.promotion.from", .line(type: "date")),
            visit.field("promotion.through", "terms.draft.promotion.through", .line(type: "date")),
            visit.field("promotion.type", "terms.draft.promotion.type", .choice(everybody + settings.types)),
            visit.field("promotion.clause", "terms.draft.promotion.clause", .choice(settings.clauses)),
        ]
    }

    /// The rule as it is written in the file; nil where none was asked for.
    static func written(_ form: Form) -> String? {
        func typed(_ name: String) -> String? {
            form["promotion.\(name)"].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        }
        guard let label = typed("label"), let rate = typed("rate") else { return nil }
        var rule: Node = ["id": Node(.string(id(label))), "label": Node(.string(label))]
        rule["clause"] = typed("clause").map { Node(.string($0)) }
        rule["rate"] = Node(.string(rate))
        rule["from"] = typed("from").map { Node(.string($0)) }
        rule["through"] = typed("through").map { Node(.string($0)) }
        rule["when"] = typed("type").map { Node(.string("partner.type == '\($0)'")) }
        return JSON.string(rule)
    }

    /// `Spring offer` → `spring-offer`
    private static func id(_ label: String) -> String {
        let letters = label.lowercased().map { "abcdefghijklmnopqrstuvwxyz0123456789".contains($0) ? $0 : "-" }
        let parts = String(letters).split(separator: "-")
        return parts.isEmpty ? "promotion" : String(parts.joined(separator: "-").prefix(60))
    }
}
