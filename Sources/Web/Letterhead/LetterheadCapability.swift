extension WebCapability {
    /// What documents say of the vendor.
    static let letterhead = WebCapability(
        name: "Letterhead", summary: "What quotes, orders, invoices and credit notes say of the vendor.",
        endpoints: LetterheadAPI.endpoints, pages: LetterheadPages.routes,
        navigation: [NavigationEntry(LetterheadPages.address, "letterhead.title", in: .settings, order: 60)],
        models: [LetterheadPages.Model.self])
}
