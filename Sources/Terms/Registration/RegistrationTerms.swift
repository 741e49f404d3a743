/// A program's terms of deal registration: who may register what, how long it holds, what ends it.
public struct RegistrationTerms: Sendable {
    public let clause: ClauseID
    /// Without these a submission is refused and nothing is registered.
    public let requirements: [Requirement]
    /// Without these a submission is recorded and declined.
    public let criteria: [Requirement]
    public let target: DecisionTarget
    public let term: Term
    public let extensionClause: ClauseID
    /// Nil where a registration keeps nobody off.
    public let protection: Protection?
    /// Nil where the program does not speak of the vendor's own quotes.
    public let vendorQuotes: VendorQuotes?
    /// Nil where no end customer is the vendor's own.
    public let activeCustomer: ActiveCustomer?
    /// Reasons for which the vendor may decline, suspend or rescind.
    public let withdrawalReasons: [ListedReason]
    /// The clause by which an order paid in full closes the deal; nil where deals are closed by hand alone.
    public let closing: ClauseID?
    /// Nil where ordering more than was registered costs nothing.
    public let overage: Overage?
    /// The kinds of registration; empty where all are alike.
    public let kinds: [RegistrationKind]
    /// The clause by which the next in order is looked at when a registration ends; nil where it is not.
    public let queue: ClauseID?

    public func kind(_ id: String?) -> RegistrationKind? { id.flatMap { id in kinds.first { $0.id == id } } }

    /// How soon the vendor means to decide, in business days of the program's calendar.
    public struct DecisionTarget: Sendable {
        public let clause: ClauseID
        public let businessDays: Int
        /// For deals with enterprise end customers.
        public let enterpriseBusinessDays: Int

        /// The moment by which the vendor means to have decided.
        ///
        /// - Parameter kind: the business days of its kind of registration, where it has its own.
        public func due(
            _ submitted: Instant, enterprise: Bool, kind: Int? = nil, _ calendar: BusinessCalendar
        ) -> Instant {
            let days = kind ?? (enterprise ? enterpriseBusinessDays : businessDays)
            return calendar.adding(businessDays: days, to: submitted)
        }
    }

    /// How long an approved registration is valid.
    public struct Term: Sendable {
        public let clause: ClauseID
        /// Civil days in the program's time zone.
        public let days: Int
        /// Is the day of notice day 1? Otherwise the day after is.
        public let noticeDayCounts: Bool
        /// Other terms by country or region of the end customer.
        public let addenda: [String: Int]

        /// The last valid day of a registration whose approval was notified on this day.
        ///
        /// - Parameter kind: the days of its kind of registration, which go before those of the place.
        public func lastDay(notified: Day, country: String, region: String?, kind: Int? = nil) -> Day {
            let days = kind ?? addenda[country] ?? region.flatMap { addenda[$0] } ?? self.days
            return notified.adding(days: noticeDayCounts ? days - 1 : days)
        }
    }

    /// Which clauses keep the vendor's own sales off a registered deal.
    public struct Protection: Sendable {
        /// For a reseller's registration.
        public let reseller: ClauseID
        /// For a distributor's: the reseller is held off too.
        public let distributor: ClauseID
        /// Only the partner that registered benefits.
        public let owner: ClauseID
        /// Marketing that reaches everyone goes on all the same.
        public let marketing: ClauseID
    }

    /// When the vendor may quote in spite of a registration.
    public struct VendorQuotes: Sendable {
        public let clause: ClauseID
        public let reasons: [ListedReason]
        /// The clause by which none of this holds in regions where the vendor has no direct presence.
        public let presence: ClauseID
    }

    /// When an end customer counts as the vendor's own active customer for a product line.
    public struct ActiveCustomer: Sendable {
        public let clause: ClauseID
        /// Calendar months after a direct purchase.
        public let months: Int
        /// Does the same day of the last month still count?
        public let anniversaryCounts: Bool
    }

    /// What happens when more is bought at the deal's price than was registered.
    public struct Overage: Sendable {
        public let clause: ClauseID
        /// Units beyond the registered ones by more than this share are significant.
        public let significant: Rate
        public let charge: Basis
        /// Grounds for the charge other than the number of units.
        public let grounds: [ListedReason]

        /// Everything the charge can rest on: the number of units, and the other grounds.
        public var reasons: [ListedReason] {
            let units = ListedReason(
                id: clause.text, clause: clause, label: LocalText(words: "rule.overage"), conditions: [])
            return [units] + grounds
        }

        /// Which units are charged up to list price.
        public enum Basis: String, Codable, CaseIterable, Sendable {
            /// Only those beyond the registered number.
            case beyond
            /// All units of the order.
            case wholeOrder = "whole_order"
        }
    }
}

extension RegistrationTerms {
    /// The clause that a deal is closed by, whoever closes it.
    public var closed: ClauseID { closing ?? clause }

    /// How units ordered under a registration are counted: by the program's terms of overage, or without any consequence.
    public var counted: Overage {
        overage ?? Overage(clause: clause, significant: Rate(millionths: .max), charge: .beyond, grounds: [])
    }
}
