import Commerce
import Members
import Record
import Store
import Terms

/// What a partner earned, as somebody may see it.
public struct EarningView: Codable, Sendable, SchemaNamed {
    public let id: ID<Earning>
    public let partner: PartnerID
    public let kind: EarningKind
    /// The id of the rule in the program file; absent where no rule granted anything.
    public let rule: String?
    public let label: String?
    public let event: EarningEvent
    public let source: EarningSourceID
    /// The line of it, from 1; absent for the whole.
    public let line: Int?
    /// What it is about, for people.
    public let about: String
    public let amount: Money
    /// What of it was taken back or forfeited.
    public let taken: Money
    /// What is left of it.
    public let standing: Money
    public let earned: Day
    /// The first day on which it is payable; absent while that is not known.
    public let payable: Day?
    /// The last day on which it is paid in time.
    public let due: Day?
    /// The day on which it was paid; absent while it was not.
    public let paid: Day?
    /// The last day on which it can be claimed; absent where that never ends.
    public let lost: Day?
    public let status: Earning.Status
    public let share: Earning.Share?
    public let takings: [Earning.Taking]
    public let decision: WordedDecision
    /// What an older system says of it; absent for what was earned here.
    public let opening: Earning.Opening?
    /// What it was converted from; absent where it is in the currency in which it arose.
    public let conversion: Earning.Conversion?
    /// The product line that it was earned on; absent where it is on no single one.
    public let productLine: String?
    /// The product that it was earned on; absent likewise.
    public let sku: String?

    public static var schemaName: String { "Earning" }
}

/// Earnings.
package enum EarningList: RecordList {
    package static let name = "list_earnings"
    package static let permission = Permission.seeEarnings
    package static let filters: [ListFilter] = [
        .partner(), earnedIn, .text("source"), .text("rule"), .choice("status", Earning.Status.self),
    ]

    /// Those earned in a period, as reports count them; and of these those of partners of a region, of a product line or a product.
    private static let earnedIn = ListFilter.few("earned", ReportSlice.self) { slice, reader in
        let regions = reader.regions(of: slice[.customers] == nil ? slice : ReportSlice(slice.period))
        return [
            { conditions in
                conditions.add(.integer(Int64(slice.period.first.number))) { "by_earned >= \($0)" }
                conditions.add(.integer(Int64(slice.period.end.number))) { "by_earned < \($0)" }
                conditions.add("status <> 'nothing'")
                regions(&conditions)
                if let line = slice[.productLine] { conditions.add(.text(line)) { "product_line = \($0)" } }
                if let sku = slice[.sku] { conditions.add(.text(sku)) { "sku = \($0)" } }
                // What is earned is kept by no end customer's country.
                if slice[.customers] != nil { conditions.add("1 = 0") }
            }
        ]
    }

    package static func items(_ records: [Versioned<Earning>], _ reader: Reader) throws -> [Versioned<EarningView>] {
        try records.map { try $0.shown(to: reader) }
    }
}

package typealias ListEarnings = ListQuery<EarningList>

/// One earning with its reasons.
public struct ShowEarning: Query {
    public static let name = "show_earning"
    public static let permission = Permission.seeEarnings

    public let earning: ID<Earning>

    public func answer(_ reader: Reader) throws -> Versioned<EarningView> {
        try reader.require(earning).shown(to: reader)
    }
}
