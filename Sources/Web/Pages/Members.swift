import Mustache

/// A value's members by their names, taken apart once: a template asks for a name again and again, in every row and on every level above
/// it, and looking into a structure by reflection each time costs far more than all the text. O(members) to make.
struct Members: MustacheParent {
    private let members: [String: Any]

    /// - Parameter others: names beside those of the value.
    init(_ value: Any, and others: [String: Any] = [:]) {
        var members = others
        for child in Mirror(reflecting: value).children {
            if let label = child.label { members[label] = Self.taken(child.value) ?? Nothing() }
        }
        self.members = members
    }

    func child(named name: String) -> Any? { members[name] }

    /// What stands for a member that is nil, so that its name is not looked for any further out, where another thing may bear it.
    private struct Nothing: MustacheCustomRepresentation {
        var representation: Any? { nil }
    }

    /// A value as templates read it: structures by their members, lists by their items, nil for nil.
    static func taken(_ value: Any) -> Any? {
        if let text = value as? String { return text }
        if let truth = value as? Bool { return truth }
        if let link = value as? Link { return link.description }
        if let parent = value as? any MustacheParent { return parent }
        let mirror = Mirror(reflecting: value)
        return switch mirror.displayStyle {
        case .optional: mirror.children.first.flatMap { taken($0.value) }
        case .collection: mirror.children.compactMap { taken($0.value) }
        case .struct: Members(value)
        default: value
        }
    }
}
