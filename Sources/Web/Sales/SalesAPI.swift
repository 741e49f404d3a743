import Commerce
import Record

/// Products, quotes and orders.
enum SalesAPI {
    static let endpoints: [Endpoint] = [
        .command(
            .post, "/v1/products", AddProduct.self, "Add a product with its list price", creates: { $0.id.text }),
        .query("/v1/product-lines", ListProductLines.self, "List product lines and the currencies of prices"),
        .query("/v1/products", ListProducts.self, "List products with their prices, newest first"),
        .query("/v1/products/{product}", ShowProduct.self, "Show a product with its prices"),
        .command(.post, "/v1/products/{product}/prices", SetPrice.self, "Set a list price from a day on"),
        .command(.post, "/v1/quotes", MakeQuote.self, "Make a quote", creates: { $0.id.text }),
        .query("/v1/quotes", ListQuotes.self, "List quotes, newest first"),
        .question("/v1/quotes/preview", PreviewQuote.self, "See what a quote would say, without making one"),
        .query("/v1/quotes/{quote}", ShowQuote.self, "Show a quote"),
        .document(
            "/v1/quotes/{quote}/pdf", PrintQuote.self, "Get a quote as PDF, for the partner or for the end customer",
            PrintedQuote.file),
        .command(.post, "/v1/orders", PlaceOrder.self, "Place an order", creates: { $0.id.text }),
        .query("/v1/orders", ListOrders.self, "List orders, newest first"),
        .query("/v1/orders/{order}", ShowOrder.self, "Show an order"),
        .document(
            "/v1/orders/{order}/pdf", PrintOrder.self, "Get an order's confirmation or purchase order as PDF",
            PrintedOrder.file),
        .query("/v1/orders/{order}/history", ListOrderHistory.self, "List what happened to an order"),
        .command(.post, "/v1/orders/{order}/confirm", ConfirmOrder.self, "Confirm an order"),
        .command(.post, "/v1/orders/{order}/decline", DeclineOrder.self, "Decline an order"),
        .command(.post, "/v1/orders/{order}/cancel", CancelOrder.self, "Take an order back before the vendor decides"),
        .query("/v1/subscriptions", ListSubscriptions.self, "List subscriptions, newest first"),
        .query("/v1/subscriptions/{subscription}", ShowSubscription.self, "Show a subscription"),
        .command(
            .post, "/v1/subscriptions/{subscription}/churn", RecordChurn.self,
            "Record that an end customer gave up a subscription, or units of it"),
        .command(
            .post, "/v1/subscriptions/{subscription}/partner", SetPartnerOfRecord.self,
            "Name the partner of record of a subscription"),
        .query("/v1/distribution-terms", ListDistributionTerms.self, "List what distributors and resellers agreed"),
        .command(
            .post, "/v1/distribution-terms", SetDistributionTerms.self,
            "Enter what a distributor and a reseller agreed"),
    ]
}
