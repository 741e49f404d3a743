import Commerce
import Members
import Record
import Terms

/// Names somebody at the end customer of a registration. Where the program asks for it, the partner confirms that the person permits it;
/// without that nothing is kept of what was said, not even with the refusal.
public struct RecordDealContact: NamesPersons {
    public static let name = "record_deal_contact"
    public static let permission = Permission.recordContacts

    public let deal: ID<Deal>
    public private(set) var contact: LeadContact?
    /// Does the person permit that the data are passed on to the vendor?
    public let permission: Bool?

    private static let most = 50

    package func naming(_ persons: PersonNaming) throws -> RecordDealContact {
        var named = self
        let terms = persons.reader.context.program.contactData
        let isPermitted = permission == true || terms?.permission == nil
        // What the vendor calls somebody does not become what a partner says.
        named.contact =
            terms != nil && isPermitted ? try contact?.naming(persons, "contact", renames: false).contact : nil
        return named
    }

    public struct State: Sendable {
        let deal: Deal
        let partner: Partner
        /// Those that the partner named with the registration before.
        let others: [DealContact]
        /// In which the one who asks reads what is confirmed.
        let language: Language
    }

    public func load(_ reader: Reader) throws -> State {
        let others: [Versioned<DealContact>] = try reader.records(
            "WHERE deal = $1 ORDER BY id LIMIT \(Self.most)", [.text(deal.text)])
        return State(
            deal: try reader.visible(deal).value, partner: try reader.ownPartner(), others: others.map(\.value),
            language: try reader.outside("language") { reader.language })
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard let terms = context.program.contactData else { throw Problem.wrongState("contact.not_offered") }
        if let asked = terms.permission, permission != true { throw context.refusal(of: deal, by: asked) }
        guard let contact else { throw Problem.invalid(field: "/contact", "contact.missing") }
        guard state.deal.status != .draft else { throw Problem.wrongState("contact.draft") }
        guard state.others.count < Self.most else {
            throw Problem.wrongState(Phrase("contact.too_many", ["most": .count(Self.most)]))
        }
        guard !state.others.contains(where: { $0.contact.name.person == contact.name.person }) else {
            throw Problem.invalid(field: "/contact/email", "contact.twice")
        }
        let warranty = terms.permission.map {
            DealContact.Warranty(clause: $0.clause, text: $0.text[state.language], at: context.now)
        }
        return [
            ContactRecorded(
                contact: DealContact(
                    id: context.newID(), partner: state.partner.id, deal: deal, contact: contact,
                    recorded: context.now, by: context.actor.id, maskedBy: terms.maskedBy, warranty: warranty,
                    approvals: []))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<DealContactView> {
        try reader.require(try reader.created(events, \ContactRecorded.contact).id).shown(to: reader)
    }
}

extension Context {
    /// That a contact is not kept without the person's permission.
    fileprivate func refusal(of deal: ID<Deal>, by asked: ContactDataTerms.Permission) -> Refusal {
        let rule = RuleOutcome(
            own: ContactDataTerms.Permission.rule, clause: asked.clause,
            missing: [MissingPart("missing.contact_permission")])
        return Refusal(
            decision: Decision(
                question: .contact, subject: deal.text, at: now, program: program.reference,
                outcome: Outcome(.refused), rules: [rule]))
    }
}
