import Record
import Testing

@testable import Channel
@testable import Members
@testable import Store
@testable import Terms

/// What alpha has in a world where something has happened, by kind.
struct History: Sendable {
    let ids: [String: String]

    private init(ids: [String: String]) { self.ids = ids }

    /// The same with a case, a comment, a lead, a campaign and a contact.
    func bringing(_ world: World) async throws -> History {
        var ids = ids
        let one = try await world.openCase()
        ids["case"] = one
        ids["comment"] = try await world.run("add_comment", "{about: \(one), text: Hello}", as: "alpha")["id"]?.text
        let campaign = try await world.run("begin_campaign", "{name: Spring, code: spring}", as: "manager")
        ids["campaign"] = campaign["id"]?.text
        let lead = try await world.recordLead(of: "{name: Snipe Salt, country: JP}")
        let offer = "{lead: \(lead), partner: \(world.id("alpha")), reason: because}"
        try await world.run("offer_lead", offer, as: "manager")
        ids["lead"] = lead
        ids["contact"] = try await world.recordContact(ids["deal"] ?? "")
        return History(ids: ids)
    }

    subscript(kind: String) -> String { ids[kind] ?? "" }

    /// Alpha has an approved deal, a quote, an order, an invoice and notices; delta has entered terms for it and has
    /// registered another deal for it, still undecided. The vendor's seller has looked at the first, and has a customer.
    init(in world: World) async throws {
        try await world.enrol("Ada", .accountAdmin, at: "alpha")
        _ = try await world.guildhall.perform(
            ChooseNotices(mailed: [.deals, .money, .programme]), as: try await world.signedIn("Ada"))
        let customer = "{name: Tern Air, country: US}"
        var ids = ["partner": world.id("alpha"), "distributor": world.id("delta")]
        let deal = try await world.approved(customer, as: "alpha", "list_value: {amount: \"10000.00\", currency: USD}")
        ids["deal"] = deal
        let quote = try await world.run(
            "make_quote", "{deal: \(deal), lines: [{sku: BACKUP-1, units: 10}]}", as: "alpha")
        ids["quote"] = quote["id"]?.text
        let order = try await world.run("place_order", "{quote: \(ids["quote"] ?? "")}", as: "alpha")
        ids["order"] = order["id"]?.text
        let invoice = try await world.run("issue_invoice", "{order: \(ids["order"] ?? "")}", as: "manager")
        ids["invoice"] = invoice["id"]?.text
        let terms = try await world.run(
            "set_distribution_terms", "{reseller: \(world.id("alpha")), discount: 9%, bonus_share: 50%}", as: "delta")
        ids["terms"] = terms["id"]?.text
        ids["through"] = try await world.register(
            "{name: Kittiwake Mills, country: US}", as: "delta", "reseller: \(world.id("alpha"))")
        try await world.run(
            "record_direct_purchase",
            "{customer: {name: Heron Bank, country: US}, product_line: backup, on: 2026-01-05}",
            as: "seller")
        ids["record"] = try await world.run("list_customers", as: "seller")["items"]?[0]?["id"]?.text
        try await world.run("view_deal", "{deal: \(deal)}", as: "seller")
        let notices = try await world.run("list_notices", as: "alpha")
        ids["notice"] = notices["items"]?[0]?["id"]?.text
        let keys = try await world.run("list_keys", as: "admin")
        ids["key"] = keys["items"]?.items?.first { $0["name"]?.text == "alpha" }?["id"]?.text
        ids["member"] = try await world.guildhall.enrol(
            Enrolment(
                email: "grace\(try await world.length())@alpha.example", name: "Grace", password: Crowd.password,
                vendor: world.vendor, partner: ID(world.id("alpha")), role: .seller)
        ).text
        let products = try await world.run("list_products", as: "alpha")
        ids["product"] = products["items"]?[0]?["id"]?.text
        let file = try await world.guildhall.keepFile(
            name: "minutes.txt", bytes: Array("minutes".utf8), as: try world.credential("alpha"), .plain)
        ids["file"] = file.reply.id.text
        try await world.guildhall.keepForImport(
            .people, name: "people.csv", bytes: Array("partner,name\n".utf8), rows: 0, as: .system(world.vendor))
        let imports = try await world.run("list_imports", as: "manager")
        ids["import"] = imports["items"]?[0]?["id"]?.text
        ids["mail"] = try await world.outbox().first?.id.text
        ids["employee"] = try await world.employ("Grace Hopper")
        ids["person"] = try await world.run("add_employee", "{name: Paul Person}", as: "alpha")["person"]?.text
        ids["certificate"] = try await world.certify(ids["employee"] ?? "", "sales")["id"]?.text
        let evidence = try? await world.run("hand_in_obligation", "{obligation: strategy, text: our plan}", as: "alpha")
        // Where the program has no obligations there is no evidence either.
        ids["evidence"] = evidence?["id"]?.text ?? "evidence_none"
        let course = "{course: sales-course, employee: \(ids["employee"] ?? "")}"
        ids["enrolment"] = try await world.run("enrol", course, as: "alpha")["id"]?.text
        let workshop = "{course: workshop, employee: \(ids["employee"] ?? "")}"
        ids["request"] = try await world.run("request_course", workshop, as: "alpha")["id"]?.text
        // Once the quota is used up, the newest of those that were asked for.
        let licence = try? await world.run("request_licence", "{licence: nfr}", as: "alpha")
        let licences = try await world.run("list_licences", as: "alpha")["items"]
        ids["licence"] = licence?["id"]?.text ?? licences?[0]?["id"]?.text
        let application = """
            {type: invested, company: Newcomer GmbH, country: DE, contact_name: Nora Neu, \
            contact_email: nora@newcomer.example, answers: {employees: 25}}
            """
        ids["application"] = try await world.run("apply", application, as: "admin")["id"]?.text
        let payment = try await world.run(
            "record_payment", "{invoice: \(ids["invoice"] ?? ""), amount: {amount: \"1.00\", currency: USD}}",
            as: "manager")
        let payments = try await world.run("list_payments", "{invoice: \(payment["id"]?.text ?? "")}", as: "manager")
        ids["payment"] = payments["items"]?[0]?["id"]?.text
        let charged = try await world.run(
            "issue_invoice", "{partner: \(world.id("alpha")), amount: {amount: \"2.00\", currency: USD}}", as: "manager"
        )
        try await world.run(
            "credit_invoice", "{invoice: \(charged["id"]?.text ?? ""), reason: because}", as: "manager")
        let notes = try await world.run("list_credit_notes", as: "manager")
        ids["credit_note"] = notes["items"]?[0]?["id"]?.text
        try await world.order("{customer: \(customer), lines: [{sku: BACKUP-1, units: 2, change: begin}]}", as: "alpha")
        let subscriptions = try await world.run("list_subscriptions", as: "alpha")
        ids["subscription"] = subscriptions["items"]?[0]?["id"]?.text
        try await world.fund(&ids)
        try await world.due(&ids)
        try #require(ids.count == 34)
        self.ids = ids
    }
}
