import Foundation
import Terms
import Testing

@testable import Web

/// What the reference says is what there is. It cannot be complete in words; it can in names.
@Suite("The reference")
struct ReferenceTests {
    private static func page(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).appending(path: "../../../docs/reference").standardized
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// About the server, its files and its mails, which scenarios have not.
    static let notInScenarios: Set<String> = [
        "apply_publicly", "search_public_directory", "check_public_certificate", "keep_file", "show_file",
        "export_records", "step_file",
        "evidence_file", "obligation_file", "fund_claim_file", "library_content", "check_health", "check_readiness",
        "describe_api", "explain_problem", "run_scenarios", "list_imports", "show_import", "list_outbox",
        "show_outbox_mail", "retry_mail", "list_activity", "list_set_aside", "show_notice_choice", "choose_notices",
        "show_calendar_choice", "open_calendar", "close_calendar", "choose_digest",
        "show_entry", "show_key", "download_signed_document", "list_security_events", "show_security_rules",
        "require_second_factor", "case_file", "comment_file", "submit_lead_publicly",
    ]

    @Test("Scenarios know every command and query of the API")
    func scenarios() throws {
        let text = try Self.page("scenarios.md")
        let missing = Set(WebCapabilities.endpoints.map(\.name)).filter { !text.contains("`\($0)`") }
        #expect(missing == Self.notInScenarios)
    }

    @Test("Every fact that a condition may name is there", arguments: Terms.Fact.allCases)
    func facts(fact: Terms.Fact) throws {
        #expect(try Self.page("program-file.md").contains("`\(fact.name)`"))
    }

    @Test("Every place of the API is there")
    func places() throws {
        let text = try Self.page("http-api.md")
        let first = Set(
            WebCapabilities.endpoints.map {
                "/" + $0.path.description.split(separator: "/").prefix(2).joined(separator: "/")
            })
        let missing = first.filter { $0.hasPrefix("/v1/") && !text.contains($0) }
        #expect(missing == [])
    }
}
