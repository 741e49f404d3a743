import Commerce
import Members
import Record
import Terms

/// What is known of somebody who may buy, as it comes in.
struct LeadEntry: Sendable {
    let customer: EndCustomer
    let contact: LeadContact
    let productLine: String?
    let units: Int?
    let language: String?
    let needs: PersonalAnswer?

    /// - Throws: `Problem.invalid` for what no lead has.
    func lead(
        _ id: ID<Lead>, of campaign: Campaign?, quality: LeadQuality?, external: String?, _ known: [String],
        _ context: Context
    ) throws -> Lead {
        guard context.program.leads != nil else { throw Problem.wrongState("lead.not_offered") }
        let customer = try customer.checked()
        let line = productLine ?? campaign?.productLine
        if let line, !known.contains(line) {
            throw Problem.invalid(
                field: "/product_line",
                Phrase(
                    "lead.product_line", Nearest.values(for: line, among: known).merging(["line": .text(line)]) { $1 }))
        }
        if let units, !(1...1_000_000).contains(units) {
            throw Problem.invalid(field: "/units", Phrase("lead.units", ["units": .count(units)]))
        }
        if let language { try Self.check(language, "/language") }
        if let text = needs?.text { try Text.checkLength(text, "needs") }
        return Lead(
            id: id, campaign: campaign?.id, external: external, customer: customer, contact: contact,
            productLine: line, units: units, language: language?.lowercased(), needs: needs,
            quality: quality ?? campaign?.quality ?? .warm, created: context.now, by: context.actor.id,
            status: .unplaced, offers: [], activities: [], result: nil)
    }

    /// - Throws: `Problem.invalid` for what is no language's two letters.
    static func check(_ language: String, _ field: String) throws {
        guard language.utf8.count == 2, language.utf8.allSatisfy({ (97...122).contains($0 | 32) }) else {
            throw Problem.invalid(field: field, Phrase("lead.language", ["language": .text(language)]))
        }
    }
}

/// A contact as somebody enters it.
extension LeadContact {
    /// The same with all that it says sealed.
    ///
    /// - Parameter renames: whether somebody who is known is found by this name from then on.
    func naming(
        _ persons: PersonNaming, _ place: String, renames: Bool = true
    ) throws -> (contact: LeadContact, person: PersonID) {
        let address = try email.map { try persons.said($0, "\(place)/email") }
        let called = try persons.said(name, "\(place)/name")
        let number = try phone.map { try persons.said($0, "\(place)/phone") }
        let person = try persons.person(at: address)
        let contact = LeadContact(
            name: try persons.name(called, of: person, renames: renames),
            email: try address.map { try persons.detail($0, of: person) },
            phone: try number.map { try persons.detail($0, of: person) })
        return (contact, person)
    }
}

/// Records a lead that came to the vendor. It goes to whom the program's rules find.
public struct RecordLead: NamesPersons {
    public static let name = "record_lead"
    public static let permission = Permission.manageLeads

    public let customer: EndCustomer
    public private(set) var contact: LeadContact
    public let productLine: String?
    public let units: Int?
    /// The customer's, by ISO 639: two letters.
    public let language: String?
    public private(set) var needs: PersonalAnswer?
    /// Warm when left out; the campaign's, where it comes of one.
    public let quality: LeadQuality?
    public let campaign: ID<Campaign>?
    /// What another system calls it.
    public let external: String?

    package func naming(_ persons: PersonNaming) throws -> RecordLead {
        var named = self
        let person: PersonID
        (named.contact, person) = try contact.naming(persons, "contact")
        named.needs = try needs.map { try persons.detail(try persons.said($0, "needs"), of: person) }
        return named
    }

    public struct State: Sendable {
        let campaign: Campaign?
        let lines: [String]
    }

    public func load(_ reader: Reader) throws -> State {
        if let external { try reader.requireFreeLead(external) }
        return State(
            campaign: try campaign.map { try reader.require($0).value },
            lines: try reader.vendorWide.productLines().get())
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let entry = LeadEntry(
            customer: customer, contact: contact, productLine: productLine, units: units, language: language,
            needs: needs)
        return [
            LeadRecorded(
                lead: try entry.lead(
                    context.newID(), of: state.campaign, quality: quality, external: external, state.lines, context))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<LeadView> {
        try reader.require(try reader.created(events, \LeadRecorded.lead).id).shown(to: reader)
    }
}

/// Leaves one's wish on a campaign's form: anybody may.
public struct SubmitLead: NamesPersons {
    public static let name = "submit_lead"
    public static let permission = Permission.submitLeads

    /// The campaign, by its code.
    public let campaign: String
    public let customer: EndCustomer
    public private(set) var contact: LeadContact
    public let units: Int?
    /// By ISO 639: two letters.
    public let language: String?
    public private(set) var needs: PersonalAnswer?

    package func naming(_ persons: PersonNaming) throws -> SubmitLead {
        var named = self
        let person: PersonID
        (named.contact, person) = try contact.naming(persons, "contact")
        named.needs = try needs.map { try persons.detail(try persons.said($0, "needs"), of: person) }
        return named
    }

    /// That it was taken; who gets it is nobody's to know.
    public struct Receipt: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "LeadReceipt" }

        public let received: Instant
    }

