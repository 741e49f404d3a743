import Crypto
import Members
import Record
import Store
import Terms

/// Somebody accepted a version of an agreement for a partner: who, when, from where, and the hash of the exact text.
public struct Acceptance: Entity {
    public static let prefix = "acceptance"
    public static let table = "acceptances"
    public static let noun = "acceptance"

    public let id: ID<Acceptance>
    public let partner: PartnerID
    /// The agreement's id in the program file.
    public let agreement: String
    public let version: Int
    /// SHA-256, in hexadecimal, of the text as it was shown, in UTF-8.
    public let hash: String
    /// The language in which it was shown, where that is not the program's own.
    public let language: Language?
    /// The name it was signed with.
    public let name: PersonalName
    /// Who accepted it, or recorded the signature, as the journal names actors.
    public let by: String
    /// What was signed on paper, as the vendor recorded it; nil for what was accepted online.
    public let paper: Paper?
    public let at: Instant

    /// A signed document.
    public struct Paper: Codable, Hashable, Sendable, SchemaNamed {
        public let document: Attachment
        /// The day on which it was signed.
        public let signed: Day

        public static var schemaName: String { "SignedPaper" }
    }

    public var columns: [(String, SQLValue)] {
        [
            ("partner", .text(partner.text)), ("person", .text(name.person?.text ?? "")),
            ("agreement", .text(agreement)),
            ("number", .integer(Int64(version))),
        ]
    }
}

extension Acceptance {
    /// What its signer has to be kept for: until the partner's membership has ended, and as long as the program says after that.
    func keptFor(_ reader: Reader) throws -> [KeptFor] {
        let ended = try reader.vendorWide.find(partner)?.termination?.at
        return [KeptFor(.signers, from: ended.map(reader.context.program.zone.day))]
    }
}

extension AgreementTerms.Version {
    /// SHA-256, in hexadecimal, of the exact text that a reader of a language is shown.
    package func hash(in language: Language) -> String { hexadecimal(SHA256.hash(data: Array(text[language].utf8))) }
}

enum AgreementTables {
    static let acceptances = Acceptance.declaration(seenBy: ["partner"])
    /// Where acceptances came from: personal data, kept beside the record for as long as the operator says.
    static let origins = TableDeclaration(
        name: "acceptance_origins", key: ["vendor", "id"], tenancy: .vendor(partnerColumns: ["partner"]),
        replayed: false)
    static let migrations = [
        Migration(
            id: "agreements-1",
            sql: [
                """
                CREATE TABLE acceptances (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                person TEXT NOT NULL, agreement TEXT NOT NULL, number INTEGER NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, \
                PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX acceptances_person ON acceptances (vendor, person)",
                "CREATE INDEX acceptances_partner ON acceptances (vendor, partner, agreement)",
                """
                CREATE TABLE acceptance_origins (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                address TEXT NOT NULL, client TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX acceptance_origins_at ON acceptance_origins (at)",
            ])
    ]
}

enum AgreementEvents {
    static let all: [any Event.Type] = [
        AgreementAccepted.self, AgreementAnnounced.self, NoticeGiven.self, BreachRecorded.self, BreachCured.self,
    ]
}

package struct AgreementAccepted: Event {
    package static let kind = "agreement.accepted"
    let acceptance: Acceptance
    package var subject: String { acceptance.partner.text }
    package var partner: PartnerID? { acceptance.partner }

    package func apply(_ entry: JournalEntry, to tables: Tables) throws {
        try tables.put(acceptance, as: "acceptance", in: entry)
    }
}

extension Reader {
    /// The highest version accepted of each agreement, by its id in the program file.
    func acceptedVersions(of partner: PartnerID) throws -> Asked<[String: Int]> {
        try ask(
            "SELECT agreement, max(number) FROM {acceptances} WHERE partner = $1 GROUP BY agreement",
            [.text(partner.text)]
        ).map { rows in
            try Dictionary(uniqueKeysWithValues: rows.map { (try $0.text(0), Int(try $0.int(1))) })
        }
    }

    /// All that a partner accepted, the latest first.
    func acceptances(of partner: PartnerID) throws -> [AcceptanceView] {
        let rows = try query(
            "SELECT id, address, client FROM {acceptance_origins} WHERE partner = $1", [.text(partner.text)])
        let origins = try Dictionary(
            uniqueKeysWithValues: rows.map { (try $0.text(0), (address: try $0.text(1), client: try $0.text(2))) })
        let all: [Versioned<Acceptance>] = try records("WHERE partner = $1 ORDER BY id DESC", [.text(partner.text)])
        return all.map { one in
            one.value.shown(origin: origins[one.id.text]?.address, client: origins[one.id.text]?.client, to: self)
        }
    }
}

/// An acceptance as the partner and its vendor see it.
public struct AcceptanceView: Codable, Sendable, SchemaNamed {
    public let id: ID<Acceptance>
    /// Who signed, wherever else the record speaks of the same person.
    public let person: PersonID?
    public let partner: PartnerID
    /// The agreement's id in the program file.
    public let agreement: String
    public let version: Int
    /// SHA-256 of the exact text, in hexadecimal.
    public let hash: String
    /// The language in which it was shown, where that is not the program's own.
    public let language: Language?
    /// The name of the person who signed.
    public let name: String
    /// Who accepted it, or recorded the signature, as the journal names actors.
    public let by: String
    /// The address of the client it came from; absent where it came otherwise than over the network, and once it is
    /// forgotten.
    public let origin: String?
    /// How the client called itself.
    public let client: String?
    /// What was signed on paper, as the vendor recorded it.
    public let paper: Acceptance.Paper?
    public let at: Instant

    public static var schemaName: String { "Acceptance" }
}

extension Acceptance {
    package func shown(origin: String?, client: String?, to reader: Reader) -> AcceptanceView {
        AcceptanceView(
            id: id, person: name.person, partner: partner, agreement: agreement, version: version, hash: hash,
            language: language, name: reader.text(name), by: by, origin: origin, client: client, paper: paper, at: at)
    }

    public func shown(to reader: Reader) throws -> AcceptanceView {
        let origin = try reader.query(
            "SELECT address, client FROM {acceptance_origins} WHERE id = $1", [.text(id.text)]
        ).first
        return shown(origin: try origin?.text(0), client: try origin?.text(1), to: reader)
    }
}

extension PersonCopies {
    /// From where somebody signed.
    static let origins = PersonCopies { traces, delivery in
        let vendor = delivery.reader.context.vendor.id.text
        let signed = try delivery.transaction.query(
            "SELECT id FROM {acceptances} WHERE person = $1", [.text(traces.person.text)],
            in: VendorScope(vendor: vendor))
        let writer = try delivery.transaction.writer(vendor: vendor)
        for row in signed { try writer.delete(AgreementTables.origins.name, key: [("id", .text(try row.text(0)))]) }
    }
}

extension Delivery {
    /// Keeps where an acceptance came from.
    package func keep(_ origin: Origin, of acceptance: Acceptance) throws {
        try transaction.writer(vendor: reader.context.vendor.id.text).put(
            AgreementTables.origins.name,
            [
                ("id", .text(acceptance.id.text)), ("partner", .text(acceptance.partner.text)),
                ("address", .text(origin.address)), ("client", .text(origin.userAgent)),
                ("at", .integer(now.milliseconds)),
            ])
    }
}
