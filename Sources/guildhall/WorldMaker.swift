import Channel
import Commerce
import Foundation
import Members
import Partnership
import Record
import Store
import Terms

/// Makes a channel of any size by imports and commands, month by month over a year, by a seed.
struct WorldMaker: Sendable {
    let guildhall: Guildhall
    let clock: SettableClock
    let seed: UInt64

    /// The password of everybody in it.
    static let password = "correct horse battery staple"
    /// The months that a world has lived through.
    private static let months = 12
    /// Commands that are under way at the same time.
    private static let lanes = 64
    private static let vendor = ID<Vendor>("vendor_world")

    /// When a world begins: as long ago as it has months.
    static func start(before now: Instant) -> Instant {
        Instant(milliseconds: now.milliseconds - Int64(months) * 30 * 86_400_000)
    }

    /// A partner that registers deals.
    private struct Seller: Sendable {
        let credential: Credential
    }

    /// - Parameter progress: told how many registrations of how many are there.
    /// - Returns: the admin's key.
    func make(
        _ source: ProgramSource, partners: Int, deals: Int, lines: Int,
        progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws -> String {
        guard let vendor = Self.vendor else { throw Mistake("the world's vendor has no id") }
        let admin = Secret.random()
        _ = try await guildhall.found(
            Founding(id: vendor, name: "World Software", sandbox: true, source: source, admin: admin))
        let credential = Credential.secret(admin)
        try await guildhall.enrol(
            Enrolment(
                email: "manager@world.example", name: "Maren Manager", password: Self.password, vendor: vendor,
                role: .channelManager))
        var names = WorldNames(seed: seed)
        let products = try await addProducts(&names, credential)
        let types = try Program(source).partnerTypes.filter { $0.role == .reseller }.map(\.id)
        try await bring(.partners, names.partnerFile(partners, types, joined: clock.now), credential)
        let sellers = try await sellers(of: partners, vendor, try Program(source), credential)
        let first = clock.now
        var made = 0
        for month in 0..<Self.months {
            clock.set(Instant(milliseconds: first.milliseconds + Int64(month) * 30 * 86_400_000 + 36_000_000))
            try await guildhall.runAllDue()
            let share = deals * (month + 1) / Self.months - deals * month / Self.months
            let wanted = (0..<share).map { _ in names.deal(products) }
            try await register(wanted, sellers, credential, isLast: month == Self.months - 1)
            made += share
            progress(made, deals)
        }
        clock.set(Instant(milliseconds: first.milliseconds + Int64(Self.months) * 30 * 86_400_000))
        try await guildhall.runAllDue()
        try await orders(lines, partners, products, first, &names, credential)
        try await guildhall.runFollowers()
        return admin.text
    }

    private func addProducts(_ names: inout WorldNames, _ admin: Credential) async throws -> [WorldNames.Product] {
        let products = names.products()
        for product in products {
            try await run(
                "add_product",
                [
                    "sku": Node(.string(product.sku)), "name": Node(.string(product.name)),
                    "product_line": Node(.string(product.line)),
                    "price": ["amount": Node(.string("\(product.price).00")), "currency": "USD"],
                    "from": "2020-01-01",
                ], admin)
        }
        return products
    }

    private func bring(_ kind: ImportKind, _ text: String, _ admin: Credential) async throws {
        let report = try await guildhall.importFile(
            kind, name: "world.csv", bytes: Array(text.utf8), ImportOptions(language: .english), as: admin)
        guard report.isWritten, report.faults.isEmpty else {
            throw Mistake(
                "\(kind) could not be brought in: \(report.faults.prefix(3).map { "\($0)" }.joined(separator: "; "))")
        }
    }

    /// Keys for those who register: one in five partners, as most channels have it, and a person of the first.
    private func sellers(
        of partners: Int, _ vendor: ID<Vendor>, _ program: Program, _ admin: Credential
    ) async throws -> [Seller] {
        var found: [Seller] = []
        var after: String?
        let most = max(1, partners / 5)
        let document = try await guildhall.keepFile(
            name: "agreement.txt", bytes: Array("Signed.".utf8), as: admin, .plain
        ).reply.id
        repeat {
            var wanted: Node = ["limit": 200, "sort": "oldest"]
            if let after { wanted["after"] = Node(.string(after)) }
            let page = try await guildhall.answer(try ListPartners(wanted), as: admin, in: .english)
            for partner in page.items where found.count < most {
                for agreement in program.joining.agreements {
                    // Those that are not for its type are nothing to sign.
                    _ = try? await run(
                        "record_signature",
                        [
                            "partner": Node(.string(partner.id.text)), "agreement": Node(.string(agreement.id)),
                            "name": "Sam Signer", "day": Node(.string(program.zone.day(clock.now).description)),
                            "file": Node(.string(document.text)),
                        ], admin)
                }
                let key = try await guildhall.perform(
                    CreateKey(name: "world", role: .reseller, partner: partner.id), as: admin, .plain
                ).reply
                if found.isEmpty {
                    try await guildhall.enrol(
                        Enrolment(
                            email: "seller@world.example", name: "Sina Seller", password: Self.password,
                            vendor: vendor, partner: partner.id, role: .accountAdmin))
                }
                found.append(Seller(credential: .secret(Secret(key.secret ?? ""))))
            }
            after = page.next
        } while after != nil && found.count < most
        return found
    }

    /// Registers, and decides on most of them; what came in last mostly waits.
    private func register(
        _ wanted: [WorldNames.Deal], _ sellers: [Seller], _ admin: Credential, isLast: Bool
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, deal) in wanted.enumerated() {
                if number >= Self.lanes { try await group.next() }
                // A few sell much, many a little.
                let seller = sellers[Int(deal.chance * deal.chance * Double(sellers.count)) % sellers.count]
                group.addTask {
                    guard let id = try await self.run("register_deal", deal.document, seller.credential)["id"]?.text
                    else { return }
                    let waits = isLast && deal.fate % 10 < 4 || deal.fate % 100 < 2
                    guard !waits else { return }
                    let about: Node = ["deal": Node(.string(id))]
                    switch deal.fate % 10 {
                    case 0:
                        var decline = about
                        decline["clause"] = "App.I 3"
                        decline["note"] = "no project there"
                        _ = try? await self.run("decline_deal", decline, admin)
                    default: _ = try? await self.run("approve_deal", about, admin)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Orders of the year, five lines each, in files of fifty thousand lines.
    private func orders(
        _ lines: Int, _ partners: Int, _ products: [WorldNames.Product], _ first: Instant,
        _ names: inout WorldNames, _ admin: Credential
    ) async throws {
        var done = 0
        while done < lines {
            let count = min(50_000, lines - done)
            try await bring(
                .orders, names.orderFile(count, from: done, partners, products, since: first, months: Self.months),
                admin)
            done += count
        }
    }

    @discardableResult
    private func run(_ name: String, _ arguments: Node, _ credential: Credential) async throws -> Node {
        guard let operation = Capabilities.channel.operations[name] else { throw Mistake("there is no \(name)") }
        return try await operation.run(guildhall, arguments, credential, .english)
    }
}
