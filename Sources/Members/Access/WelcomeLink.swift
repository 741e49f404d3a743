import Record
@_spi(System) import Store
import Terms

/// What a welcome letter's link says before it is used.
public struct WelcomeInvitation: Sendable {
    public let membership: MembershipView
    /// When the link ends.
    public let expires: Instant
}

extension Guildhall {
    /// What stands behind the link of a welcome letter.
    ///
    /// - Throws: `EndedLink` when it does not work any more, or never did.
    public func welcome(_ token: LinkToken) async throws -> WelcomeInvitation {
        let now = clock.now
        return try await database.read { snapshot in
            let (link, vendor, member, account) = try self.welcomed(token, now, snapshot)
            let membership = try self.view(vendor, member, account.language, snapshot)
            return WelcomeInvitation(membership: membership, expires: link.expires)
        }
    }

    /// Lets somebody in by the link of a welcome letter, once, for the membership that it welcomes to and for nothing
    /// else of theirs. Whoever has a second factor owes its code still.
    ///
    /// - Throws: `EndedLink` when it does not work any more, or never did.
    public func enter(_ token: LinkToken, from origin: Origin) async throws -> SignedIn {
        let now = clock.now
        return try await database.write { transaction in
            let (link, vendor, member, account) = try self.welcomed(token, now, transaction)
            try transaction.use(link)
            let current = Session.Current(vendor: vendor, member: member.id, period: Int64(member.period))
            return try self.admit(
                account, origin, pending: account.secondFactor != nil, shown: false, as: current, transaction)
        }
    }

    private func welcomed(
        _ token: LinkToken, _ now: Instant, _ snapshot: Snapshot
    ) throws -> (Link, ID<Vendor>, Membership, Account) {
        let link = try snapshot.link(token, for: .welcome, at: now)
        guard let vendor = link.vendor, let id = ID<Membership>(link.subject) else { throw EndedLink.unknown }
        let reader = try systemReader(vendor, snapshot)
        if let term = link.term, reader.now >= term { throw EndedLink.expired }
        guard let member = try reader.find(id)?.value, member.status == .active,
            let account = try member.account.flatMap({ try snapshot.account($0) })
        else { throw EndedLink.withdrawn }
        try snapshot.checkLegible(link, to: member.email.text ?? "")
        return (link, vendor, member, account)
    }
}
