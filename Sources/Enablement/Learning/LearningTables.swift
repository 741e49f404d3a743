import Record
import Store

enum LearningTables {
    static let employees = Employee.declaration(seenBy: ["partner"])
    static let certificates = Certificate.declaration(seenBy: ["partner"])
    static let enrolments = CourseEnrolment.declaration(seenBy: ["partner"])
    static let requests = CourseRequest.declaration(seenBy: ["partner"])
    static let all = [employees, certificates, enrolments, requests]

    static let migrations = [
        Migration(
            id: "learning-1",
            sql: [
                """
                CREATE TABLE employees (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                person TEXT NOT NULL, gone INTEGER NOT NULL, \
                \(Employee.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX employees_person ON employees (vendor, person)",
                """
                CREATE TABLE certificates (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                employee TEXT NOT NULL, certification TEXT NOT NULL, code TEXT NOT NULL, issued INTEGER NOT NULL, \
                expires INTEGER NOT NULL, ended INTEGER NOT NULL, \
                \(Certificate.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX certificates_code ON certificates (vendor, code)",
            ]),
        Migration(
            id: "learning-2",
            sql: [
                """
                CREATE TABLE enrolments (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                employee TEXT NOT NULL, course TEXT NOT NULL, status TEXT NOT NULL, \
                \(CourseEnrolment.sortColumns)version INTEGER NOT NULL, \
                body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                """
                CREATE TABLE course_requests (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                status TEXT NOT NULL, \
                \(CourseRequest.sortColumns)version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
            ]),
        Migration(
            id: "learning-lists",
            sql: Employee.listIndexes(behind: ["partner", "gone"])
                + Certificate.listIndexes(behind: ["partner", "employee", "certification"])
                + CourseEnrolment.listIndexes(behind: ["partner", "employee", "status", "course"])
                + CourseRequest.listIndexes(behind: ["partner", "status"])),
    ]
}

enum LearningEvents {
    static let all: [any Event.Type] = [
        EmployeeAdded.self, EmployeeRemoved.self, CertificateIssued.self, CertificateRevoked.self,
        CertificateExpired.self, CourseEnrolled.self, CourseCompleted.self, CourseRequested.self, CourseQuoted.self,
        CourseCostAccepted.self, CertificateContinued.self, EmployeeMoved.self, EmployeeMerged.self,
    ]
}
