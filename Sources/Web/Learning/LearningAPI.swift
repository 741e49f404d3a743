import Channel

/// The people who work for partners, and what they are certified for.
enum LearningAPI {
    static let capability = Capability(
        name: "Learning", summary: "The people who work for partners, their courses and certificates.",
        endpoints: [
            .command(.post, "/v1/employees", AddEmployee.self, "Enter an employee", creates: { $0.id.text }),
            .query("/v1/employees", ListEmployees.self, "List employees, newest first"),
            .query("/v1/employees/{employee}", ShowEmployee.self, "Show an employee"),
            .command(
                .post, "/v1/employees/{employee}/remove", RemoveEmployee.self,
                "Take an employee off the list who has left"),
            .command(
                .post, "/v1/certificates", IssueCertificate.self, "Issue a certificate", creates: { $0.id.text }),
            .query("/v1/certificates", ListCertificates.self, "List certificates, newest first"),
            .query("/v1/certificates/{certificate}", ShowCertificate.self, "Show a certificate"),
            .command(
                .post, "/v1/certificates/{certificate}/revoke", RevokeCertificate.self, "Revoke a certificate"),
        ])
}

extension CertificateView: VersionedReply {}
