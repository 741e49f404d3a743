import Record
import Testing

@testable import Channel
@testable import Members
@testable import Terms

extension World {
    /// Lets everything happen at least once that can happen: after it the journal has an entry of every kind.
    func playEverything() async throws {
        let history = try await History(in: self)
        let usd = "{amount: \"100.00\", currency: USD}"
        let full = "{name: Müller & Söhne GmbH, domain: mueller.example, country: DE}"
        let deal = try await register(
            full, "list_value: \(usd), enterprise: true, route: direct, tender_published: 2026-05-01")
        let other = try await register("{name: Curlew Rail, country: US}", as: "alpha", "draft: true")
        try await run("submit_deal", "{deal: \(other)}", as: "alpha")
        let discarded = try await register("{name: Whimbrel Wines, country: US}", as: "alpha", "draft: true")
        try await run("discard_deal", "{deal: \(discarded)}", as: "alpha")
        for (operation, actor) in [
            ("start_review", "manager"), ("request_action", "manager"), ("revise_deal", "alpha"),
            ("answer_action", "alpha"),
            ("add_evidence", "alpha"), ("grant_exception", "manager"), ("approve_deal", "manager"),
            ("request_extension", "alpha"), ("decline_extension", "manager"), ("extend_deal", "manager"),
            ("suspend_deal", "manager"), ("resume_deal", "manager"), ("open_vendor_quote", "manager"),
            ("view_deal", "seller"),
        ] {
            var arguments = try #require(Samples.arguments(operation, ["deal": deal]))
            if operation == "revise_deal" {
                arguments = arguments.replacing("{name: Tern Air, country: US}", with: full)
            }
            if operation == "approve_deal" { arguments = "{deal: \(deal), note: with pleasure}" }
            if operation == "add_evidence" {
                arguments = arguments.replacing("title:", with: "note: as agreed, title:")
            }
            try await run(operation, arguments, as: actor)
        }
        try await run("assign_task", "{subject: \(deal)}", as: "manager")
        try await run("add_comment", "{about: \(deal), text: Is the budget granted?}", as: "manager")
        _ = try await guildhall.keepFile(
            name: "Protokoll – Üb.pdf", bytes: Array("%PDF-1.7 minutes".utf8), as: try credential("alpha"), .plain)
        try await run(
            "admit_partner",
            "{name: Épsilon, country: FR, domain: www.epsilon.example, type: authorized, deal_registration: false}",
            as: "admin")
        try await order("{deal: \(deal), lines: [{sku: BACKUP-1, units: 50}]}", as: "alpha")
        let orders = try await run("list_orders", as: "alpha")
        let order = try #require(orders["items"]?[0]?["id"]?.text)
        try await run("charge_list_price", "{order: \(order), clause: App.I 5.6.1, note: because}", as: "manager")
        for (operation, more, actor) in [
            ("decline_order", ", clause: \"1\", note: because", "manager"), ("cancel_order", "", "alpha"),
        ] {
            let placed = try await run(
                "place_order", "{customer: {name: Tern Air, country: US}, lines: [{sku: BACKUP-1, units: 1}]}",
                as: "alpha")
            try await run(operation, "{order: \(placed["id"]?.text ?? "")\(more)}", as: actor)
        }
        try await run(
            "make_quote", "{deal: \(deal), distributor: \(id("delta")), lines: [{sku: BACKUP-1, units: 5}]}",
            as: "alpha")
        try await run("record_payment", "{invoice: \(history["invoice"])}", as: "manager")
        try await undoEverything(history)
        try await run(
            "pursue_directly",
            try #require(Samples.arguments("pursue_directly")).replacing("Tern Air", with: "Heron Bank"), as: "seller")
        try await learnEverything(history)
        try await register("{name: Sanderling Sand, country: US}", as: "delta", "reseller: \(id("gamma"))")
        for permitted in [false, true] {
            try await run(
                "permit_distributor", "{distributor: \(id("delta")), permitted: \(permitted)}", as: "gamma")
        }
        _ = try await apply()
        try await run("require_second_factor", "{required: true, grace_days: 90}", as: "admin")
        for (operation, actor) in [
            ("hold_credit", "admin"), ("set_registration_access", "admin"), ("set_price", "admin"),
        ] {
            try await run(operation, try #require(Samples.arguments(operation, history.ids)), as: actor)
        }
        try await run("change_partner_type", "{partner: \(id("beta")), type: authorized, reason: because}", as: "admin")
        #expect(
            try await refusal("register_deal", try #require(Samples.arguments("register_deal")), as: "alpha") != nil)
        let conflicting = try await register("{name: Tern Air, country: US}", as: "beta")
        #expect(try await status(conflicting) == "declined")
        try await run(
            "grant_exception", "{deal: \(conflicting), ground: another_customer, note: because}", as: "manager")
        try await run("import_orders", try #require(Samples.arguments("import_orders", history.ids)), as: "manager")
        let deals = try #require(Samples.arguments("import_deals", history.ids))
        try await run("import_deals", deals.replacing("Tern Air", with: "Sora Silk"), as: "manager")
        for operation in ["import_invoices", "import_payments", "import_commissions"] {
            try await run(operation, try #require(Samples.arguments(operation, history.ids)), as: "manager")
        }
        let rescinded = try await register("{name: Plover Ports, country: US}", as: "beta")
        try await run("rescind_deal", "{deal: \(rescinded), clause: App.I 5.2.8, note: because}", as: "manager")
        let lost = try await register("{name: Dunlin Dairy, country: US}", as: "beta")
        // One that is likely another partner's waits for a person.
        try await register("{name: Oyster Foods GmbH, country: DE}", as: "beta")
        try await register("{name: Oysterr Foods, country: DE}", as: "delta", "reseller: \(id("gamma"))")
        try await run("close_deal", "{deal: \(lost), outcome: lost, note: because}", as: "beta")
        try await run(
            "set_rates", "{days: [{day: 2026-03-02, rates: {USD: \"1.1800\", JPY: \"183.25\"}}]}", as: "admin")
        try await run("set_letterhead", "{name: Example Ltd, address: [Main Street 1], foot: [VAT 1]}", as: "admin")
        try await run("set_branding", "{name: Example, color: \"#1f5c45\", welcome: {en: Welcome.}}", as: "admin")
        try await joinEverything()
        try await earnEverything()
        try await argueEverything()
        try await leadEverything()
        try await nameEverybody()
        try await fundEverything()
        try await subprogramEverything()
        try await dueEverything()
        try await run("move_clock", "{to: 2027-06-01T09:00}", as: "admin")
        try await payEverything()
        let keys = try await run("list_keys", as: "admin")
        let key = try #require(keys["items"]?.items?.first { $0["name"]?.text == "omega" }?["id"]?.text)
        try await run("revoke_key", "{key: \(key)}", as: "admin")
        let ada = try await signedIn("Ada")
        _ = try await guildhall.perform(ChooseNotices(mailed: [.deals, .money]), as: ada)
        _ = try await guildhall.perform(OpenCalendar(), as: ada)
        _ = try await guildhall.perform(ChooseDigest(every: .weekly), as: ada)
        try await run("move_clock", "{to: 2027-06-20T09:00}", as: "admin")
        _ = try await guildhall.perform(ChooseDigest(every: nil), as: try await signedIn("Ada"))
        try await run("retry_mail", "{mail: \(history["mail"])}", as: "manager")
        try await guildhall.enrol(
            Enrolment(
                email: "ada@alpha.example", name: "Ada Åström", password: "correct horse battery", vendor: vendor,
                partner: ID(self.id("alpha")), role: .accountAdmin))
        try await run(
            "create_key", "{name: narrow, role: seller, partner: \(self.id("alpha")), scopes: [see_deals]}", as: "admin"
        )
        let grace = history["member"]
        let admin = try await guildhall.signIn(
            email: "ada@alpha.example", password: "correct horse battery", from: .office)
        for operation in ["deactivate_member", "reactivate_member"] {
            let arguments = try YAML.parse(try #require(Samples.arguments(operation, ["member": grace])))
            _ = try await Capabilities.channel.operations[operation]?.run(
                guildhall, arguments, .session(admin.token), .english)
        }
        _ = try await guildhall.perform(
            ChangeMember(member: try #require(ID(grace)), role: .partnerFinance), as: .session(admin.token))
        try await eraseEverything()
        try await playStanding(sandbox: true)
        try await changeSubscription(history["subscription"])
        let later = try Self.source().setting([("version", 3), ("effective", "2030-01-01")])
        _ = try await guildhall.perform(PublishProgram(later), as: try credential("admin"))
        try await run("withdraw_program", "{version: 3, reason: too early}", as: "admin")
        try await keepCustomers()
        try await correctEverything()
    }

    /// What was billed is undone in every way.
    private func undoEverything(_ history: History) async throws {
        let customer = "customer: {name: Tern Air, country: US}"
        let order = try await order("{\(customer), lines: [{sku: BACKUP-1, units: 4}]}", as: "alpha")
        let id = order["id"]?.text ?? ""
        let mistaken = try await run("issue_invoice", "{order: \(id)}", as: "manager")
        try await run("void_invoice", "{invoice: \(mistaken["id"]?.text ?? ""), reason: because}", as: "manager")
        let invoice = try await run("issue_invoice", "{order: \(id)}", as: "manager")["id"]?.text ?? ""
        try await run("record_payment", "{invoice: \(invoice), reference: first}", as: "manager")
        try await run(
            "record_payment",
            "{invoice: \(invoice), reference: second, overpaid: true, amount: {amount: \"300.00\", currency: USD}}",
            as: "manager")
        let payments = try await run("list_payments", "{invoice: \(invoice)}", as: "manager")["items"]?.items ?? []
        func payment(_ reference: String) -> String {
            payments.first { $0["reference"]?.text == reference }?["id"]?.text ?? ""
        }
        try await run("take_payment_back", "{payment: \(payment("second")), reason: because}", as: "manager")
        try await run("reduce_order", "{order: \(id), lines: [{line: 1, units: 3}], reason: because}", as: "manager")
        try await run(
            "refund_payment", "{payment: \(payment("first")), reason: because}", as: "manager")
        try await run("credit_invoice", "{invoice: \(invoice), reason: because}", as: "manager")
    }

    /// A subscription gets another partner of record, and is given up.
    private func changeSubscription(_ id: String) async throws {
        try await run(
            "set_partner_of_record", "{subscription: \(id), partner: \(self.id("beta")), reason: because}",
            as: "manager")
        try await run("record_churn", "{subscription: \(id), reason: because}", as: "manager")
    }

    /// What was wrong is put right, and of two partners one is made.
    func correctEverything() async throws {
        let made = try await run(
            "admit_partner", "{name: Epsilonn, country: FR, type: authorized}", as: "admin")
        let partner = try #require(made["id"]?.text)
        try await order(
            "{customer: {name: Curlew Rail, country: US}, lines: [{sku: BACKUP-1, units: 2, change: begin}]}",
            as: "alpha")
        let begun = try await run("list_subscriptions", "{status: active}", as: "alpha")
        try await run(
            "set_partner_of_record",
            "{subscription: \(begun["items"]?[0]?["id"]?.text ?? ""), partner: \(partner), reason: because}",
            as: "manager")
        try await run(
            "correct_partner", "{partner: \(partner), name: Épsilon Deux, domain: deux.example, reason: a typo}",
            as: "admin")
        let olga = try await run(
            "add_employee", "{partner: \(partner), name: Olga Ohm, email: olga@deux.example}", as: "admin")
        try await run(
            "correct_person",
            "{person: \(olga["person"]?.text ?? ""), name: Olga Öhm, email: o@deux.example, reason: a typo}",
            as: "admin")
        let (old, new) = (try await employ("Petra"), try await employ("Petra", at: "gamma"))
        let certificate = try await certify(old, "sales")
        try await run("remove_employee", "{employee: \(old)}", as: "alpha")
        try await run(
            "transfer_certificate",
            "{certificate: \(certificate["id"]?.text ?? ""), employee: \(new), reason: works there now}", as: "admin")
        let gamma = id("gamma")
        try await run(
            "invite_member", "{email: paul@gamma.example, role: account_admin, partner: \(gamma)}", as: "admin")
        let line = "lines: [{sku: BACKUP-1, units: 1, net: {amount: \"900.00\", currency: USD}}]"
        let placed = "placed: 2026-01-05T10:00:00Z, customer: {name: Tern Air, country: US}"
        try await run(
            "import_orders", "{rows: [{external_id: E-1, partner: \(gamma), \(placed), \(line)}]}", as: "admin")
        try await payDues()
        try await register("{name: Godwit Gas, country: US}", as: "delta", "reseller: \(gamma)")
        try await sell("E-0", to: "{name: Siskin Salt, country: US}", "800.00", of: "gamma")
        try await run(
            "merge_partners", "{partner: \(gamma), into: \(partner), reason: one company}", as: "admin")
    }

    /// Somebody goes and is erased, with what was handed in.
    func eraseEverything() async throws {
        let leaver = try await run(
            "add_employee", "{name: Edith Leaver, email: edith@alpha.example}", as: "alpha")
        let person = try #require(leaver["person"]?.text)
        try await run("erase_person", "{person: \(person), reason: asked for}", as: "admin")
        let file = try await guildhall.keepFile(
            name: "letter.pdf", bytes: Array("%PDF-1.7 letter".utf8), as: try credential("alpha"), .plain)
        try await run("erase_file", "{file: \(file.reply.id), reason: asked for}", as: "admin")
    }
}
