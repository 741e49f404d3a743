import Testing

@testable import Channel
@testable import Commerce
@testable import Enablement
@testable import Finance
@testable import Members
@testable import Partnership
@testable import Record
@testable import Store
@testable import Terms
@testable import Tiers

@Suite("Lists are answered from indexes")
struct ListPlanTests {
    /// Every list, with a value for each of its filters.
    private static let lists: [any PlannedList] = [
        Planned<PartnerList>(["type": "invested", "status": "active", "tier": "gold", "country": "US"]),
        Planned<ApplicationList>(["status": "submitted", "type": "invested"]),
        Planned<OnboardingList>(["waiting": "true", "active": "false", "partner": "alpha"]),
        Planned<DealList>(
            [
                "status": "approved,expired", "partner": "alpha", "distributor": "delta", "product_line": "backup",
                "overdue": "true", "expiring": "30", "extension_asked": "true",
            ],
            few: [
                "customer": "deal", "submitted": "2026-03 region:none", "decided": "2026-Q1 partners:NA product:backup",
            ]),
        Planned<CustomerList>(["country": "US", "global_account": "true"]),
        Planned<EndCustomerList>(["country": "US", "global_account": "true", "own": "true", "merged": "true"]),
        Planned<DealContactList>(["partner": "alpha", "deal": "deal", "approved": "true"]),
        Planned<OrderList>(
            [
                "status": "placed", "partner": "alpha", "distributor": "delta", "to_invoice": "true",
            ], few: ["customer": "deal", "counted": "2026 partners:NA product:backup"]),
        Planned<QuoteList>(["partner": "alpha", "distributor": "delta", "ordered": "false", "ending": "8"]),
        Planned<InvoiceList>(["partner": "alpha", "open": "true", "past_due": "true"]),
        Planned<PaymentList>(["partner": "alpha", "invoice": "invoice_1"]),
        Planned<CreditNoteList>(["partner": "alpha", "invoice": "invoice_1"]),
        Planned<PostingList>(["partner": "alpha", "document": "invoice_1", "kind": "invoice"]),
        Planned<ProductList>(["product_line": "backup", "sku": "backup-1"]),
        Planned<SubscriptionList>(
            ["partner": "alpha", "status": "active", "product_line": "backup"], few: ["customer": "deal"]),
        Planned<DistributionTermsList>(["reseller": "alpha", "distributor": "delta"]),
        Planned<LicenceList>(["partner": "alpha", "status": "requested", "licence": "lab"]),
        Planned<FeeList>(["partner": "delta", "fee": "yearly", "status": "to_agree"]),
        Planned<AllowanceUseList>(["partner": "alpha", "allowance": "kits"]),
        Planned<EmployeeList>(["partner": "alpha", "former": "true"]),
        Planned<EarningList>(
            ["partner": "alpha", "source": "order_1", "rule": "rebate", "status": "accrued"],
            few: ["earned": "2026 partners:NA product:backup"]),
        Planned<CertificateList>(["partner": "alpha", "certification": "sales"]),
        Planned<EnrolmentList>(["partner": "alpha", "status": "enrolled", "course": "basics"]),
        Planned<CourseRequestList>(["partner": "alpha", "status": "requested"]),
        Planned<MemberList>(["partner": "alpha", "status": "active", "role": "seller"]),
        Planned<KeyList>(["partner": "alpha", "revoked": "false"]),
        Planned<EvidenceList>(["status": "waiting", "obligation": "plan", "partner": "alpha"]),
        Planned<StandingList>(["proposed": "true", "at_risk": "false", "partner": "alpha"]),
        Planned<AssignmentList>(["subject": "deal_1"]),
        Planned<NoticeList>(["about": "deal_1", "own": "true", "partner": "alpha"]),
        Planned<ListingList>(["partner": "alpha", "shown": "true"]),
    ]

    @Test(
        "No list scans a table or sorts what it found, by any filter, in any order, for either side",
        arguments: Backend.both)
    func plans(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            // Of an end customer that a list is filtered by: its own partner may name it, and no other.
            let deal = try await world.register("{name: Tern Air, domain: tern.example, country: US}", as: "alpha")
            for list in Self.lists {
                for viewer in ["manager", "alpha", "delta"] { try await list.check(world, as: viewer, ["deal": deal]) }
            }
        }
    }

    @Test("Every filter of every list is looked at")
    func complete() {
        for list in Self.lists { #expect(list.forgotten == [], "\(list.name)") }
    }
}

@Suite("The dashboard is answered from figures")
struct DashboardPlanTests {
    @Test("It asks for no registration, and scans nothing", arguments: Backend.both)
    func plan(_ backend: Backend) async throws {
        try await World.on(backend) { world in
            try await world.approved()
            let credential = try world.key("manager")
            try await world.database.read { snapshot in
                try Plan.forceIndexes(snapshot)
                let overheard = Overheard(snapshot.session)
                let listened = Snapshot(session: overheard, catalogue: snapshot.catalogue, known: KnownAnswers())
                let actor = try world.guildhall.actor(credential, snapshot)
                let reader = try world.guildhall.reader(actor, listened, RequestTerms(language: .english), nil)
                overheard.asked = []
                _ = try ShowDashboard().answer(reader)
                #expect(overheard.asked.count > 5)
                for (text, values, setting) in overheard.asked {
                    #expect(!text.text.contains("deals"), "\(text.text)")
                    #expect(try Plan.faults(of: text, values, as: setting, snapshot, sorts: true) == [], "\(text.text)")
                }
            }
        }
    }
}

