import Commerce
import Members
import Record
import Terms

/// Says what leads a partner takes.
public struct SetLeadProfile: Command {
    public static let name = "set_lead_profile"
    public static let permission = Permission.setLeadProfile

    /// Needed from the vendor's people; a partner's own otherwise.
    public let partner: PartnerID?
    /// Does it take leads? True when left out.
    public let takes: Bool?
    /// By ISO 3166; its own country when left out.
    public let countries: [CountryCode]?
    /// All when left out.
    public let productLines: [String]?
    /// By ISO 639, two letters; all when left out.
    public let languages: [String]?
    /// At the same time, at most; what the program says when left out.
    public let most: Int?

    public struct State: Sendable {
        let partner: Partner
        let lines: [String]
    }

    public func load(_ reader: Reader) throws -> State {
        State(partner: try reader.partnerActedFor(partner), lines: try reader.vendorWide.productLines().get())
    }

    public func decide(_ state: State, _ context: Context) throws -> [any Event] {
        guard context.program.leads != nil else { throw Problem.wrongState("lead.not_offered") }
        for (place, line) in (productLines ?? []).enumerated() where !state.lines.contains(line) {
            let values = Nearest.values(for: line, among: state.lines)
            throw Problem.invalid(
                field: "/product_lines/\(place)",
                Phrase("lead.product_line", values.merging(["line": .text(line)]) { $1 }))
        }
        for (place, language) in (languages ?? []).enumerated() {
            try LeadEntry.check(language, "/languages/\(place)")
        }
        if let most, !(1...100_000).contains(most) {
            throw Problem.invalid(field: "/most", Phrase("lead.most", ["most": .count(most)]))
        }
        let profile = LeadSeat.Profile(
            takes: takes ?? true, countries: Array(Set((countries ?? []).map(\.text))).sorted(),
            productLines: Array(Set(productLines ?? [])).sorted(),
            languages: Array(Set((languages ?? []).map { $0.lowercased() })).sorted(), most: most)
        return [LeadProfileSet(owner: state.partner.id, profile: profile)]
    }

    public func reply(_ state: State, _ events: [any Event], _ reader: Reader) throws -> LeadSeatView {
        try reader.require(LeadSeat.self, state.partner.id).value.shown(to: reader)
    }
}
