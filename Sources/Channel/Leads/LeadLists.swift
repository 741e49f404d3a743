import Members
import Record
import Terms

/// Leads: those that a partner has, or all for the vendor.
package enum LeadList: RecordList {
    package static let name = "list_leads"
    package static let permission = Permission.seeLeads
    package static let filters: [ListFilter] = [
        .partner(), status, .choice("quality", LeadQuality.self), .text("product_line"), .text("country"),
        .id("campaign", Campaign.self) { _, _ in },
    ]

    package static func items(_ records: [Versioned<Lead>], _ reader: Reader) throws -> [Versioned<LeadView>] {
        try records.map { try $0.shown(to: reader) }
    }

    /// Where they stand; `open` for all that somebody has, `ended` for those that came to an end.
    enum Standing: String, Codable, CaseIterable, Sendable {
        case open, ended, unplaced, offered, accepted, working, converted, closed

        var statuses: [Lead.Status] {
            switch self {
            case .open: [.offered, .accepted, .working]
            case .ended: [.converted, .closed]
            case .unplaced: [.unplaced]
            case .offered: [.offered]
            case .accepted: [.accepted]
            case .working: [.working]
            case .converted: [.converted]
            case .closed: [.closed]
            }
        }
    }

    private static let status = ListFilter.alternatives("status", Standing.self) { standing, _, _ in
        standing.statuses.map { status in
            { conditions in conditions.add(.text(status.rawValue)) { "status = \($0)" } }
        }
    }
}

package typealias ListLeads = ListQuery<LeadList>

/// One lead.
public struct ShowLead: Query {
    public static let name = "show_lead"
    public static let permission = Permission.seeLeads

    public let lead: ID<Lead>

    public func answer(_ reader: Reader) throws -> Versioned<LeadView> { try reader.require(lead).shown(to: reader) }
}

/// Partners with what they take of leads, and what became of those they were given, by quality.
package enum LeadSeatList: RecordList {
    package static let name = "list_lead_seats"
    package static let permission = Permission.seeLeads
    package static let order = "-given"

    package static func items(_ records: [Versioned<LeadSeat>], _ reader: Reader) throws -> [LeadSeatView] {
        try records.map { try $0.value.shown(to: reader) }
    }
}

package typealias ListLeadSeats = ListQuery<LeadSeatList>

/// Campaigns with their forms.
package enum CampaignList: RecordList {
    package static let name = "list_campaigns"
    package static let permission = Permission.manageLeads
    package static let filters: [ListFilter] = [.flag("open")]

    package static func items(_ records: [Versioned<Campaign>], _ reader: Reader) throws -> [Versioned<Campaign>] {
        records
    }
}

package typealias ListCampaigns = ListQuery<CampaignList>

/// What the public form of a campaign says: what it is called, as long as it takes anything.
public struct ShowCampaignForm: Query {
    public static let name = "show_campaign_form"
    public static let permission = Permission.submitLeads

    /// The campaign, by its code.
    public let campaign: String

    /// A campaign as strangers see it.
    public struct Shown: Codable, Sendable, SchemaNamed {
        public static var schemaName: String { "CampaignForm" }

        public let name: String
        public let productLine: String?
    }

    public func answer(_ reader: Reader) throws -> Shown {
        let found: [Versioned<Campaign>] = try reader.vendorWide.records(
            "WHERE code = $1", [.text(campaign.lowercased())])
        guard let campaign = found.first?.value, campaign.takes(on: reader.today) else {
            throw Problem.notFound(Campaign.noun)
        }
        return Shown(name: campaign.name.text, productLine: campaign.productLine)
    }
}
