/// Arguments that fit each operation, in YAML: for tests that go through all of them.
enum Samples {
    /// What stands for an id of each kind: ids that nothing has.
    static let unknown = [
        "deal": "deal_zzz", "partner": "partner_zzz", "distributor": "partner_zzz", "quote": "quote_zzz",
        "order": "order_zzz", "invoice": "invoice_zzz", "product": "product_zzz", "key": "key_zzz",
        "employee": "employee_zzz", "certificate": "certificate_zzz",
        "member": "member_zzz", "file": "file_zzz", "mail": "mail_zzz",
    ]

    /// The arguments of an operation; nil for one that has no sample yet.
    static func arguments(_ operation: String, _ ids: [String: String] = unknown) -> String? {
        guard var text = templates[operation] else { return nil }
        for (name, id) in ids { text = text.replacing("$\(name)", with: id) }
        return text
    }

    /// The operations whose arguments name an id.
    static let naming = templates.filter { $0.value.contains("$") }.keys.sorted()

    private static let customer = "customer: {name: Tern Air, country: US}"
    private static let price = "price: {amount: \"1.00\", currency: USD}"

    private static let templates = usual.merging(learning) { one, _ in one }

    private static let usual: [String: String] = [
        "admit_partner": "{name: New Partner, country: US, type: invested}",
        "change_partner_type": "{partner: $partner, type: authorized, reason: because}",
        "hold_credit": "{partner: $partner, hold: true, reason: because}",
        "set_registration_access": "{partner: $partner, permitted: false, reason: because}",
        "permit_distributor": "{distributor: $distributor, permitted: true}",
        "create_key": "{name: integration, role: reseller, partner: $partner}",
        "revoke_key": "{key: $key}",
        "invite_member": "{email: new@company.example, role: account_admin}",
        "change_member": "{member: $member, role: seller}",
        "deactivate_member": "{member: $member}",
        "reactivate_member": "{member: $member}",
        "show_member": "{member: $member}",
        "list_members": "{}",
        "add_product": "{sku: NEW-1, name: New, product_line: backup, \(price)}",
        "set_price": "{product: $product, \(price)}",
        "set_rates": "{days: [{day: 2026-03-02, rates: {USD: \"1.1800\"}}]}",
        "list_rates": "{}",
        "show_rate": "{of: EUR, to: EUR}",
        "register_deal": "{\(customer), product_line: backup, units: 5, bant: \(World.bant)}",
        "submit_deal": "{deal: $deal}",
        "revise_deal": "{deal: $deal, \(customer), product_line: backup, units: 5, bant: \(World.bant)}",
        "discard_deal": "{deal: $deal}",
        "check_deal": "{deal: $deal, \(customer), product_line: backup, units: 5}",
        "request_extension": "{deal: $deal, through: 2026-12-01, note: because}",
        "decline_extension": "{deal: $deal, note: because}",
        "start_review": "{deal: $deal}",
        "request_action": "{deal: $deal, what: a letter}",
        "answer_action": "{deal: $deal, answer: here it is}",
        "add_evidence": "{deal: $deal, title: Minutes, occurred: 2026-03-01T10:00:00Z}",
        "grant_exception": "{deal: $deal, ground: local_law, note: because}",
        "approve_deal": "{deal: $deal}",
        "decline_deal": "{deal: $deal, clause: App.I 5.2.8, note: because}",
        "extend_deal": "{deal: $deal, through: 2026-12-31, note: because}",
        "suspend_deal": "{deal: $deal, clause: App.I 5.2.8, note: because}",
        "resume_deal": "{deal: $deal, note: because}",
        "rescind_deal": "{deal: $deal, clause: App.I 5.2.8, note: because}",
        "close_deal": "{deal: $deal, outcome: lost, note: because}",
        "expire_deal": "{deal: $deal}",
        "remind_of_decision": "{deal: $deal}",
        "open_vendor_quote": "{deal: $deal, clause: App.I 5.1.3, note: because}",
        "pursue_directly": "{\(customer), product_line: backup, activity: sales, note: because}",
        "end_pursuit": "{\(customer), product_line: backup}",
        "record_direct_purchase": "{\(customer), product_line: backup, on: 2026-01-01}",
        "describe_customer": "{\(customer), global_account: true}",
        "set_distribution_terms": "{reseller: $partner, discount: 5%}",
        "make_quote": "{partner: $partner, \(customer), lines: [{sku: BACKUP-1, units: 1}]}",
        "preview_quote": "{partner: $partner, \(customer), lines: [{sku: BACKUP-1, units: 1}]}",
        "list_distributors": "{}",
        "place_order": "{quote: $quote}",
        "issue_invoice": "{order: $order}",
        "record_payment": "{invoice: $invoice}",
        "charge_list_price": "{order: $order, clause: App.I 5.6.2, note: because}",
        "view_deal": "{deal: $deal}",
        "publish_program": "{program: \"a: 1\", clauses: \"a: 1\"}",
        "move_clock": "{to: 2026-03-02T11:00}",
        "show_partner": "{partner: $partner}",
        "list_partners": "{}",
        "list_permissions": "{}",
        "show_key": "{key: $key}",
        "list_keys": "{}",
        "show_product": "{product: $product}",
        "list_products": "{}",
        "list_deals": "{}",
        "count_deals": "{}",
        "show_file": "{file: $file}",
        "deal_conflicts": "{deal: $deal}",
        "deal_history": "{deal: $deal}",
        "list_deal_views": "{deal: $deal}",
        "list_customers": "{}",
        "list_distribution_terms": "{}",
        "show_quote": "{quote: $quote}",
        "list_quotes": "{}",
        "show_order": "{order: $order}",
        "list_orders": "{}",
        "show_invoice": "{invoice: $invoice}",
        "list_invoices": "{}",
        "list_notices": "{}",
        "choose_notices": "{mailed: [deals]}",
        "show_notice_choice": "{}",
        "list_outbox": "{}",
        "show_outbox_mail": "{mail: $mail}",
        "retry_mail": "{mail: $mail}",
        "show_program": "{}",
        "list_journal": "{}",
        "show_entry": "{sequence: 1}",
        "list_program_versions": "{}",
        "show_program_version": "{}",
        "compare_programs": "{}",
        "list_clauses": "{}",
        "show_clause": "{clause: App.I 3}",
        "explain_clause": "{clause: App.I 3, about: $deal}",
        "show_dashboard": "{}",
        "list_reviews": "{}",
    ]
}
