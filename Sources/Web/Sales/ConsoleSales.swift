import Channel
import Record
import Terms

/// The console's pages about what is sold: products and prices, orders, invoices and payments.
enum ConsoleSales {
    static let set = PageSet(
        routes: [
            .page("/console/products", .console, .seeProducts, ProductPages.list),
            .action("/console/products", .console, .manageProducts, again: ProductPages.list) { visit in
                try await visit.perform(AddProduct.self, visit.document())
                return .see("/console/products", said: "sales.said.add_product")
            },
            .page("/console/products/{product}", .console, .seeProducts, ProductPages.detail),
            .action("/console/products/{product}/prices", .console, .manageProducts, again: ProductPages.detail) {
                visit in
                let product = visit.path("product")
                try await visit.perform(SetPrice.self, visit.document(["product": product]))
                return .see("/console/products/\(product)", said: "sales.said.set_price")
            },
            .page("/console/orders", .console, .seeOrders, OrderPages.list),
            .page("/console/orders/{order}", .console, .seeOrders, OrderPages.detail),
            .action("/console/orders/{order}/invoices", .console, .bill, again: OrderPages.detail) { visit in
                let order = visit.path("order")
                try await visit.perform(IssueInvoice.self, visit.document(["order": order]))
                return .see("/console/orders/\(order)", said: "sales.said.issue_invoice")
            },
            .action("/console/orders/{order}/charge", .console, .bill, final: true, again: OrderPages.detail) { visit in
                let order = visit.path("order")
                try await visit.perform(ChargeListPrice.self, visit.document(["order": order]))
                return .see("/console/orders/\(order)", said: "sales.said.charge_list_price")
            },
            .page("/console/invoices", .console, .seeInvoices, InvoicePages.list),
            .action("/console/invoices/{invoice}/payments", .console, .bill, again: InvoicePages.list) { visit in
                try await visit.perform(RecordPayment.self, visit.document(["invoice": visit.path("invoice")]))
                return .see("/console/invoices", said: "sales.said.record_payment")
            },
        ],
        entries: [
            RailEntry(.console, "/console/orders", "sales.orders", .seeOrders, rank: 30),
            RailEntry(.console, "/console/invoices", "sales.invoices", .seeInvoices, rank: 31),
            RailEntry(.console, "/console/products", "sales.products", .seeProducts, rank: 32),
        ])
}
