import Channel
import Members
import Record

/// Questions, disputes and requests.
enum CaseAPI {
    static let endpoints: [Endpoint] = [
        .command(.post, "/v1/cases", OpenCase.self, "Open a case", creates: { $0.id.text }),
        .query("/v1/cases", ListCases.self, "List cases, the most urgent of the open ones first"),
        .query("/v1/cases/{case}", ShowCase.self, "Show a case"),
        .command(.post, "/v1/cases/{case}/priority", PrioritiseCase.self, "Decide how urgent a case is"),
        .command(.post, "/v1/cases/{case}/ask", AskCaseParty.self, "Ask another partner about a case"),
        .command(.post, "/v1/cases/{case}/close", CloseCase.self, "Decide a case, and order what its outcome allows"),
        .command(.post, "/v1/cases/{case}/withdraw", WithdrawCase.self, "Take a case back"),
        .command(.post, "/v1/cases/{case}/reopen", ReopenCase.self, "Take a closed case up again"),
        download,
    ]

    private struct Place: Decodable, Sendable {
        let `case`: ID<Case>
        let file: ID<StoredFile>
    }

    private static let download = Endpoint.download(
        "/v1/cases/{case}/files/{file}", "case_file", .seeCases, Place.self,
        "Get a file that came with a case's description"
    ) { channel, place, credential, _ in
        try await channel.caseFile(place.file, of: place.case, as: credential)
    }
}
