import Members
import Record
import Terms

/// Says where a partner is paid, and how its tax stands. What was held for want of it is paid with the next run.
public struct SetPaymentDetails: NamesPersons {
    public static let name = "set_payment_details"
    public static let permission = Permission.setPaymentDetails
    public static let needsConfirmation = true

    /// Needed from the vendor's people; a partner's own otherwise.
    public let partner: PartnerID?
    public let holder: PersonalName
    /// An IBAN.
    public let account: Personal<BankAccount>
    /// The bank's code by ISO 9362, where it is needed.
    public let bic: BankCode?
    public let taxNumber: PersonalName
    /// Where the partner is taxed; its country when left out.
    public let taxCountry: CountryCode?

    package func naming(_ persons: PersonNaming) throws -> SetPaymentDetails {
        let known = try (partner ?? persons.reader.context.actor.partner).flatMap {
            try persons.reader.find(PaymentDetails.id($0))?.value.holder.person
        }
        let person = try persons.person(known)
        return SetPaymentDetails(
            partner: partner, holder: try persons.name(try persons.said(holder, "holder"), of: person),
            account: try persons.detail(try persons.said(account, "account"), of: person), bic: bic,
            taxNumber: try persons.detail(try persons.said(taxNumber, "tax_number"), of: person), taxCountry: taxCountry
        )
    }

    public struct State: Sendable {
        let partner: Partner
        let isKnown: Bool
    }

    public func load(_ reader: Reader) throws -> State {
        let partner = try reader.partnerActedFor(partner)
        try partner.requireNotTerminated()
        return State(partner: partner, isKnown: try reader.vendorWide.find(PaymentDetails.id(partner.id)) != nil)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        return [
            PaymentDetailsSet(
                details: PaymentDetails(
                    id: PaymentDetails.id(state.partner.id), partner: state.partner.id, holder: holder,
                    account: account, bic: bic, taxNumber: taxNumber,
                    taxCountry: taxCountry?.text ?? state.partner.country, changed: context.now),
                replaces: state.isKnown)
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<PaymentDetailsView> {
        try reader.require(PaymentDetails.id(state.partner.id)).shown(to: reader)
    }
}

/// Where a partner is paid, masked.
public struct ShowPaymentDetails: Query {
    public static let name = "show_payment_details"
    public static let permission = Permission.seePayouts

    /// A partner's own when left out.
    public let partner: PartnerID?

    public func answer(_ reader: Reader) throws -> Versioned<PaymentDetailsView> {
        try reader.require(PaymentDetails.id(try reader.partner(named: partner).id)).shown(to: reader)
    }
}

/// Reads where a partner is paid, unmasked, with a reason: the reading is recorded, and the partner sees it.
public struct ReadPaymentDetails: Command {
    public static let name = "read_payment_details"
    public static let permission = Permission.runPayouts
    public static let needsConfirmation = true

    public let partner: PartnerID
    public let reason: String

    /// What was read. Sent again with the same key, the request is answered with it masked: it is kept nowhere in the open.
    public struct Open: Codable, Sendable, SchemaNamed, ShownOnce {
        public let partner: PartnerID
        public let holder: String
        public let account: String
        public let bic: BankCode?
        public let taxNumber: String
        public let taxCountry: String

        public static var schemaName: String { "OpenPaymentDetails" }
        package var withoutSecret: Open {
            Open(
                partner: partner, holder: "", account: PaymentDetails.masked(account), bic: bic,
                taxNumber: PaymentDetails.masked(taxNumber), taxCountry: taxCountry)
        }
    }

    public func load(_ reader: Reader) throws -> Versioned<PaymentDetails> {
        try reader.require(PaymentDetails.id(partner))
    }

    public func decide(_ state: Versioned<PaymentDetails>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        return [PaymentDetailsRead(details: state.id, owner: partner, reason: reason)]
    }

    public func reply(_ state: Versioned<PaymentDetails>, _ events: [any Event], _ reader: Reader) throws -> Open {
        let details = state.value
        return Open(
            partner: partner, holder: reader.text(details.holder), account: details.account.text ?? "",
            bic: details.bic, taxNumber: details.taxNumber.text ?? "", taxCountry: details.taxCountry)
    }
}
