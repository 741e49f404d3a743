extension EarningRule {
    /// From when an earning is payable, and by when it is to be paid.
    public struct Payable: Hashable, Sendable {
        public let clause: ClauseID
        public let after: After
        /// So many days it waits before it is payable.
        public let waitDays: Int
        /// So many days there are to pay it from then on.
        public let withinDays: Int

        public enum After: Hashable, Sendable {
            case earned
            /// The customer has paid what it was earned on.
            case customerPayment
            /// The end of the period in which it was earned.
            case period(EarningWindow)
            /// The partner's own invoice for the statement was received.
            case partnerInvoice
        }

        /// The first day on which it is payable; nil while that is not known.
        ///
        /// - Parameters:
        ///   - paid: the day on which the customer had paid all of it.
        ///   - invoiced: the day on which the partner's invoice was received.
        public func first(earned: Day, paid: Day?, invoiced: Day?) -> Day? {
            let start: Day? =
                switch after {
                case .earned: earned
                case .customerPayment: paid
                case .period(let days): days.days(around: earned).upperBound
                case .partnerInvoice: invoiced
                }
            return start?.adding(days: waitDays)
        }

        /// The last day on which it is paid in time, once it is payable.
        public func due(from first: Day) -> Day { first.adding(days: withinDays) }
    }

    /// What is not claimed in time is lost.
    public struct Forfeiture: Hashable, Sendable {
        public let clause: ClauseID
        /// Days from the one on which it was earned, within which it has to become payable.
        public let days: Int
    }

    /// What is taken back of an earning.
    public struct Clawback: Hashable, Sendable {
        public let clause: ClauseID
        /// When what it was earned on is credited, refunded or sent back.
        public let credit: Extent
        /// When the end customer gives up what it was earned on, within so many days.
        public let churn: Churn?

        public enum Extent: String, Codable, CaseIterable, Hashable, Sendable {
            case none
            /// As much of it as went back.
            case proRata = "pro_rata"
            case whole
        }

        public struct Churn: Hashable, Sendable {
            /// From the day on which it was earned; that day is day 0.
            public let days: Int
            public let extent: Extent
        }
    }
}
