import Record
import Terms

extension Capability {
    /// How portal and public pages look.
    static let branding = Capability(
        "Branding",
        permissions: [.setBranding, .seeBranding],
        commands: [Operation(SetBranding.self)],
        queries: [Operation(query: ShowBranding.self)],
        events: [BrandingSet.self],
        tables: [Branding.table],
        migrations: Branding.migrations,
        entries: EntryReaders(.seeBranding),
        words: [
            .init(
                "may.set_branding", "set the look of portal and public pages",
                "das Aussehen von Portal und öffentlichen Seiten festzulegen"),
            .init(
                "may.see_branding", "see the look of portal and public pages",
                "das Aussehen von Portal und öffentlichen Seiten zu sehen"),
            .init(
                "branding.contrast",
                "{color} is too light to be read: its contrast is {contrast} to 1 where it is least, and has to be 4.5",
                "{color} ist zu hell, um gelesen zu werden: Der kleinste Kontrast ist {contrast} zu 1 und muss 4,5 sein"
            ),
            .init("branding.contrast.hint", "{other} can be read", "{other} ist lesbar"),
            .init(
                "branding.no_logo", "there is no such file of the vendor's",
                "so eine Datei des Herstellers gibt es nicht"),
            .init("branding.no_logo.hint", "hand it in first", "reichen Sie sie zuerst ein"),
            .init("branding.kind", "a logo is a picture", "ein Logo ist ein Bild"),
            .init("branding.kind.hint", "take a PNG or a JPEG file", "nehmen Sie eine PNG- oder JPEG-Datei"),
            .init("branding.size", "this logo has more than 256 KB", "dieses Logo hat mehr als 256 KB"),
            .init("branding.size.hint", "take a smaller picture", "nehmen Sie ein kleineres Bild"),
        ])
}

extension Permission {
    public static let setBranding = Permission("set_branding", [.vendorAdmin, .channelManager])
    public static let seeBranding = Permission("see_branding", Set(Role.allCases).subtracting([.system]))
}
