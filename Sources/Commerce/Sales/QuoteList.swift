import Members
import Record
import Terms

/// Quotes.
package enum QuoteList: RecordList {
    package static let name = "list_quotes"
    package static let permission = Permission.seeQuotes
    package static let filters: [ListFilter] = [
        .partner(),
        .partner("distributor", column: "distributor"),
        .flag("ordered"),
        // Those that still stand, with so many days left at most.
        .alternatives("ending", Int.self) { days, reader, order in
            guard (0...3_660).contains(days) else {
                throw Problem.invalid(field: "/ending", Phrase("deal.expiring", ["days": .count(days)]))
            }
            let today = Int64(reader.today.number)
            let until = order == "until" ? "by_until" : "by_until + 0"
            return [
                { conditions in
                    conditions.add(.integer(today)) { "\(until) >= \($0)" }
                    conditions.add(.integer(today + Int64(days))) { "\(until) < \($0)" }
                }
            ]
        },
    ]

    package static func items(_ records: [Versioned<Quote>], _ reader: Reader) throws -> [QuoteView] {
        try records.map { try $0.value.shown(to: reader) }
    }
}

package typealias ListQuotes = ListQuery<QuoteList>
