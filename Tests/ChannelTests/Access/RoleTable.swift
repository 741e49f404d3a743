import Record

@testable import Commerce
@testable import Terms

extension RoleTests {
    /// The vendor's roles that see what partners and the vendor do.
    static let vendor: Set<Role> = [.vendorAdmin, .channelManager, .reviewer, .vendorFinance, .vendorSeller]
    /// Keys of whole companies, and the people who may do all that their company may.
    static let companies: Set<Role> = [.accountAdmin, .reseller, .distributor]
    static let everybody = Set(Role.allCases).subtracting([.system])

    /// Who may do what, said a second time: a change of a permission must be meant.
    static let table: [(roles: Set<Role>, kind: PartnerType.Role?, operations: [String])] =
        [
            (
                [.vendorAdmin], nil,
                [
                    "move_clock", "list_persons", "show_person", "export_person", "erase_person",
                    "erase_file", "require_second_factor", "show_security_rules", "list_security_events",
                ]
            ),
            ([.vendorAdmin, .accountAdmin], nil, ["create_key", "revoke_key", "show_key", "list_keys"]),
            (
                [.vendorAdmin, .accountAdmin], nil,
                [
                    "invite_member", "change_member", "deactivate_member", "reactivate_member", "show_member",
                    "list_members",
                ]
            ),
            (
                [.vendorAdmin, .channelManager], nil,
                [
                    "admit_partner", "record_signature", "change_partner_type", "hold_credit",
                    "set_registration_access", "add_product", "correct_partner", "merge_partners", "correct_person",
                    "set_price", "import_partners", "import_people", "import_certificates", "import_orders",
                    "import_deals", "list_outbox", "show_outbox_mail", "retry_mail",
                ]
            ),
            (
                [.vendorAdmin, .channelManager, .reviewer], nil,
                [
                    "start_review", "request_action", "grant_exception", "grant_rate", "confirm_rate", "approve_deal",
                    "decline_deal", "extend_deal",
                    "suspend_deal", "resume_deal", "rescind_deal", "decline_extension", "deal_conflicts",
                    "change_customer", "merge_customers", "undo_customer_merger", "split_customer",
                    "tell_customers_apart",
                ]
            ),
            (
                [.vendorAdmin, .channelManager, .vendorFinance], nil,
                [
                    "issue_invoice", "record_payment", "charge_list_price", "confirm_order", "decline_order",
                    "void_invoice", "credit_invoice", "take_payment_back", "refund_payment", "reduce_order",
                    "import_invoices", "import_payments", "import_credit_notes", "import_commissions", "list_imports",
                    "show_import",
                    "agree_fee",
                ]
            ),
            (
                [.vendorAdmin, .channelManager, .reviewer, .vendorFinance], nil,
                ["list_journal", "show_entry", "show_dashboard", "list_set_aside"]
            ),
            (
                vendor.subtracting([.vendorSeller]).union(companies).union([.seller, .partnerFinance, .referral]), nil,
                ["list_activity"]
            ),
            (
                [.vendorAdmin, .channelManager], nil,
                [
                    "show_program_version", "publish_program", "check_program", "withdraw_program",
                ]
            ),
            ([.vendorAdmin, .channelManager, .reviewer], nil, ["list_reviews"]),
            (
                [.vendorAdmin, .channelManager, .vendorSeller], nil,
                [
                    "open_vendor_quote", "pursue_directly", "end_pursuit", "record_direct_purchase",
                    "describe_customer",
                ]
            ),
            (
                [.vendorAdmin, .channelManager, .reviewer, .vendorSeller], nil,
                ["list_customers", "list_end_customers", "show_customer"]
            ),
            ([.reseller, .accountAdmin], .reseller, ["permit_distributor", "list_distributors"]),
            ([.distributor, .accountAdmin], .distributor, ["set_distribution_terms"]),
            (companies.union([.seller]), nil, ["cancel_order"]),
            (
                companies.union([.seller, .referral]), nil,
                [
                    "register_deal", "submit_deal", "revise_deal", "discard_deal", "check_deal",
                    "answer_action",
                    "add_evidence", "close_deal", "request_extension",
                ]
            ),
            (
                companies.union([.vendorAdmin, .channelManager, .seller]), nil,
                ["make_quote", "preview_quote", "place_order"]
            ),
            (
                vendor.subtracting([.vendorSeller]).union(companies).union([.seller, .partnerFinance]), nil,
                [
                    "show_quote", "list_quotes", "show_order", "list_orders", "order_history", "list_subscriptions",
                    "show_subscription", "print_quote", "print_order",
                ]
            ),
            (
                vendor.subtracting([.vendorFinance]).union(companies).union([.seller, .referral]), nil,
                ["view_deal", "list_deals", "count_deals", "deal_history", "list_deal_views"]
            ),
            (
                vendor.union(companies).union([.seller, .partnerFinance, .referral]), nil,
                ["show_partner", "list_partners", "list_permissions", "list_distribution_terms"]
            ),
            (
                vendor.union(companies).union([.partnerFinance]), nil,
                [
                    "show_invoice", "list_invoices", "list_payments", "list_credit_notes", "show_credit_note",
                    "print_invoice", "print_credit_note",
                ]
            ),
            (
                [.vendorAdmin, .vendorFinance, .accountAdmin, .partnerFinance], nil, ["list_postings", "list_balances"]
            ),
            (
                vendor.subtracting([.vendorSeller]).union(companies).union([.partnerFinance, .referral]), nil,
                ["list_fees", "show_fee"]
            ),
            (
                companies.union([.vendorAdmin, .channelManager, .seller, .marketer, .referral]), nil,
                ["use_allowance"]
            ),
            (
                companies.union([.vendorAdmin, .channelManager, .reviewer, .seller, .marketer, .referral]), nil,
                ["show_allowances", "list_allowance_uses", "show_allowance_use"]
            ),
            ([.vendorAdmin, .channelManager], nil, ["return_allowance"]),
            ([.vendorAdmin, .channelManager, .vendorFinance], nil, ["set_rates"]),
            ([.vendorAdmin, .vendorFinance], nil, ["set_letterhead"]),
            ([.vendorAdmin, .channelManager], nil, ["set_branding"]),
            ([.vendorAdmin, .channelManager, .reviewer, .vendorFinance], nil, ["show_report"]),
            (
                companies.union([.vendorAdmin, .channelManager, .vendorFinance, .seller, .referral]), nil,
                ["record_referral", "hand_in_engagement", "record_own_invoice"]
            ),
            (
                [.vendorAdmin, .channelManager, .vendorFinance], nil,
                [
                    "set_referral_rate", "share_referral", "end_referral", "approve_engagement", "decline_engagement",
                    "record_customer_invoice", "record_customer_payment", "return_customer_payment",
                    "credit_customer_invoice", "read_payment_details", "prepare_payout_run", "list_payout_runs",
                    "show_payout_run", "approve_payout_run", "discard_payout_run", "write_payout_file",
                    "confirm_payout", "return_payout",
                ]
            ),
            (
                companies.union([
                    .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .partnerFinance, .referral,
                ]), nil,
                [
                    "list_customer_invoices", "show_customer_invoice", "list_earnings", "show_earning",
                    "list_gatherings",
                ]
            ),
            (
                companies.union([
                    .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .partnerFinance, .seller, .referral,
                ]), nil,
                ["list_referrals", "show_referral", "list_engagements", "show_engagement"]
            ),
            (
                companies.union([.vendorAdmin, .channelManager, .vendorFinance, .partnerFinance, .referral]), nil,
                ["list_statements", "show_statement", "print_statement", "list_payouts", "show_payment_details"]
            ),
            (
                companies.union([.vendorAdmin, .vendorFinance, .partnerFinance, .referral]), nil,
                ["set_payment_details"]
            ),
            ([], nil, ["mature_earnings", "settle_gathering", "issue_statements", "charge_fees"]),
            (
                companies.union([.marketer, .referral]), nil,
                [
                    "request_funds", "change_fund_request", "withdraw_fund_request", "report_fund_results",
                    "claim_funds",
                ]
            ),
            (
                [.vendorAdmin, .channelManager, .vendorFinance], nil,
                [
                    "make_fund_budget", "change_fund_budget", "list_fund_budgets", "show_fund_budget",
                    "approve_fund_request", "decline_fund_request", "approve_fund_claim", "decline_fund_claim",
                    "deny_fund_claim",
                ]
            ),
            (
                companies.union([
                    .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .marketer, .partnerFinance, .referral,
                ]), nil,
                [
                    "list_fund_requests", "show_fund_request", "list_fund_claims", "show_fund_claim",
                    "show_fund_offers",
                ]
            ),
            ([], nil, ["follow_fund_request", "end_fund_budget", "settle_subprogram", "count_subprogram"]),
            (
                [.vendorAdmin, .channelManager], nil,
                [
                    "make_subprogram", "change_subprogram", "withdraw_subprogram", "hand_over_prize",
                    "preview_subprogram",
                ]
            ),
            (companies.union([.seller, .marketer, .referral]), nil, ["join_subprogram", "claim_subprogram"]),
            (
                companies.union([
                    .vendorAdmin, .channelManager, .reviewer, .vendorFinance, .seller, .marketer, .partnerFinance,
                    .referral,
                ]), nil,
                [
                    "list_subprograms", "show_subprogram", "list_participations", "show_participation", "show_ranking",
                    "list_promotion_uses",
                ]
            ),
            (
                [.vendorAdmin, .channelManager, .vendorFinance], nil, ["record_churn", "set_partner_of_record"]
            ),
            (companies.union([.vendorAdmin, .channelManager, .referral]), nil, ["give_notice"]),
            ([.vendorAdmin, .channelManager], nil, ["record_breach", "cure_breach"]),
            (
                everybody, nil,
                [
                    "search", "show_product", "list_products", "list_product_lines", "list_rates", "show_rate",
                    "show_letterhead",
                    "list_notices", "show_notice_choice",
                    "choose_notices", "list_due", "show_calendar_choice", "open_calendar", "close_calendar",
                    "choose_digest", "show_branding", "show_program",
                    "list_program_versions", "compare_programs", "list_clauses", "show_clause", "explain_clause",
                ]
            ),
            (everybody.subtracting([.vendorSeller, .learner]), nil, ["add_comment", "list_comments", "show_comment"]),
            (
                everybody.subtracting([.vendorSeller, .learner]), nil,
                ["open_case", "list_cases", "show_case", "withdraw_case", "reopen_case"]
            ),
            (
                [.vendorAdmin, .channelManager, .reviewer, .vendorFinance], nil,
                ["prioritise_case", "ask_case_party", "close_case"]
            ),
            ([], nil, ["expire_deal", "remind_of_decision", "remind_of_case", "lapse_lead"]),
            (
                [.vendorAdmin, .channelManager], nil,
                [
                    "record_lead", "submit_lead", "take_lead_back", "offer_lead", "rate_lead", "begin_campaign",
                    "close_campaign", "list_campaigns", "show_campaign_form", "import_leads",
                    "import_fund_budgets", "import_fund_requests", "import_fund_claims",
                ]
            ),
            (
                companies.union([.vendorAdmin, .channelManager, .reviewer, .seller, .marketer, .referral]), nil,
                ["list_leads", "show_lead", "list_lead_seats"]
            ),
            (
                vendor.subtracting([.vendorFinance]).union(companies).union([.seller, .referral]), nil,
                ["list_deal_contacts", "show_deal_contact"]
            ),
            (
                companies.union([.seller, .referral]), nil,
                ["record_deal_contact", "approve_contact_use", "withdraw_contact_use"]
            ),
            (
                companies.union([.seller, .referral]), nil,
                ["accept_lead", "decline_lead", "work_lead", "convert_lead"]
            ),
            (companies.union([.vendorAdmin, .channelManager, .seller, .referral]), nil, ["close_lead"]),
            (companies.union([.vendorAdmin, .channelManager, .referral]), nil, ["set_lead_profile"]),
        ] + learning + standing + joining

    static let standing: [(roles: Set<Role>, kind: PartnerType.Role?, operations: [String])] = [
        (
            [.vendorAdmin, .channelManager], nil,
            [
                "assign_tier", "decline_proposal", "award_designation", "withdraw_designation", "list_standing",
                "list_near_tier", "compare_tiers",
            ]
        ),
        ([.vendorAdmin, .channelManager, .reviewer, .vendorFinance], nil, ["assign_task", "list_assignments"]),
        ([.vendorAdmin, .channelManager, .reviewer], nil, ["review_obligation", "record_activity"]),
        (companies.union([.seller, .marketer, .referral]), nil, ["hand_in_obligation"]),
        (companies.union([.referral]), nil, ["request_tier"]),
        (
            everybody.subtracting([.vendorSeller]), nil,
            ["show_standing", "list_obligations", "list_evidence", "show_evidence", "show_benefits"]
        ),
        ([], nil, ["review_standing"]),
    ]
}
