import Channel
import Record
import Terms

/// The pages of licences that are not for resale, in portal and console.
enum LicencePages {
    static let set = PageSet(
        routes: [
            .page("/portal/licences", .portal, .seeLicences, own),
            .action("/portal/licences", .portal, .requestLicences, again: own) { visit in
                try await visit.perform(RequestLicence.self, visit.document())
                return .see("/portal/licences", said: "learning.said.request_licence")
            },
            .page("/console/licences", .console, .seeLicences, all),
            .action("/console/licences/{licence}/grant", .console, .grantLicences, again: all) { visit in
                try await visit.perform(GrantLicence.self, visit.document(["request": visit.path("licence")]))
                return .see("/console/licences", said: "learning.said.grant_licence")
            },
            .action("/console/licences/{licence}/decline", .console, .grantLicences, final: true, again: all) { visit in
                try await visit.perform(DeclineLicence.self, visit.document(["request": visit.path("licence")]))
                return .see("/console/licences", said: "learning.said.decline_licence")
            },
        ],
        entries: [
            RailEntry(
                .portal, "/portal/licences", "learning.licences", .seeLicences, rank: 51,
                where: { !$0.resources.licences.isEmpty }),
            RailEntry(
                .console, "/console/licences", "learning.licences", .seeLicences, rank: 51,
                where: { !$0.resources.licences.isEmpty }),
        ],
        waiting: [
            WaitingSource(
                .console, .grantLicences, where: { !$0.resources.licences.isEmpty },
                find: { visit, _ in
                    try await visit.ask(ListLicences.self, ["status": "requested", "limit": "20"]).items.map {
                        licence in
                        Waiting(
                            href: "/console/licences", sentence: licence.partnerName, small: licence.label,
                            mark: StateMark(label: visit.text("learning.asked_for"), tone: "warn"))
                    }
                })
        ])

    private static func own(_ visit: Visit) async throws -> Page {
        let offered = try await visit.ask(ShowLicenceQuotas.self).items
        let held = try await visit.ask(ListLicences.self, ["limit": "200"]).items
        let open = offered.filter { $0.decision.outcome.verdict.isFavourable }
        var acts: [Act] = []
        if visit.may(.requestLicences), !open.isEmpty {
            let form = visit.forForm("/portal/licences", "licence")
            acts.append(
                visit.act(
                    "learning.act.request_licence", "/portal/licences",
                    [
                        form.field(
                            "licence", "learning.form.licence",
                            .choice(open.map { (value: $0.id, label: $0.label) }), required: true),
                        form.field("note", "learning.form.purpose", .area(rows: 2)),
                    ]))
        }
        return SheetPage(
            visit.text("learning.licences"), [quotas(offered, visit), licences(held, nil, visit)], acts: acts
        ).page()
    }

    private static func quotas(_ offered: [ShowLicenceQuotas.Offered], _ visit: Visit) -> Sheet {
        visit.sheet(
            "quotas", visit.heads("licence", "taken", "days", "state"),
            offered.map { licence in
                let missing = licence.decision.missing.map(\.text).joined(separator: "; ")
                return [
                    Cell(licence.label, clause: visit.clause(licence.clause)),
                    Cell(
                        visit.text(
                            "learning.of",
                            [
                                "n": visit.formats.number(licence.taken), "most": visit.formats.number(licence.quota),
                            ])),
                    Cell(visit.formats.days(licence.validDays)),
                    Cell(
                        small: missing.isEmpty ? nil : missing,
                        mark: StateMark(
                            label: visit.text(missing.isEmpty ? "learning.open" : "learning.closed"),
                            tone: missing.isEmpty ? "good" : "warn")),
                ]
            })
    }

    /// - Parameter names: of partners, for the vendor.
    private static func licences(
        _ held: [Versioned<LicenceView>], _ names: [String: String]?, _ visit: Visit
    ) -> Sheet {
        let heads =
            names == nil ? visit.heads("licence", "key", "state") : visit.heads("licence", "partner", "key", "state")
        return visit.sheet(
            "licences", heads,
            held.map { licence in
                let last = licence.expires.map { visit.text("learning.through", ["day": visit.formats.day($0)]) }
                let partner = names.map { _ in [Cell(licence.partnerName)] } ?? []
                let acts = visit.may(.grantLicences) && licence.status == .requested ? answers(licence, visit) : []
                return [Cell(licence.label, small: licence.note, clause: visit.clause(licence.clause))] + partner + [
                    Cell(licence.key ?? ""),
                    Cell(
                        small: last ?? licence.reason,
                        mark: visit.mark(
                            learning: licence.status.rawValue, good: ["granted"], bad: ["declined", "expired"]),
                        acts: acts),
                ]
            })
    }

    private static func answers(_ licence: Versioned<LicenceView>, _ visit: Visit) -> [Act] {
        let path = "/console/licences/\(licence.id)"
        let grant = visit.forForm("\(path)/grant", "grant-\(licence.id)")
        let decline = visit.forForm("\(path)/decline", "decline-\(licence.id)")
        return [
            visit.act(
                "learning.act.grant", "\(path)/grant",
                [grant.field("key", "learning.form.key", .area(rows: 2), required: true)], version: licence.version),
            visit.act(
                "learning.act.decline_licence", "\(path)/decline",
                [decline.field("reason", "learning.form.reason", .area(rows: 2), required: true)], grave: true,
                version: licence.version),
        ]
    }

    private static func all(_ visit: Visit) async throws -> Page {
        let held = try await visit.ask(ListLicences.self, ["limit": "200"]).items
        return SheetPage(visit.text("learning.licences"), [licences(held, [:], visit)]).page()
    }
}
