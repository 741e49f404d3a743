import Record

@testable import Channel
@testable import Terms

extension RoleTests {
    private static let keepers: Set<Role> = [.vendorAdmin, .channelManager]
    private static let wholeCompanies: Set<Role> = [.accountAdmin, .reseller, .distributor, .referral]
    private static let everyone = Set(Role.allCases).subtracting([.system])

    /// Who may do what of learning, licences, the library and the public list.
    static let learning: [(roles: Set<Role>, kind: PartnerType.Role?, operations: [String])] = [
        (
            keepers.union(wholeCompanies), nil,
            ["add_employee", "remove_employee", "enrol", "request_course", "accept_course_cost"]
        ),
        (
            keepers, nil,
            [
                "issue_certificate", "transfer_certificate", "revoke_certificate", "complete_course", "quote_course",
                "decline_course",
                "grant_licence", "decline_licence", "add_library_file", "remove_library_file", "show_library_file",
                "list_library_downloads", "unlist_partner", "relist_partner",
            ]
        ),
        (
            Role.partnerPeople.union(wholeCompanies).union(keepers).union([.reviewer]), nil,
            [
                "list_employees", "show_employee", "list_certificates", "show_certificate", "list_courses",
                "list_enrolments", "show_enrolment", "list_course_requests", "show_course_request", "list_library",
                "download_library_file",
            ]
        ),
        (keepers.union(wholeCompanies).union([.seller]), nil, ["request_licence"]),
        (
            keepers.union(wholeCompanies).union([.seller, .reviewer]), nil,
            ["list_licences", "show_licence", "show_licence_quotas"]
        ),
        (wholeCompanies.union([.marketer]), nil, ["publish_listing", "withdraw_listing"]),
        (
            Role.vendorPeople.union(wholeCompanies).union([.seller, .partnerFinance]), nil,
            ["show_listing", "list_listings"]
        ),
        (everyone, nil, ["check_certificate", "search_directory", "list_contacts"]),
        ([], nil, ["remind_of_certificate", "expire_licence", "stop_notices"]),
    ]
}

extension Samples {
    /// Arguments that fit each operation of learning, licences, the library and the public list.
    static let learning: [String: String] = [
        "add_employee": "{partner: $partner, name: Ada}",
        "remove_employee": "{employee: $employee}",
        "list_employees": "{}",
        "show_employee": "{employee: $employee}",
        "issue_certificate": "{partner: $partner, employee: $employee, certification: sales}",
        "revoke_certificate": "{certificate: $certificate, reason: because}",
        "transfer_certificate": "{certificate: $certificate, employee: $employee, reason: because}",
        "stop_notices": "{member: $member, group: deals}",
        "remind_of_certificate": "{certificate: $certificate}",
        "show_certificate": "{certificate: $certificate}",
        "list_certificates": "{}",
        "check_certificate": "{code: AAAA-BBBB-CCCC-DDDD}",
        "list_courses": "{}",
        "enrol": "{course: sales-course, employee: $employee}",
        "complete_course": "{enrolment: $enrolment, passed: true}",
        "list_enrolments": "{}",
        "show_enrolment": "{enrolment: $enrolment}",
        "request_course": "{course: workshop, employee: $employee, partner: $partner}",
        "quote_course": "{request: $request, cost: {amount: \"1.00\", currency: USD}}",
        "decline_course": "{request: $request, reason: because}",
        "accept_course_cost": "{request: $request}",
        "list_course_requests": "{}",
        "show_course_request": "{request: $request}",
        "request_licence": "{licence: nfr, partner: $partner}",
        "grant_licence": "{request: $licence, key: K-1}",
        "decline_licence": "{request: $licence, reason: because}",
        "expire_licence": "{licence: $licence}",
        "list_licences": "{}",
        "show_licence": "{licence: $licence}",
        "show_licence_quotas": "{partner: $partner}",
        "add_library_file": "{title: Logo, file: $file}",
        "remove_library_file": "{document: document_zzz}",
        "download_library_file": "{document: document_zzz}",
        "show_library_file": "{document: document_zzz}",
        "list_library": "{}",
        "list_library_downloads": "{document: document_zzz}",
        "publish_listing": "{city: Boston}",
        "withdraw_listing": "{}",
        "unlist_partner": "{partner: $partner, reason: because}",
        "relist_partner": "{partner: $partner, reason: because}",
        "search_directory": "{}",
        "show_listing": "{partner: $partner}",
        "list_listings": "{}",
        "list_contacts": "{}",
    ]
}
