extension WebCapability {
    /// What is brought in from other systems.
    static let imports = WebCapability(
        name: "Imports",
        summary:
            "Partners, people, orders and documents of money of other systems, brought in by the batch; nothing comes in twice.",
        endpoints: ImportAPI.endpoints, pages: ImportPages.routes,
        navigation: [NavigationEntry(ImportAddress.list, "imports.title", in: .settings, order: 85)],
        places: [.of(ImportAddress.file)], models: [ImportPages.List.self, ImportPages.Detail.self])
}
