import Record
import Store
import Terms

extension Deal {
    /// When it was approved, or declined if it is: the end of the vendor's time to decide.
    package var decided: Instant? { approval?.at ?? (status == .declined ? statusReason?.at : nil) }

    /// What figures are made from. Moments stand as RFC 3339 in UTC, which sorts by time.
    var figureColumns: [(String, SQLValue)] {
        [
            ("submitted", SQLValue(submitted?.description)), ("decided", SQLValue(decided?.description)),
            ("country", .text(terms.customer.country)), ("list_currency", SQLValue(terms.listValue?.currency.code)),
            ("list_minor", SQLValue(terms.listValue?.minor)),
        ]
    }
}
