import Channel
import Record
import Terms

/// The form by which anybody applies for a place in a program. Works without a script; what was typed stays until it is sent.
enum ApplicationForms {
    static let routes: [PageRoute] = [
        .page("/programs/{vendor}/apply", .open, form),
        .action("/programs/{vendor}/apply", .open, again: form, send),
        .page("/programs/{vendor}/applied", .open, sent),
    ]

    private struct Model: Sendable {
        let vendor: String
        let program: String
        let notice: String
        let summary: String?
        let action: String
        let back: String
        let company: [Field]
        let contact: [Field]
        let questions: [Field]
        let hasQuestions: Bool
    }

    private static func offered(_ visit: Visit) async throws -> ApplicationForm {
        let written = visit.path("vendor")
        guard let vendor = ID<Vendor>(written) ?? ID<Vendor>("vendor_" + written) else {
            throw Problem.notFound(Vendor.noun)
        }
        return try await visit.server.channel.applicationForm(of: vendor, in: visit.language)
    }

    private static func form(_ visit: Visit) async throws -> Page {
        let offered = try await offered(visit)
        let place = "/programs/\(PercentText.encoded(visit.path("vendor")))"
        let language = visit.strings.language
        var company = [
            visit.field("company", "applications.form.company", required: true, autocomplete: "organization"),
            visit.field("country", "applications.form.country", required: true, autocomplete: "country"),
            visit.field("domain", "applications.form.domain"),
        ]
        if offered.types.count > 1 {
            let types = [(value: "", label: "")] + offered.types.map { (value: $0.id, label: $0.label[language]) }
            company.insert(visit.field("type", "applications.form.type", .choice(types), required: true), at: 0)
        }
        let model = Model(
            vendor: offered.vendorName, program: offered.program, notice: offered.notice,
            summary: offered.clause?.summary[language], action: "\(place)/apply", back: place, company: company,
            contact: [
                visit.field("contact_name", "applications.form.contact_name", required: true, autocomplete: "name"),
                visit.field(
                    "contact_email", "applications.form.contact_email", .line(type: "email"), required: true,
                    autocomplete: "email"),
            ],
            questions: offered.terms.fields.map { field in
                visit.field(
                    "answers.\(field.id)", "applications.form.answer", kind(field, visit), required: field.required,
                    inputmode: field.kind == .number ? "numeric" : nil, says: field.label[language],
                    hint: field.hint?[language])
            }, hasQuestions: !offered.terms.fields.isEmpty)
        return Page("application-form", title: visit.text("applications.form.title"), model)
    }

    private static func kind(_ field: ApplicationTerms.Field, _ visit: Visit) -> Field.Kind {
        switch field.kind {
        case .text, .number: .line(type: "text")
        case .longText: .area(rows: 4)
        case .url: .line(type: "url")
        case .email: .line(type: "email")
        case .yesNo:
            .choice([("", ""), ("yes", visit.text("frame.yes")), ("no", visit.text("frame.no"))])
        case .choice:
            .choice([("", "")] + field.options.map { ($0.id, $0.label[visit.strings.language]) })
        }
    }

    private static func send(_ visit: Visit) async throws -> PageReply {
        let offered = try await offered(visit)
        var document = visit.document(["language": visit.strings.language.rawValue])
        if document["answers"] == nil { document["answers"] = Node(.map([])) }
        let application = try document.decode(Apply.self, lenientScalars: true)
        do {
            let terms = RequestTerms(idempotencyKey: visit.onceKey(Apply.name), language: visit.language)
            _ = try await visit.server.channel.apply(application, to: offered.vendor, from: visit.origin, terms)
        } catch Problem.keyReused {
            // Somebody went back, changed what was typed, and sent it again: that is another application.
            _ = try await visit.server.channel.apply(
                application, to: offered.vendor, from: visit.origin, RequestTerms(language: visit.language))
        }
        return .see("/programs/\(PercentText.encoded(visit.path("vendor")))/applied")
    }

    private struct Sent: Sendable {
        let vendor: String
        let back: String
    }

    private static func sent(_ visit: Visit) async throws -> Page {
        let offered = try await offered(visit)
        return Page(
            "application-sent", title: visit.text("applications.sent.title"),
            Sent(vendor: offered.vendorName, back: "/programs/\(PercentText.encoded(visit.path("vendor")))"))
    }
}