/// A session that keeps what it was asked.
private final class Overheard: Store.Session {
    private let session: any Store.Session
    var asked: [(text: PreparedText, values: [SQLValue], setting: String?)] = []

    init(_ session: any Store.Session) { self.session = session }

    func ask(_ text: PreparedText, _ values: [SQLValue], as setting: String?) throws(StoreError) -> SentQuery {
        asked.append((text, values, setting))
        return try session.ask(text, values, as: setting)
    }

    func run(_ text: PreparedText, _ values: [SQLValue], as setting: String?) throws(StoreError) {
        try session.run(text, values, as: setting)
    }
}

private protocol PlannedList: Sendable {
    var name: String { get }
    var forgotten: [String] { get }
    func check(_ world: World, as viewer: String, _ things: [String: String]) async throws
}

private struct Planned<List: RecordList>: PlannedList {
    let filters: [String: String]
    /// Filters by which there are so few rows that they are sorted when they are asked for.
    let few: [String: String]

    init(_ filters: [String: String], few: [String: String] = [:]) { (self.filters, self.few) = (filters, few) }

    var name: String { List.name }
    /// What needs a thing that is there; its column is an index's first like others'.
    private static var others: Set<String> { ["employee", "member"] }
    var forgotten: [String] {
        List.filters.map(\.name).filter { filters[$0] == nil && few[$0] == nil && !Self.others.contains($0) }
    }

    func check(_ world: World, as viewer: String, _ things: [String: String]) async throws {
        let credential = try world.key(viewer)
        try await world.database.read { snapshot in
            let actor = try world.guildhall.actor(credential, snapshot)
            guard actor.may(List.permission) else { return }
            let reader = try world.guildhall.reader(actor, snapshot, RequestTerms(language: .english), nil)
            try Plan.forceIndexes(snapshot)
            for order in List.orders {
                for (name, value) in [("", "")]
                    + (filters.merging(few) { one, _ in one }).sorted(by: { $0.key < $1.key })
                {
                    // A partner names others' companies in vain.
                    let id = world.partners[value]
                    if id != nil || things[value] != nil, actor.partner != nil { continue }
                    var members: Node = ["sort": Node(.string(order))]
                    if !name.isEmpty { members[name] = Node(.string(id ?? things[value] ?? value)) }
                    let query = try ListQuery<List>(members)
                    let sql = try ListSQL<List>(
                        List.isVendorWide ? reader.vendorWide : reader, query.chosen, words: nil, query.order ?? .newest
                    )
                    for part in sql.parts(after: nil, limit: 51) {
                        let found = try Plan.faults(
                            part.sql, part.arguments, reader, wide: List.isVendorWide, sorts: few[name] != nil)
                        #expect(found == [], "\(List.name) \(order) \(name) as \(viewer): \(part.sql)")
                    }
                }
            }
        }
    }
}

/// How a database means to answer a question.
private enum Plan {
    /// Keeps PostgreSQL, which finds a look at all rows best while there are few, from what an index could do.
    static func forceIndexes(_ snapshot: Snapshot) throws {
        guard snapshot.catalogue.dialect == .postgres else { return }
        for setting in ["enable_seqscan", "enable_sort", "enable_bitmapscan"] {
            try snapshot.session.run(.once("SET LOCAL \(setting) = off"), [], as: nil)
        }
    }

    /// What of a plan looks at rows that are not wanted.
    ///
    /// - Parameter sorts: whether what was found may be sorted.
    static func faults(
        _ sql: String, _ arguments: [SQLValue], _ reader: Reader, wide: Bool, sorts: Bool
    ) throws -> [String] {
        let scope = wide ? VendorScope(vendor: reader.context.vendor.id.text) as any Scope : reader.scope
        let snapshot = reader.snapshot
        let tenant = scope.tenant
        let text = try snapshot.catalogue.query(sql, for: tenant.kind)
        var values = arguments
        if text.takesTenant {
            values.append(.text(tenant.vendor))
            if tenant.kind == .partner { values.append(.text(tenant.partner)) }
        }
        return try faults(of: text, values, as: tenant.setting, snapshot, sorts: sorts)
    }

    /// The same of a statement as it is sent.
    static func faults(
        of text: PreparedText, _ values: [SQLValue], as setting: String?, _ snapshot: Snapshot, sorts: Bool
    ) throws -> [String] {
        switch snapshot.catalogue.dialect {
        case .sqlite:
            let explain = PreparedText.query("EXPLAIN QUERY PLAN " + text.text, parameters: values.count)
            let lines = try snapshot.session.rows(explain, values, as: setting).map { try $0.text(3) }
            return lines.filter { $0.hasPrefix("SCAN") || !sorts && $0.contains("TEMP B-TREE") }
        case .postgres:
            let explain = PreparedText.query("EXPLAIN " + text.text, parameters: values.count)
            let lines = try snapshot.session.rows(explain, values, as: setting).map { try $0.text(0) }
            return lines.filter { $0.contains("Seq Scan") || !sorts && $0.contains("Sort  (") }
        }
    }
}
