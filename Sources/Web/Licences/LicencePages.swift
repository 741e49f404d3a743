import Enablement
import Partnership
import Record
import Terms

/// The pages of licences that are not for resale, in portal and console.
enum LicencePages {
    static let routes: [PageRoute] = [
        .page(LicenceAddress.list.portal, .seeLicences, own),
        .action(LicenceAddress.list.portal, .requestLicences, again: own) { visit in
            try await visit.perform(RequestLicence.self, visit.document())
            return .see(LicenceAddress.list.portal(), said: "licences.said.request")
        },
        .page(LicenceAddress.list.console, .seeLicences, all),
        .action(LicenceAddress.grant, .grantLicences, on: all) { visit, licence in
            try await visit.perform(GrantLicence.self, visit.document(["request": licence.text]))
            return .see(LicenceAddress.list.console(), said: "licences.said.grant")
        },
        .action(
            LicenceAddress.decline, .grantLicences, final: true, on: all
        ) { visit, licence in
            try await visit.perform(DeclineLicence.self, visit.document(["request": licence.text]))
            return .see(LicenceAddress.list.console(), said: "licences.said.decline")
        },
    ]

    static let waiting = WaitingSource(
        .console, .grantLicences, where: { !$0.resources.licences.isEmpty },
        find: { visit, _ in
            try await visit.ask(ListLicences.self, ["status": "requested", "limit": "20"]).items.map { licence in
                Waiting(
                    href: LicenceAddress.list.console(), sentence: licence.partnerName, small: licence.label,
                    mark: StateMark(label: visit.text("licences.asked_for"), tone: "warn"))
            }
        })

    private static func words(_ visit: Visit) -> SheetWords { visit.sheets("licences") }

    private static func own(_ visit: Visit) async throws -> Page {
        let offered = try await visit.ask(ShowLicenceQuotas.self).items
        let held = try await visit.ask(ListLicences.self, ["limit": "200"]).items
        let open = offered.filter { $0.decision.outcome.verdict.isFavourable }
        var acts: [Act] = []
        if visit.may(.requestLicences), !open.isEmpty {
            let form = visit.forForm(LicenceAddress.list.portal(), "licence")
            acts.append(
                visit.act(
                    "licences.act.request", LicenceAddress.list.portal(),
                    [
                        form.field(
                            "licence", "licences.form.licence",
                            .choice(open.map { (value: $0.id, label: $0.label) }), required: true),
                        form.field("note", "licences.form.purpose", .area(rows: 2)),
                    ]))
        }
        return SheetPage(
            visit.text("licences.title"), [quotas(offered, visit), licences(held, isVendors: false, visit)], acts: acts
        ).page()
    }

    private static func quotas(_ offered: [ShowLicenceQuotas.Offered], _ visit: Visit) -> Sheet {
        words(visit).sheet(
            "quotas", words(visit).heads("licence", "taken", "days", "state"),
            offered.map { licence in
                let missing = licence.decision.missing.map(\.text).joined(separator: "; ")
                return [
                    Cell(licence.label, clause: visit.clause(licence.clause)),
                    Cell(
                        visit.text(
                            "licences.of",
                            [
                                "n": visit.formats.number(licence.taken), "most": visit.formats.number(licence.quota),
                            ])),
                    Cell(visit.formats.days(licence.validDays)),
                    Cell(
                        small: missing.isEmpty ? nil : missing,
                        mark: StateMark(
                            label: visit.text(missing.isEmpty ? "licences.open" : "licences.closed"),
                            tone: missing.isEmpty ? "good" : "warn")),
                ]
            })
    }

    /// - Parameter isVendors: tells whose each is.
    private static func licences(_ held: [Versioned<LicenceView>], isVendors: Bool, _ visit: Visit) -> Sheet {
        let heads =
            isVendors
            ? words(visit).heads("licence", "partner", "key", "state") : words(visit).heads("licence", "key", "state")
        return words(visit).sheet(
            "licences", heads,
            held.map { licence in
                let last = licence.expires.map { visit.text("licences.through", ["day": visit.formats.day($0)]) }
                let partner = isVendors ? [Cell(licence.partnerName)] : []
                let acts = visit.may(.grantLicences) && licence.status == .requested ? answers(licence, visit) : []
                return [Cell(licence.label, small: licence.note, clause: visit.clause(licence.clause))] + partner + [
                    Cell(licence.key ?? ""),
                    Cell(
                        small: last ?? licence.reason,
                        mark: words(visit).mark(
                            licence.status.rawValue, good: ["granted"], bad: ["declined", "expired"]),
                        acts: acts),
                ]
            })
    }

    private static func answers(_ licence: Versioned<LicenceView>, _ visit: Visit) -> [Act] {
        visit.answers(
            about: licence.id.text, version: licence.version,
            yes: Answer("licences.act.grant", LicenceAddress.grant(licence.id)) {
                [$0.field("key", "licences.form.key", .area(rows: 2), required: true)]
            },
            no: Answer("licences.act.decline", LicenceAddress.decline(licence.id), reason: "reason"))
    }

    private static func all(_ visit: Visit) async throws -> Page {
        let held = try await visit.ask(ListLicences.self, ["limit": "200"]).items
        return SheetPage(visit.text("licences.title"), [licences(held, isVendors: true, visit)]).page()
    }
}
