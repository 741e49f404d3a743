import Commerce
import Record
import Terms

/// The console's pages about what is sold: products and prices, quotes, orders.
enum ConsoleSales {
    static let routes: [PageRoute] = [
        .list(SalesAddress.products, ProductPages.list, ProductPages.page),
        .action(SalesAddress.products, .manageProducts, again: ProductPages.page) { visit in
            try await visit.perform(AddProduct.self, visit.document())
            return .see(SalesAddress.products(), said: "sales.said.add_product")
        },
        .page(SalesAddress.product, .seeProducts, ProductPages.detail),
        .action(SalesAddress.setPrice, .manageProducts, again: ProductPages.detail) { visit, product in
            try await visit.perform(SetPrice.self, visit.document(["product": product.text]))
            return .see(SalesAddress.product(product), said: "sales.said.set_price")
        },
        .list(SalesAddress.quotes.console, "quotes.title", QuotePages.list),
        .page(SalesAddress.quote.console, .seeQuotes, QuotePages.detail),
        .document(SalesAddress.quotePDF.console, .seeQuotes, QuotePages.pdf),
        .list(SalesAddress.orders.console, "sales.orders", OrderPages.list),
        .page(SalesAddress.placed.console, .seeOrders, OrderPages.detail),
        .document(SalesAddress.placedPDF.console, .seeOrders, OrderPages.pdf),
        .action(SalesAddress.confirm, .decideOrders, again: OrderPages.detail) { visit, order in
            try await visit.perform(ConfirmOrder.self, visit.document(["order": order.text]))
            return .see(SalesAddress.placed.console(order), said: "sales.said.confirm_order")
        },
        .action(SalesAddress.declineOrder, .decideOrders, final: true, again: OrderPages.detail) { visit, order in
            try await visit.perform(DeclineOrder.self, visit.document(["order": order.text]))
            return .see(SalesAddress.placed.console(order), said: "sales.said.decline_order")
        },
    ]
}
