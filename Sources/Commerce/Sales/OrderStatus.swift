import Terms

/// Where an order stands between the partner that placed it and the vendor.
public enum OrderStatus: String, Codable, CaseIterable, Hashable, Sendable {
    /// A purchase order: it waits for the vendor.
    case placed
    /// The vendor has it.
    case confirmed
    /// The vendor declined it, for a reason.
    case declined
    /// The partner took it back before the vendor had decided.
    case cancelled

    /// What it is called.
    package var phrase: TypedValue { .words("order.status.\(rawValue)") }
}

/// By what an order was confirmed.
public enum OrderConfirmation: String, Codable, CaseIterable, Hashable, Sendable {
    /// Somebody of the vendor's, or a key of its own, said so.
    case vendor
    /// The vendor placed it itself.
    case placing
    /// It was invoiced.
    case invoice
}
