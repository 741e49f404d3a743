/// Arguments of what partners earn, are reimbursed and argue about.
extension Samples {
    /// What people bring to the other side.
    static let cases: [String: String] = [
        "record_lead": "{\(customer), contact: {name: Ida Holm, email: ida@tern.example}}",
        "submit_lead": "{campaign: spring, \(customer), contact: {name: Ida Holm, email: ida@tern.example}}",
        "list_leads": "{}", "show_lead": "{lead: $lead}", "list_lead_seats": "{}",
        "accept_lead": "{lead: $lead}", "decline_lead": "{lead: $lead, reason: because}",
        "work_lead": "{lead: $lead, note: called}", "convert_lead": "{lead: $lead}",
        "close_lead": "{lead: $lead, outcome: no_budget, note: because}",
        "take_lead_back": "{lead: $lead, reason: because}",
        "offer_lead": "{lead: $lead, partner: $partner, reason: because}",
        "rate_lead": "{lead: $lead, quality: hot}", "lapse_lead": "{lead: $lead}",
        "set_lead_profile": "{partner: $partner, countries: [US, DE]}",
        "record_deal_contact": "{deal: $deal, contact: {name: Ida Holm, email: ida@tern.example}, permission: true}",
        "approve_contact_use": "{contact: $contact}", "withdraw_contact_use": "{contact: $contact}",
        "list_deal_contacts": "{}", "show_deal_contact": "{contact: $contact}",
        "begin_campaign": "{name: Spring, code: spring}", "close_campaign": "{campaign: $campaign}",
        "list_campaigns": "{}", "show_campaign_form": "{campaign: spring}",
        "import_fund_budgets": "{rows: [{fund: mdf, from: 2026-01-01, amount: \(hundred)}]}",
        "import_fund_requests": """
        {rows: [{external: A-1, partner: $partner, fund: mdf, activity: event, title: Fair, starts: 2026-03-10, \
        cost: venue, amount: \(hundred), approved: 2026-03-02}]}
        """,
        "import_fund_claims": """
        {rows: [{external: C-1, request: A-1, cost: venue, invoice: V-1, day: 2026-03-02, amount: \(hundred), \
        claimed: 2026-03-02}]}
        """,
        "import_leads":
            "{rows: [{external: L-1, \(customer), contact: {name: Ida Holm, email: ida@tern.example}}]}",
        "import_deals": """
        {rows: [{external_id: D-1, partner: $partner, \(customer), product_line: backup, units: 5, \
        list_value: \(hundred), status: approved, registered: 2026-02-02T10:00:00Z, decided: 2026-02-03T10:00:00Z}]}
        """,
        "import_invoices":
            "{rows: [{number: OLD-1, partner: $partner, issued: 2026-01-05, amount: \(hundred)}]}",
        "import_payments": "{rows: [{number: OP-1, invoice: OLD-1, received: 2026-01-09, amount: \(hundred)}]}",
        "import_credit_notes": "{rows: [{number: OC-1, invoice: OLD-1, issued: 2026-01-09, amount: \(hundred)}]}",
        "import_commissions":
            "{rows: [{number: OE-1, partner: $partner, earned: 2026-01-05, amount: \(hundred), about: Tern Air, paid: 2026-01-31}]}",
        "open_case": "{kind: dispute, title: Late, description: It came late}",
        "list_cases": "{}",
        "show_case": "{case: $case}",
        "prioritise_case": "{case: $case, priority: low, reason: because}",
        "ask_case_party": "{case: $case, partner: $partner, description: Was it so}",
        "close_case": "{case: $case, outcome: rejected, reason: because}",
        "withdraw_case": "{case: $case, reason: because}",
        "reopen_case": "{case: $case, reason: because}",
        "remind_of_case": "{case: $case}",
        "show_comment": "{comment: $comment}",
    ]

