import Finance
import Members
import Record
import Terms

/// Incentives, success plans and contests, in portal and console.
enum SubprogramPages {
    static let routes: [PageRoute] = [
        .list(SubprogramAddress.list.portal, list, page), .list(SubprogramAddress.list.console, list, page),
        .action(SubprogramAddress.preview, .manageSubprograms, again: page) { visit in
            .show(try await SubprogramPreviewPage.show(visit))
        },
        .action(SubprogramAddress.list.console, .manageSubprograms, again: page) { visit in
            let made = try await visit.perform(MakeSubprogram.self, SubprogramForm.entered(visit))
            return .see(SubprogramAddress.one.console(made.id), said: "subprograms.said.make")
        },
        .page(SubprogramAddress.one.portal, .seeSubprograms, SubprogramPage.show),
        .page(SubprogramAddress.one.console, .seeSubprograms, SubprogramPage.show),
        .action(SubprogramAddress.join, .joinSubprograms, final: true, again: SubprogramPage.show) { visit, id in
            try await visit.perform(JoinSubprogram.self, visit.document(["subprogram": id.text]))
            return .see(SubprogramAddress.one.portal(id), said: "subprograms.said.join")
        },
        .action(SubprogramAddress.claim, .joinSubprograms, final: true, again: SubprogramPage.show) { visit, id in
            try await visit.perform(ClaimSubprogram.self, visit.document(["subprogram": id.text]))
            return .see(SubprogramAddress.one.portal(id), said: "subprograms.said.claim")
        },
        .action(SubprogramAddress.change, .manageSubprograms, again: SubprogramPage.show) { visit, id in
            try await visit.perform(ChangeSubprogram.self, visit.document(["subprogram": id.text]))
            return .see(SubprogramAddress.one.console(id), said: "subprograms.said.change")
        },
        .action(SubprogramAddress.withdraw, .manageSubprograms, final: true, again: SubprogramPage.show) { visit, id in
            try await visit.perform(WithdrawSubprogram.self, visit.document(["subprogram": id.text]))
            return .see(SubprogramAddress.one.console(id), said: "subprograms.said.withdraw")
        },
        .action(
            SubprogramAddress.handOver, .manageSubprograms, final: true, again: SubprogramPage.handedOver
        ) { visit, id, participation in
            try await visit.perform(HandOverPrize.self, visit.document(["participation": participation.text]))
            return .see(SubprogramAddress.one.console(id), said: "subprograms.said.hand_over")
        },
    ]

    private static func page(_ visit: Visit) async throws -> Page {
        let address = visit.link(SubprogramAddress.list)
        let acts = visit.side == .console && visit.may(.manageSubprograms) ? try await SubprogramForm.acts(visit) : []
        return SheetPage(visit.text("subprograms.title"), [try await visit.list(list, on: address)], acts: acts).page()
    }

    static func mark(_ status: Subprogram.Status, _ visit: Visit) -> StateMark {
        visit.sheets("subprograms").mark(status.rawValue, good: ["running"], bad: ["withdrawn"])
    }

    private static let list = ShownList<SubprogramList>(
        id: "subprograms", words: "subprograms",
        columns: [
            .init("title", sort: "title") { subprogram, around in
                Cell(
                    subprogram.title, small: subprogram.label,
                    href: around.visit.link(SubprogramAddress.one, subprogram.id))
            },
            .init("when", sort: "through") { subprogram, around in
                Cell(around.visit.days(subprogram.from, subprogram.through))
            },
            .init("whom") { subprogram, around in Cell(around.visit.whom(subprogram.value)) },
            .init("budget", where: { $0.side == .console }) { subprogram, around in
                let formats = around.visit.formats
                return Cell(
                    subprogram.budget.map { formats.money($0) } ?? "",
                    small: subprogram.spent.flatMap {
                        $0.isPositive ? around.visit.text("subprograms.spent", ["amount": formats.money($0)]) : nil
                    })
            },
            .init("state") { subprogram, around in
                Cell(small: subprogram.reason, mark: mark(subprogram.status, around.visit))
            },
        ],
        filters: [
            ShownFilter("status") { visit in
                Subprogram.Status.allCases.map {
                    (value: $0.rawValue, label: visit.text("subprograms.state.\($0.rawValue)"))
                }
            },
            ShownFilter("kind") { visit in
                SubprogramTerms.Kind.allCases.map {
                    (value: $0.rawValue, label: visit.text("subprograms.kind.\($0.rawValue)"))
                }
            },
            ShownFilter("terms"), ShownFilter("region"),
        ],
        exports: [
            .init("id") { subprogram, _ in subprogram.id.text }, .init("terms") { subprogram, _ in subprogram.terms },
            .init("kind") { subprogram, _ in subprogram.kind.rawValue },
            .init("title") { subprogram, _ in subprogram.title },
            .init("region") { subprogram, _ in subprogram.region ?? "" },
            .init("partner") { subprogram, _ in subprogram.partner?.text ?? "" },
            .init("from") { subprogram, _ in subprogram.from.description },
            .init("through") { subprogram, _ in subprogram.through.description },
            .init("budget") { subprogram, _ in subprogram.budget?.decimalText ?? "" },
            .init("spent") { subprogram, _ in subprogram.spent?.decimalText ?? "" },
            .init("currency") { subprogram, _ in subprogram.currency.code },
            .init("status") { subprogram, _ in subprogram.status.rawValue },
        ])
}

extension Visit {
    /// For whom a subprogram is.
    func whom(_ subprogram: SubprogramView) -> String {
        let program = surroundings?.program
        let parts =
            [subprogram.region ?? text("subprograms.all_regions")]
            + (subprogram.types ?? []).map { program?.partnerType($0)?.label[language] ?? $0 }
            + (subprogram.tiers ?? []).map { program?.name(of: .tier, $0)?[language] ?? $0 }
            + (subprogram.productLines ?? []) + (subprogram.products ?? [])
        return parts.joined(separator: ", ")
    }
}
