import Members
import Record
import Store
import Terms

/// Says that the address of an application is the applicant's: the applicant does by the link that was mailed there, or
/// the vendor's people, who know it otherwise. From then on the application waits to be decided.
public struct ConfirmApplication: Command {
    public static let name = "confirm_application"
    public static let permission = Permission.managePartners

    public let application: ID<Application>

    public init(application: ID<Application>) { self.application = application }

    public func load(_ reader: Reader) throws -> Application { try reader.subject(application).value }

    public func decide(_ state: Application, _ context: Context) throws -> [any Event] {
        guard state.status == .unconfirmed else {
            throw Problem.wrongState(Phrase("application.confirmed", ["company": .text(state.company)]))
        }
        return [ApplicationConfirmed(application: application)]
    }

    public func deliver(_ state: Application, _ events: [any Event], _ delivery: Delivery) throws {
        try delivery.transaction.endLinks(for: .confirmation, of: application.text, as: .used)
        try delivery.write(.applicationReceived, to: state)
    }

    public func reply(_ state: Application, _ events: [any Event], _ reader: Reader) throws -> ApplicationView {
        try reader.applicationView(application)
    }
}

/// An application's address is the applicant's.
struct ApplicationConfirmed: EntityChange {
    static let kind = "application.confirmed"
    let application: ID<Application>
    var changed: ID<Application> { application }

    func change(_ application: inout Application) { application.status = .submitted }
}

/// What the link in a mail to an applicant's address is about.
public struct ConfirmableApplication: Sendable {
    public let vendorName: String
    /// The title of the program.
    public let program: String
}

extension Guildhall {
    /// The application whose address a link confirms.
    ///
    /// - Throws: `EndedLink` when it does not work any more, or never did.
    public func confirmable(_ token: LinkToken, in language: Language) async throws -> ConfirmableApplication {
        let now = clock.now
        return try await database.read { snapshot in
            let (_, vendor, _) = try self.unconfirmed(token, now, snapshot)
            let reader = try self.systemReader(vendor, snapshot, in: language)
            return ConfirmableApplication(
                vendorName: reader.context.vendor.name, program: reader.context.program.title[language])
        }
    }

    /// Confirms the address of an application by the link that was mailed there.
    ///
    /// - Throws: `EndedLink` when it does not work any more, or never did.
    public func confirmApplication(_ token: LinkToken) async throws {
        let now = clock.now
        try await database.write { transaction in
            let (link, vendor, application) = try self.unconfirmed(token, now, transaction)
            try transaction.use(link)
            try self.perform(ConfirmApplication(application: application.id), as: .system(vendor), in: transaction)
        }
    }

    private func unconfirmed(
        _ token: LinkToken, _ now: Instant, _ snapshot: Snapshot
    ) throws -> (Link, ID<Vendor>, Application) {
        let link = try snapshot.link(token, for: .confirmation, at: now)
        guard let vendor = link.vendor, let id = ID<Application>(link.subject),
            let application = try systemReader(vendor, snapshot).find(id)?.value
        else { throw EndedLink.unknown }
        guard application.status == .unconfirmed else { throw EndedLink.used }
        return (link, vendor, application)
    }
}
