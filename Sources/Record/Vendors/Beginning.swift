@_spi(System) import Store
import Terms

/// The command by which a vendor begins. There is nobody yet who could give it, nor terms to judge it by: it brings both.
package protocol FoundingCommand: Command {
    /// The vendor as it begins, without a version of its program.
    var vendor: Vendor { get }
    /// - Throws: `ProgramIssues` when the program has faults.
    func program() throws -> Program
}

extension FoundingCommand {
    /// What surrounds it: its own vendor, under its own program.
    func context(at now: Instant, _ identifiers: RequestIdentifiers) throws -> Context {
        Context(
            now: now, program: try program(), actor: .system(vendor.id), vendor: vendor, identifiers: identifiers)
    }
}

extension Guildhall {
    /// Lets a vendor begin. Returns nil, changing nothing, when it is there already.
    ///
    /// - Throws: what the command throws, `StoreError`.
    package func found<C: FoundingCommand>(_ command: C, at now: Instant) async throws -> C.Reply? {
        let context = try command.context(at: now, RequestIdentifiers(seed: seeds.next()))
        return try await database.write(vendor: command.vendor.id.text) { transaction in
            let scope = VendorScope(vendor: command.vendor.id.text)
            guard try transaction.query("SELECT id FROM {vendors}", [], in: scope).isEmpty else { return nil }
            let reader = self.reader(context, transaction)
            guard
                case .done(let named, let state, let events, let performance) = try self.conclude(
                    command, reader, transaction)
            else { return nil }
            let delivery = Delivery(transaction: transaction, reader: reader, guildhall: self, now: self.clock.now)
            try named.deliver(state, events, delivery)
            try self.follow(performance.happened, delivery)
            return try named.reply(state, events, reader)
        }
    }

    /// How many vendors run their channel on this database.
    public func vendorCount() async throws -> Int {
        try await database.read { snapshot in
            try snapshot.query("SELECT vendor FROM {vendors}", [], in: SystemScope()).count
        }
    }
}

extension Program {
    /// The version's place in the vendor's list.
    package func publication(at now: Instant) -> Vendor.PublishedVersion {
        Vendor.PublishedVersion(
            program: name, version: version, effective: effective, from: zone.start(of: effective), published: now)
    }
}