    /// What partners earn, and how they are paid.
    static let earning: [String: String] = [
        "agree_fee": "{partner: $distributor, fee: yearly, amount: \(hundred), reason: because}",
        "charge_fees": "{partner: $partner}",
        "list_fees": "{}",
        "show_fee": "{fee: $fee}",
        "use_allowance": "{allowance: kits, partner: $partner}",
        "return_allowance": "{use: $use, reason: because}",
        "show_allowances": "{partner: $partner}",
        "list_allowance_uses": "{}",
        "show_allowance_use": "{use: $use}",
        "record_referral": "{\(customer)}",
        "set_referral_rate": "{referral: $referral, rate: 5%, reason: because}",
        "share_referral": "{referral: $referral, shares: [{partner: $partner, weight: 1}], reason: because}",
        "end_referral": "{referral: $referral, reason: because}",
        "list_referrals": "{}",
        "show_referral": "{referral: $referral}",
        "record_customer_invoice":
            "{number: S-9, \(customer), lines: [{sku: A, product_line: backup, units: 1, net: \(hundred)}]}",
        "record_customer_payment": "{customer_invoice: $customer_invoice}",
        "return_customer_payment": "{customer_invoice: $customer_invoice, reason: because}",
        "credit_customer_invoice": "{customer_invoice: $customer_invoice, reason: because}",
        "list_customer_invoices": "{}",
        "show_customer_invoice": "{customer_invoice: $customer_invoice}",
        "hand_in_engagement": "{\(customer), kind: migration, value: \(hundred), licence_value: \(hundred)}",
        "approve_engagement": "{engagement: $engagement}",
        "decline_engagement": "{engagement: $engagement, reason: because}",
        "list_engagements": "{}",
        "show_engagement": "{engagement: $engagement}",
        "list_earnings": "{}",
        "show_earning": "{earning: $earning}",
        "list_gatherings": "{}",
        "mature_earnings": "{partner: $partner}",
        "settle_gathering": "{gathering: $gathering}",
        "set_payment_details": "{holder: Alpha IT, account: DE89370400440532013000, tax_number: \"12345\"}",
        "show_payment_details": "{partner: $partner}",
        "read_payment_details": "{partner: $partner, reason: because}",
        "list_statements": "{}",
        "show_statement": "{statement: $statement}",
        "print_statement": "{statement: $statement}",
        "record_own_invoice": "{statement: $statement, number: A-1}",
        "issue_statements": "{partner: $partner}",
        "list_payouts": "{}",
        "confirm_payout": "{payout: $payout}",
        "return_payout": "{payout: $payout, reason: because}",
        "prepare_payout_run": "{}",
        "list_payout_runs": "{}",
        "show_payout_run": "{run: $run}",
        "approve_payout_run": "{run: $run}",
        "discard_payout_run": "{run: $run}",
        "write_payout_file": "{run: $run, form: csv, debtor: Vendor, debtor_account: DE89370400440532013000}",
    ]

    /// Funds: budgets, proposals, claims.
    static let funds: [String: String] = [
        "make_fund_budget": "{fund: mdf, amount: \(hundred)}",
        "change_fund_budget": "{fund_budget: $fund_budget, amount: \(hundred)}",
        "list_fund_budgets": "{}",
        "show_fund_budget": "{fund_budget: $fund_budget}",
        "end_fund_budget": "{fund_budget: $fund_budget}",
        "request_funds":
            "{fund: mdf, activity: event, title: Breakfast, starts: 2026-03-20, items: [{cost: venue, amount: \(hundred)}], expected: guests}",
        "change_fund_request": "{fund_request: $fund_request, title: Lunch}",
        "withdraw_fund_request": "{fund_request: $fund_request}",
        "report_fund_results": "{fund_request: $fund_request, leads: 1}",
        "approve_fund_request": "{fund_request: $fund_request}",
        "decline_fund_request": "{fund_request: $fund_request, reason: because}",
        "follow_fund_request": "{fund_request: $fund_request}",
        "list_fund_requests": "{}",
        "show_fund_request": "{fund_request: $fund_request}",
        "claim_funds": "{fund_request: $fund_request, items: [{cost: venue, invoice: V-1, amount: \(hundred)}]}",
        "approve_fund_claim": "{fund_claim: $fund_claim}",
        "decline_fund_claim": "{fund_claim: $fund_claim, reason: because}",
        "deny_fund_claim": "{fund_claim: $fund_claim, reason: because}",
        "list_fund_claims": "{}",
        "show_fund_claim": "{fund_claim: $fund_claim}",
        "show_fund_offers": "{partner: $partner}",
        "make_subprogram": """
        {terms: sales-incentives, title: Spring, text: Five units., from: 2026-03-01, through: 2026-05-31, \
        goals: [{measure: units, count: 5}], reward: {kind: amount, amount: \(hundred)}}
        """,
        "change_subprogram": "{subprogram: $subprogram, title: Summer}",
        "withdraw_subprogram": "{subprogram: $subprogram, reason: because}",
        "join_subprogram": "{subprogram: $subprogram}",
        "claim_subprogram": "{subprogram: $subprogram}",
        "preview_subprogram": """
        {subprogram: {terms: sales-incentives, title: Spring, text: Five units., from: 2026-03-01, \
        through: 2026-05-31, goals: [{measure: units, count: 5}], reward: {kind: amount, amount: \(hundred)}}}
        """,
        "list_promotion_uses": "{}",
        "count_subprogram": "{subprogram: $subprogram}",
        "settle_subprogram": "{subprogram: $subprogram}",
        "list_subprograms": "{}",
        "show_subprogram": "{subprogram: $subprogram}",
        "show_ranking": "{subprogram: $subprogram}",
        "list_participations": "{}",
        "show_participation": "{participation: $participation}",
        "hand_over_prize": "{participation: $participation}",
    ]

    static let hundred = "{amount: \"100.00\", currency: USD}"
}
