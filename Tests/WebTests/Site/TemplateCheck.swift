@_spi(Reflection) import Swift

@testable import Web

/// Holds templates against the members of their models, by the models' types alone.
///
/// A name is looked for as the engine does: in the innermost structure first, then further out. What a template names and nothing has
/// is a mistake, and so is a structure or a list where a text is meant.
struct TemplateCheck {
    /// A part of a template between or beside texts.
    indirect enum Token {
        case value(String)
        case section(String, isInverted: Bool, [Token])
        case part(String)
        /// A part whose name stands in a member.
        case namedPart(String)
    }

    /// What a member is, as far as templates can tell.
    indirect enum Shape {
        case text, truth, any
        case list(Any.Type)
        case structure(Any.Type)
    }

    let templates: [String: [Token]]
    private(set) var mistakes: Set<String> = []
    /// Members that some template names: `Act.title`.
    private(set) var used: Set<String> = []
    /// Members of all structures that templates were given.
    private(set) var known: Set<String> = []
    /// Templates that were looked at.
    private(set) var seen: Set<String> = []

    /// - Parameter texts: templates by their names.
    init(_ texts: [String: String]) throws { templates = try texts.mapValues { try Self.parse($0) } }

    /// Looks at the template of a model, and at all parts of it.
    mutating func check(_ model: any TemplateModel.Type) {
        check(part: model.template, [PageFrame.self, model], depth: 0)
    }

    private mutating func check(part name: String, _ stack: [Any.Type], depth: Int) {
        guard let tokens = templates[name] else {
            mistakes.insert("there is no template \(name), which \(Self.name(stack.last ?? Never.self)) is for")
            return
        }
        seen.insert(name)
        // A part that holds itself is checked once in a few levels.
        if depth < 12 { walk(tokens, stack, name, depth) }
    }

    private mutating func walk(_ tokens: [Token], _ stack: [Any.Type], _ template: String, _ depth: Int) {
        for token in tokens {
            switch token {
            case .part(let name): check(part: name, stack, depth: depth + 1)
            case .namedPart(let name): _ = found(name, stack, template)
            case .value(let name):
                guard let found = found(name, stack, template) else { continue }
                if case .text = found.shape { continue }
                if case .any = found.shape { continue }
                mistakes.insert("\(template): \(name) is no text but \(found.type)")
            case .section(let name, let isInverted, let inner):
                guard let found = found(name, stack, template) else { continue }
                guard !isInverted else {
                    walk(inner, stack, template, depth)
                    continue
                }
                switch found.shape {
                case .truth: walk(inner, stack, template, depth)
                case .text: walk(inner, stack + [String.self], template, depth)
                case .list(let element): walk(inner, stack + [Self.unwrapped(element)], template, depth)
                case .structure(let type): walk(inner, stack + [type], template, depth)
                case .any: walkNamed(inner, stack, template)
                }
            }
        }
    }

    /// Around a model that is only known when the page is made, nothing but the part that shows it can stand.
    private mutating func walkNamed(_ tokens: [Token], _ stack: [Any.Type], _ template: String) {
        for token in tokens {
            if case .namedPart(let name) = token {
                _ = found(name, stack, template)
            } else {
                mistakes.insert("\(template): a model of any type is shown by a named part alone")
            }
        }
    }

    /// What a name means at a place; nil, and a mistake, when nothing has it.
    private mutating func found(
        _ name: String, _ stack: [Any.Type], _ template: String
    ) -> (shape: Shape, type: Any.Type)? {
        if name == "." { return stack.last.map { (Self.shape($0), $0) } }
        var parts = name.split(separator: ".").map(String.init)
        if parts[0] == "t" { return (.text, String.self) }
        var levels = Array(stack.dropFirst().reversed())
        if parts[0] == "page" {
            parts.removeFirst()
            levels = [stack[0]]
        }
        for level in levels {
            guard var type = member(parts[0], of: level) else { continue }
            for part in parts.dropFirst() {
                guard let inner = member(part, of: Self.unwrapped(type)) else {
                    mistakes.insert("\(template): \(name) has no \(part)")
                    return nil
                }
                type = inner
            }
            return (Self.shape(type), type)
        }
        mistakes.insert("\(template): nothing has \(name); looked in \(levels.map(Self.name).joined(separator: ", "))")
        return nil
    }

    private mutating func member(_ name: String, of type: Any.Type) -> Any.Type? {
        guard case .structure = Self.shape(type) else { return nil }
        let fields = Self.fields(of: type)
        known.formUnion(fields.map { "\(Self.name(type)).\($0.name)" })
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        used.insert("\(Self.name(type)).\(name)")
        return field.type
    }
}

// MARK: Types

private protocol OptionalType { static var wrapped: Any.Type { get } }
extension Optional: OptionalType { fileprivate static var wrapped: Any.Type { Wrapped.self } }

private protocol ListType { static var element: Any.Type { get } }
extension Array: ListType { fileprivate static var element: Any.Type { Element.self } }

extension TemplateCheck {
    private static func unwrapped(_ type: Any.Type) -> Any.Type { (type as? any OptionalType.Type)?.wrapped ?? type }

    private static func shape(_ type: Any.Type) -> Shape {
        let type = unwrapped(type)
        if type == String.self || type == Link.self || type is any BinaryInteger.Type { return .text }
        if type == Bool.self { return .truth }
        if let list = type as? any ListType.Type { return .list(list.element) }
        return type == (any TemplateModel).self ? .any : .structure(type)
    }

    private static func fields(of type: Any.Type) -> [(name: String, type: Any.Type)] {
        var fields: [(String, Any.Type)] = []
        _ = _forEachField(of: type) { name, _, type, _ in
            fields.append((String(cString: name), type))
            return true
        }
        return fields
    }

    private static func name(_ type: Any.Type) -> String { String(reflecting: type).replacing("Web.", with: "") }
}

// MARK: Templates

extension TemplateCheck {
    struct Unfinished: Error {
        let section: String
    }

    private static func parse(_ text: String) throws -> [Token] {
        var open: [(name: String, isInverted: Bool, tokens: [Token])] = [("", false, [])]
        for match in text.matches(of: /\{\{\{?([#^\/>!]?)(\*?)\s*([^}]+?)\s*\}?\}\}/) {
            let name = String(match.3)
            switch match.1 {
            case "#", "^": open.append((name, match.1 == "^", []))
            case "/":
                let closed = open.removeLast()
                guard closed.name == name, !open.isEmpty else { throw Unfinished(section: name) }
                open[open.count - 1].tokens.append(.section(name, isInverted: closed.isInverted, closed.tokens))
            case ">": open[open.count - 1].tokens.append(match.2.isEmpty ? .part(name) : .namedPart(name))
            case "!": break
            default: open[open.count - 1].tokens.append(.value(name))
            }
        }
        guard open.count == 1 else { throw Unfinished(section: open.last?.name ?? "") }
        return open[0].tokens
    }
}
