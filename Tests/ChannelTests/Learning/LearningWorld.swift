import Record
import Testing

@testable import Members
@testable import Terms

extension World {
    /// What a program says about learning and resources, for tests: put into the sample program.
    static let learning: [(path: String, value: Node)] = [
        (
            path: "certifications",
            value: [
                ["id": "sales", "label": "Sales Professional", "clause": "4.2", "valid_months": 24],
                [
                    "id": "technical", "label": "Technical Professional", "clause": "4.2", "valid_months": 12,
                    "remind_days": 10,
                ],
                ["id": "founder", "label": "Founding Partner", "clause": "4.2"],
            ]
        ),
        (
            path: "courses",
            value: [
                [
                    "id": "sales-course", "label": "Selling", "clause": "4.2", "mode": "remote",
                    "certification": "sales",
                ],
                ["id": "workshop", "label": "Workshop", "clause": "4.2", "mode": "in_person", "types": ["invested"]],
            ]
        ),
        (
            path: "licences",
            value: [
                [
                    "id": "nfr", "label": "Demo licence", "clause": "4.2", "quota": 2, "valid_days": 30,
                    "remind_days": 5, "when": ["if": "!partner.credit_hold", "needs": "credit in good standing"],
                ]
            ]
        ),
        (
            path: "library",
            value: ["clause": "4.2", "when": ["if": "!partner.credit_hold", "needs": "credit in good standing"]]
        ),
        (
            path: "directory",
            value: [
                "clause": "4.2", "fields": ["website", "description", "city", "specialities"],
                "when": ["if": "!partner.credit_hold", "needs": "credit in good standing"],
            ]
        ),
        (
            path: "contacts",
            value: [["id": "support", "purpose": "Support", "email": "help@vendor.example", "clause": "4.2"]]
        ),
    ]

    /// Enters an employee; gives its id.
    func employ(_ name: String, at partner: String = "alpha") async throws -> String {
        try #require(try await run("add_employee", "{name: \(name)}", as: partner)["id"]?.text)
    }

    /// Certifies somebody; gives the certificate.
    @discardableResult
    func certify(
        _ employee: String, _ certification: String, of partner: String = "alpha", _ more: String = ""
    ) async throws -> Node {
        let rest = more.isEmpty ? "" : ", " + more
        return try await run(
            "issue_certificate",
            "{partner: \(id(partner)), employee: \(employee), certification: \(certification)\(rest)}", as: "manager")
    }

    /// What a partner's people are certified for on a day, as pairs `employee certification`.
    func certified(_ partner: String = "alpha", on day: String) async throws -> [String] {
        try await database.read { snapshot in
            try guildhall.systemReader(vendor, snapshot).certificates(
                of: try #require(ID(id(partner))), on: try #require(Day(day))
            ).map { "\($0.employee) \($0.certification)" }
        }
    }

    /// Puts a file into the library; gives its id there.
    func shelve(_ title: String, _ more: String = "") async throws -> String {
        let file = try await guildhall.keepFile(
            name: "logo.pdf", bytes: Array("%PDF-1.7 \(title)".utf8), as: try credential("manager"), .plain)
        let rest = more.isEmpty ? "" : ", " + more
        let made = try await run(
            "add_library_file", "{title: \(title), file: \(file.reply.id)\(rest)}", as: "manager")
        return try #require(made["id"]?.text)
    }

    /// The kinds of notices to a partner, in order.
    func notices(_ partner: String = "alpha") async throws -> [String] {
        let all = try await run("list_notices", "{limit: 200}", as: partner)["items"]?.items ?? []
        return all.reversed().compactMap { $0["kind"]?.text }
    }

    /// Lets everything happen that can happen to learners, licences, the library and listings.
    func learnEverything(_ history: History) async throws {
        let employee = try await run("add_employee", "{name: Åsa Öst, email: asa@alpha.example}", as: "alpha")
        let asa = try #require(employee["id"]?.text)
        try await certify(asa, "technical")
        let enrolment = try await run("enrol", "{course: sales-course, employee: \(asa)}", as: "alpha")
        try await run("complete_course", "{enrolment: \(enrolment["id"]?.text ?? ""), passed: true}", as: "manager")
        let cost = "{amount: \"900.00\", currency: USD}"
        let request =
            try await run(
                "request_course", "{course: workshop, employee: \(asa), note: in May}", as: "alpha")["id"]?.text ?? ""
        try await run("quote_course", "{request: \(request), cost: \(cost), note: with lunch}", as: "manager")
        try await run("accept_course_cost", "{request: \(request)}", as: "alpha")
        try await run("decline_licence", "{request: \(history["licence"]), reason: because}", as: "manager")
        let licence = try await run("request_licence", "{licence: nfr, note: a show}", as: "alpha")["id"]?.text ?? ""
        try await run("grant_licence", "{request: \(licence), key: K-1}", as: "manager")
        let document = try await shelve("Logo", "note: for the web, types: [invested]")
        try await run("download_library_file", "{document: \(document)}", as: "alpha")
        try await run("remove_library_file", "{document: \(document)}", as: "manager")
        try await run(
            "publish_listing",
            "{website: alpha.example, description: Backup, city: Boston, specialities: [cloud]}", as: "alpha")
        try await run("unlist_partner", "{partner: \(history["partner"]), reason: because}", as: "manager")
        try await run("relist_partner", "{partner: \(history["partner"]), reason: because}", as: "manager")
        try await run("withdraw_listing", as: "alpha")
        try await run("revoke_certificate", "{certificate: \(history["certificate"]), reason: because}", as: "manager")
        try await run("remove_employee", "{employee: \(history["employee"])}", as: "alpha")
    }
}
