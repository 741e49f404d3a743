import Members
import Record
import Store
import Terms

/// Where a partner is paid, and how its tax stands. What says whose account it is stands sealed in the journal, by a key of the holder's own.
public struct PaymentDetails: Entity {
    public static let prefix = "paydetails"
    public static let table = "payment_details"
    public static let noun = "payment_details"

    public let id: ID<PaymentDetails>
    public let partner: PartnerID
    public let holder: PersonalName
    public let account: Personal<BankAccount>
    /// ISO 9362; nil where the account says it.
    public let bic: BankCode?
    /// The tax number, or what stands in its place.
    public let taxNumber: PersonalName
    /// ISO 3166 two-letter code of where the partner is taxed.
    public let taxCountry: String
    public let changed: Instant

    public var columns: [(String, SQLValue)] {
        [("partner", .text(partner.text)), ("person", .text(holder.person?.text ?? ""))]
    }

    /// A partner has one of them, and so one id.
    static func id(_ partner: PartnerID) -> ID<PaymentDetails> {
        ID(unchecked: "\(prefix)_\(partner.text.dropFirst(Partner.prefix.count + 1))")
    }

    /// Masked; who is to read all of it asks for that.
    public func shown(to reader: Reader) throws -> PaymentDetailsView {
        PaymentDetailsView(
            partner: partner, holder: reader.text(holder), account: account.text.map(Self.masked) ?? "", bic: bic,
            taxNumber: taxNumber.text.map(Self.masked) ?? "", taxCountry: taxCountry, changed: changed,
            complete: isComplete)
    }

    /// Is everything there that it takes to pay? Not when its holder was erased.
    var isComplete: Bool { account.text != nil && holder.text != nil && taxNumber.text != nil }

    /// The last four characters.
    static func masked(_ text: String) -> String { text.count > 4 ? "•••• " + text.suffix(4) : "••••" }

    static let declaration = declaration(seenBy: ["partner"])
    static let migrations = [
        Migration(
            id: "payment-details-1",
            sql: [
                """
                CREATE TABLE payment_details (vendor TEXT NOT NULL, id TEXT NOT NULL, partner TEXT NOT NULL, \
                person TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (vendor, id)) STRICT
                """,
                "CREATE INDEX payment_details_person ON payment_details (vendor, person)",
            ])
    ]
}

/// An account by ISO 13616 (IBAN), whose check digits are right; blanks are taken.
public struct BankAccount: PersonalText {
    public let text: String

    public init?(_ text: String) {
        let account = text.filter { $0 != " " }.uppercased()
        guard (15...34).contains(account.utf8.count), CountryCode.isAssigned(String(account.prefix(2))),
            Self.rest(account) == 1
        else { return nil }
        self.text = account
    }

    /// ISO 7064, 97-10: the first four characters stand last, and letters are numbers from 10 on.
    private static func rest(_ account: String) -> Int? {
        var rest = 0
        for byte in (account.dropFirst(4) + account.prefix(4)).utf8 {
            switch byte {
            case 48...57: rest = (rest * 10 + Int(byte) - 48) % 97
            case 65...90: rest = (rest * 100 + Int(byte) - 55) % 97
            default: return nil
            }
        }
        return rest
    }

    public var description: String { text }
    public static var form: String { "an IBAN with its check digits, such as DE89 3704 0044 0532 0130 00" }
    public static var example: String { "DE89370400440532013000" }
    public static var schemaMembers: [Node.Member] {
        [Node.Member("pattern", "^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{11,40}$")]
    }
}

/// A bank by ISO 9362 (BIC): eight or eleven capital letters and digits.
public struct BankCode: TextCoded, Hashable, Sendable {
    public let text: String

    public init?(_ text: String) {
        let code = text.withoutBlanksAround
        let fits = code.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
        guard fits, code.utf8.count == 8 || code.utf8.count == 11 else { return nil }
        self.text = code
    }

    public var description: String { text }
    public static var form: String { "a BIC of eight or eleven capital letters and digits, such as COBADEFFXXX" }
    public static var example: String { "COBADEFFXXX" }
    public static var schemaMembers: [Node.Member] { [Node.Member("pattern", "^[A-Z0-9]{8}([A-Z0-9]{3})?$")] }
}

/// Where a partner is paid, masked.
public struct PaymentDetailsView: Codable, Sendable, SchemaNamed {
    public let partner: PartnerID
    public let holder: String
    /// The last four characters.
    public let account: String
    public let bic: BankCode?
    /// The last four characters.
    public let taxNumber: String
    public let taxCountry: String
    public let changed: Instant
    /// Is everything there that it takes to pay?
    public let complete: Bool

    public static var schemaName: String { "PaymentDetails" }
}

struct PaymentDetailsSet: Event {
    static let kind = "payment_details.set"
    let details: PaymentDetails
    /// Was there another account, or another tax number, before?
    let replaces: Bool
    var subject: String { details.id.text }
    var partner: PartnerID? { details.partner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws { try tables.put(details, as: "details", in: entry) }
}

/// Somebody of the vendor's read where a partner is paid, unmasked.
struct PaymentDetailsRead: Event {
    static let kind = "payment_details.read"
    let details: ID<PaymentDetails>
    let owner: PartnerID
    let reason: String
    var subject: String { details.text }
    var partner: PartnerID? { owner }

    func apply(_ entry: JournalEntry, to tables: Tables) throws {}
}
