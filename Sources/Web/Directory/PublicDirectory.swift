import Channel
import Enablement
import Members
import Record
import Store
import Terms

/// What everybody may look up: partners who chose to be found.
enum PublicDirectory {
    struct Model: TemplateModel {
        static let template = "directory-public"

        struct Row: Sendable {
            let name: String
            let website: String?
            let about: String?
            let place: String
            let kind: String
            let specialities: String
            let hasSpecialities: Bool
        }
        let heading: String
        let here: Link
        let program: Link
        let fields: [Field]
        let rows: [Row]
        let count: String
        let clause: ClauseLink?
        let next: Link?
    }

    static func page(_ visit: Visit, _ vendor: PublicVendor) async throws -> Page {
        let asked = visit.search
        let skip = asked["skip"].flatMap(Int.init) ?? 0
        let search = SearchDirectory(
            text: asked["text"], country: asked["country"], tier: asked["tier"], type: asked["type"],
            speciality: asked["speciality"], skip: skip, limit: 50)
        let channel = visit.server.channel
        let program = try await channel.publicProgram(of: vendor.id, in: PublicScope(), for: visit.language)
        let found = try await channel.directory(of: vendor.id, search, in: PublicScope(), for: visit.language)
        let here = DirectoryAddress.partners(vendor)
        let more = skip + found.items.count < found.count
        let model = Model(
            heading: visit.text("directory.public_title", ["program": program.overview.title]),
            here: here, program: FrameAddress.program(vendor), fields: fields(found, program.overview, visit),
            rows: found.items.map(row), count: visit.strings.count("directory.found", found.count),
            clause: found.items.first.map { visit.clause($0.clause) },
            next: more ? visit.searching(here, ["skip": String(skip + 50)]) : nil)
        return Page(model.heading, model)
    }

    private static func fields(
        _ found: SearchDirectory.Found, _ program: ProgramOverview, _ visit: Visit
    ) -> [Field] {
        let all = [(value: "", label: visit.text("directory.any"))]
        func choice(_ name: String, _ choices: [(value: String, label: String)]) -> Field? {
            guard !choices.isEmpty else { return nil }
            return visit.field(name, "directory.search.\(name)", .choice(all + choices), value: visit.search[name])
        }
        let tiers = Set(found.items.compactMap { item in item.tier.map { [$0, item.tierLabel ?? $0] } })
        return [
            visit.field("text", "directory.search.text", .line(type: "search"), value: visit.search["text"]),
            choice("country", found.countries.map { (value: $0, label: $0) }),
            choice("tier", tiers.sorted { $0[0] < $1[0] }.map { (value: $0[0], label: $0[1]) }),
            choice("type", program.types.map { (value: $0.id, label: $0.label) }),
            choice("speciality", found.specialities.map { (value: $0, label: $0) }),
        ].compactMap(\.self)
    }

    private static func row(_ partner: PublicPartner) -> Model.Row {
        Model.Row(
            name: partner.name, website: partner.website, about: partner.description,
            place: [partner.city, partner.country, partner.phone].compactMap(\.self).joined(separator: ", "),
            kind: [partner.typeLabel, partner.tierLabel].compactMap(\.self).joined(separator: ", "),
            specialities: partner.specialities.joined(separator: ", "),
            hasSpecialities: !partner.specialities.isEmpty)
    }
}
