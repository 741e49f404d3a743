import Channel
import Members
import NIOCore
import Record
import Terms

/// Where the vendor says how its portal and public pages look, and what pages get of it.
enum BrandingPages {
    static let routes: [PageRoute] = [
        .page(BrandingAddress.page, .setBranding, page),
        .action(BrandingAddress.page, .setBranding, limit: Visit.uploadLimit, again: page, set),
        .download(BrandingAddress.style, nil) { visit, vendor, mark in
            guard let branding = try await visit.server.channel.branding(of: vendor.id), branding.mark == mark else {
                throw Problem.notFound("page")
            }
            return .asset(mediaType: "text/css; charset=utf-8", bytes: ByteBuffer(string: branding.style))
        },
        .download(BrandingAddress.logo, nil) { visit, vendor, mark in
            guard let branding = try await visit.server.channel.branding(of: vendor.id), branding.mark == mark,
                let logo = try await visit.server.channel.logo(of: vendor.id)
            else { throw Problem.notFound("page") }
            return .asset(mediaType: logo.mediaType, bytes: ByteBuffer(bytes: logo.bytes))
        },
    ]

    struct Model: TemplateModel {
        static let template = "branding"

        let fields: [Field]
        let action: Link
        /// The picture that stands now.
        let picture: Link?
    }

    private static func page(_ visit: Visit) async throws -> Page {
        let set = try await visit.ask(ShowBranding.self)
        let vendor = PublicVendor(try visit.requireSurroundings().vendor.id)
        var fields = [
            visit.field("name", "branding.form.name", value: set.name),
            visit.field("color", "branding.form.color", value: set.color?.description),
            visit.field("files", "branding.form.logo", .file(accept: ".png,.jpg,.jpeg")),
        ]
        if set.logo != nil { fields.append(visit.field("no_logo", "branding.form.no_logo", .tick)) }
        fields += [
            visit.field("welcome.en", "branding.form.welcome_en", .area(rows: 3), value: set.welcome?.en),
            visit.field("welcome.de", "branding.form.welcome_de", .area(rows: 3), value: set.welcome?.de),
        ]
        return Page(
            visit.text("branding.title"),
            Model(
                fields: fields, action: BrandingAddress.page(),
                picture: set.logo.map { _ in BrandingAddress.logo(vendor, set.mark) }))
    }

    private static func set(_ visit: Visit) async throws -> PageReply {
        var document = visit.document(only: ["name", "color", "welcome.en", "welcome.de"])
        for member in ["name", "color"] where document[member]?.text?.isEmpty ?? false { document[member] = nil }
        let standing = try await visit.ask(ShowBranding.self).logo
        if visit.form["no_logo"] != "true", let standing { document["logo"] = standing.id.node }
        // What is wrong with the words is said before any file is taken in.
        if visit.form.files("files").isEmpty || visit.isCheck {
            try await visit.perform(SetBranding.self, document)
        } else {
            try await visit.rehearse(SetBranding.self, document)
            if let file = try await visit.keptFiles(for: nil)?[0] { document["logo"] = file }
            do {
                try await visit.perform(SetBranding.self, document)
            } catch Problem.invalid(field: "/logo", let phrase) {
                throw Problem.invalid(field: "/files", phrase)
            }
        }
        return .see(BrandingAddress.page(), said: "branding.said.set")
    }
}

/// The vendor's words of welcome on the portal's first page.
struct BrandingWelcome: TemplateModel {
    static let template = "branding-welcome"

    let words: String

    static let panel = HomePanel(.portal, .side, order: 5, .seeBranding) { visit, _ in
        guard let words = visit.welcome else { return nil }
        return HomePanel.Shown(BrandingWelcome(words: words))
    }
}
