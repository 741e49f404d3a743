import Enablement
import Members
import Record
import Terms

/// The pages of the public list of partners: everybody's, the partner's own, and the vendor's.
enum DirectoryPages {
    static let routes: [PageRoute] = [
        .page(DirectoryAddress.partners, PublicDirectory.page),
        .page(DirectoryAddress.listing, .publishListing, own),
        .action(DirectoryAddress.listing, .publishListing, again: own) { visit in
            var document = visit.document()
            document["specialities"] = visit.form["specialities"].map(words)
            try await visit.perform(PublishListing.self, document)
            return .see(DirectoryAddress.listing(), said: "directory.said.publish")
        },
        .action(DirectoryAddress.withdraw, .publishListing, again: own) { visit in
            let listing = try await visit.perform(WithdrawListing.self, visit.document())
            let undo = visit.undo(DirectoryAddress.listing(), written(listing.details), version: nil)
            return .see(DirectoryAddress.listing(), said: "directory.said.withdraw", undo: undo)
        },
        .page(DirectoryAddress.contacts, .seeProgram, contacts),
        .list(DirectoryAddress.list, listings, all),
        step(DirectoryAddress.unlist, "unlist", UnlistPartner.self, undo: DirectoryAddress.relist),
        step(DirectoryAddress.relist, "relist", RelistPartner.self, undo: DirectoryAddress.unlist),
    ]

    /// Keeps a partner off the list, or lets it stand there again: each takes back the other.
    private static func step<C: Command>(
        _ address: PageAddress<PartnerID>, _ verb: String, _: C.Type, undo opposite: PageAddress<PartnerID>
    ) -> PageRoute where C.Reply == Versioned<Listing> {
        .action(address, .manageDirectory, on: all) { visit, partner in
            let listing = try await visit.perform(C.self, visit.document(["partner": partner.text]))
            let undo = visit.undo(opposite(partner), reason: "reason", version: listing.version)
            return .see(DirectoryAddress.list(), said: "directory.said.\(verb)", undo: undo)
        }
    }

    /// What a listing says, as its form has it.
    private static func written(_ details: Listing.Details) -> [String: String] {
        let all = [
            "website": details.website, "description": details.description, "city": details.city,
            "phone": details.phone, "specialities": details.specialities?.joined(separator: ", "),
        ]
        return all.compactMapValues(\.self)
    }

    /// What is written between commas.
    private static func words(_ text: String) -> Node {
        let parts = text.split(separator: ",").map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
        return Node(.list(parts.map { Node(.string(String($0))) }))
    }

    // MARK: The partner's own

    private static func own(_ visit: Visit) async throws -> Page {
        let terms = visit.surroundings?.program.resources.directory
        var listing: Versioned<Listing>?
        if visit.may(.seePartners) {
            do { listing = try await visit.ask(ShowListing.self) } catch Problem.notFound { listing = nil }
        }
        let details = listing?.details
        let shown: [(String, String?)] = [
            ("website", details?.website), ("description", details?.description), ("city", details?.city),
            ("phone", details?.phone), ("specialities", details?.specialities?.joined(separator: ", ")),
        ]
        let words = visit.sheets("directory")
        let sheet = words.sheet(
            "listing", clause: terms.map { visit.clause($0.clause) }, words.heads("field", "value"),
            listing == nil ? [] : shown.map { [Cell(visit.text("directory.field.\($0.0)")), Cell($0.1 ?? "")] },
            note: listing.map { own($0.value, visit) })
        var acts = [publishing(shown, terms, visit)]
        if listing?.withdrawn == false {
            acts.append(visit.act("directory.act.withdraw", DirectoryAddress.withdraw(), grave: true))
        }
        return SheetPage(visit.text("directory.listing"), [sheet], acts: terms == nil ? [] : acts).page()
    }

    private static func publishing(
        _ shown: [(String, String?)], _ terms: DirectoryTerms?, _ visit: Visit
    ) -> Act {
        let form = visit.forForm(DirectoryAddress.listing(), "listing")
        let fields = shown.filter { name, _ in
            DirectoryTerms.Field(rawValue: name).map { terms?.fields.contains($0) ?? false } ?? false
        }.map { name, value in
            form.field(
                name, "directory.field.\(name)", name == "description" ? .area(rows: 3) : .line(type: "text"),
                value: value)
        }
        return visit.act("directory.act.publish", DirectoryAddress.listing(), fields)
    }

    /// How its listing stands, as the partner reads it.
    private static func own(_ listing: Listing, _ visit: Visit) -> String {
        if let unlisted = listing.unlisted { return visit.text("directory.unlisted", ["reason": unlisted.reason]) }
        return visit.text(listing.withdrawn ? "directory.withdrawn" : "directory.listed")
    }

    /// How a partner's listing stands, as the vendor reads it.
    private static func mark(_ listing: Listing, _ visit: Visit) -> StateMark {
        let (key, tone) =
            listing.unlisted != nil
            ? ("unlisted", "bad") : listing.withdrawn ? ("withdrawn", "warn") : ("listed", "good")
        return StateMark(label: visit.text("directory.state.\(key)"), tone: tone)
    }

    // MARK: The vendor's

    private static let listings = ShownList<ListingList>(
        id: "directory", words: "directory",
        columns: [
            .init("partner") { listing, around in
                let cell = around.partnerCell(listing.partner)
                return Cell(cell.cellText, small: listing.details.website, href: cell.cellHref)
            },
            .init("place", sort: "city") { listing, _ in Cell(listing.details.city ?? "") },
            .init("state") { listing, around in
                Cell(
                    small: listing.unlisted?.reason, mark: mark(listing.value, around.visit),
                    acts: around.visit.may(.manageDirectory) ? [listed(listing, around.visit)] : [])
            },
        ],
        filters: [
            ShownFilter("shown") { visit in
                [
                    (value: "true", label: visit.text("directory.state.listed")),
                    (value: "false", label: visit.text("directory.state.unlisted")),
                ]
            }, ShownFilter("partner", chooser: "partner"),
        ],
        exports: [
            .init("id") { listing, _ in listing.id.text }, .init("partner") { listing, _ in listing.partner.text },
            .init("partner_name") { listing, around in around.partner(listing.partner) },
            .init("website") { listing, _ in listing.details.website ?? "" },
            .init("city") { listing, _ in listing.details.city ?? "" },
            .init("shown") { listing, _ in String(listing.isShown) },
        ], partners: { [$0.partner] },
        clause: { visit in visit.surroundings?.program.resources.directory.map { visit.clause($0.clause) } })

    private static func listed(_ listing: Versioned<Listing>, _ visit: Visit) -> Act {
        let verb = listing.unlisted == nil ? "unlist" : "relist"
        let action = (listing.unlisted == nil ? DirectoryAddress.unlist : DirectoryAddress.relist)(listing.partner)
        let form = visit.forForm(action, "\(verb)-\(listing.id)")
        return visit.act("directory.act.\(verb)", action, [form.reason()], grave: verb == "unlist")
    }

    private static func all(_ visit: Visit) async throws -> Page {
        try await visit.listPage(DirectoryAddress.list(), "directory.title", listings)
    }

    // MARK: Where to turn

    private static func contacts(_ visit: Visit) async throws -> Page {
        let contacts = try await visit.ask(ListContacts.self).items
        let words = visit.sheets("directory")
        let sheet = words.sheet(
            "contacts", words.heads("purpose", "email"),
            contacts.map { [Cell($0.purpose, clause: visit.clause($0.clause)), Cell(mail: $0.email)] })
        return SheetPage(visit.text("directory.contacts"), [sheet]).page()
    }
}
