import Members
import Record
import Store
import Terms

/// A partner changes what it says of itself; with that it is current again.
public struct UpdateProfile: Command {
    public static let name = "update_profile"
    public static let permission = Permission.joinProgram

    /// Beginning with `https://` or `http://`. What is left out stays; an empty text takes it away.
    public let website: String?
    public let description: String?
    public let address: String?
    public let city: String?
    public let phone: String?
    public let specialities: [String]?

    public func load(_ reader: Reader) throws -> Partner { try reader.ownPartner() }

    public func decide(_ state: Partner, _ context: Context) throws -> [any Event] {
        var profile = context.confirmed(state.profile)
        if let website { profile.website = try website.isEmpty ? nil : WebAddress.checked(website, "website") }
        try Self.set(&profile.description, description, "description")
        try Self.set(&profile.address, address, "address")
        try Self.set(&profile.city, city, "city", lines: false)
        try Self.set(&profile.phone, phone, "phone", lines: false)
        if let specialities {
            guard specialities.count <= 20 else {
                throw Problem.invalid(field: "/specialities", Phrase("company.specialities", ["most": .count(20)]))
            }
            let all = try specialities.map { try Text.line($0, "specialities") }
            profile.specialities = all.isEmpty ? nil : all
        }
        return [ProfileConfirmed(member: state.id, profile: profile, changed: true)]
    }

    /// - Parameter lines: may it have several?
    private static func set(
        _ member: inout String?, _ text: String?, _ field: String, lines: Bool = true
    ) throws {
        guard let text else { return }
        guard !text.allSatisfy(\.isWhitespace) else {
            member = nil
            return
        }
        if lines { try Text.checkLength(text, field) }
        member = lines ? text : try Text.line(text, field)
    }

    public func reply(_ state: Partner, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(state.id)
    }
}

/// A partner says that its profile is still right.
public struct ConfirmProfile: Command {
    public static let name = "confirm_profile"
    public static let permission = Permission.joinProgram

    public init() {}

    public func load(_ reader: Reader) throws -> Partner { try reader.ownPartner() }

    public func decide(_ state: Partner, _ context: Context) throws -> [any Event] {
        [ProfileConfirmed(member: state.id, profile: context.confirmed(state.profile), changed: false)]
    }

    public func reply(_ state: Partner, _ events: [any Event], _ reader: Reader) throws -> PartnerView {
        try reader.partnerView(state.id)
    }
}

/// Reminds a partner of its profile when that is no longer current: timed work.
struct RemindOfProfile: Command {
    static let name = "remind_of_profile"
    static let permission = Permission.fallDue

    let partner: PartnerID

    func load(_ reader: Reader) throws -> Partner? {
        try reader.isDue(.profileDue, partner.text) ? try reader.find(partner)?.value : nil
    }

    func decide(_ state: Partner?, _ context: Context) throws -> [any Event] {
        guard let state else { return [] }
        let last = state.profileCurrentThrough(context.program)
        guard state.membership != .terminated, let last, context.today <= last else {
            return [DueDone(work: .profileDue, about: partner.text)]
        }
        let again = context.program.zone.start(of: last.adding(days: 1))
        return [DueDone(work: .profileDue, about: partner.text, again: again)]
    }

    func reply(_ state: Partner?, _ events: [any Event], _ reader: Reader) throws -> Bool { !events.isEmpty }
}
