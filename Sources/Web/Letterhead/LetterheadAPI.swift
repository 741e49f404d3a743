import Commerce
import Record

/// What documents say of the vendor.
enum LetterheadAPI {
    static let endpoints: [Endpoint] = [
        .query("/v1/letterhead", ShowLetterhead.self, "Show what documents say of the vendor"),
        .command(.put, "/v1/letterhead", SetLetterhead.self, "Set what documents say of the vendor"),
    ]
}
