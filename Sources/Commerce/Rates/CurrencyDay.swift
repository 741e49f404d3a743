import Record
import Terms

/// A currency on a day: what a rate is looked up for.
package struct CurrencyDay: Hashable, Sendable {
    package let currency: Currency
    package let day: Day

    package init(currency: Currency, day: Day) {
        (self.currency, self.day) = (currency, day)
    }
}
