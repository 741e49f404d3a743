import Record

/// The addresses of how portal and public pages look. What a mark is part of never changes under its address.
enum BrandingAddress {
    static let page = FixedAddress("/console/branding")
    static let style = PageAddress<PublicVendor, String>("/branding/{vendor}/{mark}/style.css")
    static let logo = PageAddress<PublicVendor, String>("/branding/{vendor}/{mark}/logo")
}
