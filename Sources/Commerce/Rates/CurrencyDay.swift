import Record
import Terms

/// A currency on a day: what a rate is looked up for.
struct CurrencyDay: Hashable, Sendable {
    let currency: Currency
    let day: Day
}