    public func load(_ reader: Reader) throws -> Campaign {
        let found: [Versioned<Campaign>] = try reader.vendorWide.records(
            "WHERE code = $1", [.text(campaign.lowercased())])
        guard let campaign = found.first?.value, campaign.takes(on: reader.today) else {
            throw Problem.notFound(Campaign.noun)
        }
        return campaign
    }

    public func decide(_ state: Campaign, _ context: Context) throws -> [any Event] {
        let entry = LeadEntry(
            customer: customer, contact: contact, productLine: state.productLine, units: units, language: language,
            needs: needs)
        let lead = try entry.lead(
            context.newID(), of: state, quality: nil, external: nil, state.productLine.map { [$0] } ?? [], context)
        return [LeadRecorded(lead: lead)]
    }

    public func reply(_ state: Campaign, _ events: [any Event], _ reader: Reader) throws -> Receipt {
        Receipt(received: reader.now)
    }
}

/// Begins a campaign: a form of its own, at an address with its code.
public struct BeginCampaign: Command {
    public static let name = "begin_campaign"
    public static let permission = Permission.manageLeads

    public let name: LineName
    /// Small letters, digits and hyphens: by which its form's address knows it.
    public let code: String
    public let productLine: String?
    /// Of leads that come by its form; warm when left out.
    public let quality: LeadQuality?
    /// The last day on which its form takes any.
    public let through: Day?

    public struct State: Sendable {
        let isTaken: Bool
        let lines: [String]
    }

    public func load(_ reader: Reader) throws -> State {
        let rows = try reader.query("SELECT id FROM {campaigns} WHERE code = $1", [.text(code)])
        return State(isTaken: !rows.isEmpty, lines: try reader.vendorWide.productLines().get())
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard context.program.leads != nil else { throw Problem.wrongState("lead.not_offered") }
        let isCode = code.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        guard isCode, (1...40).contains(code.utf8.count) else {
            throw Problem.invalid(field: "/code", Phrase("campaign.code", ["code": .text(String(code.prefix(80)))]))
        }
        guard !state.isTaken else {
            throw Problem.invalid(field: "/code", Phrase("campaign.code_taken", ["code": .text(code)]))
        }
        if let productLine, !state.lines.contains(productLine) {
            let values = Nearest.values(for: productLine, among: state.lines)
            throw Problem.invalid(
                field: "/product_line", Phrase("lead.product_line", values.merging(["line": .text(productLine)]) { $1 })
            )
        }
        return [
            CampaignBegun(
                campaign: Campaign(
                    id: context.newID(), name: name, code: code, productLine: productLine, quality: quality ?? .warm,
                    through: through, closed: nil))
        ]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<Campaign> {
        try reader.require(try reader.created(events, \CampaignBegun.campaign).id)
    }
}

/// Ends a campaign: its form takes nothing more.
public struct CloseCampaign: EntityCommand {
    public typealias Subject = Campaign
    public static let name = "close_campaign"
    public static let permission = Permission.manageLeads

    public let campaign: ID<Campaign>

    public func load(_ reader: Reader) throws -> Versioned<Campaign> { try reader.subject(campaign) }

    public func decide(_ state: Versioned<Campaign>, _ context: Context) throws -> [any Event] {
        guard state.value.closed == nil else { throw Problem.wrongState("campaign.closed") }
        return [CampaignClosed(campaign: campaign, at: context.now)]
    }
}

extension Reader {
    /// - Throws: `Problem.invalid` when another lead has this name of another system.
    fileprivate func requireFreeLead(_ external: String) throws {
        try Text.check(external, "external")
        let rows = try vendorWide.query(
            "SELECT id FROM {leads} WHERE external = $1", [.text(SameText.key(external))])
        guard rows.isEmpty else {
            throw Problem.invalid(field: "/external", Phrase("lead.external", ["external": .text(external)]))
        }
    }
}
