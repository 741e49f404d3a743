import Store

enum LearningTables {
    static let employees = TableDeclaration(
        name: "employees", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: ["partner"]), replayed: true)
    static let certificates = TableDeclaration(
        name: "certificates", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: ["partner"]), replayed: true)
    static let all = [employees, certificates]

    static let migrations = [
        Migration(
            id: "learning-1",
            sql: [
                """
                CREATE TABLE employees (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                name TEXT NOT NULL, email TEXT, gone INTEGER NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX employees_partner ON employees (vendor, partner, id)",
                """
                CREATE TABLE certificates (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                employee TEXT NOT NULL, certification TEXT NOT NULL, code TEXT NOT NULL, issued INTEGER NOT NULL, \
                expires INTEGER NOT NULL, ended INTEGER NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX certificates_partner ON certificates (vendor, partner, id)",
                "CREATE INDEX certificates_employee ON certificates (vendor, employee)",
                "CREATE INDEX certificates_code ON certificates (vendor, code)",
            ])
    ]
}

enum LearningEvents {
    static let all: [any Event.Type] = [
        EmployeeAdded.self, EmployeeRemoved.self, CertificateIssued.self, CertificateRevoked.self,
        CertificateExpired.self,
    ]
}
