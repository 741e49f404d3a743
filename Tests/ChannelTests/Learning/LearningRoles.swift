@testable import Channel
@testable import Terms

extension RoleTests {
    /// Who may do what of learning.
    static let learning: [(roles: Set<Role>, kind: PartnerType.Role?, operations: [String])] = [
        (
            [.vendorAdmin, .channelManager, .accountAdmin, .reseller, .distributor], nil,
            ["add_employee", "remove_employee"]
        ),
        ([.vendorAdmin, .channelManager], nil, ["issue_certificate", "revoke_certificate"]),
        (
            Role.partnerPeople.union([.vendorAdmin, .channelManager, .reviewer, .reseller, .distributor]), nil,
            ["list_employees", "show_employee", "list_certificates", "show_certificate"]
        ),
        ([], nil, ["remind_of_certificate"]),
    ]
}

extension Samples {
    /// Arguments that fit each operation of learning.
    static let learning: [String: String] = [
        "add_employee": "{partner: $partner, name: Ada}",
        "remove_employee": "{employee: $employee}",
        "list_employees": "{}",
        "show_employee": "{employee: $employee}",
        "issue_certificate": "{partner: $partner, employee: $employee, certification: sales}",
        "revoke_certificate": "{certificate: $certificate, reason: because}",
        "remind_of_certificate": "{certificate: $certificate}",
        "show_certificate": "{certificate: $certificate}",
        "list_certificates": "{}",
    ]
}
