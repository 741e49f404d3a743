import ArgumentParser
import Channel
import Logging
import Members
import Record
import Store
import Terms

/// `guildhall invite`: a link by which somebody becomes a member of a vendor's or a partner's people.
struct InviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Prints a link by which somebody joins a vendor's people, or a partner's.",
        discussion: """
            Example: guildhall invite ada@example.com --vendor vendor_example --role vendor_admin
            The link works once, for seven days, and replaces an earlier one. No mail is sent: hand it over yourself. In the
            console and the portal, admins invite by mail.
            """)

    @Argument(help: "The person's e-mail address.")
    var email: String

    @Option(help: "The vendor's id.")
    var vendor: String

    @Option(help: "The id of the partner whose account admin it will be; left out for the vendor's own people.")
    var partner: String?

    @Option(
        help: "vendor_admin, channel_manager, reviewer, vendor_finance, vendor_seller; account_admin for a partner.")
    var role: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var link: LinkOption

    func run() async throws {
        guard let vendor = ID<Vendor>(vendor) else { throw Mistake("\"\(vendor)\" is not \(ID<Vendor>.form)") }
        let named = partner.map { PartnerID($0) }
        if let named, named == nil { throw Mistake("\"\(partner ?? "")\" is not \(PartnerID.form)") }
        guard let role = Role(rawValue: role) else {
            throw Mistake("\"\(role)\" is no role; use one of " + Role.allCases.map(\.rawValue).joined(separator: ", "))
        }
        let opened = try await database.openExisting(Logger.program())
        let token: LinkToken
        do {
            token = try await Guildhall(database: opened).invite(
                email: email, role: role, partner: named ?? nil, at: vendor)
        } catch let problem as Problem {
            await opened.close()
            throw Mistake(problem)
        }
        await opened.close()
        say("\(email) joins by this link, which works once, for seven days:")
        say(link.invitation(token))
    }
}
