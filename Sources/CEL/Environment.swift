/// A name that expressions may use, with the type of its value (specification: "Name Resolution").
public struct Variable: Hashable, Sendable {
    /// A simple or a dotted name: `total`, `partner.type`.
    public let name: String
    /// What facts bound to it are; `.dyn` when that is not known.
    public let type: Type

    /// A variable. A dotted name is an ordinary qualified identifier of the language; no map stands behind it.
    public init(_ name: String, _ type: Type) {
        self.name = name
        self.type = type
    }
}

/// Finds a time zone by name: given a name, a function from seconds since 1970 to the offset from UTC then, in seconds
/// east of Greenwich; nil for unknown names, which is an error of evaluation (specification: "Abstract Types", time zones of
/// timestamp functions). `UTC` and fixed offsets never get here.
public typealias Zones = @Sendable (_ name: String) -> (@Sendable (_ epochSeconds: Int64) -> Int?)?

/// What expressions are compiled against: variables, functions, the container that resolves relative names, limits
/// (specification: "Evaluation Environment"). Making one costs O(variables + functions); make it once.
public struct Environment: Sendable {
    /// The variables; a fact is passed at the index its variable has here.
    public let variables: [Variable]
    /// The scope in which names are resolved first, as in `com.example`.
    public let container: String
    /// The application's own functions.
    public let functions: [Function]
    /// The bounds of compiling and evaluating.
    public let limits: Limits
    let zones: Zones
    /// Where the variables are, by name.
    let slots: [String: Int]
    /// The application's functions by name, with their overloads.
    let callables: [String: [Callable]]
    /// The application's types by name.
    let opaqueTypes: [String: Type]

    /// An environment. Throws nothing: what functions and variables clash in shows when an expression uses it. When two variables have one name the first counts.
    public init(
        variables: [Variable], container: String = "", functions: [Function] = [], limits: Limits = .standard,
        zones: @escaping Zones = { _ in nil }
    ) {
        self.variables = variables
        self.container = container
        self.functions = functions
        self.limits = limits
        self.zones = zones
        slots = Dictionary(zip(variables.map(\.name), variables.indices)) { first, _ in first }
        callables = Dictionary(grouping: functions, by: \.name).mapValues {
            $0.flatMap { $0.overloads.map(\.callable) }
        }
        let mentioned = variables.map(\.type) + functions.flatMap(\.overloads).flatMap { $0.parameters + [$0.result] }
        opaqueTypes = Dictionary(
            mentioned.compactMap { type in
                guard case .opaque(let name, _) = type else { return nil }
                return (name, type)
            }
        ) { first, _ in first }
    }

    /// The overloads known under a full name, of the library and of the application.
    func overloads(of name: String) -> [Callable] { (Library.functions[name] ?? []) + (callables[name] ?? []) }

    /// The full names that a name may mean, the most specific first (specification: "Name Resolution").
    func candidates(for name: String) -> [String] {
        guard !container.isEmpty else { return [name] }
        let parts = container.split(separator: ".")
        return (0...parts.count).reversed().map { (parts.prefix($0) + [name[...]]).joined(separator: ".") }
    }
}
