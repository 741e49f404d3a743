import Terms

/// Sums of money by currency.
struct MoneySums {
    private var sums: [Currency: Int64] = [:]

    /// Adds so many minor units; nothing for a currency that is none.
    mutating func add(_ currency: String?, _ minor: Int64) {
        guard let currency = currency.flatMap({ Currency($0) }) else { return }
        let (sum, overflow) = sums[currency, default: 0].addingReportingOverflow(minor)
        sums[currency] = overflow ? .max : sum
    }

    /// The largest first.
    var sorted: [Money] {
        sums.map { Money(minor: $0.value, $0.key) }.sorted {
            ($1.minor, $0.currency.code) < ($0.minor, $1.currency.code)
        }
    }
}
