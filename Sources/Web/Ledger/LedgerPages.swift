import Commerce
import Finance
import Record
import Terms

/// The ledger: for the vendor all accounts, for a partner what it owes and why.
enum LedgerPages {
    static let routes: [PageRoute] = [
        .list(LedgerAddress.ledger.portal, list, page), .list(LedgerAddress.ledger.console, list, page),
    ]

    private static func page(_ visit: Visit) async throws -> Page {
        let address = visit.link(LedgerAddress.ledger)
        return SheetPage(
            visit.text(visit.side == .portal ? "ledger.own" : "ledger.title"),
            [try await balances(visit), try await visit.list(list, on: address)]
        ).page()
    }

    /// What a partner owes and is owed.
    static let panel = PartnerPanel(order: 25, .seeLedger) { visit, partner in
        var sheet = try await balances(of: partner.id.text, visit)
        guard !sheet.rows.isEmpty else { return nil }
        sheet.sheetAll = LedgerAddress.ledger.console().with("partner", partner.id.text)
        sheet.sheetAllLabel = visit.text("ledger.title")
        return sheet
    }

    /// What stands on the accounts: of the partner that the list is of, or of all together.
    private static func balances(_ visit: Visit) async throws -> Sheet {
        try await balances(of: visit.search["partner"], visit)
    }

    private static func balances(of partner: String?, _ visit: Visit) async throws -> Sheet {
        var wanted: Node = [:]
        if let partner, !partner.isEmpty { wanted["partner"] = Node(.string(partner)) }
        let found = try await visit.ask(ListBalances.self, wanted).items
        let words = visit.sheets("ledger")
        return words.sheet(
            "balances", words.heads("account", "balance"),
            found.map { balance in
                [
                    Cell(visit.text("ledger.account.\(balance.account.rawValue)")),
                    Cell(visit.formats.money(balance.amount)),
                ]
            })
    }

    private static let list = ShownList<PostingList>(
        id: "postings", words: "ledger",
        columns: [
            .init("day", sort: "day") { posting, around in Cell(around.visit.formats.day(posting.day)) },
            .init("document") { posting, around in
                Cell(
                    posting.number, small: around.visit.text("ledger.kind.\(posting.kind.rawValue)"),
                    href: posting.invoice.map { around.visit.link(BillingAddress.invoice, $0) })
            },
            .init("partner", where: { $0.side == .console }) { posting, around in
                posting.partner.map { around.partnerCell($0) } ?? Cell()
            },
            .init("accounts", where: { $0.side == .console }) { posting, around in
                let visit = around.visit
                let lines = posting.lines.map { line in
                    visit.text(
                        "ledger.line",
                        [
                            "account": visit.text("ledger.account.\(line.account.rawValue)"),
                            "amount": visit.formats.money(line.amount),
                        ])
                }
                return Cell(lines.joined(separator: "; "))
            },
            .init("owed") { posting, around in
                Cell(posting.receivable.map { around.visit.formats.money($0) } ?? "")
            },
        ],
        filters: [
            ShownFilter("partner", chooser: "partner"),
            ShownFilter("kind") { visit in
                PostingKind.allCases.map { (value: $0.rawValue, label: visit.text("ledger.kind.\($0.rawValue)")) }
            },
        ],
        exports: [
            .init("id") { posting, _ in posting.id.text }, .init("day") { posting, _ in posting.day.description },
            .init("kind") { posting, _ in posting.kind.rawValue }, .init("number") { posting, _ in posting.number },
            .init("document") { posting, _ in posting.document },
            .init("partner") { posting, _ in posting.partner?.text ?? "" },
            .init("partner_name") { posting, around in around.partner(posting.partner) },
            .init("lines") { posting, _ in
                posting.lines.map { "\($0.account.rawValue) \($0.amount.decimalText)" }.joined(separator: "; ")
            },
            .init("currency") { posting, _ in posting.lines.first?.amount.currency.code ?? "" },
        ], partners: { $0.partner.map { [$0] } ?? [] })
}
