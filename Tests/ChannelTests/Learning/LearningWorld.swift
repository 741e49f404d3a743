import Testing

@testable import Channel
@testable import Terms

extension World {
    /// What a program says about learning, for tests: added to the sample program.
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
        )
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
        try await run(
            "issue_certificate",
            "{partner: \(id(partner)), employee: \(employee), certification: \(certification)\(more.isEmpty ? "" : ", " + more)}",
            as: "manager")
    }

    /// What a partner's people are certified for on a day, as pairs `employee certification`.
    func certified(_ partner: String = "alpha", on day: String) async throws -> [String] {
        try await database.read { snapshot in
            try guildhall.systemReader(vendor, snapshot).certificates(
                of: try #require(ID(id(partner))), on: try #require(Day(day))
            ).map { "\($0.employee) \($0.certification)" }
        }
    }
}

extension World {
    /// Lets everything happen that can happen to learners.
    func learnEverything(_ history: History) async throws {
        let employee = try await run("add_employee", "{name: Åsa Öst, email: asa@alpha.example}", as: "alpha")
        let asa = try #require(employee["id"]?.text)
        try await certify(asa, "technical")
        try await run("revoke_certificate", "{certificate: \(history["certificate"]), reason: because}", as: "manager")
        try await run("remove_employee", "{employee: \(history["employee"])}", as: "alpha")
    }
}
