import Record

enum SalesEvents {
    static let all: [any Event.Type] = [
        ProductAdded.self, PriceSet.self, QuoteMade.self, OrderPlaced.self, OrderImported.self,
        OrderConfirmed.self, OrderDeclined.self, OrderCancelled.self, OrderCounted.self,
        DistributionTermsSet.self, SalesJoined.self, SeriesDeclared.self, SubscriptionReduced.self,
        PartnerOfRecordSet.self, SubscriptionMoved.self,
    ]
}
