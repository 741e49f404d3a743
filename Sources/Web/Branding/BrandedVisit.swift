import Channel
import Members
import Record

extension Visit {
    /// The visit with how the vendor's pages look, where the page is one of its portal or of its public ones.
    func branded() async throws -> Visit {
        guard let vendor = brandedVendor, let branding = try await server.channel.branding(of: vendor) else {
            return self
        }
        let named = PublicVendor(vendor)
        var visit = self
        visit.welcome = branding.welcome?[language]
        visit.brand = PageFrame.Brand(
            brandName: branding.name ?? "Guildhall",
            logo: branding.logo.map { _ in BrandingAddress.logo(named, branding.mark) },
            colors: branding.color.map { _ in BrandingAddress.style(named, branding.mark) })
        return visit
    }

    /// Whose look the page has; nil for Guildhall's own.
    private var brandedVendor: ID<Vendor>? {
        if side == .portal, route.area != .open { return surroundings?.vendor.id }
        guard route.area == .open, route.path.parameters.contains("vendor") else { return nil }
        return PublicVendor(part: part("vendor"))?.id
    }
}
