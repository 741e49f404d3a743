import Commerce
import Record

/// The addresses of prices: products, quotes, orders.
enum SalesAddress {
    static let quotes = SharedFixedAddress("/quotes")
    static let newQuote = FixedAddress("/portal/quotes/new")
    static let quote = SharedAddress<ID<Quote>>("/quotes/{quote}")
    static let quotePDF = SharedAddress<ID<Quote>>("/quotes/{quote}/pdf")
    static let order = PageAddress<ID<Quote>>("/portal/quotes/{quote}/order")

    static let orders = SharedFixedAddress("/orders")
    static let placed = SharedAddress<ID<Order>>("/orders/{order}")
    static let placedPDF = SharedAddress<ID<Order>>("/orders/{order}/pdf")
    static let cancel = PageAddress<ID<Order>>("/portal/orders/{order}/cancel")
    static let confirm = PageAddress<ID<Order>>("/console/orders/{order}/confirm")
    static let declineOrder = PageAddress<ID<Order>>("/console/orders/{order}/decline")

    static let subscriptions = SharedFixedAddress("/subscriptions")

    static let products = FixedAddress("/console/products")
    static let product = PageAddress<ID<Product>>("/console/products/{product}")
    static let setPrice = PageAddress<ID<Product>>("/console/products/{product}/prices")
}
