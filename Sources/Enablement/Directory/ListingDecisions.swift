import Members
import Record
import Terms

/// Puts the partner on the vendor's public list, with what it gives here and nothing else; given again, it takes the place of what
/// was there.
public struct PublishListing: Command {
    public static let name = "publish_listing"
    public static let permission = Permission.publishListing

    /// Such as `https://example.com`.
    public let website: String?
    public let description: String?
    public let city: String?
    public let phone: String?
    public let specialities: [String]?

    public struct State: Sendable {
        package let partner: Partner
        package let facts: Facts
        package let known: Listing?
    }

    public func load(_ reader: Reader) throws -> State {
        let partner = try reader.ownPartner()
        return State(
            partner: partner, facts: try reader.facts(of: partner), known: try reader.listing(of: partner.id)?.value)
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        let terms = try context.requireDirectory()
        let decision = try terms.decision(
            subject: state.partner.id.text, at: context.now, program: context.program, state.facts)
        guard decision.outcome.verdict.isFavourable else { throw Refusal(decision: decision) }
        let listing = Listing(
            id: state.known?.id ?? context.newID(), partner: state.partner.id,
            published: state.known.flatMap { $0.withdrawn ? nil : $0.published } ?? context.now,
            details: try checked(terms), unlisted: state.known?.unlisted, withdrawn: false)
        return [ListingPublished(listing: listing)]
    }

    /// What is given, and nothing of what the program does not show.
    private func checked(_ terms: DirectoryTerms) throws -> Listing.Details {
        func given(_ text: String?, _ field: DirectoryTerms.Field) throws -> String? {
            guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
            try requireShown(field, terms)
            guard field != .description else {
                try Text.checkLength(text, field.rawValue)
                return text
            }
            return try Text.line(text, field.rawValue)
        }
        let all = try (specialities ?? []).filter { $0.contains { !$0.isWhitespace } }
            .map { try Text.line($0, "specialities") }
        if !all.isEmpty { try requireShown(.specialities, terms) }
        guard all.count <= 20, Set(all).count == all.count else {
            throw Problem.invalid(field: "/specialities", Phrase("listing.specialities", ["most": .count(20)]))
        }
        return Listing.Details(
            website: try given(website, .website).map { try WebAddress.checked($0, "website") },
            description: try given(description, .description), city: try given(city, .city),
            phone: try given(phone, .phone), specialities: all.isEmpty ? nil : all)
    }

    private func requireShown(_ field: DirectoryTerms.Field, _ terms: DirectoryTerms) throws {
        guard terms.fields.contains(field) else {
            throw Problem.invalid(field: "/\(field.rawValue)", "listing.not_shown")
        }
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> Versioned<Listing> {
        try reader.require(try reader.created(events, \ListingPublished.listing).id)
    }
}

/// Takes the partner off the public list.
public struct WithdrawListing: EntityCommand {
    public typealias Subject = Listing
    public static let name = "withdraw_listing"
    public static let permission = Permission.publishListing

    public func load(_ reader: Reader) throws -> Versioned<Listing> {
        guard let listing = try reader.listing(of: try reader.ownPartner().id) else {
            throw Problem.notFound(Listing.noun)
        }
        return listing
    }

    public func decide(_ state: Versioned<Listing>, _ context: Context) throws -> [any Event] {
        guard !state.withdrawn else { throw Problem.wrongState("listing.withdrawn") }
        return [ListingWithdrawn(listing: state.id, owner: state.partner)]
    }
}

/// Takes a partner off the public list, for a reason that it is told.
public struct UnlistPartner: EntityCommand {
    public typealias Subject = Listing
    public static let name = "unlist_partner"
    public static let permission = Permission.manageDirectory

    public let partner: PartnerID
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<Listing> { try reader.requireListing(of: partner) }

    public func decide(_ state: Versioned<Listing>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        let clause = try context.requireDirectory().clause
        guard state.unlisted == nil else {
            throw Problem.wrongState("listing.unlisted")
        }
        return [PartnerUnlisted(listing: state.id, owner: partner, clause: clause, reason: reason)]
    }
}

/// Lets a partner stand on the public list again.
public struct RelistPartner: EntityCommand {
    public typealias Subject = Listing
    public static let name = "relist_partner"
    public static let permission = Permission.manageDirectory

    public let partner: PartnerID
    public let reason: String

    public func load(_ reader: Reader) throws -> Versioned<Listing> { try reader.requireListing(of: partner) }

    public func decide(_ state: Versioned<Listing>, _ context: Context) throws -> [any Event] {
        try Text.check(reason, "reason")
        let clause = try context.requireDirectory().clause
        guard state.unlisted != nil else {
            throw Problem.wrongState("listing.not_unlisted")
        }
        return [PartnerRelisted(listing: state.id, owner: partner, clause: clause, reason: reason)]
    }
}

extension Context {
    /// - Throws: `Problem.wrongState` for a program that lists no partners.
    func requireDirectory() throws -> DirectoryTerms {
        guard let terms = program.resources.directory else {
            throw Problem.wrongState(Phrase("program.no_directory", ["program": .named(.program, program.name)]))
        }
        return terms
    }
}

extension Reader {
    func listing(of partner: PartnerID) throws -> Versioned<Listing>? {
        let found: [Versioned<Listing>] = try records("WHERE partner = $1 ORDER BY id LIMIT 1", [.text(partner.text)])
        return found.first
    }

    fileprivate func requireListing(of partner: PartnerID) throws -> Versioned<Listing> {
        guard let listing = try listing(of: try require(partner).value.id) else { throw Problem.notFound(Listing.noun) }
        return try subject(listing.id)
    }
}
