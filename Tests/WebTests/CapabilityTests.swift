import HTTPTypes
import Terms
import Testing

@testable import Web

/// A capability is one value, and one list has them all.
@Suite("WebCapabilities")
struct CapabilityTests {
    /// What is of no capability; `Home` shows what all of them have for the first pages.
    private static let shared: Set<String> = ["", "Connection", "Frame", "Pages", "Printing", "OpenAPI", "Home"]

    /// The types that a capability's folder declares, by their names.
    private static func types(in files: [Sources.File]) -> [String: String] {
        var types: [String: String] = [:]
        for file in files where !shared.contains(file.folder) {
            for match in file.text.matches(
                of: /(?m)^(?:public )?(?:final )?(?:struct|enum|class|actor|protocol) ([A-Z]\w+)/)
            {
                types[String(match.1)] = file.folder
            }
        }
        return types
    }

    @Test("No shared file names a type of a capability, and the list is the one place that names their values")
    func shared() throws {
        let files = try Sources.files(of: "Web", ending: ".swift")
        let types = Self.types(in: files)
        #expect(types.count > 60)
        #expect(Self.named(types, by: files) == [])
    }

    /// Where a shared file names one of these types, comments and texts aside.
    private static func named(_ types: [String: String], by files: [Sources.File]) -> [String] {
        files.filter { shared.contains($0.folder) && $0.name != "WebCapabilities.swift" }.flatMap { file in
            file.lines.filter { !$0.text.contains("//") }.flatMap { line in
                line.text.replacing(/"[^"]*"/, with: "").matches(of: /\b[A-Z]\w+/).compactMap { word in
                    types[String(word.output)].map { "\(file.name):\(line.number) names \(word.output) of \($0)" }
                }
            }
        }
    }

    /// What everybody stands on: who asks, and files that are handed in.
    private static let floor: Set<String> = ["Access", "Files"]

    @Test("No shared file names a type of what the channel does")
    func channel() throws {
        let names = Set(WebCapabilities.all.map(\.name)).subtracting(Self.floor)
        let files = try Self.groups.flatMap { try Sources.files(of: $0, ending: ".swift") }
            .filter { names.contains($0.folder) }
        let own = try Sources.files(of: "Web", ending: ".swift")
        let shadowed = Set(Self.declared(in: own.filter { Self.shared.contains($0.folder) }))
        let types = Self.types(in: files).filter { !shadowed.contains($0.key) && !Self.kernel.contains($0.key) }
        #expect(Self.named(types, by: own) == [])
    }

    /// The targets in which the capabilities' folders stand.
    private static let groups = ["Members", "Partnership", "Commerce", "Enablement", "Tiers", "Channel"]

    /// What every page knows wherever it is declared: whose channel it is, and what a notice is; and the web framework's server.
    private static let kernel: Set<String> = ["Vendor", "Notice", "NoticeView", "Layout", "Application"]

    private static func declared(in files: [Sources.File]) -> [String] {
        files.flatMap { file in
            file.text.matches(of: /(?:struct|enum|class|actor|protocol) ([A-Z]\w+)/).map { String($0.1) }
        }
    }

    @Test("Each is named as its folder, has a sentence, and no two share an address, an operation or a template")
    func values() throws {
        let folders = Set(try Sources.files(of: "Web", ending: ".swift").map(\.folder))
        for one in WebCapabilities.all {
            #expect(folders.contains(one.name), "\(one.name) has no folder")
            #expect(one.summary.hasSuffix("."))
        }
        #expect(folders.subtracting(Self.shared) == Set(WebCapabilities.all.map(\.name)).subtracting(Self.shared))
        let names = WebCapabilities.endpoints.map(\.name)
        #expect(Set(names).count == names.count)
        let routes = WebCapabilities.pages.map { "\($0.method) \($0.path)" }
        #expect(Set(routes).count == routes.count)
    }

    @Test("Every entry of the navigation and every place to read on leads to a page that is shown")
    func links() {
        let shown = Set(WebCapabilities.pages.filter { $0.method == .get }.map(\.path))
        for entry in WebCapabilities.navigation {
            #expect(shown.contains(entry.page.template), "\(entry.label) leads nowhere")
            #expect([.portal, .console].contains(entry.page.area))
        }
        for place in WebCapabilities.places { #expect(shown.contains(place.page), "\(place.page) is no page") }
    }

    @Test("A notice of every kind that is told leads somewhere, for partners or for the vendor's people")
    func notices() {
        for kind in NoticeKind.allCases {
            let isRead = WebCapabilities.places.contains { $0.reads(kind) }
            #expect(isRead || Self.aboutThings.contains(kind), "nobody reads on after \(kind)")
        }
    }

    /// What these tell of has a page of its own.
    private static let aboutThings: Set<NoticeKind> = [
        .dealRegistered, .dealApproved, .dealDeclined, .dealActionRequired, .dealExtended, .extensionRequested,
        .extensionDeclined,
        .dealSuspended, .dealResumed, .dealRescinded, .dealExpired, .vendorQuoteOpened, .decisionOverdue,
        .orderPlaced, .orderConfirmed, .orderDeclined, .orderCancelled, .listPriceCharged, .applicationReceived,
        .stepHandedIn, .partnerActivated, .profileChanged, .partnerTypeChanged,
        .creditHold, .registrationAccess, .partnerTerminated, .commentAdded, .mentioned, .leadOffered, .leadUnplaced,
        .leadAccepted, .leadDeclined, .leadTakenBack, .leadEnded, .caseOpened, .caseDirected,
        .caseAsked, .caseAssigned, .caseOverdue, .caseClosed,
        .caseReopened, .dealNext, .invoiceVoided,
        .invoiceCredited, .feeInvoiced, .paymentTakenBack, .paymentRefunded, .orderReduced, .earningTaken,
        .statementIssued,
        .fundRequested, .fundApproved, .fundDeclined, .fundVoid, .fundClaimDue, .fundClaimed, .fundClaimApproved,
        .fundClaimDeclined, .subprogramOffered, .subprogramNear, .subprogramReached, .subprogramMissed,
    ]
}
