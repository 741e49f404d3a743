extension WebCapability {
    /// How portal and public pages look.
    static let branding = WebCapability(
        name: "Branding", summary: "The vendor's name, colour, logo and words of welcome on portal and public pages.",
        endpoints: BrandingAPI.endpoints, pages: BrandingPages.routes,
        navigation: [NavigationEntry(BrandingAddress.page, "branding.title", in: .settings, order: 61)],
        panels: [BrandingWelcome.panel],
        models: [BrandingPages.Model.self, BrandingWelcome.self])
}
