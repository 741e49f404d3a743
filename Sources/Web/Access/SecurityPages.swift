import HTTPTypes
import Members
import Record
import Terms

/// What matters to whoever looks after security: who signed in, who was kept out, what was not allowed, which keys came
/// and went.
enum SecurityPages {
    static let routes: [PageRoute] = [
        .page(AccessAddress.security, .seeSecurity, list),
        .action(AccessAddress.requireFactor, .administer, again: list) { visit in
            try await visit.perform(RequireSecondFactor.self, visit.document())
            return .see(AccessAddress.security(), said: "security.said.require_second_factor")
        },
    ]

    struct Model: TemplateModel {
        static let template = "security-list"

        struct Row: Sendable {
            let at: String
            let kind: String
            let tone: String
            let who: String
            let whoHref: Link?
            let address: String
            let about: String
        }
        let rows: [Row]
        let filters: [Field]
        let here: Link
        let next: Link?
        /// What the vendor asks of its people.
        let rule: String
        let acts: [Act]
    }

    private static let names: Set<String> = ["kind", "actor", "account", "from", "through", "after"]

    private static func list(_ visit: Visit) async throws -> Page {
        let found: Record.Page<ListSecurityEvents.Listed>
        var status = HTTPResponse.Status.ok
        var visit = visit
        do {
            found = try await visit.ask(
                ListSecurityEvents.self, visit.search.document(visit.formats, only: names))
        } catch let error where Complaints.explains(error) {
            let complaints = Complaints(error, visit)
            (visit, status) = (visit.with(complaints), complaints.status)
            found = try await visit.ask(ListSecurityEvents.self)
        }
        let rules = try await visit.ask(ShowSecurityRules.self)
        let model = Model(
            rows: found.items.map { row($0, visit) }, filters: filters(visit), here: AccessAddress.security(),
            next: found.next.map { visit.searching(AccessAddress.security(), ["after": $0]) },
            rule: rules.secondFactorFrom.map {
                visit.text("security.factor_from", ["moment": visit.formats.moment($0)])
            } ?? visit.text("security.no_factor"),
            acts: visit.may(.administer) ? [act(rules, visit)] : [])
        return Page(visit.text("security.title"), model, status: status)
    }

    private static func filters(_ visit: Visit) -> [Field] {
        let kinds = SecurityEvent.Kind.allCases.map {
            (value: $0.rawValue, label: visit.text("security.kind.\($0.rawValue)"))
        }
        return [
            visit.field(
                "kind", "security.kind_of", .choice([(value: "", label: visit.text("security.all"))] + kinds),
                value: visit.search["kind"], id: "s-kind"),
            visit.field(
                "account", "access.email", .line(type: "search"), value: visit.search["account"], id: "s-account"),
            visit.field("from", "journal.from", .line(type: "date"), value: visit.search["from"], id: "s-from"),
            visit.field(
                "through", "journal.through", .line(type: "date"), value: visit.search["through"], id: "s-through"),
        ]
    }

    private static func row(_ listed: ListSecurityEvents.Listed, _ visit: Visit) -> Model.Row {
        let event = listed.event
        let tone =
            switch event.kind {
            case .signInFailed, .codeFailed, .confirmationFailed, .refused, .unknownKey, .foreignForm: "warn"
            case .lockedOut, .quotaReached: "bad"
            default: ""
            }
        return Model.Row(
            at: visit.formats.moment(event.at), kind: visit.text("security.kind.\(event.kind.rawValue)"), tone: tone,
            who: listed.by?.name ?? event.account ?? event.actor ?? "–",
            whoHref: event.actor.map { AccessAddress.security().with("actor", $0) }
                ?? event.account.map { AccessAddress.security().with("account", $0) },
            address: event.address ?? "–", about: event.about ?? "–")
    }

    private static func act(_ rules: SecurityRules, _ visit: Visit) -> Act {
        let isRequired = rules.secondFactorFrom != nil
        let form = visit.forForm(AccessAddress.requireFactor(), "factor")
        let required = form.field(
            "required", "security.title", .hidden, value: isRequired ? "false" : "true")
        let grace = form.field(
            "grace_days", "security.grace", value: "14", autocomplete: "off", inputmode: "numeric")
        return visit.act(
            isRequired ? "security.act.release" : "security.act.require", AccessAddress.requireFactor(),
            isRequired ? [required] : [required, grace])
    }
}
