import Commerce
import Record
import Terms

extension Visit {
    /// How a purchase came about, as far as the program's prices depend on it: a tick for each.
    func originFields() -> [Field] {
        guard let pricing = surroundings?.program.pricing else { return [] }
        let asked: [(Terms.Fact, String)] = [
            (.orderRenewal, "renewal"), (.orderInternalUse, "internal_use"),
            (.orderVendorDeveloped, "vendor_developed"),
        ]
        return asked.filter { pricing.asks($0.0) }.map { field($0.1, "quotes.form.\($0.1)", .tick) }
    }

    /// What was out of the ordinary about a purchase.
    func facts(_ origin: PurchaseOrigin?) -> [Fact] {
        guard let origin else { return [] }
        let holds = [
            ("renewal", origin.renewal), ("internal_use", origin.internalUse),
            ("vendor_developed", origin.vendorDeveloped),
        ]
        return holds.filter(\.1).map { Fact(text("quotes.form.\($0.0)"), text("frame.yes")) }
    }
}
