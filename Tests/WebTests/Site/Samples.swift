/// A body that fits each endpoint that takes one. `<kind>` stands for the id of such a thing, `<own-reseller>` for the id
/// of a reseller that the one who asks may name.
enum Samples {
    static let customer = #"{"name":"Borealis Foods","country":"US"}"#
    static let bant = #"{"budget":"b","authority":"a","need":"n","timing":"t"}"#

    static func deal(customer: String = customer, units: Int = 100, reseller: String? = nil) -> String {
        let named = reseller.map { #""reseller":"\#($0)","# } ?? ""
        return #"{\#(named)"customer":\#(customer),"product_line":"backup","units":\#(units),"bant":\#(bant)}"#
    }

    private static let application =
        #"{"type":"invested","company":"New","country":"DE","contact_name":"Ada","contact_email":"ada@new.example"}"#
    private static let hundred = #"{"amount":"100.00","currency":"USD"}"#
    private static let line = #"[{"sku":"BACKUP-1","units":1}]"#
    private static let reason = #"{"clause":"App.I 5.2.1","note":"n"}"#

    /// By the name of the operation; several where ids may stand in several places.
    static let bodies: [String: [String]] = [
        "create_key": [#"{"name":"k","role":"reseller","partner":"<partner>"}"#],
        "revoke_key": ["{}"],
        "invite_member": [
            #"{"email":"new@company.example","role":"seller"}"#,
            #"{"email":"new@company.example","role":"account_admin","partner":"<partner>"}"#,
        ],
        "change_member": [#"{"role":"seller"}"#],
        "deactivate_member": ["{}"],
        "reactivate_member": ["{}"],
        "apply_publicly": [application], "apply": [application],
        "confirm_application": ["{}"],
        "assess_application": [#"{"scores":{"company":1}}"#],
        "accept_application": [#"{"reason":"r"}"#],
        "decline_application": [#"{"reason":"r"}"#],
        "hand_in_step": [#"{"note":"n"}"#],
        "review_step": [#"{"approve":true}"#],
        "activate_partner": ["{}"],
        "terminate_partner": [#"{"clause":"5.1","reason":"r"}"#],
        "update_profile": [#"{"city":"Paris"}"#],
        "confirm_profile": ["{}"],
        "require_second_factor": [#"{"required":false}"#],
        "record_signature": [#"{"agreement":"a","name":"Ada","day":"2026-01-05","file":"file_zzz"}"#],
        "accept_agreement": [#"{"name":"Ada"}"#],
        "admit_partner": [#"{"name":"Gamma","country":"US","type":"invested"}"#],
        "change_partner_type": [#"{"type":"authorized","reason":"r"}"#],
        "hold_credit": [#"{"hold":true,"reason":"r"}"#],
        "set_registration_access": [#"{"permitted":false,"reason":"r"}"#],
        "permit_distributor": [#"{"distributor":"<partner>","permitted":true}"#],
        "register_deal": [deal(), deal(reseller: "<partner>")],
        "submit_deal": ["{}"],
        "revise_deal": [deal(units: 5)],
        "discard_deal": ["{}"],
        "keep_file": ["{}"],
        "check_deal": [
            deal(), deal(reseller: "<partner>"), #"{"deal":"<deal>","customer":\#(customer)}"#,
        ],
        "request_extension": [#"{"note":"n"}"#],
        "decline_extension": [#"{"note":"n"}"#],
        "add_evidence": [#"{"title":"Meeting","occurred":"2026-03-01T10:00:00Z"}"#],
        "start_review": ["{}"],
        "request_action": [#"{"what":"w"}"#],
        "answer_action": [#"{"answer":"a"}"#],
        "grant_exception": [#"{"ground":"local_law","note":"n"}"#],
        "approve_deal": [#"{"note":"n"}"#],
        "decline_deal": [#"{"clause":"App.I 1.1.3","note":"n"}"#],
        "extend_deal": [#"{"through":"2026-12-01","note":"n"}"#],
        "suspend_deal": [reason],
        "resume_deal": [#"{"note":"n"}"#],
        "rescind_deal": [reason],
        "close_deal": [#"{"outcome":"lost","note":"n"}"#],
        "open_vendor_quote": [#"{"clause":"App.I 5.1.3","note":"n"}"#],
        "describe_customer": [#"{"customer":\#(customer),"global_account":true}"#],
        "change_customer": [#"{"name":"Heron"}"#],
        "merge_customers": [#"{"into":"customer_zzz","reason":"r"}"#],
        "undo_customer_merger": [#"{"reason":"r"}"#],
        "split_customer": [#"{"descriptions":["x"],"reason":"r"}"#],
        "tell_customers_apart": [#"{"other":"customer_zzz","reason":"r"}"#],
        "record_direct_purchase": [#"{"customer":\#(customer),"product_line":"backup","on":"2026-02-01"}"#],
        "pursue_directly": [#"{"customer":\#(customer),"product_line":"backup","activity":"sales","note":"n"}"#],
        "end_pursuit": [#"{"customer":\#(customer),"product_line":"backup"}"#],
        "add_product": [
            #"{"sku":"S","name":"N","product_line":"backup","price":{"amount":"1.00","currency":"USD"}}"#
        ],
        "set_price": [#"{"price":{"amount":"2.00","currency":"USD"}}"#],
        "import_partners": [#"{"rows":[{"external_id":"P-1","name":"Old","country":"US","type":"invested"}]}"#],
        "import_people": [#"{"rows":[{"partner":"<partner>","name":"Old Hand"}]}"#],
        "import_certificates": [
            #"{"rows":[{"partner":"<partner>","employee":"<employee>","certification":"sales","issued":"2026-01-05"}]}"#
        ],
        "import_orders": [
            #"{"rows":[{"external_id":"O-1","partner":"<partner>","placed":"2026-01-05T10:00:00Z","customer":\#(customer),"#
                + #""lines":[{"sku":"BACKUP-1","units":1,"net":{"amount":"9.00","currency":"USD"}}]}]}"#
        ],
        "import_invoices": [
            #"{"rows":[{"number":"OLD-1","partner":"<partner>","issued":"2026-01-05","amount":{"amount":"9.00","currency":"USD"}}]}"#
        ],
        "import_payments": [
            #"{"rows":[{"number":"OP-1","invoice":"OLD-1","received":"2026-01-09","amount":{"amount":"9.00","currency":"USD"}}]}"#
        ],
        "import_credit_notes": [
            #"{"rows":[{"number":"OC-1","invoice":"OLD-1","issued":"2026-01-09","amount":{"amount":"9.00","currency":"USD"}}]}"#
        ],
        "import_commissions": [
            #"{"rows":[{"number":"OE-1","partner":"<partner>","earned":"2026-01-05","about":"Tern Air","paid":"2026-01-31","#
                + #""amount":{"amount":"9.00","currency":"USD"}}]}"#
        ],
        "set_letterhead": [#"{"address":["Main Street 1"]}"#],
        "set_rates": [#"{"days":[{"day":"2026-03-02","rates":{"USD":"1.18"}}]}"#],
        "make_quote": [
            #"{"customer":\#(customer),"lines":\#(line)}"#,
            #"{"partner":"<partner>","customer":\#(customer),"lines":\#(line)}"#,
            #"{"partner":"<own-reseller>","deal":"<deal>","lines":\#(line)}"#,
        ],
        "preview_quote": [
            #"{"customer":\#(customer),"lines":\#(line)}"#,
            #"{"partner":"<partner>","customer":\#(customer),"lines":\#(line)}"#,
            #"{"partner":"<own-reseller>","deal":"<deal>","lines":\#(line)}"#,
        ],
        "place_order": [
            #"{"customer":\#(customer),"lines":\#(line)}"#, #"{"quote":"<quote>"}"#,
            #"{"partner":"<partner>","customer":\#(customer),"lines":\#(line)}"#,
            #"{"partner":"<own-reseller>","deal":"<deal>","lines":\#(line)}"#,
        ],
        "confirm_order": ["{}"],
        "decline_order": [#"{"clause":"1","note":"n"}"#],
        "cancel_order": ["{}"],
        "grant_rate": [#"{"rule":"registered-direct","rate":"5%","reason":"r"}"#],
        "confirm_rate": ["{}"],
        "record_churn": [#"{"reason":"r"}"#],
        "set_partner_of_record": [#"{"partner":"<partner>","reason":"r"}"#],
        "request_tier": [#"{"tier":"gold"}"#],
        "give_notice": [#"{"agreement":"partner-agreement","reason":"r"}"#],
        "record_breach": [#"{"agreement":"partner-agreement","note":"n"}"#],
        "cure_breach": [#"{"note":"n"}"#],
        "charge_list_price": [#"{"clause":"App.I 4.4","note":"n"}"#],
        "issue_invoice": [
            #"{"order":"<order>"}"#, #"{"partner":"<partner>","amount":{"amount":"1.00","currency":"USD"}}"#,
        ],
        "agree_fee": [
            #"{"fee":"yearly","amount":\#(hundred),"reason":"r"}"#, #"{"fee":"yearly","currency":"USD","reason":"r"}"#,
        ],
        "use_allowance": [#"{"allowance":"kits","partner":"<partner>"}"#],
        "return_allowance": [#"{"reason":"r"}"#],
        "record_payment": ["{}"],
        "record_referral": [#"{"customer":\#(customer)}"#],
        "set_referral_rate": [#"{"rate":"5%","reason":"r"}"#],
        "share_referral": [#"{"shares":[],"reason":"r"}"#],
        "end_referral": [#"{"reason":"r"}"#],
        "record_customer_invoice": [
            #"{"number":"S-9","customer":\#(customer),"lines":[{"sku":"A","product_line":"backup","units":1,"net":\#(hundred)}]}"#
        ],
        "record_customer_payment": ["{}"],
        "return_customer_payment": [#"{"reason":"r"}"#],
        "credit_customer_invoice": [#"{"reason":"r"}"#],
        "hand_in_engagement": [
            #"{"customer":\#(customer),"kind":"k","value":\#(hundred),"licence_value":\#(hundred)}"#
        ],
        "approve_engagement": ["{}"],
        "decline_engagement": [#"{"reason":"r"}"#],
        "record_own_invoice": [#"{"number":"A-1"}"#],
        "set_payment_details": [#"{"holder":"Alpha","account":"DE89370400440532013000","tax_number":"1234567"}"#],
        "read_payment_details": [#"{"reason":"r"}"#],
        "confirm_payout": ["{}"],
        "return_payout": [#"{"reason":"r"}"#],
        "make_fund_budget": [#"{"fund":"mdf","amount":\#(hundred)}"#],
        "change_fund_budget": [#"{"amount":\#(hundred)}"#],
        "request_funds": [
            #"{"fund":"mdf","activity":"event","title":"Breakfast","starts":"2026-03-20","items":[{"cost":"venue","amount":\#(hundred)}],"expected":"guests"}"#
        ],
        "change_fund_request": [#"{"title":"Lunch"}"#],
        "withdraw_fund_request": ["{}"],
        "report_fund_results": [#"{"leads":1}"#],
        "approve_fund_request": ["{}"],
        "decline_fund_request": [#"{"reason":"r"}"#],
        "claim_funds": [#"{"items":[{"cost":"venue","invoice":"V-1","amount":\#(hundred)}]}"#],
        "approve_fund_claim": ["{}"],
        "decline_fund_claim": [#"{"reason":"r"}"#],
        "deny_fund_claim": [#"{"reason":"r"}"#],
        "make_subprogram": [
            #"{"terms":"sales-incentives","title":"S","text":"T","from":"2026-03-01","through":"2026-05-31","goals":[{"measure":"units","count":5}],"reward":{"kind":"amount","amount":\#(hundred)}}"#
        ],
        "preview_subprogram": [
            #"{"subprogram":{"terms":"sales-incentives","title":"S","text":"T","from":"2026-03-01","through":"2026-05-31","goals":[{"measure":"units","count":5}],"reward":{"kind":"amount","amount":\#(hundred)}}}"#
        ],
        "change_subprogram": [#"{"title":"S"}"#],
        "withdraw_subprogram": [#"{"reason":"r"}"#],
        "join_subprogram": ["{}"],
        "claim_subprogram": ["{}"],
        "hand_over_prize": ["{}"],
        "prepare_payout_run": ["{}"],
        "approve_payout_run": ["{}"],
        "discard_payout_run": ["{}"],
        "write_payout_file": [#"{"form":"csv","debtor":"V","debtor_account":"DE89370400440532013000"}"#],
        "void_invoice": [#"{"reason":"r"}"#],
        "credit_invoice": [#"{"reason":"r"}"#],
        "take_payment_back": [#"{"reason":"r"}"#],
        "refund_payment": [#"{"reason":"r"}"#],
        "reduce_order": [#"{"reason":"r"}"#],
        "set_distribution_terms": [
            #"{"reseller":"<partner>","discount":"5%"}"#,
            #"{"reseller":"<own-reseller>","deal":"<deal>","discount":"5%"}"#,
        ],
        "add_employee": [#"{"name":"Ada"}"#, #"{"name":"Ada","partner":"<partner>"}"#],
        "remove_employee": ["{}"],
        "issue_certificate": [#"{"partner":"<partner>","employee":"<employee>","certification":"sales"}"#],
        "revoke_certificate": [#"{"reason":"r"}"#],
        "transfer_certificate": [#"{"employee":"<employee>","reason":"r"}"#],
        "enrol": [#"{"course":"sales-course","employee":"<employee>"}"#],
        "complete_course": [#"{"passed":true}"#],
        "request_course": [
            #"{"course":"workshop","employee":"<employee>"}"#, #"{"course":"workshop","partner":"<partner>"}"#,
        ],
        "quote_course": [#"{"cost":{"amount":"1.00","currency":"USD"}}"#],
        "decline_course": [#"{"reason":"r"}"#],
        "accept_course_cost": ["{}"],
        "request_licence": [#"{"licence":"nfr","partner":"<partner>"}"#],
        "grant_licence": [#"{"key":"k"}"#],
        "decline_licence": [#"{"reason":"r"}"#],
        "add_library_file": [#"{"title":"Logo","file":"file_zzz"}"#],
        "remove_library_file": ["{}"],
        "download_library_file": ["{}"],
        "publish_listing": [#"{"city":"Boston"}"#],
        "withdraw_listing": ["{}"],
        "unlist_partner": [#"{"reason":"r"}"#],
        "relist_partner": [#"{"reason":"r"}"#],
        "assign_tier": [#"{"tier":"gold","reason":"r"}"#],
        "decline_proposal": [#"{"reason":"r"}"#],
        "award_designation": [#"{"designation":"cloud","reason":"r"}"#],
        "withdraw_designation": [#"{"designation":"cloud","reason":"r"}"#],
        "hand_in_obligation": [#"{"text":"t"}"#],
        "record_activity": [#"{"obligation":"plan","text":"t"}"#],
        "review_obligation": [#"{"approve":true}"#],
        "add_comment": [#"{"about":"<deal>","text":"Hello"}"#],
        "record_lead": [#"{"customer":\#(customer),"contact":{"name":"Ida"}}"#],
        "submit_lead": [#"{"campaign":"spring","customer":\#(customer),"contact":{"name":"Ida"}}"#],
        "submit_lead_publicly": [#"{"campaign":"spring","customer":\#(customer),"contact":{"name":"Ida"}}"#],
        "accept_lead": ["{}"], "decline_lead": [#"{"reason":"r"}"#], "work_lead": [#"{"note":"n"}"#],
        "convert_lead": ["{}"], "close_lead": [#"{"outcome":"no_budget","note":"n"}"#],
        "take_lead_back": [#"{"reason":"r"}"#], "offer_lead": [#"{"partner":"<partner>","reason":"r"}"#],
        "rate_lead": [#"{"quality":"hot"}"#], "set_lead_profile": ["{}"],
        "record_deal_contact": [#"{"deal":"<deal>","contact":{"name":"Ida"},"permission":true}"#],
        "approve_contact_use": ["{}"], "withdraw_contact_use": ["{}"],
        "begin_campaign": [#"{"name":"Spring","code":"spring"}"#], "close_campaign": ["{}"],
        "import_fund_budgets": [#"{"rows":[{"fund":"mdf","from":"2026-01-01","amount":\#(hundred)}]}"#],
        "import_fund_requests": [
            #"{"rows":[{"external":"A-1","partner":"partner_zzz","fund":"mdf","activity":"event","title":"T","starts":"2026-03-10","cost":"venue","amount":\#(hundred),"approved":"2026-03-02"}]}"#
        ],
        "import_fund_claims": [
            #"{"rows":[{"external":"C-1","request":"A-1","cost":"venue","invoice":"V","day":"2026-03-02","amount":\#(hundred),"claimed":"2026-03-02"}]}"#
        ],
        "import_deals": [
            #"{"rows":[{"external_id":"D-1","partner":"<partner>","customer":\#(customer),"product_line":"backup","units":5,"status":"approved","registered":"2026-02-02T10:00:00Z","decided":"2026-02-03T10:00:00Z"}]}"#
        ],
        "import_leads": [#"{"rows":[{"external":"L-1","customer":\#(customer),"contact":{"name":"Ida"}}]}"#],
        "open_case": [#"{"kind":"dispute","title":"Late","description":"It came late"}"#],
        "prioritise_case": [#"{"priority":"low","reason":"r"}"#],
        "ask_case_party": [#"{"partner":"<partner>","description":"Was it so"}"#],
        "close_case": [#"{"outcome":"rejected","reason":"r"}"#],
        "withdraw_case": [#"{"reason":"r"}"#],
        "reopen_case": [#"{"reason":"r"}"#],
        "choose_notices": [#"{"mailed":["deals"]}"#],
        "open_calendar": ["{}"],
        "close_calendar": ["{}"],
        "choose_digest": [#"{"every":"weekly"}"#],
        "set_branding": [##"{"name":"Acme","color":"#1f5c45"}"##],
        "retry_mail": ["{}"],
        "correct_partner": [#"{"name":"Other Name","reason":"r"}"#],
        "merge_partners": [#"{"into":"<partner>","reason":"r"}"#],
        "correct_person": [#"{"name":"Other Name","reason":"r"}"#],
        "assign_task": [#"{"subject":"<deal>"}"#],
        "erase_person": [#"{"reason":"r"}"#],
        "erase_file": [#"{"reason":"r"}"#],
        "run_scenarios": ["{}"],
        "check_program": [#"{"program":"p","clauses":"c"}"#],
        "withdraw_program": [#"{"reason":"r"}"#],
        "publish_program": [#"{"program":"p","clauses":"c"}"#],
        "move_clock": [#"{"to":"2026-03-02T15:00:00Z"}"#],
    ]

    /// Query strings in which ids may stand.
    static let queries: [String: [String]] = [
        "list_employees": ["?partner=<partner>"],
        "list_courses": ["?partner=<partner>"], "list_enrolments": ["?partner=<partner>"],
        "list_course_requests": ["?partner=<partner>"], "list_licences": ["?partner=<partner>"],
        "list_fees": ["?partner=<partner>"], "list_allowance_uses": ["?partner=<partner>"],
        "show_allowances": ["?partner=<partner>"],
        "show_licence_quotas": ["?partner=<partner>"], "show_listing": ["?partner=<partner>"],
        "list_certificates": ["?partner=<partner>", "?employee=<employee>"],
        "list_members": ["?partner=<partner>"], "list_obligations": ["?partner=<partner>"],
        "list_deals": ["?partner=<partner>"], "list_notices": ["?about=<deal>"], "list_journal": ["?subject=<deal>"],
        "list_deal_contacts": ["?partner=<partner>", "?deal=<deal>"],
        "list_activity": ["?subject=<deal>", "?partner=<partner>"],
        "explain_clause": ["?about=<deal>", "?about=<quote>", "?about=<partner>"],
    ]
}
