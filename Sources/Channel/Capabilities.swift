import Record

extension Capabilities {
    /// Everything a channel does: the one place that names all capabilities. Each stands on those before it.
    public static let channel = Capabilities([
        .access, .files, .rates, .partners, .agreements, .learning, .licences, .library, .directory, .deals, .sales,
        .standing, .notices, .imports, .conversations, .records, .activity,
        .persons,
    ])
}
