import Channel
import Record
import Store
import Terms

/// The pages of the public list of partners: everybody's, the partner's own, and the vendor's.
enum DirectoryPages {
    static let set = PageSet(
        routes: [
            .page("/programs/{vendor}/partners", .open, search),
            .page("/programs/{vendor}/certificates", .open, check),
            .page("/portal/listing", .portal, .publishListing, own),
            .action("/portal/listing", .portal, .publishListing, again: own) { visit in
                var document = visit.document()
                document["specialities"] = visit.form["specialities"].map(words)
                try await visit.perform(PublishListing.self, document)
                return .see("/portal/listing", said: "learning.said.publish")
            },
            .action("/portal/listing/withdraw", .portal, .publishListing, again: own) { visit in
                let listing = try await visit.perform(WithdrawListing.self, visit.document())
                let undo = visit.undo("/portal/listing", written(listing.details), version: nil)
                return .see("/portal/listing", said: "learning.said.withdraw", undo: undo)
            },
            .page("/console/directory", .console, .seePartners, all),
            step("unlist", UnlistPartner.self, undo: "relist"), step("relist", RelistPartner.self, undo: "unlist"),
        ],
        entries: [
            RailEntry(
                .portal, "/portal/listing", "learning.listing", .publishListing, rank: 53,
                where: { $0.resources.directory != nil }),
            RailEntry(
                .console, "/console/directory", "learning.directory", .seePartners, rank: 53,
                where: { $0.resources.directory != nil }),
        ])

    /// Keeps a partner off the list, or lets it stand there again: each takes back the other.
    private static func step<C: Command>(_ verb: String, _: C.Type, undo opposite: String) -> PageRoute
    where C.Reply == Versioned<Listing> {
        .action(
            PathTemplate(stringLiteral: "/console/directory/{partner}/\(verb)"), .console, .manageDirectory, again: all
        ) { visit in
            let partner = visit.path("partner")
            let listing = try await visit.perform(C.self, visit.document(["partner": partner]))
            let undo = visit.undo(
                "/console/directory/\(partner)/\(opposite)", reason: "reason", version: listing.version)
            return .see("/console/directory", said: "learning.said.\(verb)", undo: undo)
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
        let sheet = visit.sheet(
            "listing", clause: terms.map { visit.clause($0.clause) }, visit.heads("field", "value"),
            listing == nil ? [] : shown.map { [Cell(visit.text("learning.field.\($0.0)")), Cell($0.1 ?? "")] },
            note: listing.map { own($0.value, visit) })
        var acts = [publishing(shown, terms, visit)]
        if listing?.withdrawn == false {
            acts.append(visit.act("learning.act.withdraw", "/portal/listing/withdraw", grave: true))
        }
        return SheetPage(visit.text("learning.listing"), [sheet], acts: terms == nil ? [] : acts).page()
    }

    private static func publishing(
        _ shown: [(String, String?)], _ terms: DirectoryTerms?, _ visit: Visit
    ) -> Act {
        let form = visit.forForm("/portal/listing", "listing")
        let fields = shown.filter { name, _ in
            DirectoryTerms.Field(rawValue: name).map { terms?.fields.contains($0) ?? false } ?? false
        }.map { name, value in
            form.field(
                name, "learning.field.\(name)", name == "description" ? .area(rows: 3) : .line(type: "text"),
                value: value)
        }
        return visit.act("learning.act.publish", "/portal/listing", fields)
    }

    /// How its listing stands, as the partner reads it.
    private static func own(_ listing: Listing, _ visit: Visit) -> String {
        if let unlisted = listing.unlisted { return visit.text("learning.unlisted", ["reason": unlisted.reason]) }
        return visit.text(listing.withdrawn ? "learning.withdrawn" : "learning.listed")
    }

    /// How a partner's listing stands, as the vendor reads it.
    private static func mark(_ listing: Listing, _ visit: Visit) -> StateMark {
        let (key, tone) =
            listing.unlisted != nil
            ? ("unlisted", "bad") : listing.withdrawn ? ("withdrawn", "warn") : ("listed", "good")
        return StateMark(label: visit.text("learning.listing_state.\(key)"), tone: tone)
    }

    // MARK: The vendor's

    private static func all(_ visit: Visit) async throws -> Page {
        let names = try await visit.partnerNames()
        let listings = try await visit.ask(ListListings.self, ["limit": "200"]).items
        let clause = visit.surroundings?.program.resources.directory.map { visit.clause($0.clause) }
        let sheet = visit.sheet(
            "directory", clause: clause, visit.heads("partner", "state"),
            listings.map { listing in
                let verb = listing.unlisted == nil ? "unlist" : "relist"
                let path = "/console/directory/\(listing.partner)/\(verb)"
                let form = visit.forForm(path, "\(verb)-\(listing.id)")
                let act = visit.act(
                    "learning.act.\(verb)", path,
                    [form.field("reason", "learning.form.reason", .area(rows: 2), required: true)],
                    grave: verb == "unlist")
                return [
                    Cell(names[listing.partner.text] ?? "", small: listing.details.website),
                    Cell(
                        small: listing.unlisted?.reason, mark: mark(listing.value, visit),
                        acts: visit.may(.manageDirectory) ? [act] : []),
                ]
            })
        return SheetPage(visit.text("learning.directory"), [sheet]).page()
    }
}
