/// What type variables have come to stand for while an expression is checked, and the rules of agreement between
/// types (specification: "Gradual Type Checking").
struct Substitution {
    private var bindings: [String: Type] = [:]
    /// How many variables have joined each; only a measure, so it is not taken back.
    private var sizes: [String: Int] = [:]
    /// What bindings were before each change, to take back those of an attempt that failed.
    private var changes: [(name: String, before: Type?)] = []

    /// Whether a value of `type` may stand where `target` is expected. Binds variables when it may; leaves everything
    /// as it was when not.
    mutating func accepts(_ type: Type, as target: Type) -> Bool { accepts([type], as: [target]) }

    /// The same for several at once.
    mutating func accepts(_ types: [Type], as targets: [Type]) -> Bool {
        changes.removeAll(keepingCapacity: true)
        if unify(types, targets) { return true }
        for change in changes.reversed() { bindings[change.name] = change.before }
        return false
    }

    private mutating func set(_ name: String, _ type: Type) {
        changes.append((name, bindings[name]))
        bindings[name] = type
    }

    /// Writes bound variables out; unbound ones become `dyn` when `final`.
    func resolve(_ type: Type, final: Bool = false) -> Type {
        if case .parameter(let name) = type {
            let root = root(of: name)
            if let bound = bindings[root] { return resolve(bound, final: final) }
            return final ? .dyn : .parameter(root)
        }
        let parts = type.components
        return parts.isEmpty ? type : type.replacing(parts.map { resolve($0, final: final) })
    }

    /// The variable that stands for all that were found to be the same as this one. O(log n): the smaller group always
    /// joins the larger.
    private func root(of name: String) -> String {
        var root = name
        while case .parameter(let next)? = bindings[root] { root = next }
        return root
    }

    private mutating func unify(_ types: [Type], _ targets: [Type]) -> Bool {
        guard types.count == targets.count else { return false }
        for (type, target) in zip(types, targets) {
            guard unify(type, target) else { return false }
        }
        return true
    }

    private mutating func unify(_ type: Type, _ target: Type) -> Bool {
        if type == target { return true }
        switch (type, target) {
        case (.parameter(let one), .parameter(let other)): return join(root(of: one), root(of: other))
        case (_, .parameter(let name)): return bind(root(of: name), to: type)
        case (.parameter(let name), _): return bind(root(of: name), to: target)
        default: break
        }
        if type.isDynamic || target.isDynamic { return true }
        switch (type, target) {
        case (.null, _): return Self.isNullable(target)
        case (_, .null): return Self.isNullable(type)
        case (.type, .type): return true
        case (.list(let a), .list(let b)), (.optional(let a), .optional(let b)): return unify(a, b)
        case (.map(let keyA, let a), .map(let keyB, let b)): return unify(keyA, keyB) && unify(a, b)
        case (.opaque(let a, let partsA), .opaque(let b, let partsB)): return a == b && unify(partsA, partsB)
        default: return false
        }
    }

    /// Makes two variables one, if what they stand for agrees.
    private mutating func join(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        let (first, second) = (bindings[one], bindings[other])
        if let first, mentions(first, other) { return false }
        if let second, mentions(second, one) { return false }
        var agreed = first ?? second
        if let first, let second {
            guard unify(first, second) else { return false }
            agreed = Self.mostGeneral(first, second)
        }
        let (small, large) = sizes[one, default: 1] < sizes[other, default: 1] ? (one, other) : (other, one)
        sizes[large] = sizes[one, default: 1] + sizes[other, default: 1]
        set(small, .parameter(large))
        if let agreed, !mentions(agreed, large) { set(large, agreed) }
        return true
    }

    /// Lets a variable stand for a type that is no variable. False when it stands for one that does not agree, or when
    /// it would contain itself.
    private mutating func bind(_ name: String, to type: Type) -> Bool {
        guard let bound = bindings[name] else {
            guard !mentions(type, name) else { return false }
            set(name, type)
            return true
        }
        if bound == type { return true }
        guard unify(type, bound) else { return false }
        let wider = Self.mostGeneral(type, bound)
        if wider != bound, !mentions(wider, name) { set(name, wider) }
        return true
    }

    private func mentions(_ type: Type, _ name: String) -> Bool {
        if case .parameter(let other) = type {
            let root = root(of: other)
            return root == name || bindings[root].map { mentions($0, name) } ?? false
        }
        return type.components.contains { mentions($0, name) }
    }

    /// `null` may stand for abstract values: instants, spans of time, optionals and an application's own types.
    private static func isNullable(_ type: Type) -> Bool {
        switch type {
        case .timestamp, .duration, .optional, .opaque, .null: true
        default: false
        }
    }

    /// The one of two agreeing types that says less.
    static func mostGeneral(_ one: Type, _ other: Type) -> Type { saysNoMore(one, than: other) ? one : other }

    private static func saysNoMore(_ one: Type, than other: Type) -> Bool {
        if one.isDynamic { return true }
        if case .parameter = one { return true }
        if other.isDynamic { return false }
        if case .parameter = other { return false }
        if one == .null { return false }
        if other == .null { return true }
        let (parts, others) = (one.components, other.components)
        guard one.name == other.name, parts.count == others.count else { return false }
        return zip(parts, others).allSatisfy { saysNoMore($0, than: $1) }
    }
}
