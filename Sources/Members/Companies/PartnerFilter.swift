import Record

extension ListFilter {
    /// Rows of one partner that is there for the one who asks.
    package static func partner(_ name: String = "partner", column: String? = nil) -> ListFilter {
        .id(name, PartnerIdentity.self, column: column) { _ = try $1.require($0) }
    }
}
