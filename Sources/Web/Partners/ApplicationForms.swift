import Channel
import Members
import Partnership
import Record
import Terms

/// The form by which anybody applies for a place in a program. Works without a script; what was typed stays until it is sent.
enum ApplicationForms {
    static let routes: [PageRoute] = [
        .page(PartnerAddress.apply, form),
        .action(PartnerAddress.apply, again: form, send),
        .page(PartnerAddress.applied, sent),
        .page(PartnerAddress.confirmAddress, confirm),
        .action(PartnerAddress.confirmAddress, again: confirm) { visit, token in
            do {
                try await visit.server.channel.confirmApplication(token)
                return .see(PartnerAddress.confirmAddress(token).with("done", "yes"))
            } catch let ended as EndedLink {
                return .show(visit.ended(ended, "confirmation", wayOn: FrameAddress.first()))
            }
        },
    ]

    struct Model: TemplateModel {
        static let template = "application-form"

        let program: String
        let notice: String
        let summary: String?
        let action: Link
        let back: Link
        let company: [Field]
        let contact: [Field]
        let questions: [Field]
        let hasQuestions: Bool
    }

    private static func form(_ visit: Visit, _ vendor: PublicVendor) async throws -> Page {
        let offered = try await visit.server.channel.applicationForm(of: vendor.id, in: visit.language)
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
            program: offered.program, notice: offered.notice,
            summary: offered.clause?.summary[language], action: PartnerAddress.apply(vendor),
            back: FrameAddress.program(vendor), company: company,
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
        return Page(visit.text("applications.form.title"), model)
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

    private static func send(_ visit: Visit, _ vendor: PublicVendor) async throws -> PageReply {
        let offered = try await visit.server.channel.applicationForm(of: vendor.id, in: visit.language)
        var document = visit.document(["language": visit.strings.language.rawValue])
        if document["answers"] == nil { document["answers"] = Node(.map([])) }
        let application = try document.decode(Apply.self, typedIn: visit.language)
        do {
            let terms = RequestTerms(idempotencyKey: visit.onceKey(Apply.name), language: visit.language)
            _ = try await visit.server.channel.apply(application, to: offered.vendor, from: visit.origin, terms)
        } catch Problem.keyReused {
            // Somebody went back, changed what was typed, and sent it again: that is another application.
            _ = try await visit.server.channel.apply(
                application, to: offered.vendor, from: visit.origin, RequestTerms(language: visit.language))
        }
        return .see(PartnerAddress.applied(vendor))
    }

    struct Confirm: TemplateModel {
        static let template = "application-confirm"

        let company: String
        let program: String
        let action: Link
        let isDone: Bool
    }

    /// One button, so that a mail program that looks at links confirms nothing.
    private static func confirm(_ visit: Visit, _ token: LinkToken) async throws -> Page {
        let title = visit.text("applications.confirm.title")
        let action = PartnerAddress.confirmAddress(token)
        if visit.search["done"] != nil {
            return Page(title, Confirm(company: "", program: "", action: action, isDone: true))
        }
        do {
            let found = try await visit.server.channel.confirmable(token, in: visit.language)
            return Page(
                title, Confirm(company: found.vendorName, program: found.program, action: action, isDone: false))
        } catch let ended as EndedLink {
            return visit.ended(ended, "confirmation", wayOn: FrameAddress.first())
        }
    }

    struct Sent: TemplateModel {
        static let template = "application-sent"

        let vendor: String
        let back: Link
    }

    private static func sent(_ visit: Visit, _ vendor: PublicVendor) async throws -> Page {
        let offered = try await visit.server.channel.applicationForm(of: vendor.id, in: visit.language)
        return Page(
            visit.text("applications.sent.title"),
            Sent(vendor: offered.vendorName, back: FrameAddress.program(vendor)))
    }
}
