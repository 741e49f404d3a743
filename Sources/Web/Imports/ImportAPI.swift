import Channel
import Record

/// What is brought in from other systems.
enum ImportAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/imports/partners", ImportPartners.self, "Bring in partners"),
        .command(.post, "/v1/imports/people", ImportPeople.self, "Bring in people who work for partners"),
        .command(.post, "/v1/imports/certificates", ImportCertificates.self, "Bring in certificates of people"),
        .command(.post, "/v1/imports/orders", ImportOrders.self, "Bring in orders of the past"),
        .query("/v1/imports", ListImports.self, "List the files that were brought in, the latest first"),
        .query("/v1/imports/{import}", ShowImport.self, "Show how far a file came"),
    ]
}
