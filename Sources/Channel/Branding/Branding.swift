import Members
import Record
import Store
import Terms

/// How portal and public pages of a vendor look: its name, colour, logo, and words of welcome.
public struct Branding: Codable, Hashable, Sendable {
    /// What stands in Guildhall's place; nothing else where it is absent.
    public let name: String?
    /// The colour of links, buttons and marks.
    public let color: AccentColor?
    public let logo: Attachment?
    /// Shown on the portal's first page and on the public page of the program.
    public let welcome: Welcome?

    /// Words in each language; in another than the reader's where there are none in that.
    public struct Welcome: Codable, Hashable, Sendable, SchemaNamed {
        public static var schemaName: String { "WelcomeWords" }

        public let en: String?
        public let de: String?

        public init(en: String?, de: String?) { (self.en, self.de) = (en, de) }

        public subscript(_ language: Language) -> String? { language == .german ? de ?? en : en ?? de }
    }

    static let empty = Branding(name: nil, color: nil, logo: nil, welcome: nil)
    static let id = "branding"
    static let table = TableDeclaration(
        name: "brandings", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: []), replayed: true)
    static let migrations = [
        Migration(
            id: "brandings-1",
            sql: [
                """
                CREATE TABLE brandings (vendor TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """
            ])
    ]

    /// Told apart from what was before, for addresses whose content is kept by browsers.
    public var mark: String { String(Secret((try? JSON.string(self)) ?? "").hash.prefix(12)) }
    /// The stylesheet of its colour.
    public var style: String { color?.style ?? "" }
}

extension Branding: Resource { package static var resource: String { "branding" } }

/// How a vendor's pages look was set, in place of what was before.
struct BrandingSet: Event {
    static let kind = "branding.set"
    let branding: Branding
    var subject: String { Branding.id }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.writer.put(
            Branding.table.name, [("id", .text(Branding.id)), ("body", .text(try JSON.string(branding)))])
    }
}

/// Sets how portal and public pages look. What is left out is as Guildhall has it.
public struct SetBranding: Command {
    public static let name = "set_branding"
    public static let permission = Permission.setBranding

    public let name: LineName?
    /// Dark enough to be read: a contrast of 4.5 to 1 on every ground.
    public let color: AccentColor?
    /// A picture (PNG or JPEG, at most 256 KB) that was handed in before.
    public let logo: ID<StoredFile>?
    /// At most 500 characters in each language.
    public let welcome: Branding.Welcome?

    /// Bytes of a logo.
    static let largest = 256 << 10

    public struct State: Sendable {
        let branding: Branding
        let logo: StoredFile?
    }

    public func load(_ reader: Reader) throws -> State {
        let found = try logo.map { id -> StoredFile in
            guard let file = try reader.find(id)?.value, file.partner == nil, file.erased == nil else {
                throw Problem.invalid(field: "/logo", "branding.no_logo")
            }
            return file
        }
        return State(branding: try reader.branding(), logo: found)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        if let color, !color.isReadable {
            throw Problem.invalid(
                field: "/color",
                Phrase(
                    "branding.contrast",
                    [
                        "color": .text(color.description), "contrast": .text(Self.written(color.readability)),
                        "other": .text(color.readable.description),
                    ]))
        }
        if let logo = state.logo {
            guard [.png, .jpeg].contains(logo.type) else { throw Problem.invalid(field: "/logo", "branding.kind") }
            guard logo.size <= Self.largest else { throw Problem.invalid(field: "/logo", "branding.size") }
        }
        let said = Branding.Welcome(
            en: try checked(welcome?.en, "welcome/en"), de: try checked(welcome?.de, "welcome/de"))
        let wanted = Branding(
            name: name?.text, color: color, logo: state.logo?.attachment,
            welcome: said.en == nil && said.de == nil ? nil : said)
        return wanted == state.branding ? [] : [BrandingSet(branding: wanted)]
    }

    private func checked(_ words: String?, _ place: String) throws -> String? {
        guard let text = words?.withoutBlanksAround, !text.isEmpty else { return nil }
        try Text.checkLength(text, place, most: 500)
        return text
    }

    /// With one decimal, cut: `4.4` is less than 4.5.
    private static func written(_ contrast: Double) -> String {
        let tenths = Int(contrast * 10)
        return "\(tenths / 10).\(tenths % 10)"
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Branding {
        try reader.branding()
    }
}

/// How portal and public pages look.
public struct ShowBranding: Query {
    public static let name = "show_branding"
    public static let permission = Permission.seeBranding

    public init() {}

    public func answer(_ reader: Reader) throws -> Branding { try reader.branding() }
}

extension Reader {
    func branding() throws -> Branding {
        let rows = try vendorWide.query("SELECT body FROM {brandings}")
        return try rows.first.map { try JSON.decode(Branding.self, from: try $0.text(0)) } ?? .empty
    }
}

extension Guildhall {
    /// How a vendor's portal and public pages look, for everybody; nil where nothing was set, and where there is no such vendor.
    public func branding(of vendor: ID<Vendor>) async throws -> Branding? {
        try await database.read { snapshot in
            let rows = try snapshot.query("SELECT body FROM {brandings}", [], in: VendorScope(vendor: vendor.text))
            return try rows.first.map { try JSON.decode(Branding.self, from: try $0.text(0)) }
        }
    }

    /// The bytes of a vendor's logo; nil where there is none.
    public func logo(of vendor: ID<Vendor>) async throws -> FileContent? {
        guard let logo = try await branding(of: vendor)?.logo, let bytes = files?.bytes(logo.hash) else { return nil }
        return FileContent(name: logo.name, mediaType: logo.type.mediaType, bytes: bytes)
    }
}
