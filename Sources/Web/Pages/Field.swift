/// One field of a form as the part `field` shows it: with its label, its hint, what was typed, and what is wrong with that.
struct Field: Sendable {
    /// How it is entered.
    enum Kind: Sendable {
        /// One line; `type` as HTML has it: `text`, `email`, `password`, `number`, `date`, `search`.
        case line(type: String)
        case area(rows: Int)
        /// One of several: value and label.
        case choice([(value: String, label: String)])
        case tick
        case file(accept: String)
        /// Not entered but sent along.
        case hidden
        /// A button that asks for more rows of the form.
        case more
    }

    /// How its value is chosen by searching: what is typed is sent under a name of its own.
    struct Choosing: Sendable {
        let from: Link
        let typedName: String
        let typed: String
        /// What the button sends that leads to the page of choices.
        let button: String
        let isRequired: Bool
    }

    struct Option: Sendable {
        let value: String
        let label: String
        let selected: Bool
    }

    let id: String
    let name: String
    let label: String
    let hint: String?
    let value: String
    let error: String?
    let required: Bool
    let type: String?
    let isLine: Bool
    let isHidden: Bool
    let isMore: Bool
    let isArea: Bool
    let rows: Int
    let isChoice: Bool
    let options: [Option]
    let isTick: Bool
    let isTicked: Bool
    let isFile: Bool
    let accept: String
    let autocomplete: String?
    let inputmode: String?
    /// What its value is chosen from by searching.
    var choosing: Choosing?
    /// The ids of what describes it, for screen readers.
    let describedBy: String?

    /// The id of a field on the page.
    static func anchor(_ name: String) -> String {
        "f-" + String(name.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    }
}

extension Visit {
    /// A field whose label stands under `label` in the string files, and whose hint under `label_hint` if there is one.
    ///
    /// - Parameters:
    ///   - value: what it holds until something was typed.
    ///   - id: told apart from a field of the same name in another form of the page.
    ///   - says: the label itself, where the program's file says it.
    ///   - hint: the hint itself.
    func field(
        _ name: String, _ label: String, _ kind: Field.Kind = .line(type: "text"), value: String? = nil,
        required: Bool = false, autocomplete: String? = nil, inputmode: String? = nil, id: String? = nil,
        says: String? = nil, hint: String? = nil
    ) -> Field {
        let typed: String? = if case .tick = kind { form.all(name).last } else { form[name] }
        let isSecret = if case .line("password") = kind { true } else { false }
        let isMore = if case .more = kind { true } else { false }
        let value = isSecret ? "" : (isMore ? nil : typed) ?? value ?? ""
        let id = id ?? Field.anchor(formName.map { "\($0)-\(name)" } ?? name)
        let hint = hint ?? (strings.has(label + "_hint") ? text(label + "_hint") : nil)
        let error = complaints.fields[name]
        var described: [String] = []
        if hint != nil { described.append(id + "-hint") }
        if error != nil { described.append(id + "-error") }
        var type: String?
        var rows = 0
        var options: [Field.Option] = []
        var accept = ""
        switch kind {
        case .line(let lineType): type = lineType
        case .area(let lines): rows = lines
        case .choice(let choices):
            options = choices.map { Field.Option(value: $0.value, label: $0.label, selected: $0.value == value) }
        case .tick, .hidden, .more: break
        case .file(let types): accept = types
        }
        return Field(
            id: id, name: name, label: says ?? text(label), hint: hint, value: value, error: error, required: required,
            type: type, isLine: type != nil, isHidden: { if case .hidden = kind { true } else { false } }(),
            isMore: isMore, isArea: rows > 0, rows: rows, isChoice: !options.isEmpty,
            options: options, isTick: { if case .tick = kind { true } else { false } }(), isTicked: value == "true",
            isFile: { if case .file = kind { true } else { false } }(), accept: accept, autocomplete: autocomplete,
            inputmode: inputmode, describedBy: described.isEmpty ? nil : described.joined(separator: " "))
    }
}
