import Channel
import Record
import Store
import Terms

/// What everybody may look up: partners who chose to be found, and certificates by their code.
extension DirectoryPages {
    private struct Found: Sendable {
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
        let path: String
        let program: String
        let fields: [Field]
        let rows: [Row]
        let count: String
        let clause: ClauseLink?
        let next: String?
    }

    static func search(_ visit: Visit) async throws -> Page {
        let vendor = try DirectoryAPI.vendor(visit.path("vendor"))
        let asked = visit.search
        let skip = asked["skip"].flatMap(Int.init) ?? 0
        let search = SearchDirectory(
            text: asked["text"], country: asked["country"], tier: asked["tier"], type: asked["type"],
            speciality: asked["speciality"], skip: skip, limit: 50)
        let channel = visit.server.channel
        let program = try await channel.publicProgram(of: vendor, in: PublicScope(), for: visit.language)
        let found = try await channel.directory(of: vendor, search, in: PublicScope(), for: visit.language)
        let path = "/programs/\(PercentText.encoded(visit.path("vendor")))"
        let more = skip + found.items.count < found.count
        let model = Found(
            heading: visit.text("learning.public_title", ["program": program.overview.title]),
            path: "\(path)/partners", program: path, fields: fields(found, program.overview, visit),
            rows: found.items.map(row), count: visit.strings.count("learning.found", found.count),
            clause: found.items.first.map { visit.clause($0.clause) },
            next: more ? visit.address("\(path)/partners", ["skip": String(skip + 50)]) : nil)
        return Page("directory-public", title: model.heading, model)
    }

    private static func fields(
        _ found: SearchDirectory.Found, _ program: ProgramOverview, _ visit: Visit
    ) -> [Field] {
        let all = [(value: "", label: visit.text("learning.any"))]
        func choice(_ name: String, _ choices: [(value: String, label: String)]) -> Field? {
            guard !choices.isEmpty else { return nil }
            return visit.field(name, "learning.search.\(name)", .choice(all + choices), value: visit.search[name])
        }
        let tiers = Set(found.items.compactMap { item in item.tier.map { [$0, item.tierLabel ?? $0] } })
        return [
            visit.field("text", "learning.search.text", .line(type: "search"), value: visit.search["text"]),
            choice("country", found.countries.map { (value: $0, label: $0) }),
            choice("tier", tiers.sorted { $0[0] < $1[0] }.map { (value: $0[0], label: $0[1]) }),
            choice("type", program.types.map { (value: $0.id, label: $0.label) }),
            choice("speciality", found.specialities.map { (value: $0, label: $0) }),
        ].compactMap(\.self)
    }

    private static func row(_ partner: PublicPartner) -> Found.Row {
        Found.Row(
            name: partner.name, website: partner.website, about: partner.description,
            place: [partner.city, partner.country, partner.phone].compactMap(\.self).joined(separator: ", "),
            kind: [partner.typeLabel, partner.tierLabel].compactMap(\.self).joined(separator: ", "),
            specialities: partner.specialities.joined(separator: ", "),
            hasSpecialities: !partner.specialities.isEmpty)
    }

    private struct Checked: Sendable {
        let heading: String
        let path: String
        let program: String
        let fields: [Field]
        let facts: [Fact]
        let hasFacts: Bool
        let mark: StateMark?
        let missing: String?
    }

    static func check(_ visit: Visit) async throws -> Page {
        let vendor = try DirectoryAPI.vendor(visit.path("vendor"))
        let channel = visit.server.channel
        let program = try await channel.publicProgram(of: vendor, in: PublicScope(), for: visit.language)
        var result: CertificateCheck?
        var missing: String?
        if let code = visit.search["code"], !code.isEmpty {
            do {
                result = try await channel.checkCertificate(
                    code, of: vendor, from: visit.origin, in: visit.language)
            } catch let problem as Problem {
                switch problem {
                case .notFound, .invalid: missing = visit.text("learning.no_certificate")
                case .tooMany: missing = visit.text("learning.too_many")
                default: throw problem
                }
            }
        }
        let path = "/programs/\(PercentText.encoded(visit.path("vendor")))"
        let facts = result.map { checked($0, visit) } ?? []
        let model = Checked(
            heading: visit.text("learning.check_title", ["program": program.overview.title]),
            path: "\(path)/certificates", program: path,
            fields: [
                visit.field(
                    "code", "learning.column.code", value: visit.search["code"], required: true, autocomplete: "off")
            ],
            facts: facts, hasFacts: !facts.isEmpty,
            mark: result.map {
                visit.mark(learning: $0.standing.rawValue, good: ["valid"], bad: ["revoked", "expired"])
            }, missing: missing)
        return Page("certificate-check", title: model.heading, model)
    }

    private static func checked(_ check: CertificateCheck, _ visit: Visit) -> [Fact] {
        func fact(_ key: String, _ value: String?) -> Fact? {
            value.map { Fact(visit.text("learning.column.\(key)"), $0) }
        }
        return [
            fact("holder", check.holder), fact("company", check.company), fact("certification", check.label),
            fact("issued", visit.formats.day(check.issued)), fact("expires", check.expires.map(visit.formats.day)),
            fact("revoked", check.revoked.map(visit.formats.day)), fact("code", check.code),
        ].compactMap(\.self)
    }
}
