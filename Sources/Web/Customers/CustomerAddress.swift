import Commerce
import Record

/// The addresses of the vendor's own dealings with end customers.
enum CustomerAddress {
    static let list = FixedAddress("/console/customers")
    static let customer = PageAddress<CustomerReference>("/console/customers/of/{customer}")
    static let change = PageAddress<ID<CustomerAccount>>("/console/customers/records/{customer}/change")
    static let merge = PageAddress<ID<CustomerAccount>>("/console/customers/records/{customer}/merge")
    static let undoMerger = PageAddress<ID<CustomerAccount>>("/console/customers/records/{customer}/undo-merger")
    static let split = PageAddress<ID<CustomerAccount>>("/console/customers/records/{customer}/split")
    static let apart = PageAddress<ID<CustomerAccount>>("/console/customers/records/{customer}/apart")
    static let pursue = FixedAddress("/console/customers/pursuits")
    static let endPursuit = FixedAddress("/console/customers/pursuits/end")
    static let purchase = FixedAddress("/console/customers/purchases")
    static let describe = FixedAddress("/console/customers/description")
}
