import Record
import Testing

@testable import Channel
@testable import Members
@testable import Partnership
@testable import Terms

extension World {
    /// What a program says about coming in and going, for tests: added to the sample program.
    static let joining: [(path: String, value: Node)] = {
        guard let members = (try? YAML.parse(joiningText))?.members else { return [] }
        return members.map { (path: $0.key, value: $0.value) }
    }()

    private static let joiningText = """
        application:
          clause: "5.1"
          types: [invested, authorized]
          fields:
            - {id: employees, label: {en: Employees, de: Mitarbeiter}, kind: number, required: true}
            - {id: website, label: Web page, kind: url}
            - {id: market, label: Market, kind: choice, options: [{id: small, label: Small}, {id: large, label: Large}]}
            - {id: cloud, label: Cloud, kind: yes_no}
            - {id: mail, label: Second address, kind: email}
            - {id: story, label: Story, kind: long_text}
          review:
            clause: "4.2"
            reviewers: 2
            criteria:
              - {id: company, label: Company information, most: 5}
              - {id: skill, label: Technical skill, most: 5}
            pass: 60%
            types: {authorized: [company]}
          acceptance: {clause: "4.1.1", sends: [partner-agreement], reminder_days: 14}
          steps:
            - {id: bundle, label: Support bundle, clause: "4.1.2", takes: [zip, png], most_mb: 2}
          welcome: {clause: "4.2", link_hours: 72}
          activation:
            - {id: signed, clause: "4.1.1", agreements: [partner-agreement]}
            - {id: steps, clause: "4.1.2", steps: all}
        agreements:
          - id: partner-agreement
            label: Partner agreement
            clause: "5.1"
            kind: program
            versions:
              - version: 1
                effective: 2025-01-01
                text: |
                  Grüße: the exact text.
              - {version: 2, effective: 2030-01-01, text: The next text.}
          - id: incentives
            label: Incentive terms
            clause: "9"
            kind: subprogram
            subprogram: incentives
            types: [invested]
            withholds: [funds]
            versions: [{version: 1, effective: 2025-01-01, text: About incentives.}]
        profile: {clause: "4.2", months: 120}
        termination: {clause: "4.2", reasons: [{clause: "5.1", label: Breach}]}
        """

    /// An application of somebody whom nobody knows, whose address is confirmed; gives its id.
    func apply(_ more: String = "answers: {employees: 25}", type: String = "invested") async throws -> String {
        let written = """
            {type: \(type), company: Newcomer GmbH, country: DE, domain: newcomer.example, contact_name: Nora Neu, \
            contact_email: nora@newcomer.example, \(more)}
            """
        let made = try await guildhall.apply(
            try YAML.parse(written).decode(Apply.self), to: vendor, from: .office, .plain)
        _ = try await guildhall.perform(ConfirmApplication(application: made.reply.id), as: .system(vendor), .plain)
        return made.reply.id.text
    }

    /// An application that two people scored so and the vendor accepted; gives the partner's id and a key of its own.
    func accepted(_ score: Int = 4) async throws -> (partner: PartnerID, key: Credential) {
        let application = try await apply()
        for reviewer in ["admin", "manager"] {
            try await run(
                "assess_application",
                "{application: \(application), scores: {company: \(score), skill: \(score)}, note: solid}", as: reviewer
            )
        }
        let reply = try await run(
            "accept_application", "{application: \(application), reason: they know the market}", as: "admin")
        let partner = try #require(reply["id"]?.text.flatMap { PartnerID($0) })
        let key = CreateKey(name: "newcomer", role: .reseller, partner: partner)
        let made = try await guildhall.perform(key, as: try credential("admin")).reply
        return (partner, .played(Secret(try #require(made.secret))))
    }

    /// Hands in a picture for the step.
    func handIn(as key: Credential) async throws {
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let file = try await guildhall.keepFile(name: "shot.png", bytes: picture, for: "bundle", as: key, .plain).reply
            .id
        _ = try await guildhall.perform(HandInStep(step: "bundle", files: [file], note: "It ran."), as: key)
    }

    /// Lets everything happen that can happen to somebody who comes in and goes.
    func joinEverything() async throws {
        let declined = try await apply()
        try await run(
            "decline_application", "{application: \(declined), reason: no market, clause: \"5.1\"}", as: "admin")
        let (partner, key) = try await accepted(2)
        try await handIn(as: key)
        try await run(
            "review_step", "{partner: \(partner), step: bundle, approve: false, reason: no job}", as: "manager")
        try await handIn(as: key)
        try await run("review_step", "{partner: \(partner), step: bundle, approve: true}", as: "manager")
        let accept = AcceptAgreement(agreement: "partner-agreement", name: "Nora Neu", from: .office)
        _ = try await guildhall.perform(accept, as: key)
        let profile = """
            {website: "https://newcomer.example", description: We sell, address: Am Markt 1, city: Köln, phone: "+49 221 1", \
            specialities: [backup]}
            """
        _ = try await guildhall.perform(try YAML.parse(profile).decode(UpdateProfile.self), as: key)
        _ = try await accepted()
        try await run("terminate_partner", "{partner: \(partner), clause: \"5.1\", reason: breach}", as: "admin")
    }
}

extension RoleTests {
    /// Who may do what of coming in and going.
    static let joining: [(roles: Set<Role>, kind: PartnerType.Role?, operations: [String])] = [
        (
            [.vendorAdmin, .channelManager], nil,
            [
                "apply", "confirm_application", "accept_application", "decline_application", "activate_partner",
                "terminate_partner",
            ]
        ),
        (
            [.vendorAdmin, .channelManager, .reviewer], nil,
            ["list_applications", "show_application", "assess_application", "review_step", "list_onboardings"]
        ),
        (
            [.accountAdmin, .reseller, .distributor, .referral], nil,
            ["hand_in_step", "accept_agreement", "update_profile", "confirm_profile"]
        ),
        (
            Role.partnerPeople.union([
                .vendorAdmin, .channelManager, .reviewer, .reseller, .distributor, .referral,
            ]), nil, ["show_onboarding", "list_agreements", "show_agreement"]
        ),
        (
            [
                .vendorAdmin, .channelManager, .accountAdmin, .seller, .marketer, .reseller, .distributor, .referral,
            ], nil, ["show_file"]
        ),
    ]
}

extension Samples {
    /// Arguments that fit each operation of coming in and going.
    static let joining: [String: String] = [
        "apply":
            "{type: invested, company: New, country: DE, contact_name: Ada, contact_email: ada@new.example, answers: {employees: 5}}",
        "list_applications": "{}",
        "show_application": "{application: $application}",
        "assess_application": "{application: $application, scores: {company: 1, skill: 1}}",
        "confirm_application": "{application: $application}",
        "accept_application": "{application: $application}",
        "decline_application": "{application: $application, reason: because}",
        "show_onboarding": "{partner: $partner}",
        "list_onboardings": "{}",
        "hand_in_step": "{step: bundle, note: done}",
        "review_step": "{partner: $partner, step: bundle, approve: true}",
        "activate_partner": "{partner: $partner}",
        "list_agreements": "{partner: $partner}",
        "show_agreement": "{agreement: partner-agreement, partner: $partner}",
        "accept_agreement": "{agreement: partner-agreement, name: Ada}",
        "update_profile": "{city: Paris}",
        "confirm_profile": "{}",
        "terminate_partner": "{partner: $partner, clause: \"5.1\", reason: because}",
    ]
}
