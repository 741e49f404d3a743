import Channel

/// How portal and public pages look.
enum BrandingAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/branding", ShowBranding.self, "Show how portal and public pages look"),
        .command(.put, "/v1/branding", SetBranding.self, "Set how portal and public pages look"),
    ]
}
