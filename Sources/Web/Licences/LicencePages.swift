import Enablement
import Partnership
import Record
import Terms

/// The pages of licences that are not for resale, in portal and console.
enum LicencePages {
    static let routes: [PageRoute] = [
        .list(LicenceAddress.list.portal, list, own),
        .action(LicenceAddress.list.portal, .requestLicences, again: own) { visit in
            try await visit.perform(RequestLicence.self, visit.document())
            return .see(LicenceAddress.list.portal(), said: "licences.said.request")
        },
        .list(LicenceAddress.list.console, list, all),
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

    static let waiting = WaitingSource.list(
        "licences", .console, .grantLicences, LicenceList.self, where: { !$0.resources.licences.isEmpty },
        wanted: { _ in ["status": "requested", "sort": "oldest"] },
        line: { licence, around in
            Waiting(
                id: licence.id.text, href: LicenceAddress.list.console().with("status", "requested"),
                sentence: licence.partnerName, small: licence.label,
                mark: StateMark(label: around.visit.text("licences.asked_for"), tone: "warn"), since: licence.requested)
        })

    private static func words(_ visit: Visit) -> SheetWords { visit.sheets("licences") }

    private static func own(_ visit: Visit) async throws -> Page {
        let offered = try await visit.ask(ShowLicenceQuotas.self).items
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
            visit.text("licences.title"),
            [quotas(offered, visit), try await visit.list(list, on: LicenceAddress.list.portal())], acts: acts
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

    static let list = ShownList<LicenceList>(
        id: "licences", words: "licences",
        columns: [
            .init("licence", sort: "licence") { licence, around in
                Cell(licence.label, small: licence.note, clause: around.visit.clause(licence.clause))
            },
            .init("partner", where: { $0.side == .console }) { licence, _ in
                Cell(licence.partnerName, href: PartnerAddress.partner(licence.partner))
            },
            .init("key") { licence, _ in Cell(licence.key ?? "") },
            .init("state", sort: "expires") { licence, around in
                let visit = around.visit
                let last = licence.expires.map {
                    visit.text("licences.through", ["day": visit.formats.day($0)])
                }
                return Cell(
                    small: last ?? licence.reason,
                    mark: words(visit).mark(licence.status.rawValue, good: ["granted"], bad: ["declined", "expired"]),
                    acts: visit.may(.grantLicences) && licence.status == .requested ? answers(licence, visit) : [])
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                Licence.Status.allCases.map { (value: $0.rawValue, label: visit.text("licences.state.\($0.rawValue)")) }
            },
            ShownFilter("licence") { visit in
                (visit.surroundings?.program.resources.licences ?? []).map {
                    (value: $0.id, label: $0.label[visit.language])
                }
            },
            ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { licence, _ in licence.id.text }, .init("licence") { licence, _ in licence.licence },
            .init("partner") { licence, _ in licence.partner.text },
            .init("partner_name") { licence, _ in licence.partnerName },
            .init("requested") { licence, _ in licence.requested.description },
            .init("granted") { licence, _ in licence.granted?.description ?? "" },
            .init("expires") { licence, _ in licence.expires?.description ?? "" },
            .init("status") { licence, _ in licence.status.rawValue },
        ])

    private static func answers(_ licence: Versioned<LicenceView>, _ visit: Visit) -> [Act] {
        visit.answers(
            about: licence.id.text, version: licence.version,
            yes: Answer("licences.act.grant", LicenceAddress.grant(licence.id)) {
                [$0.field("key", "licences.form.key", .area(rows: 2), required: true)]
            },
            no: Answer("licences.act.decline", LicenceAddress.decline(licence.id), reason: "reason"))
    }

    private static func all(_ visit: Visit) async throws -> Page {
        try await visit.listPage(LicenceAddress.list.console(), "licences.title", list)
    }
}
