import Channel
import Enablement
import Members
import Record
import Store
import Terms

/// Where everybody looks up a certificate by its code.
enum CertificateCheckPage {
    struct Model: TemplateModel {
        static let template = "certificate-check"

        let heading: String
        let here: Link
        let program: Link
        let fields: [Field]
        let facts: [Fact]
        let hasFacts: Bool
        let mark: StateMark?
        let missing: String?
    }

    static func page(_ visit: Visit, _ vendor: PublicVendor) async throws -> Page {
        let program = try await visit.server.channel.publicProgram(
            of: vendor.id, in: PublicScope(), for: visit.language)
        var result: CertificateCheck?
        var missing: String?
        var wait: Int?
        if let code = visit.search["code"], !code.isEmpty {
            do {
                result = try await visit.server.channel.checkCertificate(
                    code, of: vendor.id, from: visit.origin, in: visit.language)
            } catch let problem as Problem {
                switch problem {
                case .notFound, .invalid: missing = visit.text("learning.no_certificate")
                case .tooMany(_, let seconds): (missing, wait) = (visit.text("learning.too_many"), seconds)
                default: throw problem
                }
            }
        }
        let facts = result.map { checked($0, visit) } ?? []
        let model = Model(
            heading: visit.text("learning.check_title", ["program": program.overview.title]),
            here: LearningAddress.check(vendor), program: FrameAddress.program(vendor),
            fields: [
                visit.field(
                    "code", "learning.column.code", value: visit.search["code"], required: true, autocomplete: "off")
            ],
            facts: facts, hasFacts: !facts.isEmpty,
            mark: result.map {
                visit.sheets("learning").mark($0.standing.rawValue, good: ["valid"], bad: ["revoked", "expired"])
            }, missing: missing)
        var page = Page(model.heading, model, status: wait == nil ? .ok : .tooManyRequests)
        page.retryAfter = wait
        return page
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
