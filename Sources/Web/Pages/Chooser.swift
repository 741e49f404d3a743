import Channel
import Members
import Record
import Terms

/// Something of which there may be thousands, chosen by searching for it: while somebody types with a script, and on a page of its own
/// without one. Declared by the capability that knows the things.
struct ChoiceSource: Sendable {
    /// One thing to choose.
    struct Choice: Sendable {
        let value: String
        let label: String
        /// What tells it from others of the same name.
        var small = ""
    }

    /// As fields name it: `partner`.
    let name: String
    let permission: Permission
    /// The first that words find; the first of all without words.
    let find: @Sendable (Visit, _ words: String) async throws -> [Choice]
    /// The one with a value; nil when there is none.
    let choice: @Sendable (Visit, _ value: String) async throws -> Choice?

    init(
        _ name: String, _ permission: Permission,
        find: @escaping @Sendable (Visit, _ words: String) async throws -> [Choice],
        choice: @escaping @Sendable (Visit, _ value: String) async throws -> Choice?
    ) {
        (self.name, self.permission, self.find, self.choice) = (name, permission, find, choice)
    }

    /// What is shown at once.
    static let most = 20

    /// The things of a list, found by its words.
    ///
    /// - Parameter exact: the filter by which the one with a value is found; nil where values are ids, which words find.
    static func list<List: RecordList>(
        _ name: String, _: List.Type, fixed: Node = [:], exact: String? = nil,
        _ choice: @escaping @Sendable (List.Item, Visit) -> Choice
    ) -> ChoiceSource {
        ChoiceSource(name, List.permission) { visit, words in
            var wanted = fixed
            wanted["limit"] = Node(.number(String(most)))
            if !words.isEmpty { wanted["q"] = Node(.string(words)) }
            return try await visit.ask(ListQuery<List>.self, wanted).items.map { choice($0, visit) }
        } choice: { visit, value in
            var wanted = fixed
            wanted[exact ?? "q"] = Node(.string(value))
            wanted["limit"] = Node(.number(String(most)))
            return try await visit.ask(ListQuery<List>.self, wanted).items.map { choice($0, visit) }
                .first { exact != nil || $0.value == value }
        }
    }
}

/// A field that is chosen by searching, as forms send it: the value under its name, and what was typed under `<name>.q.<source>`.
struct ChosenField: Sendable {
    let name: String
    let source: ChoiceSource

    /// The name of the field in which is typed.
    var typed: String { "\(name).q.\(source.name)" }

    /// - Parameter typed: the name of a field in which is typed; nil for any other's.
    init?(typed: String) {
        let parts = typed.split(separator: ".")
        guard parts.count > 2, parts[parts.count - 2] == "q", let last = parts.last,
            let source = WebCapabilities.choices[String(last)]
        else { return nil }
        self.source = source
        name = parts.dropLast(2).joined(separator: ".")
    }

    init(_ name: String, _ source: ChoiceSource) { (self.name, self.source) = (name, source) }

    /// Is it one in which is typed, and so no member of what the form asks for?
    static func isTyped(_ name: String) -> Bool { name.contains(".q.") }
}

/// The page on which something is searched for and chosen, which goes back to the form with all that was typed.
struct ChooserPage: TemplateModel {
    static let template = "chooser"

    struct Option: Sendable {
        let optionValue: String
        let optionLabel: String
        let optionSmall: String
        /// Where it leads on a list, which is asked for by its address.
        let optionHref: Link?
    }

    let heading: String
    let action: Link
    let isPost: Bool
    let searching: Field
    let kept: [Field]
    let button: String
    let options: [Option]
    let more: String?
}

extension Visit {
    /// A field of which the value is chosen by searching.
    ///
    /// - Parameter source: the name of what is chosen from.
    func chosen(
        _ name: String, _ label: String, _ source: String, value: String? = nil, required: Bool = false,
        id: String? = nil
    ) async throws -> Field {
        let value = form[name] ?? value ?? ""
        let isCalled = form["\(name).q.\(source)"] == nil && !value.isEmpty
        return choosing(
            name, label, source, value: value, typed: isCalled ? try await called(value, source) ?? value : nil,
            required: required, id: id)
    }

    /// As `chosen`, without asking what is chosen: for a form on a line of a list, where nothing is yet.
    func choosing(
        _ name: String, _ label: String, _ source: String, value: String = "", typed: String? = nil,
        required: Bool = false, id: String? = nil
    ) -> Field {
        var field = self.field(name, label, .line(type: "search"), value: form[name] ?? value, required: false, id: id)
        guard let source = WebCapabilities.choices[source], may(source.permission) else { return field }
        let chosen = ChosenField(name, source)
        field.choosing = Field.Choosing(
            from: FrameAddress.choose[side]().with("from", source.name), typedName: chosen.typed,
            typed: form[chosen.typed] ?? typed ?? "",
            button: "choose:\(chosen.typed)", isRequired: required)
        return field
    }

