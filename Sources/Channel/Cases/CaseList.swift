import Members
import Record
import Terms

/// Cases, the most urgent of the open ones first: a partner's own and those it was asked about, or all for the vendor.
package enum CaseList: RecordList {
    package static let name = "list_cases"
    package static let permission = Permission.seeCases
    package static let order = "urgency"
    package static let filters: [ListFilter] = [
        .partner(), .text("kind"), .choice("priority", CasePriority.self), status, about, mine,
        .id("assignee", Membership.self) { _, _ in },
    ]

    package static func items(_ records: [Versioned<Case>], _ reader: Reader) throws -> [Versioned<CaseView>] {
        try records.map { try $0.shown(to: reader) }
    }

    /// For whom they wait; `open` for all that do.
    enum Standing: String, Codable, CaseIterable, Sendable {
        case open
        case waitingForVendor = "waiting_for_vendor"
        case waitingForPartner = "waiting_for_partner"
        case closed

        var waits: [Case.Waits] {
            switch self {
            case .open: [.vendor, .partner]
            case .waitingForVendor: [.vendor]
            case .waitingForPartner: [.partner]
            case .closed: [.nobody]
            }
        }
    }

    private static let status = ListFilter.alternatives("status", Standing.self) { standing, _, _ in
        standing.waits.map { waits in
            { conditions in conditions.add(.text(waits.rawValue)) { "waits = \($0)" } }
        }
    }

    /// What they are about, or what their outcome was ordered for.
    private static let about = ListFilter.alternatives("about", String.self) { id, _, _ in
        [
            { conditions in conditions.add(.text(id)) { "about = \($0)" } },
            { conditions in
                conditions.add(.text(id)) { "ordered = \($0)" }
                conditions.add(.text(id)) { "coalesce(about, '') <> \($0)" }
            },
        ]
    }

    /// Those that wait for the one who asks: for a partner, what it is to answer.
    private static let mine = ListFilter.alternatives("mine", Bool.self) { mine, reader, _ in
        guard mine else { return [{ _ in }] }
        guard let own = reader.context.actor.partner else { return [{ $0.add("waits = 'vendor'") }] }
        return [
            { conditions in
                conditions.add("waits = 'partner'")
                conditions.add(.text(own.text)) { "partner = \($0)" }
            },
            { conditions in
                conditions.add("other_asked = 1")
                conditions.add(.text(own.text)) { "other = \($0)" }
            },
        ]
    }
}

package typealias ListCases = ListQuery<CaseList>

/// One case.
public struct ShowCase: Query {
    public static let name = "show_case"
    public static let permission = Permission.seeCases

    public let `case`: ID<Case>

    public func answer(_ reader: Reader) throws -> Versioned<CaseView> { try reader.require(`case`).shown(to: reader) }
}

extension Guildhall {
    /// The bytes of a file that came with a case's description. Whose case it is may have them, and the vendor.
    ///
    /// - Throws: `Problem.notFound`.
    public func caseFile(
        _ file: ID<StoredFile>, of one: ID<Case>, as credential: Credential
    ) async throws -> FileContent {
        let seen = try await answer(ShowCase(case: one), as: credential, in: .english)
        guard let attachment = seen.files.first(where: { $0.id == file }), let bytes = files?.bytes(attachment.hash)
        else { throw Problem.notFound(StoredFile.noun) }
        return FileContent(name: attachment.name, mediaType: attachment.type.mediaType, bytes: bytes)
    }
}