    /// What a chosen value is called; nil when there is no such thing for the viewer.
    func called(_ value: String, _ source: String) async throws -> String? {
        guard let source = WebCapabilities.choices[source], may(source.permission), !value.isEmpty else { return nil }
        do {
            return try await source.choice(self, value)?.label
        } catch is DocumentError {
            return nil
        } catch Problem.notFound {
            return nil
        }
    }

    /// The page that a list's address asks for when something is to be chosen in its filters.
    func choosing(in page: Link) async throws -> Page? {
        let asked = search["do"].flatMap { $0.hasPrefix("choose:") ? String($0.dropFirst(7)) : nil }
        let typed =
            asked
            ?? search.values.first { name, value in
                !value.isEmpty && ChosenField(typed: name).map { search[$0.name]?.isEmpty ?? true } ?? false
            }?.name
        guard let typed, let field = ChosenField(typed: typed), may(field.source.permission) else { return nil }
        let words = search[typed] ?? ""
        // What the list is filtered by besides goes along while somebody looks again.
        let own: Set = [field.name, typed, "do", "after"]
        let plain = untouched("kept")
        let kept = search.values.filter { !own.contains($0.name) && !$0.value.isEmpty }.enumerated().map { place, one in
            plain.field(one.name, "frame.chooser.title", .hidden, value: one.value, id: "kept-\(place)")
        }
        return try await chooser(field, words, page, isPost: false, kept: kept) { choice in
            searching(page, [field.name: choice.value, typed: nil, "do": nil, "after": nil])
        }
    }

    /// The page that a form leads to when something in it is to be chosen: because a button asks for it, or because something was typed and
    /// nothing chosen. Nil when all is chosen.
    func choosing() async throws -> Page? {
        guard form["take"] == nil else { return nil }
        let asked = form["do"].flatMap { $0.hasPrefix("choose:") ? String($0.dropFirst(7)) : nil }
        for (name, text) in form.values where asked == nil || asked == name {
            guard let field = ChosenField(typed: name), may(field.source.permission) else { continue }
            let value = form[field.name] ?? ""
            // What was typed has to be what was chosen is called.
            var isOpen = !text.isEmpty && value.isEmpty
            if !text.isEmpty, !value.isEmpty { isOpen = try await called(value, field.source.name) != text }
            guard asked == name || isOpen else { continue }
            let own = Form.guards.union([name, field.name, "do"]).subtracting(["version", "back"])
            let plain = untouched("kept")
            let kept = form.values.filter { !own.contains($0.name) }.enumerated().map { place, one in
                plain.field(one.name, "frame.chooser.title", .hidden, value: one.value, id: "kept-\(place)")
            }
            let choosing = plain.field("choosing", "frame.chooser.title", .hidden, value: name, id: "kept-choosing")
            return try await chooser(field, text, here, isPost: true, kept: kept + [choosing]) { _ in nil }
        }
        return nil
    }

    private func chooser(
        _ field: ChosenField, _ words: String, _ page: Link, isPost: Bool, kept: [Field],
        _ leads: (ChoiceSource.Choice) -> Link?
    ) async throws -> Page {
        let found = try await field.source.find(self, words)
        let searching = self.field(
            field.typed, "frame.list.search", .line(type: "search"), value: words, id: "chooser-q")
        return Page(
            text("frame.chooser.title"),
            ChooserPage(
                heading: text("frame.chooser.title"), action: page, isPost: isPost, searching: searching, kept: kept,
                button: "choose:\(field.typed)",
                options: found.map {
                    ChooserPage.Option(
                        optionValue: $0.value, optionLabel: $0.label, optionSmall: $0.small, optionHref: leads($0))
                }, more: found.count < ChoiceSource.most ? nil : text("frame.chooser.more")))
    }

    /// The visit with what was taken on the page of choices in its field; as it is when nothing was.
    func taking() async throws -> Visit {
        guard let value = form["take"], !value.isEmpty, let typed = form["choosing"],
            let field = ChosenField(typed: typed)
        else {
            return self
        }
        var visit = self
        visit.form = form.setting([(field.name, value), (typed, try await called(value, field.source.name) ?? value)])
        return visit
    }
}

/// What may be chosen, for the script that asks while somebody types.
enum ChoiceOptions {
    struct Model: TemplateModel {
        static let template = "chooser-options"

        let options: [ChooserPage.Option]
    }

    static let routes: [PageRoute] = FrameAddress.choose.both.map { .page($0, page) }

    private static func page(_ visit: Visit) async throws -> Page {
        let source = visit.search["from"].flatMap { WebCapabilities.choices[$0] }
        guard let source, visit.may(source.permission) else { return Page("", Model(options: [])) }
        let found = try await source.find(visit, visit.search["q"] ?? "")
        return Page(
            visit.text("frame.chooser.title"),
            Model(
                options: found.map {
                    ChooserPage.Option(
                        optionValue: $0.value, optionLabel: $0.label, optionSmall: $0.small, optionHref: nil)
                }))
    }
}
